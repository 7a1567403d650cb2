/** The process that `kill.test.ts` kills: saves one numbered note after another and tells of each that is saved. */
import { openLibrary } from '../../../src/main/library/openLibrary.ts';
import { addNote, addRound, round } from './saved.ts';

const [folder = '', first = '1'] = process.argv.slice(2);
const opened = await openLibrary(folder, { now: () => new Date() });
if (!opened.ok) throw new Error(JSON.stringify(opened.error));
const library = opened.value;
if (library.index().dialogues.length === 0) await library.apply(addRound(7));
for (let number = Number(first); ; number++) {
  const saved = await library.apply(addNote(round(7).dialogue, number, String(number)));
  process.send?.(saved.ok ? number : JSON.stringify(saved.error));
  // Snapshots are among the moments to be killed in.
  if (number % 7 === 0) void library.snapshot();
}
