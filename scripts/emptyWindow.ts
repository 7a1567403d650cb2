/** Builds the least that a React window can be, which starts and frames are measured against. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import type { LaunchOptions } from '../test/e2e/launch.ts';

const EMPTY = fileURLToPath(new URL('./emptyWindow/', import.meta.url));

/** What the app is launched with to be the empty window. */
export type EmptyWindow = Required<Pick<LaunchOptions, 'main' | 'env'>>;

/** @param outDir where the window's page is built. */
export async function emptyWindow(outDir: string): Promise<EmptyWindow> {
  await build({
    root: EMPTY,
    base: './',
    logLevel: 'error',
    plugins: [react()],
    build: { outDir, modulePreload: { polyfill: false } },
  });
  return { main: join(EMPTY, 'main.mjs'), env: { TAIWA_EMPTY_WINDOW: outDir } };
}
