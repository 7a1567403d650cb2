/**
 * Saving and opening: one durable edit of a note, and the way to the first round, in libraries of 30, 300 and 3,000
 * rounds, beside other ways of keeping the same data. All ways take turns in one run.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, open, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { z } from 'zod';
import type { Dialogue } from '../src/domain/model/dialogue.ts';
import type { Library } from '../src/main/library/types.ts';
import { writeFileSafely } from '../src/main/library/writeFileSafely.ts';
import { filledLibrary, openedLibrary } from './filledLibrary.ts';
import { syntheticNote, syntheticRound } from './syntheticLibrary.ts';

export const SIZES = [30, 300, 3_000] as const;
const EDITS = 150;
/** Turns before those that count: no way is measured while its code is still being compiled. */
const WARMING = 30;
/** A whole library written anew for each edit: few are enough. */
const WHOLE_EDITS: Record<number, number> = { 30: 15, 300: 7, 3000: 3 };
const OPENINGS = 9;
const TEXT = 'The line to take, in about as many words as a paragraph has. '.repeat(6);

export interface StoreFigures {
  rounds: number;
  /** Milliseconds of each edit, by the way it was saved; null for one that is not there to be measured. */
  edits: { name: string; times: number[] | null; why: string }[];
  /** Milliseconds of each opening up to one round's content. */
  opening: number[];
  /** The same with one round in the library. */
  openingSmall: number[];
}

type Save = (n: number) => Promise<void> | void;

