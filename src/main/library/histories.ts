/**
 * Keeps what every note and statement was before, in a file beside each dialogue's. Edits are only noted here; they
 * become versions when the snapshots are written, so an edit costs the same whatever the history holds.
 */
import { join } from 'node:path';
import { Low } from 'lowdb';
import { forgetOld } from '../../domain/history/forget.ts';
import { divergedFrom } from '../../domain/history/merge.ts';
import { recorded, withChanges } from '../../domain/history/record.ts';
import {
  EMPTY_HISTORY,
  type History,
  historyOf,
  type StoredHistory,
  storedOf,
  united,
} from '../../domain/history/version.ts';
import type { Dialogue, DialogueId } from '../../domain/model/dialogue.ts';
import type { Disk } from './disk.ts';
import { HISTORY_FOLDER, historyAdapter, historyFile } from './files.ts';
import type { JournalEntry } from './journalLine.ts';
import { makeFolderSafely } from './makeFolder.ts';
import { setAside } from './setAside.ts';

/** What one edit did to a dialogue. */
export interface Step {
  sequence: number;
  at: string;
  author: string;
  /** Null where it added the dialogue. */
  before: Dialogue | null;
  after: Dialogue;
  /** Versions that came with it from elsewhere; null for an edit made here. */
  versions: StoredHistory | null;
}

/** Whether the edit of a step brought the dialogue as a whole with it. */
export function isWhole({ before, versions }: Step): boolean {
  return before === null || versions !== null;
}

/** What a journal entry did that made `after` out of `before`. */
export function stepOf(entry: JournalEntry, before: Dialogue | null, after: Dialogue): Step {
  const { sequence, at, author, edit } = entry;
  const versions =
    edit.scope === 'library' && edit.command.type === 'dialogue.merge' ? edit.command.versions : null;
  return { sequence, at, author, before, after, versions };
}

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
  now: () => Date;
  /** For how many days earlier versions are kept. */
  keepDays: () => number;
}

export function keepHistories({ folder, disk, now, keepDays }: Parts): Histories {
  const noted = new Map<DialogueId, readonly Step[]>();

  const readUntil = async (id: DialogueId, dialogue: Dialogue, last: number): Promise<History> => {
    const steps = (noted.get(id) ?? []).filter((step) => step.sequence <= last);
    const { history, sequence, isWhole } = await readStoredHistory(folder, id, disk);
    const since = steps.filter((step) => step.sequence > sequence);
    const first = since[0]?.before ?? dialogue;
    // What a damaged history lacks is made up by what is there: without it the next edit would seem to come from nowhere.
    const start = isWhole
      ? history
      : withChanges(history, divergedFrom(history, first), { at: now().toISOString(), author: '' });
    return since.reduce(withStep, start);
  };

  return {
    note: (id, step) => noted.set(id, [...(noted.get(id) ?? []), step]),
    read: (id, dialogue) => readUntil(id, dialogue, Number.POSITIVE_INFINITY),
    write: async (id, dialogue, moment) => {
      const steps = noted.get(id) ?? [];
      if (steps.length === 0) return;
      const history = forgetOld(await readUntil(id, dialogue, moment.sequence), keepDays(), now());
      if (history.size > 0) {
        await makeFolderSafely(join(folder, HISTORY_FOLDER), disk);
        const found = await historyAdapter(folder, id, disk).inspect();
        if (found?.kind === 'damaged') await setAside(folder, historyFile(id), disk, now);
        const snapshot = { ...moment, lost: false, data: storedOf(history) };
        await new Low(historyAdapter(folder, id, disk), snapshot).write();
      }
      noted.set(
        id,
        (noted.get(id) ?? []).filter((step) => step.sequence > moment.sequence),
      );
    },
  };
}

function withStep(history: History, { at, author, before, after, versions }: Step): History {
  if (versions !== null) return united(history, historyOf(versions));
  return before === null ? history : recorded(history, before, after, { at, author });
}

/** What a history's file holds; its newest older state where that is no good. */
async function readStoredHistory(
  folder: string,
  id: DialogueId,
  disk: Disk,
): Promise<{ history: History; sequence: number; isWhole: boolean }> {
  const adapter = historyAdapter(folder, id, disk);
  const found = await adapter.inspect();
  const snapshot = found === null || found.kind === 'damaged' ? null : found.snapshot;
  if (snapshot !== null)
    return { history: historyOf(snapshot.data), sequence: snapshot.sequence, isWhole: true };
  const older = (await adapter.generations?.newest()) ?? null;
  return older === null
    ? // Nobody edited it yet, or nothing can be read any more.
      { history: EMPTY_HISTORY, sequence: 0, isWhole: found === null }
    : { history: historyOf(older.data), sequence: older.sequence, isWhole: false };
}
