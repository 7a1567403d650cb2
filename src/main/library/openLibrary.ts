/** Opens a library: makes sure of its folder, takes its lock, puts right what is damaged, and gives it to the app. */
import { join } from 'node:path';
import { type Failure, failure } from '../../domain/failure/failure.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { clearOpenRemains } from '../encryption/openRemains.ts';
import { mendKey, unlockedDisk } from '../encryption/storedKey.ts';
import { cautions } from './caution.ts';
import { codeOf, type Disk, realDisk } from './disk.ts';
import { DIALOGUES_FOLDER, JOURNAL_FILE } from './files.ts';
import { makeSure } from './folder.ts';
import { openJournal } from './journal.ts';
import { liveLibrary } from './liveLibrary.ts';
import { type Lock, takeLock } from './lock.ts';
import { makeFolderSafely } from './makeFolder.ts';
import { notSaved, reasonOf } from './notSaved.ts';
import { putRight } from './putRight.ts';
import { type FoundLibrary, readLibrary } from './readLibrary.ts';
import { keepReserve } from './reserve.ts';
import { finishRestore } from './restoring.ts';
import type { Library } from './types.ts';

export interface OpenOptions {
  /** The present moment; tests choose theirs. */
  now: () => Date;
  /** With the key of the library where that is closed. */
  disk?: Disk;
  /** Told what could not be written although every edit is safe in the journal: snapshots, copies of damaged files. */
  trouble?: (what: Failure) => void;
  /** Room kept on the disk for edits when it is full, in bytes; none where it is not given. */
  reserveBytes?: number;
  /** Length from which the journal is cut, in bytes; tests choose a short one. */
  longJournalBytes?: number;
}

/** Codes of a file system that lets nothing be written. */
const READ_ONLY = new Set(['EROFS', 'EACCES', 'EPERM']);

/**
 * Opens the library in a folder, which is made where only it is missing. A folder that cannot be written to and a
 * library of a newer version open for reading. Fails with `library.folderMissing`, `.notALibrary`, `.inUse`,
 * `.unreadable` (a file is there and cannot be read), `.locked` or `.keyLost` where it is closed, or `.newerVersion` where its form is unknown.
 */
export async function openLibrary(folder: string, options: OpenOptions): Promise<Result<Library>> {
  const { disk = realDisk, now } = options;
  const ready = await makeSure(folder, disk);
  if (!ready.ok) return ready;
  const locked = await lockOrReadOnly(folder, disk, now);
  if (!locked.ok) return locked;
  const { lock, readOnly } = locked.value;
  const opened = await open(folder, readOnly, lock, options);
  // Where even that fails the lock names a process that is not there any more, and the next start takes it over.
  if (!opened.ok) await lock?.release().catch(() => undefined);
  return opened;
}

type Locked = { lock: Lock; readOnly: null } | { lock: null; readOnly: Failure };

async function lockOrReadOnly(folder: string, disk: Disk, now: () => Date): Promise<Result<Locked>> {
  try {
    const lock = await takeLock(folder, disk, now);
    return lock.ok ? ok({ lock: lock.value, readOnly: null }) : lock;
  } catch (error) {
    const isRefused = READ_ONLY.has(codeOf(error));
    const readOnly = isRefused ? failure('library.folderReadOnly', folder) : notSaved(folder, error);
    return ok({ lock: null, readOnly });
  }
}

async function open(
  folder: string,
  readOnly: Failure | null,
  lock: Lock | null,
  { now, disk: given = realDisk, trouble = () => {}, longJournalBytes, reserveBytes = 0 }: OpenOptions,
): Promise<Result<Library>> {
  try {
    if (lock !== null) await finishRestore(folder, given);
  } catch (error) {
    return fail(notSaved(folder, error));
  }
  const unlocked = await unlockedDisk(folder, given).catch((error: unknown) =>
    fail(failure('library.unreadable', folder, { reason: reasonOf(error) })),
  );
  if (!unlocked.ok) return unlocked;
  const disk = unlocked.value;
  const read = await readWhatIsThere(folder, disk);
  if (!read.ok) return read;
  const found = { ...read.value, notices: [...read.value.notices, ...(await cautions(folder, disk))] };
  const reserve = keepReserve(folder, disk, reserveBytes);
  const parts = { folder, found, lock, disk, now, trouble, longJournalBytes, reserve };
  const why = readOnly ?? found.newer;
  if (why !== null) return ok(liveLibrary({ ...parts, access: { readOnly: why, journal: null } }));
  try {
    await makeFolderSafely(join(folder, DIALOGUES_FOLDER), disk);
    await mendKey(folder, disk);
    await clearOpenRemains(folder, disk);
    await putRight(folder, found, disk, now);
    const journal = await openJournal(join(folder, JOURNAL_FILE), found.journalBytes, folder, disk, reserve);
    const library = liveLibrary({ ...parts, access: { readOnly: null, journal } });
    // Before the first edit: an older Taiwa that opened the library would leave out what it does not know of it.
    const renewed = found.indexIsOlder ? await library.snapshot() : ok(null);
    if (!renewed.ok) trouble(renewed.error);
    return ok(library);
  } catch (error) {
    // What is there can be read all the same.
    return ok(liveLibrary({ ...parts, access: { readOnly: notSaved(folder, error), journal: null } }));
  }
}

async function readWhatIsThere(folder: string, disk: Disk): Promise<Result<FoundLibrary>> {
  try {
    return await readLibrary(folder, disk);
  } catch (error) {
    return fail(failure('library.unreadable', folder, { reason: reasonOf(error) }));
  }
}
