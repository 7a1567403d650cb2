/** The script that stands for Electron's preload environment in every page of the host. */

/** Names under which the host reaches into the page and back. */
export const INVOKE_BINDING = '__hostInvoke';
export const DELIVER = '__hostDeliver';

/**
 * Wraps the app's preload bundle: its `require` knows only `electron`, and there only the bridge.
 * @param visible whether a user may close the window or press the browser's own reload keys.
 */
export function pageScript(preload: string, visible: boolean): string {
  return `(() => {
  'use strict';
  if (window !== window.top || !location.host.endsWith('.app.host.invalid')) return;
  const invokeBinding = window.${INVOKE_BINDING};
  const listeners = new Map();
  Object.defineProperty(window, '${DELIVER}', {
    value: (channel, data) => {
      for (const listener of [...(listeners.get(channel) ?? [])]) listener({}, data);
    },
  });
  const ipcRenderer = {
    // As text: taking a large answer apart value by value would take the binding seconds.
    invoke: async (channel, input) => {
      const answer = await invokeBinding(channel, input);
      return answer === undefined ? undefined : JSON.parse(answer);
    },
    on: (channel, listener) => {
      if (!listeners.has(channel)) listeners.set(channel, new Set());
      listeners.get(channel).add(listener);
      return ipcRenderer;
    },
    removeListener: (channel, listener) => {
      listeners.get(channel)?.delete(listener);
      return ipcRenderer;
    },
  };
  const frozen = (value) => {
    if (value !== null && typeof value === 'object') Object.values(value).forEach(frozen);
    return Object.freeze(value);
  };
  const contextBridge = {
    exposeInMainWorld: (key, api) => Object.defineProperty(window, key, { value: frozen(api), enumerable: true }),
  };
  const require = (name) => {
    if (name === 'electron') return { contextBridge, ipcRenderer };
    throw new Error('module not found: ' + name);
  };
  ((require, module, exports) => {
${preload}
  })(require, { exports: {} }, {});
  ${visible ? GUARD_OF_A_VISIBLE_WINDOW : ''}
})();`;
}

/** A browser asks the page before it closes; an app window has no reload. */
const GUARD_OF_A_VISIBLE_WINDOW = `
  window.addEventListener('beforeunload', (event) => event.preventDefault());
  window.addEventListener('keydown', (event) => {
    if (event.key === 'F5' || ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'r')) event.preventDefault();
  }, true);`;
