/** Who may import whom: the table of `docs/architecture.md` as a check. */
import { builtinModules } from 'node:module';
import { dirname, join, normalize } from 'node:path/posix';
import { importsOf, type Node } from './syntax.ts';

interface Room {
  /** Rooms it may import from, its own among them. */
  rooms: readonly string[];
  /** Rooms of which it may import types only. */
  typesOf?: readonly string[];
  /** Whether a package, by its name, may be imported. */
  mayUse(name: string): boolean;
}

/** Small libraries without side effects, of which the domain may be made. */
const PURE =
  /^(zod|@noble\/hashes|approx-string-match|diff|mdast|mdast-util-.+|micromark|micromark-extension-.+)$/;

/** What belongs to the page or to main alone. */
const OF_THE_PAGE = /^(react|@react|@tiptap|lucide|@fontsource)/;
const OF_MAIN = ['electron', 'electron-log', 'lowdb', 'steno', 'encoding-japanese', 'playwright-core'];

const ROOMS: Readonly<Record<string, Room>> = {
  domain: { rooms: ['domain'], mayUse: (name) => PURE.test(name) },
  contract: { rooms: ['contract', 'domain'], mayUse: (name) => name === 'zod' },
  preload: { rooms: ['preload'], typesOf: ['contract'], mayUse: (name) => name === 'electron' },
  renderer: {
    rooms: ['renderer', 'domain', 'contract'],
    mayUse: (name) => !OF_MAIN.includes(name) && !isBuiltIn(name),
  },
  main: {
    rooms: ['main', 'domain', 'contract'],
    mayUse: (name) => !OF_THE_PAGE.test(name) && name !== 'electron' && !isNetwork(name),
  },
};

/** Main's front door and its shell are the only files that know Electron, and that anybody knows the shell by. */
const knowsElectron = (file: string) => file === 'src/main/index.ts' || file.startsWith('src/main/shell/');

/** What is wrong with a file's imports, in sentences. @param file its path from the project's root, with slashes. */
export function importViolations(file: string, tree: Node): string[] {
  const roomName = file.split('/')[1] ?? '';
  const room = ROOMS[roomName];
  if (room === undefined) return [`${file}: “${roomName}” is not a room of src/`];
  return importsOf(tree).flatMap(({ specifier, typeOnly }) => {
    if (specifier === '(computed)') return [`${file}: imports something computed at run time`];
    if (specifier.startsWith('.')) return relative(file, specifier, typeOnly, room);
    return mayUse(file, room, specifier) ? [] : [`${file}: may not import “${specifier}”`];
  });
}

function relative(file: string, specifier: string, typeOnly: boolean, room: Room): string[] {
  const target = normalize(join(dirname(file), specifier));
  if (!target.startsWith('src/'))
    return target.endsWith('/package.json') ? [] : [`${file}: leaves src/ for “${specifier}”`];
  const [, targetRoom = ''] = target.split('/');
  if (target.startsWith('src/main/shell/') && !knowsElectron(file)) return [`${file}: knows the shell`];
  if (room.rooms.includes(targetRoom)) return [];
  if (typeOnly && room.typesOf?.includes(targetRoom)) return [];
  return [`${file}: may not import from “${targetRoom}” (${specifier})`];
}

function mayUse(file: string, room: Room, specifier: string): boolean {
  const name = packageOf(specifier);
  if (name === 'electron') return room.mayUse(name) || knowsElectron(file);
  // The pages of a pack are React markup, written out once and never alive.
  if (specifier === 'react-dom/server' && file.startsWith('src/main/packs/')) return true;
  // What all parts of a printed page may ask is handed down by the renderer's own means.
  if (specifier === 'react' && file === 'src/main/packs/pageContext.tsx') return true;
  return room.mayUse(name);
}

function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
}

function isBuiltIn(name: string): boolean {
  return name.startsWith('node:') || builtinModules.includes(name);
}

/** Modules that open connections or start programs. */
function isNetwork(name: string): boolean {
  return /^(node:)?(https?|http2|net|tls|dgram|dns|inspector|child_process|cluster)$/.test(name);
}
