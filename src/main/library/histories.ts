/**
 * Keeps what every note and statement was before, in a file beside each dialogue's. Edits are only noted here; they
 * become versions when the snapshots are written, so an edit costs the same whatever the history holds.
 */
import { join } from 'node:path';
import { Low } from 'lowdb';
import type { RecoveryNotice } from '../../contract/library.ts';
import { forgetOld } from '../../domain/history/forget.ts';
import { divergedFrom } from '../../domain/history/merge.ts';
import { withChanges } from '../../domain/history/record.ts';
import { type History, storedOf } from '../../domain/history/version.ts';
import type { Dialogue, DialogueId } from '../../domain/model/dialogue.ts';
import type { Disk } from './disk.ts';
import { HISTORY_FOLDER, historyAdapter, historyFile } from './files.ts';
import { makeFolderSafely } from './makeFolder.ts';
import { type OpenedAt, readHistory } from './readHistory.ts';
import { setAside } from './setAside.ts';
import { type Step, withStep } from './steps.ts';

export interface Histories {
  /** Notes what an acknowledged edit did. */
  note(id: DialogueId, step: Step): void;
  /** A dialogue's history with every acknowledged edit. @throws Node's error where it cannot be read. */
  read(id: DialogueId, dialogue: Dialogue): Promise<History>;
  /** Writes what was noted. @throws Node's error. */
  write(
    id: DialogueId,
    dialogue: Dialogue,
    moment: { sequence: number; journalBytes: number },
  ): Promise<void>;
}

interface Parts {
  folder: string;
  disk: Disk;
  /** The library as it was found when it was opened: what damaged histories are made of. */
  found: OpenedAt;
  /** Told once of each history that was damaged or gone. */
  told: (id: DialogueId, notice: RecoveryNotice) => void;
  now: () => Date;
  /** For how many days earlier versions are kept. */
  keepDays: () => number;
}

export function keepHistories({ folder, disk, found, told, now, keepDays }: Parts): Histories {
  const noted = new Map<DialogueId, readonly Step[]>();
  /** Histories whose files are to be written although nobody edited. */
  const mended = new Set<DialogueId>();

  const readUntil = async (id: DialogueId, dialogue: Dialogue, last: number): Promise<History> => {
    const steps = (noted.get(id) ?? []).filter((step) => step.sequence <= last);
    const { history, sequence, notice } = await readHistory(folder, id, found, disk);
    if (notice !== null && !mended.has(id)) {
      mended.add(id);
      told(id, notice);
    }
    const since = steps.filter((step) => step.sequence > sequence);
    const first = since[0]?.before ?? dialogue;
    // What a damaged history lacks is made up by what is there: without it the next edit would seem to come from nowhere.
    const start =
      notice?.kind !== 'damaged'
        ? history
        : withChanges(history, divergedFrom(history, first), { at: now().toISOString(), author: '' });
    return since.reduce(withStep, start);
  };

  return {
    note: (id, step) => noted.set(id, [...(noted.get(id) ?? []), step]),
    read: (id, dialogue) => readUntil(id, dialogue, Number.POSITIVE_INFINITY),
    write: async (id, dialogue, moment) => {
      const steps = noted.get(id) ?? [];
      if (steps.length === 0 && !mended.has(id)) return;
      const history = forgetOld(await readUntil(id, dialogue, moment.sequence), keepDays(), now());
      if (history.size > 0) {
        await makeFolderSafely(join(folder, HISTORY_FOLDER), disk);
        const found = await historyAdapter(folder, id, disk).inspect();
        if (found?.kind === 'damaged') await setAside(folder, historyFile(id), disk, now);
        const snapshot = { ...moment, lost: false, data: storedOf(history) };
        await new Low(historyAdapter(folder, id, disk), snapshot).write();
      }
      mended.delete(id);
      noted.set(
        id,
        (noted.get(id) ?? []).filter((step) => step.sequence > moment.sequence),
      );
    },
  };
}
