/** One line of the journal: an edit with its number, its moment and a checksum. */
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { type Edit, editSchema } from '../../domain/commands/libraryCommand.ts';

const lineSchema = z.object({
  /** Sequence number: 1, 2, 3 … without gaps. */
  s: z.number().int().positive(),
  /** CRC-32 (ISO-HDLC, as in zip) of the sequence, the time and the edit as written, in hex. */
  c: z.string(),
  /** When it was acknowledged: ISO date and time. */
  t: z.iso.datetime(),
  e: z.unknown(),
});

export interface JournalEntry {
  sequence: number;
  at: string;
  edit: Edit;
}

export type ReadLine =
  | { kind: 'entry'; entry: JournalEntry }
  | { kind: 'damaged' }
  /** Sound, but an edit that this Taiwa does not know. */
  | { kind: 'newer'; sequence: number };

/** The line, with its line end. */
export function writeLine({ sequence, at, edit }: JournalEntry): string {
  const written = JSON.stringify(edit);
  return `{"s":${sequence},"c":"${checksum(sequence, at, written)}","t":"${at}","e":${written}}\n`;
}

/** Reads a line without its line end. */
export function readLine(text: string): ReadLine {
  const line = lineSchema.safeParse(parseJson(text));
  if (!line.success) return { kind: 'damaged' };
  const { s: sequence, c, t: at, e } = line.data;
  const written = stringify(e);
  if (written === null || c !== checksum(sequence, at, written)) return { kind: 'damaged' };
  const edit = editSchema.safeParse(e);
  return edit.success
    ? { kind: 'entry', entry: { sequence, at, edit: edit.data } }
    : { kind: 'newer', sequence };
}

function checksum(sequence: number, at: string, edit: string): string {
  return crc32(`${sequence} ${at} ${edit}`).toString(16).padStart(8, '0');
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
