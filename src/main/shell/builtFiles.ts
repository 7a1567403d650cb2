/** Where the built files lie, seen from `out/main`, which holds this module as built. */
import { fileURLToPath } from 'node:url';

export const PRELOAD = fileURLToPath(new URL('../preload/index.cjs', import.meta.url));
export const RENDERER = fileURLToPath(new URL('../renderer/', import.meta.url));
