/** Opens a library: makes sure of its folder, takes its lock, puts right what is damaged, and gives it to the app. */
import { dirname, join } from 'node:path';
import type { RecoveryNotice } from '../../contract/library.ts';
import { type Failure, failure } from '../../domain/failure/failure.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { codeOf, type Disk, realDisk } from './disk.ts';
import { DIALOGUES_FOLDER, dialogueFile, INDEX_FILE, JOURNAL_FILE } from './files.ts';
import { openJournal } from './journal.ts';
import { writeLine } from './journalLine.ts';
import { liveLibrary } from './liveLibrary.ts';
import { type Lock, takeLock } from './lock.ts';
import { notSaved } from './notSaved.ts';
import { readJournal } from './readJournal.ts';
import { type FoundLibrary, readLibrary } from './readLibrary.ts';
import { setAside } from './setAside.ts';
import type { Library } from './types.ts';
import { TEMPORARY, writeFileSafely } from './writeFileSafely.ts';

export interface OpenOptions {
  /** The present moment; tests choose theirs. */
  now: () => Date;
  disk?: Disk;
  /** Told when snapshots cannot be written; every edit is safe in the journal all the same. */
  trouble?: (what: Failure) => void;
}

/** Codes of a file system that lets nothing be written. */
const READ_ONLY = new Set(['EROFS', 'EACCES', 'EPERM']);

/**
 * Opens the library in a folder, which is made where only it is missing. A folder that cannot be written to and a
 * library of a newer version open for reading. Fails with `library.folderMissing`, `.notALibrary`, `.inUse`,
 * `.damaged` (a file is there and cannot be read), or `.newerVersion` where its form is unknown.
 */
export async function openLibrary(folder: string, options: OpenOptions): Promise<Result<Library>> {
  const { disk = realDisk } = options;
  const ready = await makeSure(folder, disk);
  if (!ready.ok) return ready;
  const locked = await lockOrReadOnly(folder, disk);
  if (!locked.ok) return locked;
  const { lock, readOnly } = locked.value;
  const opened = await open(folder, readOnly, lock, options);
  if (!opened.ok) await lock?.release();
  return opened;
}

async function makeSure(folder: string, disk: Disk): Promise<Result<null>> {
  try {
    const about = await disk.about(folder);
    if (about?.isFolder === false) return fail(failure('library.notALibrary', folder));
    if (about !== null) return ok(null);
    if ((await disk.about(dirname(folder))) === null) return fail(failure('library.folderMissing', folder));
    await disk.makeFolder(folder);
    return ok(null);
  } catch (error) {
    const code = READ_ONLY.has(codeOf(error)) ? 'library.folderReadOnly' : 'library.folderMissing';
    return fail(failure(code, folder));
  }
}

type Locked = { lock: Lock; readOnly: null } | { lock: null; readOnly: Failure };

async function lockOrReadOnly(folder: string, disk: Disk): Promise<Result<Locked>> {
  try {
    const lock = await takeLock(folder, disk);
    return lock.ok ? ok({ lock: lock.value, readOnly: null }) : lock;
  } catch (error) {
    const code = codeOf(error);
    const readOnly = READ_ONLY.has(code)
      ? failure('library.folderReadOnly', folder)
      : notSaved(folder, error);
    return ok({ lock: null, readOnly });
  }
}

async function open(
  folder: string,
  readOnly: Failure | null,
  lock: Lock | null,
  { now, disk = realDisk, trouble = () => {} }: OpenOptions,
): Promise<Result<Library>> {
  const read = await readWhatIsThere(folder, disk);
  if (!read.ok) return read;
  const found = read.value;
  const parts = { folder, found, lock, disk, now, trouble };
  const why = readOnly ?? found.newer;
  if (why !== null) return ok(liveLibrary({ ...parts, readOnly: why, journal: null }));
  try {
    await disk.makeFolder(join(folder, DIALOGUES_FOLDER));
    await putRight(folder, found, disk, now);
    const journal = await openJournal(join(folder, JOURNAL_FILE), found.journalBytes, folder, disk);
    return ok(liveLibrary({ ...parts, readOnly: null, journal }));
  } catch (error) {
    // What is there can be read all the same.
    return ok(liveLibrary({ ...parts, readOnly: notSaved(folder, error), journal: null }));
  }
}

async function readWhatIsThere(folder: string, disk: Disk): Promise<Result<FoundLibrary>> {
  try {
    return await readLibrary(folder, disk);
  } catch (error) {
    const reason = codeOf(error) || (error instanceof Error ? error.message : String(error));
    return fail(failure('library.unreadable', folder, { reason }));
  }
}

/** Keeps copies of the damaged files, rewrites a damaged journal from its sound lines, clears what a crash left. */
async function putRight(folder: string, found: FoundLibrary, disk: Disk, now: () => Date): Promise<void> {
  const keep = async (file: string): Promise<void> => {
    const keptAs = await setAside(folder, file, disk, now);
    found.notices = found.notices.map(
      (notice): RecoveryNotice =>
        notice.file === file && notice.keptAs === null ? { ...notice, keptAs } : notice,
    );
  };
  if (found.indexIsDamaged) await keep(INDEX_FILE);
  for (const [id, stored] of found.read) if (stored.isDamaged) await keep(dialogueFile(id));
  if (found.journalIsDamaged) {
    await keep(JOURNAL_FILE);
    const { entries } = await readJournal(join(folder, JOURNAL_FILE), 0, disk);
    const sound = Buffer.from(entries.map(writeLine).join(''), 'utf8');
    await writeFileSafely(join(folder, JOURNAL_FILE), sound, disk);
    found.journalBytes = sound.length;
    found.indexIsBehind = true;
  }
  for (const place of [folder, join(folder, DIALOGUES_FOLDER)])
    for (const name of await disk.list(place)) if (TEMPORARY.test(name)) await disk.remove(join(place, name));
}