/** Measures each size. */
export async function* benchStore(): AsyncGenerator<StoreFigures> {
  const place = mkdtempSync(join(tmpdir(), 'taiwa-bench-store-'));
  try {
    const small = join(place, 'small');
    await (await filledLibrary(small, 1)).close();
    for (const rounds of SIZES) {
      const folder = join(place, String(rounds));
      await mkdir(folder);
      const edits = await measureEdits(folder, rounds);
      const opening: number[] = [];
      const openingSmall: number[] = [];
      for (let run = 0; run < OPENINGS; run++) {
        openingSmall.push(await timeOpening(small, 1));
        opening.push(await timeOpening(join(folder, 'taiwa'), rounds));
      }
      yield { rounds, edits, opening, openingSmall };
      rmSync(folder, { recursive: true, force: true });
    }
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

async function measureEdits(folder: string, rounds: number): Promise<StoreFigures['edits']> {
  const library = await filledLibrary(join(folder, 'taiwa'), rounds);
  const bare = await bareAppend(join(folder, 'bare'));
  const oneFile = await lowdbRound(folder);
  const sqlite = await sqliteNotes(join(folder, 'notes.db'), rounds);
  const ways: { name: string; save: Save | null; why: string }[] = [
    { name: 'bare append of 4 KiB, fdatasync (the limit)', save: bare.save, why: '' },
    { name: 'Taiwa: an acknowledged edit of a note', save: (n) => editNote(library, n), why: '' },
    {
      name: 'SQLite, WAL, synchronous=FULL',
      save: sqlite?.save ?? null,
      why: 'npm i --no-save better-sqlite3',
    },
    { name: 'lowdb, one file a round, written safely', save: oneFile, why: '' },
  ];
  const times = ways.map(() => [] as number[]);
  for (let n = 0; n < WARMING + EDITS; n++)
    for (const [place, { save }] of ways.entries()) {
      const time = save === null ? null : await timed(() => save(n));
      if (time !== null && n >= WARMING) times[place]?.push(time);
    }
  const whole = await lowdbWhole(join(folder, 'whole.json'), rounds);
  const wholeTimes: number[] = [];
  for (let n = 0; n < (WHOLE_EDITS[rounds] ?? 3); n++) wholeTimes.push(await timed(() => whole(n)));
  await library.close();
  await bare.close();
  sqlite?.close();
  return [
    ...ways.map(({ name, save, why }, place) => ({
      name,
      times: save === null ? null : (times[place] ?? []),
      why,
    })),
    { name: 'lowdb, one file, as it comes (no fsync)', times: wholeTimes, why: '' },
  ];
}

async function timed(work: () => Promise<void> | void): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const EDITED = syntheticNote(1, 1, '');
const EDITED_ROUND = syntheticRound(1).id;

async function editNote(library: Library, n: number): Promise<void> {
  const { id, modifiedAt } = EDITED;
  const command = { type: 'note.edit', id, markdown: `${TEXT}${n}`, modifiedAt } as const;
  const saved = await library.apply({ scope: 'dialogue', dialogueId: EDITED_ROUND, command });
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
}

async function timeOpening(folder: string, rounds: number): Promise<number> {
  const { id } = syntheticRound(rounds);
  const start = performance.now();
  const library = await openedLibrary(folder);
  const read = await library.read(id);
  const time = performance.now() - start;
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  await library.close();
  return time;
}

async function bareAppend(path: string): Promise<{ save: Save; close(): Promise<void> }> {
  const file = await open(path, 'w');
  const bytes = Buffer.alloc(4096, 'x');
  let at = 0;
  return {
    save: async () => {
      await file.write(bytes, 0, bytes.length, at);
      await file.datasync();
      at += bytes.length;
    },
    close: () => file.close(),
  };
}

async function lowdbRound(folder: string): Promise<Save> {
  const path = join(folder, 'round.json');
  const dialogue = syntheticRound(1);
  return async (n) => {
    edited(dialogue, n);
    await writeFileSafely(path, Buffer.from(JSON.stringify(dialogue)));
  };
}

async function lowdbWhole(path: string, rounds: number): Promise<Save> {
  const dialogues = Array.from({ length: rounds }, (_, n) => syntheticRound(n + 1));
  await writeFile(path, JSON.stringify({ dialogues }));
  const db = new Low<{ dialogues: Dialogue[] }>(new JSONFile(path), { dialogues: [] });
  await db.read();
  return (n) =>
    db.update(({ dialogues: [first] }) => {
      if (first) edited(first, n);
    });
}

function edited(dialogue: Dialogue, n: number): void {
  dialogue.notes = dialogue.notes.map((note, place) =>
    place === 1 ? { ...note, markdown: `${TEXT}${n}` } : note,
  );
}

const sqliteSchema = z.custom<
  new (
    path: string,
  ) => {
    pragma(text: string): unknown;
    exec(text: string): unknown;
    prepare(text: string): { run(...values: unknown[]): unknown };
    close(): void;
  }
>((value) => typeof value === 'function');

/** Null where it is not installed: it is no part of Taiwa. */
async function sqliteNotes(path: string, rounds: number): Promise<{ save: Save; close(): void } | null> {
  let Database: z.infer<typeof sqliteSchema>;
  try {
    Database = sqliteSchema.parse(createRequire(import.meta.url)('better-sqlite3'));
  } catch {
    return null;
  }
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(
    'CREATE TABLE round (id TEXT PRIMARY KEY, json TEXT); CREATE TABLE note (id TEXT PRIMARY KEY, markdown TEXT)',
  );
  const addRound = db.prepare('INSERT INTO round VALUES (?, ?)');
  const addNote = db.prepare('INSERT INTO note VALUES (?, ?)');
  db.exec('BEGIN');
  for (let round = 1; round <= rounds; round++) {
    const dialogue = syntheticRound(round);
    addRound.run(dialogue.id, JSON.stringify(dialogue));
    for (const { id, markdown } of dialogue.notes) addNote.run(id, markdown);
  }
  db.exec('COMMIT');
  const edit = db.prepare('UPDATE note SET markdown = ? WHERE id = ?');
  const { id } = syntheticNote(1, 1, '');
  return { save: (n) => void edit.run(`${TEXT}${n}`, id), close: () => db.close() };
}
