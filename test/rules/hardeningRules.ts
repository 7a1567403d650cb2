/** The hardening that can be read off the code: what no file may do, and what only one file may do. */
import { isNode, type Node, nameOf, nodesOf } from './syntax.ts';

/** Names that no code uses, wherever they stand, with the reason. */
const BANNED: Readonly<Record<string, string>> = {
  innerHTML: 'turns text into markup',
  outerHTML: 'turns text into markup',
  insertAdjacentHTML: 'turns text into markup',
  dangerouslySetInnerHTML: 'turns text into markup',
  srcdoc: 'turns text into a page',
  executeJavaScript: 'runs text as code',
  eval: 'runs text as code',
  openExternal: 'opens an address in another program',
  crashReporter: 'sends reports',
  autoUpdater: 'opens connections',
  setAsDefaultProtocolClient: 'takes over links of the computer',
  addRecentDocument: 'leaves names behind outside the library',
  XMLHttpRequest: 'opens connections',
  WebSocket: 'opens connections',
  EventSource: 'opens connections',
  RTCPeerConnection: 'opens connections',
  sendBeacon: 'opens connections',
};

/** Calls by these names are banned; other things may be called so. */
const BANNED_CALLS: Readonly<Record<string, string>> = {
  fetch: 'opens connections',
  Function: 'runs text as code',
};

/** Names that are one file's alone. */
const ALONE: Readonly<Record<string, string>> = {
  ipcMain: 'src/main/shell/ipc.ts',
  registerSchemesAsPrivileged: 'src/main/shell/scheme.ts',
  fromPartition: 'src/main/shell/session.ts',
};

const PRELOADS = ['src/preload/index.ts', 'src/preload/reading.ts'];

/** Names that a few files share. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  ipcRenderer: PRELOADS,
  contextBridge: PRELOADS,
  loadURL: ['src/main/shell/mainWindow.ts', 'src/main/shell/printWindow.ts', 'src/main/shell/readingRoom.ts'],
};

/** The makers of web preferences, in `src/main/shell/webPreferences.ts`. */
const LOCKED_PREFERENCES = ['windowPreferences', 'printPreferences', 'readingPreferences'];

/** Names of vocabularies, which nobody opens. */
const VOCABULARIES =
  /^https?:\/\/(www\.w3\.org|purl\.org|creativecommons\.org\/ns|schemas\.openxmlformats\.org|schemas\.microsoft\.com\/office)\//;

/** What is wrong with a file, in sentences. @param file its path from the project's root, with slashes. */
export function hardeningViolations(file: string, tree: Node): string[] {
  const found = new Set<string>();
  for (const node of nodesOf(tree))
    for (const what of violationsAt(file, node)) found.add(`${file}: ${what}`);
  return [...found];
}

function violationsAt(file: string, node: Node): string[] {
  switch (node.type) {
    case 'Identifier':
    case 'JSXIdentifier':
      return named(file, String(node.name));
    case 'MemberExpression':
      return node.computed === true ? named(file, nameOf(node.property) ?? '') : [];
    case 'CallExpression':
    case 'NewExpression':
      return [...called(node), ...windowMade(node)];
    case 'Literal':
      return address(node.value);
    case 'TemplateElement':
      return address(Reflect.get(Object(node.value), 'cooked'));
    default:
      return [];
  }
}

function named(file: string, name: string): string[] {
  if (Object.hasOwn(BANNED, name)) return [`uses ${name}, which ${BANNED[name]}`];
  const owners = Object.hasOwn(SHARED, name)
    ? SHARED[name]
    : Object.hasOwn(ALONE, name)
      ? [ALONE[name]]
      : null;
  if (owners === null || owners === undefined || owners.includes(file)) return [];
  return [`uses ${name}, which is for ${owners.join(', ')} alone`];
}

function called(node: Node): string[] {
  const name = nameOf(node.callee);
  return name !== null && Object.hasOwn(BANNED_CALLS, name)
    ? [`calls ${name}, which ${BANNED_CALLS[name]}`]
    : [];
}

function windowMade(node: Node): string[] {
  const name = nameOf(node.callee);
  if (
    node.type !== 'NewExpression' ||
    !['BrowserWindow', 'WebContentsView', 'BrowserView'].includes(name ?? '')
  )
    return [];
  const [options] = Array.isArray(node.arguments) ? node.arguments : [];
  const properties = isNode(options) && Array.isArray(options.properties) ? options.properties : [];
  const preferences = properties.filter(isNode).find((each) => nameOf(each.key) === 'webPreferences')?.value;
  const maker =
    isNode(preferences) && preferences.type === 'CallExpression' ? nameOf(preferences.callee) : null;
  return LOCKED_PREFERENCES.includes(maker ?? '') ? [] : ['makes a window without the locked preferences'];
}

function address(value: unknown): string[] {
  if (typeof value !== 'string' || !/^(https?|wss?|ftp):\/\/./i.test(value)) return [];
  return VOCABULARIES.test(value) ? [] : [`names the address ${value}`];
}
