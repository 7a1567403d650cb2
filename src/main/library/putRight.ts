/** Puts right on the disk what reading a library found: keeps copies of what is damaged, clears what a crash left. */
import { join } from 'node:path';
import type { Disk } from './disk.ts';
import { dialogueFile, INDEX_FILE, JOURNAL_FILE } from './files.ts';
import { writeLine, writeStart } from './journalLine.ts';
import { readJournal } from './readJournal.ts';
import type { FoundLibrary } from './readLibrary.ts';
import { keep, setAside } from './setAside.ts';
import { writeFileSafely } from './writeFileSafely.ts';

/**
 * Sets aside the damaged files (snapshots write them anew later), rewrites a damaged journal from its sound lines, and
 * removes temporary files. Notes in `found` where the copies are. Can be broken off at any point and begun again.
 * @throws Node's error where something cannot be kept or written.
 */
export async function putRight(
  folder: string,
  found: FoundLibrary,
  disk: Disk,
  now: () => Date,
): Promise<void> {
  const noted = (file: string, keptAs: string | null): void => {
    found.notices = found.notices.map((notice) =>
      notice.file === file && notice.keptAs === null ? { ...notice, keptAs } : notice,
    );
  };
  const kept = async (file: string): Promise<void> => noted(file, await setAside(folder, file, disk, now));

  if (found.indexIsDamaged) await kept(INDEX_FILE);
  for (const [id, stored] of found.read) if (stored.isDamaged) await kept(dialogueFile(id));
  if (found.journalIsDamaged) {
    await kept(JOURNAL_FILE);
    const { start, entries } = await readJournal(join(folder, JOURNAL_FILE), 0, disk);
    const lines = [
      ...(start === null ? [] : [writeStart(start, disk.cipher)]),
      ...entries.map((entry) => writeLine(entry, disk.cipher)),
    ];
    const sound = Buffer.from(lines.join(''), 'utf8');
    await writeFileSafely(join(folder, JOURNAL_FILE), sound, disk);
    found.journalBytes = sound.length;
    found.indexIsBehind = true;
  } else if (found.torn.length > 0) {
    // Opening the journal cuts it off.
    noted(JOURNAL_FILE, await keep(folder, JOURNAL_FILE, found.torn, disk, now));
  }
  for (const file of found.leftBehind) {
    // Where something is missing it may be in there; else it is all in the journal.
    if (found.lost) await kept(file);
    await disk.remove(join(folder, file));
  }
}
