/** Where things lie in a library's folder. */
import { join } from 'node:path';
import { type KeptSlip, keptSlipSchema, type SlipId, slipIdSchema } from '../../domain/exchange/keptSlip.ts';
import { type StoredHistory, storedHistorySchema } from '../../domain/history/version.ts';
import {
  type Dialogue,
  type DialogueId,
  dialogueIdSchema,
  dialogueSchema,
} from '../../domain/model/dialogue.ts';
import { type Draft, type DraftId, draftIdSchema, draftSchema } from '../../domain/model/draft.ts';
import { type LibraryIndex, libraryIndexSchema } from '../../domain/model/library.ts';
import { codeOf, type Disk } from './disk.ts';
import { SnapshotAdapter } from './snapshotAdapter.ts';
import { namedIn } from './writeFileSafely.ts';

export const INDEX_FILE = 'library.json';
export const JOURNAL_FILE = 'journal.jsonl';
export const LOCK_FILE = 'LOCK';
export const DIALOGUES_FOLDER = 'dialogues';
/** Imports that are being reviewed. */
export const DRAFTS_FOLDER = 'drafts';
/** Contribution slips that are being filled or wait to be taken in. */
export const SLIPS_FOLDER = 'slips';
/** What every note and statement was before, a file for each dialogue. */
export const HISTORY_FOLDER = 'history';
/** Where backups go as long as the user names no other folder. */
export const BACKUPS_FOLDER = 'backups';
/** The library's key, closed under the passphrase; a second time, since without it nothing can be read. */
export const KEY_FILE = 'key.json';
export const KEY_COPY_FILE = 'key-copy.json';
/** Says that a restore is to be finished when the library is next opened. */
export const RESTORE_FILE = 'RESTORE';
/** Room on the disk that is given back when it is full. */
export const RESERVE_FILE = 'reserve.bin';
/** Older good states of the snapshots, a folder for each file. */
export const GENERATIONS_FOLDER = 'generations';
/** Holds copies of what was found damaged; never read, never cleared by the app. */
export const SET_ASIDE_FOLDER = 'set-aside';

/** A dialogue's file, relative to the library's folder. */
export function dialogueFile(id: DialogueId): string {
  return `${DIALOGUES_FOLDER}/${id}.json`;
}

/** A draft's file, relative to the library's folder. */
export function draftFile(id: DraftId): string {
  return `${DRAFTS_FOLDER}/${id}.json`;
}

/** An opened slip's file, relative to the library's folder. */
export function slipFile(id: SlipId): string {
  return `${SLIPS_FOLDER}/${id}.json`;
}

/** The file with a dialogue's history, relative to the library's folder. */
export function historyFile(id: DialogueId): string {
  return `${HISTORY_FOLDER}/${id}.json`;
}

export function historyAdapter(folder: string, id: DialogueId, disk: Disk): SnapshotAdapter<StoredHistory> {
  const file = historyFile(id);
  const older = olderStates(folder, file);
  return new SnapshotAdapter(
    join(folder, file),
    { format: 'taiwa-history', of: file },
    storedHistorySchema,
    disk,
    older,
  );
}

export function indexAdapter(folder: string, disk: Disk): SnapshotAdapter<LibraryIndex> {
  const older = olderStates(folder, INDEX_FILE);
  return new SnapshotAdapter(
    join(folder, INDEX_FILE),
    { format: 'taiwa-library', of: INDEX_FILE },
    libraryIndexSchema,
    disk,
    older,
  );
}

export function dialogueAdapter(folder: string, id: DialogueId, disk: Disk): SnapshotAdapter<Dialogue> {
  const file = dialogueFile(id);
  const older = olderStates(folder, file);
  return new SnapshotAdapter(
    join(folder, file),
    { format: 'taiwa-dialogue', of: file },
    dialogueSchema,
    disk,
    older,
  );
}

