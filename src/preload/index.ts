/** Puts the contract on `window.taiwa`: one function a call, one way to listen to each event, nothing else. */
import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '../contract/index.ts';
import { CALL_NAMES, EVENT_NAMES } from './names.ts';

const invoke = (name: string) => (input: unknown) => ipcRenderer.invoke(name, input);

const calls = Object.fromEntries(CALL_NAMES.map((name) => [name, invoke(name)]));

function on(name: string, listener: (data: unknown) => void): () => void {
  if (!(EVENT_NAMES as readonly string[]).includes(name)) throw new Error(`There is no event ${name}.`);
  // The event object would give the page a way to the sender: only the data is passed on.
  const heard = (_event: unknown, data: unknown) => listener(data);
  ipcRenderer.on(name, heard);
  return () => {
    ipcRenderer.removeListener(name, heard);
  };
}

// `names.ts` holds every name of the contract and no other, checked by its types.
contextBridge.exposeInMainWorld('taiwa', { calls, on } as unknown as Bridge);
