/**
 * The process that the crash program kills: edits a library as fast as it can, several edits at a time, and tells over
 * its channel what it is about to do and what was acknowledged. Values only ever grow, so that whoever reads the
 * library afterwards can tell which edits are in it.
 */
import { readFileSync } from 'node:fs';
import { mergeInto } from '../../src/main/exchange/mergeInto.ts';
import { openLibrary } from '../../src/main/library/openLibrary.ts';
import type { Library } from '../../src/main/library/types.ts';
import { type Told, writersRoundsSchema } from './told.ts';
import { annotationOf, note } from './writing.ts';

const [folder = '', seed = '1', roundsFile = ''] = process.argv.slice(2);
const rounds = writersRoundsSchema.parse(JSON.parse(readFileSync(roundsFile, 'utf8')));
/** Notes that are written on; few, so that each has a long history. */
const NOTES = 4;
const AT_ONCE = 5;

let state = Number(seed) >>> 0;
/** A linear congruential generator (Numerical Recipes): the same seed does the same edits. */
const random = (below: number): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
};
const tell = (told: Told): void => void process.send?.(told);

const opened = await openLibrary(folder, {
  now: () => new Date(),
  // Short, so that the journal is cut again and again.
  longJournalBytes: 30_000,
  trouble: (what) => tell({ kind: 'failed', reason: JSON.stringify(what) }),
});
if (!opened.ok) {
  tell({ kind: 'failed', reason: JSON.stringify(opened.error) });
  process.exit(1);
}
const library: Library = opened.value;
tell({ kind: 'opened' });

/** Where this run goes on counting; every run counts higher than the one before. */
let count = Number(seed) * 1_000_000;
if (library.index().dialogues.length === 0)
  await told('round', 1, () =>
    library.apply({ scope: 'library', command: { type: 'dialogue.add', ...round(1) } }),
  );

async function told(key: string, value: number, edit: () => Promise<{ ok: boolean; error?: unknown }>) {
  tell({ kind: 'begun', key, value });
  const result = await edit();
  tell(
    result.ok
      ? { kind: 'saved', key, value }
      : { kind: 'failed', reason: `${key}: ${JSON.stringify(result.error)}` },
  );
}

for (;;) {
  const edits = Array.from({ length: 1 + random(AT_ONCE) }, () => anyEdit(++count));
  await Promise.all(edits);
  if (random(6) === 0) void library.snapshot();
}

async function anyEdit(value: number): Promise<void> {
  const dialogueId = round(1).dialogue.id;
  switch (random(8)) {
    case 0:
      return told('author', value, () =>
        library.apply({
          scope: 'library',
          command: { type: 'settings.change', patch: { author: String(value) } },
        }),
      );
    case 1: {
      const annotation = annotationOf(round(1).dialogue, value);
      const command = { type: 'annotation.add', annotation, at: null } as const;
      return told(`annotation:${value}`, value, () =>
        library.apply({ scope: 'dialogue', dialogueId, command }),
      );
    }
    case 2: {
      // Another round comes in a bundle, and comes again with more in it.
      const number = 2 + random(3);
      const { dialogue, series } = round(number);
      const theirs = { dialogue: { ...dialogue, notes: [note(value, String(value))] }, series, history: [] };
      return told(`merged:${number}:${value}`, value, () => mergeInto(library, theirs));
    }
    default: {
      const number = random(NOTES);
      return told(`note:${number}`, value, () => writeNote(number, value));
    }
  }
}

async function writeNote(number: number, value: number) {
  const dialogueId = round(1).dialogue.id;
  const made = note(number, String(value));
  const edit = {
    type: 'note.edit',
    id: made.id,
    markdown: String(value),
    modifiedAt: made.modifiedAt,
  } as const;
  const edited = await library.apply({ scope: 'dialogue', dialogueId, command: edit });
  if (edited.ok || edited.error.code !== 'command.refused') return edited;
  const added = await library.apply({
    scope: 'dialogue',
    dialogueId,
    command: { type: 'note.add', note: made, at: null },
  });
  // Two edits of one moment may both have found no note.
  if (added.ok || added.error.code !== 'command.refused') return added;
  return library.apply({ scope: 'dialogue', dialogueId, command: edit });
}

function round(number: number): (typeof rounds)[number] {
  const there = rounds[number - 1];
  if (there === undefined) throw new Error(`the writer was not given a round ${number}`);
  return there;
}
