/** Cuts the journal's beginning away once the snapshots hold it twice, so that a library of years stays small. */
import { join } from 'node:path';
import type { DialogueId } from '../../domain/model/dialogue.ts';
import type { Disk } from './disk.ts';
import { dialogueAdapter, dialogueFile, historyAdapter, historyFile, indexAdapter } from './files.ts';
import type { Journal } from './journal.ts';

export interface Compaction {
  folder: string;
  /** Every dialogue of the library. */
  dialogues: readonly DialogueId[];
  journal: Journal;
  /** The last edit that is in the snapshots, and the journal's length behind it, in bytes. */
  sequence: number;
  journalBytes: number;
  disk: Disk;
}

/**
 * Makes sure that each snapshot is there twice in good order, then cuts the journal. Can be broken off at any point.
 * Gives the journal's length up to where the cut was made, in bytes: what the index is to name as its place.
 * @throws Node's error, also where a snapshot is not sound; then the journal is as it was.
 */
export async function compact(compaction: Compaction): Promise<number> {
  const { folder, dialogues, journal, sequence, journalBytes, disk } = compaction;
  const secured: Record<string, number> = {};
  for (const id of dialogues) {
    secured[dialogueFile(id)] = await dialogueAdapter(folder, id, disk).secure();
    // A dialogue that nobody edited has none.
    if ((await disk.about(join(folder, historyFile(id)))) !== null)
      secured[historyFile(id)] = await historyAdapter(folder, id, disk).secure();
  }
  await indexAdapter(folder, disk).secure();
  return journal.cut(journalBytes, { from: sequence, secured });
}
