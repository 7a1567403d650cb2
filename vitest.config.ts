/** Two projects: `unit` needs nothing but Node, `e2e` runs the built app in a real browser. */
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const MINUTE = 60_000;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/{domain,main,rules,host,scripts,store}/**/*.test.ts'],
          // Modules keep nothing between tests but what is the same for all: read once for all files, they cost a quarter less.
          isolate: false,
          // By itself vitest keeps a core free, which on two of them is half of them.
          maxWorkers: Math.max(2, availableParallelism() - 1),
          // What is waited for is a state, never a time: on a busy machine everything takes longer.
          testTimeout: 2 * MINUTE,
          hookTimeout: MINUTE,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/{e2e,renderer}/**/*.test.{ts,tsx}'],
          globalSetup: ['test/e2e/globalSetup.ts'],
          isolate: false,
          // The app's browser takes as much as a core.
          maxWorkers: 2,
          // On a busy machine a browser takes its time; what is waited for is a state, never a time.
          testTimeout: 3 * MINUTE,
          hookTimeout: 2 * MINUTE,
          expect: { poll: { timeout: MINUTE / 2 } },
        },
      },
    ],
  },
});
