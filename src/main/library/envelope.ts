/** The form of every snapshot file: what it is, which edits it contains, and a hash by which damage is known. */
import { createHash } from 'node:crypto';
import { z } from 'zod';

/** Raised when a file's form changes so that an older Taiwa could misread it. */
export const FORMAT_VERSION = 1;

const envelopeSchema = z.object({
  format: z.enum(['taiwa-library', 'taiwa-dialogue', 'taiwa-history', 'taiwa-draft']),
  version: z.number().int().positive(),
  /** The journal's sequence number of the last edit that `data` contains. */
  sequence: z.number().int().nonnegative(),
  /** Length of the journal, in bytes, when this was written; reading it may start there. */
  journalBytes: z.number().int().nonnegative(),
  /** Whether something that was acknowledged was lost to damage and is not in `data`; kept in the index's file. */
  lost: z.boolean().default(false),
  /** SHA-256 of the four fields around it as JSON without white space, in hex. */
  sha256: z.string(),
  data: z.unknown(),
});
export type Format = z.infer<typeof envelopeSchema>['format'];

export interface Snapshot<T> {
  sequence: number;
  journalBytes: number;
  lost: boolean;
  data: T;
}

export type Unsealed<T> =
  | { kind: 'sound'; snapshot: Snapshot<T> }
  | { kind: 'damaged' }
  /** Written by a newer Taiwa; `snapshot` where this one can read it all the same. */
  | { kind: 'newer'; version: number; snapshot: Snapshot<T> | null };

/** Puts data into its envelope. */
export function seal<T>(format: Format, snapshot: Snapshot<T>): Buffer {
  const { sequence, journalBytes, lost, data } = snapshot;
  const sha256 = hashOf({ sequence, journalBytes, lost, data });
  const envelope = { format, version: FORMAT_VERSION, sequence, journalBytes, lost, sha256, data };
  return Buffer.from(`${JSON.stringify(envelope)}\n`, 'utf8');
}

/** Takes data out of its envelope and says whether it is what was put in. */
export function unseal<T>(format: Format, bytes: Uint8Array, schema: z.ZodType<T>): Unsealed<T> {
  const envelope = envelopeSchema.safeParse(parseJson(bytes));
  if (!envelope.success || envelope.data.format !== format) return { kind: 'damaged' };
  const { version, sequence, journalBytes, lost, sha256, data } = envelope.data;
  const parsed = schema.safeParse(data);
  const snapshot = parsed.success ? { sequence, journalBytes, lost, data: parsed.data } : null;
  if (version > FORMAT_VERSION) return { kind: 'newer', version, snapshot };
  // The hash is of the data as written: a parsed copy could have its keys in another order.
  const isAsWritten = sha256 === hashIfAny({ sequence, journalBytes, lost, data });
  return isAsWritten && snapshot !== null ? { kind: 'sound', snapshot } : { kind: 'damaged' };
}

function hashOf({ sequence, journalBytes, lost, data }: Snapshot<unknown>): string {
  const text = JSON.stringify({ sequence, journalBytes, lost, data });
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Null for what is nested deeper than it can be written: Taiwa never wrote that. */
function hashIfAny(snapshot: Snapshot<unknown>): string | null {
  try {
    return hashOf(snapshot);
  } catch {
    return null;
  }
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}
