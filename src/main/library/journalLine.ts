/** One line of the journal: an edit with its number, its moment and a checksum. */
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { type Edit, editSchema } from '../../domain/commands/libraryCommand.ts';
import type { Cipher } from '../encryption/cipher.ts';
import { closeLine, openLine } from '../encryption/closedForm.ts';

const lineSchema = z.object({
  /** Sequence number: 1, 2, 3 … without gaps. */
  s: z.number().int().positive(),
  /** CRC-32 (ISO-HDLC, as in zip) of the sequence, the time, the author and the edit as written, in hex. */
  c: z.string(),
  /** When it was acknowledged: ISO date and time. */
  t: z.iso.datetime(),
  /** Who made it, as named in the settings; not there where nobody was. */
  a: z.string().exactOptional(),
  e: z.unknown(),
});

/** The first line of a journal whose beginning was cut away. */
const startSchema = z.object({
  /** Number of the last edit that was cut away. */
  from: z.number().int().positive(),
  /** For each snapshot file the number of the last edit in the state that was there twice before the cut. */
  secured: z.record(z.string(), z.number().int().nonnegative()),
  /** CRC-32 of the two above as written, in hex. */
  c: z.string(),
});

/** Where a journal begins: at the first edit, or behind edits that the snapshots hold. */
export interface JournalStart {
  from: number;
  secured: Readonly<Record<string, number>>;
}

export interface JournalEntry {
  sequence: number;
  at: string;
  /** Who made it, as named in the settings; empty where nobody was. */
  author: string;
  edit: Edit;
}

export type ReadLine =
  | { kind: 'entry'; entry: JournalEntry }
  | { kind: 'start'; start: JournalStart }
  | { kind: 'damaged' }
  /** Sound, but an edit that this Taiwa does not know. */
  | { kind: 'newer'; sequence: number };

/** The line, with its line end; closed under the library's key where it has one. */
export function writeLine({ sequence, at, author, edit }: JournalEntry, cipher?: Cipher): string {
  const written = JSON.stringify(edit);
  const by = author === '' ? '' : `"a":${JSON.stringify(author)},`;
  const line = `{"s":${sequence},"c":"${checksum(sequence, at, author, written)}","t":"${at}",${by}"e":${written}}\n`;
  return cipher === undefined ? line : closeLine(line, cipher);
}

/** The first line of a journal that was cut, with its line end; closed as every other. */
export function writeStart({ from, secured }: JournalStart, cipher?: Cipher): string {
  const line = `${JSON.stringify({ from, secured, c: startChecksum({ from, secured }) })}\n`;
  return cipher === undefined ? line : closeLine(line, cipher);
}

/** Reads a line without its line end. With a key an open line is damaged: nobody without the key may add one. */
export function readLine(text: string, cipher?: Cipher): ReadLine {
  const open = cipher === undefined ? text : openLine(text, cipher);
  const value = open === null ? null : parseJson(open);
  const start = startSchema.safeParse(value);
  if (start.success) {
    const isAsWritten = start.data.c === startChecksum(start.data);
    return isAsWritten ? { kind: 'start', start: start.data } : { kind: 'damaged' };
  }
  const line = lineSchema.safeParse(value);
  if (!line.success) return { kind: 'damaged' };
  const { s: sequence, c, t: at, a: author = '', e } = line.data;
  const written = stringify(e);
  if (written === null || c !== checksum(sequence, at, author, written)) return { kind: 'damaged' };
  const edit = editSchema.safeParse(e);
  return edit.success
    ? { kind: 'entry', entry: { sequence, at, author, edit: edit.data } }
    : { kind: 'newer', sequence };
}

function startChecksum({ from, secured }: JournalStart): string {
  return hexOf(`${from} ${JSON.stringify(secured)}`);
}

function checksum(sequence: number, at: string, author: string, edit: string): string {
  return hexOf(author === '' ? `${sequence} ${at} ${edit}` : `${sequence} ${at} ${author} ${edit}`);
}

function hexOf(text: string): string {
  return crc32(text).toString(16).padStart(8, '0');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Null for what is nested deeper than it can be written: Taiwa never wrote that. */
function stringify(value: unknown): string | null {
  try {
    return JSON.stringify(value) ?? null;
  } catch {
    return null;
  }
}
