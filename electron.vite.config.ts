/** Builds main, preload and renderer into `out/`; the same bundles run on Electron and on the test host. */
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

export default defineConfig({
  main: {
    build: { outDir: 'out/main', lib: { entry: resolve('src/main/index.ts'), formats: ['es'] } },
  },
  preload: {
    // A sandboxed preload must be CommonJS and can require nothing but Electron's bridge.
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      lib: { entry: resolve('src/preload/index.ts'), formats: ['cjs'], fileName: () => 'index.cjs' },
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
        input: { index: resolve('src/renderer/index.html'), print: resolve('src/renderer/print/print.css') },
        // Documents to print name their style sheet (`src/main/packs/PackPage.tsx`), so its name is fixed.
        output: {
          assetFileNames: ({ names }) =>
            names.includes('print.css') ? 'assets/print.css' : 'assets/[name]-[hash][extname]',
        },
      },
    },
    plugins: [react()],
  },
});
