/** Gives the reading page its one document and takes its one answer; it can do nothing else. */
import { contextBridge, ipcRenderer } from 'electron';
import type { READING, ReadingBridge } from '../contract/reading.ts';

/** Written out, so that a sandboxed preload carries no schemas; checked by their types. */
const TAKE: typeof READING.take = 'reading.take';
const GIVE: typeof READING.give = 'reading.give';

const bridge: ReadingBridge = {
  take: () => ipcRenderer.invoke(TAKE),
  give: (reply) => ipcRenderer.invoke(GIVE, reply),
};
contextBridge.exposeInMainWorld('reading', bridge);
