/** A process that saves is killed at a random moment, again and again: every edit it acknowledged is there. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { checkLibrary } from '../../../src/main/library/checkLibrary.ts';
import { newFolder, open, readIn, round } from './world.ts';

const WRITER = fileURLToPath(new URL('./writer.ts', import.meta.url));
const KILLS = 10;

/** Lets the writer acknowledge some edits, then kills it. Gives the number of the last one it acknowledged. */
function runAndKill(folder: string, first: number, after: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = fork(WRITER, [folder, String(first)], { execArgv: ['--import', 'tsx'] });
    let last = first - 1;
    child.on('message', (message) => {
      if (typeof message !== 'number') return reject(new Error(String(message)));
      last = message;
      if (last >= first + after) child.kill('SIGKILL');
    });
    child.on('error', reject);
    child.on('exit', () => resolve(last));
  });
}

it(`loses nothing over ${KILLS} kills`, async () => {
  const folder = await newFolder();
  let last = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    last = await runAndKill(folder, last + 1, Math.floor(Math.random() * 30));
    const checked = await checkLibrary(folder);
    expect(checked).toMatchObject({ ok: true, value: { isWhole: true } });
    const library = await open(folder);
    const numbers = (await readIn(library, round(7).dialogue.id)).notes.map((note) => Number(note.markdown));
    // One more may have reached the disk before it could be acknowledged.
    expect([last, last + 1]).toContain(numbers.at(-1));
    expect(numbers).toEqual(numbers.map((_, place) => place + 1));
    last = numbers.at(-1) ?? 0;
    await library.close();
  }
  expect(last).toBeGreaterThan(KILLS);
}, 120_000);
