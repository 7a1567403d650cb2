/** Makes dialogues and the index out of journal entries. */
import { type LibraryCommand, reduceIndex, withHeader } from '../../domain/commands/libraryCommand.ts';
import { reduce } from '../../domain/commands/reduce.ts';
import type { Dialogue, DialogueId } from '../../domain/model/dialogue.ts';
import { EMPTY_INDEX, type LibraryIndex } from '../../domain/model/library.ts';
import type { Snapshot } from './envelope.ts';
import type { JournalEntry } from './journalLine.ts';
import { isFromTheFirst, type WholeJournal } from './readJournal.ts';
import { type Step, stepOf } from './steps.ts';

/** The dialogue an entry changes or adds; null for one on the library itself. */
export function dialogueOf({ edit }: JournalEntry): DialogueId | null {
  if (edit.scope === 'dialogue') return edit.dialogueId;
  return wholeDialogueIn(edit.command)?.id ?? null;
}

/** The dialogue that a command on the library brings with it. */
function wholeDialogueIn(command: LibraryCommand): Dialogue | null {
  return command.type === 'dialogue.add' || command.type === 'dialogue.merge' ? command.dialogue : null;
}

export interface Replayed {
  /** Null where the entries do not add the dialogue and none was given to start from. */
  dialogue: Dialogue | null;
  /** How many entries were carried out. */
  applied: number;
  /** How many could not be: what they name is not there. */
  refused: number;
  /** What each of those did that were. */
  steps: Step[];
}

/** Carries out the entries that are a dialogue's, on top of `start`. */
export function replayDialogue(
  id: DialogueId,
  start: Dialogue | null,
  entries: readonly JournalEntry[],
): Replayed {
  const replayed: Replayed = { dialogue: start, applied: 0, refused: 0, steps: [] };
  for (const entry of entries) {
    if (dialogueOf(entry) !== id) continue;
    const next = carriedOut(replayed.dialogue, entry);
    if (next === null) replayed.refused += 1;
    else {
      replayed.steps.push(stepOf(entry, replayed.dialogue, next));
      replayed.dialogue = next;
      replayed.applied += 1;
    }
  }
  return replayed;
}

function carriedOut(dialogue: Dialogue | null, { edit }: JournalEntry): Dialogue | null {
  if (edit.scope === 'library') return wholeDialogueIn(edit.command);
  if (dialogue === null) return null;
  const reduced = reduce(dialogue, edit.command);
  return reduced.ok ? reduced.value.dialogue : null;
}

/** The index after these entries; headers are those of the dialogues as given, which contain the entries already. */
export function replayIndex(
  start: LibraryIndex,
  entries: readonly JournalEntry[],
  dialogues: ReadonlyMap<DialogueId, Dialogue>,
): LibraryIndex {
  let index = start;
  for (const { edit } of entries) if (edit.scope === 'library') index = reduceIndex(index, edit.command);
  for (const dialogue of dialogues.values()) index = withHeader(index, dialogue);
  return index;
}

/** The index of a library whose own file is gone, from an older state of it, the journal and the dialogues' files. */
export function rebuildIndex(
  journal: WholeJournal,
  older: Snapshot<LibraryIndex> | null,
  dialogues: ReadonlyMap<DialogueId, Dialogue>,
): LibraryIndex {
  // Where nothing says so, a library with dialogues was offered the bundled round: it must not come back by itself.
  const isSeeded = !isFromTheFirst(journal) && dialogues.size > 0;
  const start: LibraryIndex = older?.data ?? { ...EMPTY_INDEX, seeded: isSeeded };
  const since = journal.entries.filter((entry) => entry.sequence > (older?.sequence ?? 0));
  const index = replayIndex(start, since, dialogues);
  const known = new Set(index.series.map((series) => series.id));
  const unnamed = [...dialogues.values()].filter((dialogue) => !known.has(dialogue.seriesId));
  const series = new Map(
    unnamed.map(({ seriesId, parties }) => [
      seriesId,
      { id: seriesId, name: { en: seriesId, ja: seriesId }, parties },
    ]),
  );
  return { ...index, series: [...index.series, ...series.values()] };
}
