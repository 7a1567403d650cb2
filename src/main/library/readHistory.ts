/** Reads a dialogue's history: its file, or an older state and the journal where the file is no good. */
import type { RecoveryNotice } from '../../contract/library.ts';
import { EMPTY_HISTORY, type History, historyOf } from '../../domain/history/version.ts';
import type { DialogueId } from '../../domain/model/dialogue.ts';
import type { Disk } from './disk.ts';
import { dialogueAdapter, dialogueFile, historyAdapter, historyFile } from './files.ts';
import { isFromTheFirst, reachesBackTo } from './readJournal.ts';
import type { Entries } from './readStored.ts';
import { replayDialogue } from './replay.ts';
import { isWhole, type Step, withStep } from './steps.ts';

/** The journal as it was when the library was opened. */
export interface OpenedAt extends Pick<Entries, 'whole'> {
  /** Number of the last edit then; later ones are known to whoever asks. */
  sequence: number;
}

export interface ReadHistory {
  history: History;
  /** Number of the last edit in it. */
  sequence: number;
  /** What had to be done because its file is no good; of the kind `damaged` where some of it is missing. */
  notice: RecoveryNotice | null;
}

/** Whether a dialogue's file has one of these steps: its history is written before it. */
async function isAhead(folder: string, id: DialogueId, steps: readonly Step[], disk: Disk): Promise<boolean> {
  const written = await dialogueAdapter(folder, id, disk).inspect();
  const sequence = written === null || written.kind === 'damaged' ? 0 : (written.snapshot?.sequence ?? 0);
  return steps.some((step) => !isWhole(step) && step.sequence <= sequence);
}

const NONE: ReadHistory = { history: EMPTY_HISTORY, sequence: 0, notice: null };

/** @throws Node's error where a file is there and cannot be read. */
export async function readHistory(
  folder: string,
  id: DialogueId,
  found: OpenedAt,
  disk: Disk,
): Promise<ReadHistory> {
  const adapter = historyAdapter(folder, id, disk);
  const file = await adapter.inspect();
  const snapshot = file === null || file.kind === 'damaged' ? null : file.snapshot;
  if (snapshot !== null)
    return { history: historyOf(snapshot.data), sequence: snapshot.sequence, notice: null };
  const older = (await adapter.generations?.newest()) ?? null;
  const states = dialogueAdapter(folder, id, disk).generations;
  // A dialogue that was written once was added; only what edits it makes a history.
  if (file === null && older === null && ((await states?.sequences()) ?? []).length === 0) return NONE;

  const journal = await found.whole();
  // Where every edit since is known, one that none had when the journal was cut has none from before.
  const hadNone =
    older === null &&
    journal.from > 0 &&
    journal.unbrokenSince <= journal.from &&
    journal.secured[historyFile(id)] === undefined;
  const from = older?.sequence ?? (hadNone ? journal.from : 0);
  const base = isFromTheFirst(journal) ? null : ((await states?.newest(from)) ?? null);
  const since = journal.entries.filter(
    ({ sequence }) => sequence > (base?.sequence ?? 0) && sequence <= found.sequence,
  );
  const { steps, applied, refused } = replayDialogue(id, base?.data ?? null, since);
  const history = steps
    .filter(({ sequence }) => sequence > from)
    .reduce(withStep, older === null ? EMPTY_HISTORY : historyOf(older.data));
  const isKnown =
    refused === 0 &&
    (hadNone || reachesBackTo(from, historyFile(id), journal)) &&
    (since.length === 0 || reachesBackTo(base?.sequence ?? 0, dialogueFile(id), journal));
  const isFirst = file === null && older === null;
  // Edits that leave nothing to go back to make none.
  const isDue = history.size > 0 && (await isAhead(folder, id, steps, disk));
  if (isKnown && isFirst && !isDue) return NONE;
  const mended = file === null ? 'restored' : 'recovered';
  return {
    history,
    sequence: Math.max(from, found.sequence),
    notice: {
      kind: isKnown ? mended : 'damaged',
      file: historyFile(id),
      edits: isKnown ? applied : 0,
      keptAs: null,
    },
  };
}
