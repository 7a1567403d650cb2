/** Where things lie in a library's folder. */
import { join } from 'node:path';
import {
  type Dialogue,
  type DialogueId,
  dialogueIdSchema,
  dialogueSchema,
} from '../../domain/model/dialogue.ts';
import { type LibraryIndex, libraryIndexSchema } from '../../domain/model/library.ts';
import { codeOf, type Disk } from './disk.ts';
import { SnapshotAdapter } from './snapshotAdapter.ts';

export const INDEX_FILE = 'library.json';
export const JOURNAL_FILE = 'journal.jsonl';
export const DIALOGUES_FOLDER = 'dialogues';
/** Holds copies of what was found damaged; never read, never cleared by the app. */
export const SET_ASIDE_FOLDER = 'set-aside';

/** A dialogue's file, relative to the library's folder. */
export function dialogueFile(id: DialogueId): string {
  return `${DIALOGUES_FOLDER}/${id}.json`;
}

export function indexAdapter(folder: string, disk: Disk): SnapshotAdapter<LibraryIndex> {
  return new SnapshotAdapter(join(folder, INDEX_FILE), 'taiwa-library', libraryIndexSchema, disk);
}

export function dialogueAdapter(folder: string, id: DialogueId, disk: Disk): SnapshotAdapter<Dialogue> {
  return new SnapshotAdapter(join(folder, dialogueFile(id)), 'taiwa-dialogue', dialogueSchema, disk);
}

/** Ids of the dialogues that have a file. @throws Node's error where the folder cannot be read. */
export async function dialoguesOnDisk(folder: string, disk: Disk): Promise<DialogueId[]> {
  try {
    const names = await disk.list(join(folder, DIALOGUES_FOLDER));
    return names
      .filter((name) => name.endsWith('.json'))
      .map((name) => name.slice(0, -'.json'.length))
      .filter((id) => dialogueIdSchema.safeParse(id).success)
      .sort();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
