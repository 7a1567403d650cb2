/** Finds the files that ship with the app: in the working tree, beside the built bundles, or inside a package. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file that is always there, by which the folder is recognised. */
const LANDMARK = 'parties.json';

/** Folders may be this many levels above the running file: `src/main`, `out/main`, or chunks below it. */
const LEVELS = 4;

let found: string | null = null;

/**
 * The folder `resources/`, absolute. In development and in tests it stands above this file; a package keeps it in the
 * archive beside `out/`, or unpacked in the platform's resources folder.
 * @throws Error where the installation is incomplete.
 */
export function resourcesFolder(): string {
  found ??= candidates().find((folder) => existsSync(join(folder, LANDMARK))) ?? null;
  if (found === null) throw new Error('The folder “resources” of this installation is missing.');
  return found;
}

/** The path of one file in `resources/`. */
export function resourcePath(...names: string[]): string {
  return join(resourcesFolder(), ...names);
}

function candidates(): string[] {
  const folders: string[] = [];
  let here = dirname(fileURLToPath(import.meta.url));
  for (let level = 0; level < LEVELS; level++) {
    folders.push(join(here, 'resources'));
    here = dirname(here);
  }
  // Electron sets `process.resourcesPath` in a package; plain Node does not.
  const packaged: unknown = Reflect.get(process, 'resourcesPath');
  if (typeof packaged === 'string') folders.push(join(packaged, 'resources'), packaged);
  return folders;
}
