/** What the tests of encryption share: a library with a round, opened through the shelf as the app does. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { makeBackups } from '../../../src/main/backup/backups.ts';
import { encryptionHandlers } from '../../../src/main/handlers/encryption.ts';
import type { Rooms } from '../../../src/main/handlers/rooms.ts';
import { openShelf, type Shelf } from '../../../src/main/handlers/shelf.ts';
import { realDisk } from '../../../src/main/library/disk.ts';
import type { Library } from '../../../src/main/library/types.ts';
import { searchHere } from '../../../src/main/search/searchHere.ts';
import { makeSearchRoom } from '../../../src/main/search/searchRoom.ts';
import { addNote, addRound, make, NOW, newFolder, round } from '../library/world.ts';

export const PASSPHRASE = '日欧 ICT 政策対話 29';
export const SECRET = '海底ケーブルの発言要領は未公表';
export const ROUND = round(7).dialogue;

const STRANGER = { known: () => 0, remember: () => {} };

export function shelfIn(folder: string): Shelf {
  const shelf = openShelf(folder, { now: () => new Date(NOW) }, STRANGER);
  onTestFinished(async () => {
    const opened = await shelf.library;
    if (opened.ok) await opened.value.close();
  });
  return shelf;
}

/** The handlers on a shelf, with passphrases that cost next to nothing. */
export function encryptionOf(shelf: Shelf) {
  const backups = makeBackups({
    folder: shelf.folder,
    wanted: () => ({ backupFolder: null, backupsKept: 30 }),
    disk: realDisk,
    now: () => new Date(NOW),
  });
  const search = makeSearchRoom(() => shelf.library, searchHere);
  const rooms = {
    shelf,
    backups,
    search,
    now: () => new Date(NOW),
    settingsChanged: () => {},
    passphraseCost: 16,
  };
  return { encryption: encryptionHandlers(rooms as unknown as Rooms), backups, search };
}

/** A library with a round and a note that says the secret, open on a shelf. */
export async function begun() {
  const folder = await newFolder();
  const shelf = shelfIn(folder);
  const library = await openIn(shelf);
  await make(library, addRound(7));
  await make(library, addNote(ROUND, 1, SECRET));
  await library.snapshot();
  await make(library, addNote(ROUND, 2, `${SECRET} (later)`));
  return { folder, shelf, ...encryptionOf(shelf) };
}

export async function openIn(shelf: Shelf): Promise<Library> {
  const opened = await shelf.library;
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

export async function notesIn(shelf: Shelf): Promise<string[]> {
  const read = await (await openIn(shelf)).read(ROUND.id);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.notes.map(({ markdown }) => markdown);
}

/** Files below a folder whose bytes hold a text, as UTF-8 or base64. */
export async function filesWith(text: string, folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name);
    if ((await stat(path)).isDirectory()) continue;
    const bytes = await readFile(path);
    if (bytes.includes(text) || bytes.includes(Buffer.from(text).toString('base64').slice(0, -4)))
      found.push(name);
  }
  return found;
}
