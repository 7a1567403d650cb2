/** Builds main, preload and renderer into `out/`; the same bundles run on Electron and on the test host. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

/** Japanese PDFs name their characters by maps that come with the reader of PDF. */
function characterMaps(): Plugin {
  const folder = resolve('node_modules/pdfjs-dist/cmaps');
  return {
    name: 'character-maps',
    apply: 'build',
    generateBundle() {
      for (const file of readdirSync(folder).filter((name) => name.endsWith('.bcmap')))
        this.emitFile({ type: 'asset', fileName: `cmaps/${file}`, source: readFileSync(join(folder, file)) });
    },
  };
}

/** What main needs and is bundled with it; the reader of PDF finds its own files, so it stays where it is. */
const BUNDLED = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).dependencies).filter(
  (name) => name !== 'pdfjs-dist' && name !== 'electron-log',
);

export default defineConfig({
  main: {
    // What is printed is rendered by React, whose development form is several times slower.
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    build: {
      outDir: 'out/main',
      // A start that looks for hundreds of small files is a slow one.
      externalizeDeps: { exclude: BUNDLED },
      lib: {
        // The others run in threads of their own.
        entry: {
          index: resolve('src/main/index.ts'),
          parseWorker: resolve('src/main/importing/parseWorker.ts'),
          searchWorker: resolve('src/main/search/searchWorker.ts'),
        },
        formats: ['es'],
      },
    },
  },
  preload: {
    // A sandboxed preload must be CommonJS and can require nothing but Electron's bridge.
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      lib: {
        entry: { index: resolve('src/preload/index.ts'), reading: resolve('src/preload/reading.ts') },
        formats: ['cjs'],
        fileName: (_format, name) => `${name}.cjs`,
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    // The shell puts a nonce of its own into every load of the page (`src/main/shell/bundle.ts`).
    html: { cspNonce: '__NONCE__' },
    build: {
      outDir: 'out/renderer',
      // The content policy admits no data: addresses, and modules are loaded by Chromium alone.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      minify: true,
      rollupOptions: {
        input: {
          index: resolve('src/renderer/index.html'),
          reading: resolve('src/renderer/reading.html'),
          print: resolve('src/renderer/print/print.css'),
        },
        // Documents to print name their style sheet (`src/main/packs/PackPage.tsx`), so its name is fixed.
        output: {
          // Whatever holds a schema needs zod told beforehand to compile nothing: both are one file. What screens share
          // is one file too: a start that asks main for eighty small ones is a slow one.
          codeSplitting: {
            groups: [
              {
                name: 'zod',
                test: /[\\/]node_modules[\\/]zod[\\/]|[\\/]checksWithoutEval\.ts$/,
                priority: 1,
              },
              {
                name: 'controls',
                test: /[\\/]node_modules[\\/](react-aria|react-stately|react-aria-components|@react-[a-z]+|@internationalized|react-resizable-panels|@formatjs|intl-messageformat|react-intl)[\\/]/,
                minShareCount: 2,
                includeDependenciesRecursively: false,
              },
              {
                name: 'shared',
                test: /[\\/]src[\\/]|lucide-react/,
                minShareCount: 2,
                includeDependenciesRecursively: false,
              },
            ],
          },
          assetFileNames: ({ names }) =>
            names.includes('print.css') ? 'assets/print.css' : 'assets/[name]-[hash][extname]',
        },
      },
    },
    // Worker of PDF: a module of its own.
    worker: { format: 'es' },
    plugins: [react(), characterMaps()],
  },
});
