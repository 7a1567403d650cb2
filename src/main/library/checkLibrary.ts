/** Reads a library back, every byte of it, and says what is damaged and whether anything acknowledged is missing. */
import { isDeepStrictEqual } from 'node:util';
import type { RecoveryNotice } from '../../contract/library.ts';
import { failure } from '../../domain/failure/failure.ts';
import type { DialogueId } from '../../domain/model/dialogue.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { unlockedDisk } from '../encryption/storedKey.ts';
import { type Disk, realDisk } from './disk.ts';
import {
  dialogueFile,
  dialoguesOnDisk,
  draftAdapter,
  draftFile,
  draftsOnDisk,
  INDEX_FILE,
  JOURNAL_FILE,
  slipAdapter,
  slipFile,
  slipsOnDisk,
} from './files.ts';
import { whatIsAt } from './folder.ts';
import { reasonOf } from './notSaved.ts';
import { readHistory } from './readHistory.ts';
import { isFromTheFirst } from './readJournal.ts';
import { type FoundLibrary, readLibrary } from './readLibrary.ts';
import { readStored } from './readStored.ts';
import { dialogueOf, replayDialogue } from './replay.ts';

export interface Checked {
  /** One for each thing found; none where all is well. In English, for scripts and logs. */
  lines: string[];
  /** Whether everything that was acknowledged is there. */
  isWhole: boolean;
}

/**
 * Checks the library in a folder. Changes nothing, so it may run while the library is open: what it says was recovered
 * is put right when the library is opened.
 * Fails with `library.folderMissing`, `.notALibrary`, `.newerVersion`, `.locked`, `.keyLost` or `.unreadable`.
 */
export async function checkLibrary(folder: string, disk: Disk = realDisk): Promise<Result<Checked>> {
  const there = await whatIsAt(folder, disk);
  if (!there.ok) return there;
  if (there.value === 'nothing') return fail(failure('library.folderMissing', folder));
  if (there.value === 'other' || there.value === 'empty') return fail(failure('library.notALibrary', folder));
  try {
    const unlocked = await unlockedDisk(folder, disk);
    if (!unlocked.ok) return unlocked;
    const found = await readLibrary(folder, unlocked.value);
    if (!found.ok) return found;
    if (found.value.newer !== null) return fail(found.value.newer);
    return ok(await check(folder, found.value, unlocked.value));
  } catch (error) {
    return fail(failure('library.unreadable', folder, { reason: reasonOf(error) }));
  }
}

async function check(folder: string, found: FoundLibrary, disk: Disk): Promise<Checked> {
  const journal = await found.whole();
  const notices = [...found.notices];
  const missing: string[] = [];
  // The snapshots hold what stood in the lines that no longer can be read.
  if (!journal.isComplete && notices.every((notice) => notice.file !== JOURNAL_FILE))
    notices.push({ kind: 'setAside', file: JOURNAL_FILE, edits: 0, keptAs: null });
  const listed = new Set(found.index.dialogues.map((header) => header.id));
  const all = new Set<DialogueId>([
    ...listed,
    ...(await dialoguesOnDisk(folder, disk)),
    ...journal.entries.map(dialogueOf).filter((id) => id !== null),
  ]);
  for (const id of all) {
    const known = found.read.get(id);
    const stored = known === undefined ? await readStored(folder, id, found, disk) : ok(known);
    if (!stored.ok) {
      missing.push(`${dialogueFile(id)}: damaged, and it cannot be had from the journal`);
      continue;
    }
    if (known === undefined) notices.push(...stored.value.notices);
    if (!listed.has(id)) missing.push(`${dialogueFile(id)}: missing from ${INDEX_FILE}`);
    const expected = isFromTheFirst(journal) ? replayDialogue(id, null, journal.entries).dialogue : null;
    if (expected !== null && !isDeepStrictEqual(expected, stored.value.dialogue))
      missing.push(`${dialogueFile(id)}: damaged; it is not what the journal says was saved`);
  }
  for (const id of listed) {
    const { notice } = await readHistory(folder, id, found, disk);
    if (notice !== null) notices.push(notice);
  }
  for (const id of await draftsOnDisk(folder, disk)) {
    const draft = await draftAdapter(folder, id, disk).inspect();
    if (draft?.kind === 'damaged')
      notices.push({ kind: 'damaged', file: draftFile(id), edits: 0, keptAs: null });
  }
  for (const id of await slipsOnDisk(folder, disk)) {
    const slip = await slipAdapter(folder, id, disk).inspect();
    if (slip?.kind === 'damaged')
      notices.push({ kind: 'damaged', file: slipFile(id), edits: 0, keptAs: null });
  }
  // What was lost before is missing still, although no file is damaged any more.
  if (found.lost && notices.every((notice) => notice.kind !== 'damaged'))
    missing.push('something that was saved was lost to earlier damage; what was damaged is in set-aside');
  return {
    lines: [...new Set([...notices.map(describe), ...missing])],
    isWhole: missing.length === 0 && notices.every((notice) => notice.kind !== 'damaged'),
  };
}

function describe({ kind, file, edits }: RecoveryNotice): string {
  const count = `${edits} ${edits === 1 ? 'edit' : 'edits'}`;
  switch (kind) {
    case 'recovered':
      return file === JOURNAL_FILE
        ? `${file}: ${count} recovered that the other files did not have yet`
        : `${file}: damaged, recovered from the journal (${count}); a copy is set aside when the library is opened`;
    case 'restored':
      return `${file}: missing, restored from the journal (${count})`;
    case 'setAside':
      return `${file}: damaged where the snapshots hold the same; nothing is missing`;
    case 'unfinished':
      return `${file}: left unfinished when Taiwa stopped; it was never acknowledged, and nothing is missing`;
    case 'damaged':
      return `${file}: damaged, and something that was saved is missing`;
    case 'synced':
      return `the folder is kept on several computers by ${file}; two that change the library at once can spoil it`;
    case 'copied':
      return `${file}: a copy left by a sync program; Taiwa does not read it`;
  }
}
