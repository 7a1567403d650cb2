/** Where the built files lie, seen from `out/main`, which holds this module as built. */
import { fileURLToPath } from 'node:url';

export const PRELOAD = fileURLToPath(new URL('../preload/index.cjs', import.meta.url));
export const READING_PRELOAD = fileURLToPath(new URL('../preload/reading.cjs', import.meta.url));
export const RENDERER = fileURLToPath(new URL('../renderer/', import.meta.url));
/** Each runs in a thread of its own. */
export const PARSE_PROGRAM = fileURLToPath(new URL('./parseWorker.js', import.meta.url));
export const SEARCH_PROGRAM = fileURLToPath(new URL('./searchWorker.js', import.meta.url));
