/**
 * Builds the host (`test/host`) into `out/host`, so that a process of it starts without a TypeScript loader. The
 * folder is as deep as `test/host`: what the host finds by relative paths is found from both.
 */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isFresh } from './ensureBuilt.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FROM = join(ROOT, 'test/host');
const TO = join(ROOT, 'out/host');

/** Makes sure that `out/host` is what `test/host` says. @throws Error where it cannot be built. */
export async function ensureHostBuilt(): Promise<void> {
  if (!isHostFresh()) await buildHost();
}

/** Runs the built app in this process, on the host as it is built: a command has not to wait for a TypeScript loader. */
export async function runOnBuiltHost(argv: string[]): Promise<void> {
  await ensureHostBuilt();
  const { runOnHost }: typeof import('../test/host/run.ts') = await import(
    pathToFileURL(join(TO, 'run.js')).href
  );
  await runOnHost(argv);
}

/** Whether the built host is what `test/host` says. */
export function isHostFresh(): boolean {
  return isFresh(['out/host/main.js', 'out/host/run.js', 'out/host/electron.js'], ['test/host']);
}

async function buildHost(): Promise<void> {
  // Whoever only asks whether it is built need not wait for vite.
  const { build } = await import('vite');
  await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir: TO,
      target: 'node20',
      minify: false,
      // The stand-in for `electron` is found by its name (`hook.mjs`) and shares its modules with the rest.
      rollupOptions: {
        input: {
          main: join(FROM, 'main.ts'),
          run: join(FROM, 'run.ts'),
          electron: join(FROM, 'electron.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  copyFileSync(join(FROM, 'hook.mjs'), join(TO, 'hook.mjs'));
}
