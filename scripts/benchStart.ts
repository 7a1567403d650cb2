/**
 * Start-up: from the start of the process until the first topic can be read, beside an empty React window on the same
 * host in the same run. The two take turns, so that a busy moment of the machine hits both.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchTaiwa, runsOnHost } from '../test/e2e/launch.ts';
import { emptyWindow } from './emptyWindow.ts';
import { ensureBuilt } from './ensureBuilt.ts';
import { filledLibrary } from './filledLibrary.ts';

const RUNS = 9;
const MANY_ROUNDS = 3_000;

export interface StartFigures {
  /** Milliseconds, one for each run. */
  empty: number[];
  first: number[];
  again: number[];
  /** A start with a library of one made-up round, and with one of 3,000 of them. */
  one: number[];
  many: number[];
}

/**
 * Measures an empty window, a first start (the bundled round is read), a start with a library that is there, and
 * starts with a small and a large library of made-up rounds.
 */
export async function benchStart(runs = RUNS): Promise<StartFigures> {
  if (!runsOnHost()) throw new Error('The empty window is made for the host.');
  ensureBuilt();
  const folder = mkdtempSync(join(tmpdir(), 'taiwa-bench-'));
  const empty = await emptyWindow(join(folder, 'empty'));
  const figures: StartFigures = { empty: [], first: [], again: [], one: [], many: [] };
  const small = join(folder, 'one');
  const large = join(folder, 'many');
  try {
    await (await filledLibrary(small, 1)).close();
    await (await filledLibrary(large, MANY_ROUNDS)).close();
    for (let run = 0; run < runs; run++) {
      figures.empty.push(await until('h1', empty));
      const library = join(folder, `library-${run}`);
      figures.first.push(await until('[data-statement]', { library }));
      figures.again.push(await until('[data-statement]', { library }));
      figures.one.push(await until('[data-statement]', { library: small }));
      figures.many.push(await until('[data-statement]', { library: large }));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return figures;
}

/** Milliseconds until something that matches `selector` can be seen. */
async function until(selector: string, options: Parameters<typeof launchTaiwa>[0]): Promise<number> {
  const started = performance.now();
  const taiwa = await launchTaiwa(options);
  await taiwa.page.locator(selector).first().waitFor();
  const milliseconds = performance.now() - started;
  await taiwa.quit();
  return milliseconds;
}
