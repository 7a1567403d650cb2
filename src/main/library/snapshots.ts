/** Writes an open library's files when there is time: what the journal has run ahead of, whole files, one after another. */
import { Low } from 'lowdb';
import { type Failure, failure } from '../../domain/failure/failure.ts';
import type { DialogueId } from '../../domain/model/dialogue.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { compact } from './compact.ts';
import { codeOf, type Disk } from './disk.ts';
import { dialogueAdapter, dialogueFile, indexAdapter } from './files.ts';
import type { Histories } from './histories.ts';
import type { Journal } from './journal.ts';
import { notSaved } from './notSaved.ts';
import type { Reserve } from './reserve.ts';
import { setAside } from './setAside.ts';
import type { State } from './state.ts';

/** Snapshots are written when nothing was edited for so long … */
const IDLE_MS = 5_000;
/** … or when the journal has run this far ahead of them. */
const MAX_AHEAD_BYTES = 4 * 1024 * 1024;

/** A journal of this length is cut when the snapshots hold all of it. */
const LONG_JOURNAL_BYTES = 8 * 1024 * 1024;

/** What is to be written; the library notes it, the snapshots strike it off. */
export interface Pending {
  /** Dialogues whose files lack edits. */
  dialogues: Set<DialogueId>;
  /** Dialogues whose damaged files have to be kept before they are written over. */
  toSetAside: Set<DialogueId>;
  /** Whether the index's file lacks edits. */
  index: boolean;
  /** Whether something that was acknowledged was lost to damage. */
  lost: boolean;
}

export interface Snapshots {
  /** Writes them once the library is idle, or soon where the journal is far ahead. */
  plan(): void;
  /** Writes them now. */
  write(): Promise<Result<null>>;
  /**
   * Writes them, then works while none is written: the files stay as they are, edits go to the journal alone.
   * `work` is given the journal's length, in bytes, up to which it belongs to the files.
   */
  whileStill<T>(work: (journalBytes: number) => Promise<T>): Promise<Result<T>>;
  /** Takes back what was planned. */
  cancel(): void;
}

interface Parts {
  folder: string;
  journal: Journal;
  pending: Pending;
  histories: Histories;
  /** What is in the journal, and nothing else. */
  saved: () => State;
  /** Why nothing may be written any more, or null. */
  lost: () => Promise<Failure | null>;
  disk: Disk;
  now: () => Date;
  trouble: (what: Failure) => void;
  /** Length from which the journal is cut, in bytes. */
  longJournalBytes?: number | undefined;
  reserve: Reserve;
}

export function startSnapshots(parts: Parts): Snapshots {
  const { folder, journal, pending, histories, saved, lost, disk, now, trouble, reserve } = parts;
  const { longJournalBytes = LONG_JOURNAL_BYTES } = parts;
  let snapshotBytes = journal.bytes;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let working: Promise<unknown> | null = null;
  let isWarned = false;

  const writePending = async (): Promise<Result<null>> => {
    try {
      const why = await lost();
      if (why !== null) return fail(why);
      // One moment of the library for all files; edits that come meanwhile are left for the next time.
      const { sequence, index, dialogues } = saved();
      const journalBytes = journal.bytes;
      const ids = [...pending.dialogues];
      if (ids.length === 0 && !pending.index) return ok(null);
      // Dialogues first: an index that is ahead of them would hide the edits they lack.
      for (const id of ids) {
        const data = dialogues.get(id);
        if (data === undefined) throw new Error(`${id} was edited and is not in memory`);
        // Before the dialogue: a history that is ahead of it knows what it has.
        await histories.write(id, data, { sequence, journalBytes });
        if (pending.toSetAside.has(id)) await setAside(folder, dialogueFile(id), disk, now);
        pending.toSetAside.delete(id);
        await new Low(dialogueAdapter(folder, id, disk), {
          sequence,
          journalBytes,
          lost: false,
          data,
        }).write();
        if (saved().dialogues.get(id) === data) pending.dialogues.delete(id);
      }
      const known = { sequence, journalBytes, lost: pending.lost, data: index };
      await new Low(indexAdapter(folder, disk), known).write();
      snapshotBytes = journalBytes;
      if (saved().sequence === sequence && pending.lost === known.lost) pending.index = false;
      // Where something is missing already, the journal is kept as long as it is: it may yet tell more.
      if (journalBytes > longJournalBytes && !known.lost) {
        const all = index.dialogues.map((header) => header.id);
        snapshotBytes = await compact({ folder, dialogues: all, journal, sequence, journalBytes, disk });
        const again = { sequence, journalBytes: snapshotBytes, lost: false, data: index };
        await new Low(indexAdapter(folder, disk), again).write();
      }
    } catch (error) {
      return fail(notSaved(folder, error));
    }
    await fillReserve();
    return ok(null);
  };

  /** Without it every edit is saved as long as there is room; only the warning comes late. */
  const fillReserve = async (): Promise<void> => {
    try {
      await reserve.fill();
      isWarned = false;
    } catch (error) {
      if (isWarned) return;
      isWarned = true;
      const isFull = ['ENOSPC', 'EDQUOT'].includes(codeOf(error));
      trouble(isFull ? failure('library.diskNearlyFull', folder) : notSaved(folder, error));
    }
  };

  const alone = async <T>(work: () => Promise<T>): Promise<T> => {
    while (working !== null) await working;
    const turn = work();
    // The next one waits whatever becomes of this; the caller is told.
    working = turn
      .catch(() => undefined)
      .finally(() => {
        working = null;
      });
    return turn;
  };

  const write = (): Promise<Result<null>> => alone(writePending);

  const cancel = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };

  return {
    plan: () => {
      cancel();
      const isFarAhead = journal.bytes - snapshotBytes > MAX_AHEAD_BYTES;
      timer = setTimeout(
        async () => {
          const written = await write();
          if (!written.ok) trouble(written.error);
        },
        isFarAhead ? 0 : IDLE_MS,
      );
      // The journal holds everything: a process that is done need not wait for this.
      timer.unref();
    },
    write,
    whileStill: (work) =>
      alone(async () => {
        const written = await writePending();
        return written.ok ? ok(await work(journal.bytes)) : written;
      }),
    cancel,
  };
}

/** Snapshots of a library that is only read. */
export function noSnapshots(journalBytes: number): Snapshots {
  return {
    plan: () => {},
    write: async () => ok(null),
    whileStill: async (work) => ok(await work(journalBytes)),
    cancel: () => {},
  };
}
