/** Builds `out/` where it is missing or older than what it is built from; everything said about it goes to stderr. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const BUILT = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html'];
const BUILT_FROM = ['src', 'package.json', 'package-lock.json', 'electron.vite.config.ts', 'tsconfig.json'];

/** Makes sure that `out/` is what `src/` says. @throws Error where the build fails. */
export function ensureBuilt(): void {
  if (isFresh(BUILT, BUILT_FROM)) return;
  process.stderr.write('Taiwa: building…\n');
  const vite = join(ROOT, 'node_modules/electron-vite/bin/electron-vite.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [vite, 'build'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status === 0) return;
  process.stderr.write(`${stdout}${stderr}\n`);
  throw new Error('Taiwa could not be built; the lines above say why.');
}

/** Whether every one of some built files is there and newer than what it is built from; paths from the root. */
export function isFresh(files: readonly string[], builtFrom: readonly string[]): boolean {
  const built = files.map((file) => join(ROOT, file));
  if (!built.every((file) => existsSync(file))) return false;
  const oldestBuilt = Math.min(...built.map((file) => statSync(file).mtimeMs));
  return builtFrom.every((path) => newest(join(ROOT, path)) < oldestBuilt);
}

function newest(path: string): number {
  const about = statSync(path, { throwIfNoEntry: false });
  if (about === undefined) return 0;
  if (!about.isDirectory()) return about.mtimeMs;
  // A folder's own time tells of files that were removed.
  return readdirSync(path).reduce((time, name) => Math.max(time, newest(join(path, name))), about.mtimeMs);
}