export function draftAdapter(folder: string, id: DraftId, disk: Disk): SnapshotAdapter<Draft> {
  const file = draftFile(id);
  return new SnapshotAdapter(
    join(folder, file),
    { format: 'taiwa-draft', of: file },
    draftSchema,
    disk,
    null,
  );
}

export function slipAdapter(folder: string, id: SlipId, disk: Disk): SnapshotAdapter<KeptSlip> {
  const file = slipFile(id);
  return new SnapshotAdapter(
    join(folder, file),
    { format: 'taiwa-slip', of: file },
    keptSlipSchema,
    disk,
    null,
  );
}

/** The folder of a snapshot file's older states. */
function olderStates(folder: string, file: string): string {
  return join(folder, GENERATIONS_FOLDER, file.slice(0, -'.json'.length));
}

/** Ids of the drafts that have a file. @throws as `dialoguesOnDisk`. */
export async function draftsOnDisk(folder: string, disk: Disk): Promise<DraftId[]> {
  const names = await namesIn(join(folder, DRAFTS_FOLDER), disk);
  return names.map(draftIdIn).filter((id) => id !== null);
}

/** Ids of the slips that have a file. @throws as `dialoguesOnDisk`. */
export async function slipsOnDisk(folder: string, disk: Disk): Promise<SlipId[]> {
  const names = await namesIn(join(folder, SLIPS_FOLDER), disk);
  return names.map(slipIdIn).filter((id) => id !== null);
}

/** Ids of the dialogues that have a file. @throws Node's error where the folder cannot be read. */
export async function dialoguesOnDisk(folder: string, disk: Disk): Promise<DialogueId[]> {
  return (await namesIn(join(folder, DIALOGUES_FOLDER), disk)).map(idIn).filter((id) => id !== null);
}

/** Temporary files of ours that a crash left, relative to the library's folder. @throws as `dialoguesOnDisk`. */
export async function leftBehind(folder: string, disk: Disk): Promise<string[]> {
  const own = new Set([INDEX_FILE, JOURNAL_FILE, LOCK_FILE, RESERVE_FILE]);
  const top = (await namesIn(folder, disk)).filter((name) => own.has(namedIn(name) ?? ''));
  const inner = (await namesIn(join(folder, DIALOGUES_FOLDER), disk)).filter(
    (name) => idIn(namedIn(name) ?? '') !== null,
  );
  const drafts = (await namesIn(join(folder, DRAFTS_FOLDER), disk)).filter(
    (name) => draftIdIn(namedIn(name) ?? '') !== null,
  );
  const slips = (await namesIn(join(folder, SLIPS_FOLDER), disk)).filter(
    (name) => slipIdIn(namedIn(name) ?? '') !== null,
  );
  return [
    ...top,
    ...inner.map((name) => `${DIALOGUES_FOLDER}/${name}`),
    ...drafts.map((name) => `${DRAFTS_FOLDER}/${name}`),
    ...slips.map((name) => `${SLIPS_FOLDER}/${name}`),
  ];
}

/** Names in a folder, in order; none where there is no folder. */
async function namesIn(path: string, disk: Disk): Promise<string[]> {
  try {
    return (await disk.list(path)).sort();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

function idIn(fileName: string): DialogueId | null {
  if (!fileName.endsWith('.json')) return null;
  const id = dialogueIdSchema.safeParse(fileName.slice(0, -'.json'.length));
  return id.success ? id.data : null;
}

function draftIdIn(fileName: string): DraftId | null {
  if (!fileName.endsWith('.json')) return null;
  const id = draftIdSchema.safeParse(fileName.slice(0, -'.json'.length));
  return id.success ? id.data : null;
}

function slipIdIn(fileName: string): SlipId | null {
  if (!fileName.endsWith('.json')) return null;
  const id = slipIdSchema.safeParse(fileName.slice(0, -'.json'.length));
  return id.success ? id.data : null;
}
