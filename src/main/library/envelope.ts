/** The form of every snapshot file: what it is, which edits it contains, and a hash by which damage is known. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Cipher } from '../encryption/cipher.ts';
import { closeFile, openFile } from '../encryption/closedForm.ts';

/**
 * Raised when a file's form changes so that an older Taiwa could misread it, or would leave out what it does not know when
 * it writes the file anew. Data of every older version is read: what it lacks the schemas fill in.
 * 2: planned rounds, commitments, themes, records of meetings and issues of packs, which version 1 would have dropped.
 */
export const FORMAT_VERSION = 2;

const envelopeSchema = z.object({
  format: z.enum(['taiwa-library', 'taiwa-dialogue', 'taiwa-history', 'taiwa-draft', 'taiwa-slip']),
  version: z.number().int().positive(),
  /** The journal's sequence number of the last edit that `data` contains. */
  sequence: z.number().int().nonnegative(),
  /** Length of the journal, in bytes, when this was written; reading it may start there. */
  journalBytes: z.number().int().nonnegative(),
  /** Whether something that was acknowledged was lost to damage and is not in `data`; kept in the index's file. */
  lost: z.boolean().default(false),
  /** The file this is, relative to the library's folder: a sound file in another's place is no good there. */
  of: z.string().optional(),
  /** SHA-256 of the five fields around it as JSON without white space, in hex. */
  sha256: z.string(),
  data: z.unknown(),
});
export type Format = z.infer<typeof envelopeSchema>['format'];

/** What a file is to hold. */
export interface Kind {
  format: Format;
  /** The file, relative to the library's folder. Files of Taiwas that did not name it are taken as they are. */
  of: string;
}

export interface Snapshot<T> {
  sequence: number;
  journalBytes: number;
  lost: boolean;
  data: T;
}

export type Unsealed<T> =
  | { kind: 'sound'; version: number; snapshot: Snapshot<T> }
  | { kind: 'damaged' }
  /** Written by a newer Taiwa; `snapshot` where this one can read it all the same. */
  | { kind: 'newer'; version: number; snapshot: Snapshot<T> | null };

/** Puts data into its envelope, closed under the library's key where it has one. */
export function seal<T>({ format, of }: Kind, snapshot: Snapshot<T>, cipher?: Cipher): Buffer {
  const { sequence, journalBytes, lost, data } = snapshot;
  const sha256 = hashOf({ sequence, journalBytes, lost, data }, of);
  const envelope = { format, version: FORMAT_VERSION, sequence, journalBytes, lost, of, sha256, data };
  const open = Buffer.from(`${JSON.stringify(envelope)}\n`, 'utf8');
  return cipher === undefined ? open : closeFile(open, of, cipher);
}

/**
 * Takes data out of its envelope and says whether it is what was put in, for this file. With a key an open file is
 * damaged too: nobody without the key may put one there.
 */
export function unseal<T>(kind: Kind, bytes: Uint8Array, schema: z.ZodType<T>, cipher?: Cipher): Unsealed<T> {
  const open = cipher === undefined ? bytes : openFile(bytes, kind.of, cipher);
  const text = open === null ? null : textOf(open);
  const envelope = envelopeSchema.safeParse(text === null ? null : parseJson(text));
  if (!envelope.success || envelope.data.format !== kind.format) return { kind: 'damaged' };
  const { version, sequence, journalBytes, lost, of, sha256, data } = envelope.data;
  if (of !== undefined && of !== kind.of) return { kind: 'damaged' };
  const parsed = schema.safeParse(data);
  const snapshot = parsed.success ? { sequence, journalBytes, lost, data: parsed.data } : null;
  if (version > FORMAT_VERSION) return { kind: 'newer', version, snapshot };
  // The hash is of the data as written: a parsed copy could have its keys in another order.
  const written = { sequence, journalBytes, lost, data };
  const isAsWritten = sha256 === hashInPlace(written, of, open) || sha256 === hashIfAny(written, of);
  return isAsWritten && snapshot !== null ? { kind: 'sound', version, snapshot } : { kind: 'damaged' };
}

function hashOf({ sequence, journalBytes, lost, data }: Snapshot<unknown>, of: string | undefined): string {
  const text = JSON.stringify({ sequence, journalBytes, lost, of, data });
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/**
 * The same hash, of the data's bytes as they stand at the file's end: a large file is not written out again to be read.
 * Null for a file that is not laid out as Taiwa lays it out.
 */
function hashInPlace(
  { sequence, journalBytes, lost }: Snapshot<unknown>,
  of: string | undefined,
  bytes: Uint8Array | null,
): string | null {
  if (bytes === null) return null;
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const place = file.indexOf(',"data":');
  if (place < 0 || file.subarray(-2).toString('latin1') !== '}\n') return null;
  const around = JSON.stringify({ sequence, journalBytes, lost, of }).slice(0, -1);
  const hash = createHash('sha256').update(around, 'utf8');
  return hash.update(file.subarray(place, -1)).digest('hex');
}

/** Null for what is nested deeper than it can be written: Taiwa never wrote that. */
function hashIfAny(snapshot: Snapshot<unknown>, of: string | undefined): string | null {
  try {
    return hashOf(snapshot, of);
  } catch {
    return null;
  }
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
