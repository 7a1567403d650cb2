/** The form of a bundle under a passphrase: a line that says how its key is made, and the bundle closed under that key. */
import { z } from 'zod';
import { parseJson } from '../archive/parseJson.ts';
import { closeUnder, openUnder } from '../encryption/cipher.ts';
import { derivationSchema, keyOf, newDerivation, USUAL_COST } from '../encryption/passphrase.ts';

const FORMAT = 'taiwa-closed-bundle';
const START = Buffer.from(`{"format":"${FORMAT}"`, 'utf8');
const NEWLINE = 0x0a;
/** Bytes of the longest line that Taiwa writes, and some. */
const LONGEST_LINE = 1_000;

const lineSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(1),
  derivation: derivationSchema,
});

export function isClosedBundle(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, START.length)).equals(START);
}

/** @param cost scrypt's N; tests choose a small one. */
export async function closeBundle(bytes: Uint8Array, passphrase: string, cost = USUAL_COST): Promise<Buffer> {
  const derivation = newDerivation(cost);
  const line = `${JSON.stringify({ format: FORMAT, version: 1, derivation })}\n`;
  // The line is part of what the tag is of: nobody can change how the key is made.
  const closed = closeUnder(await keyOf(passphrase, derivation), bytes, line);
  return Buffer.concat([Buffer.from(line, 'utf8'), closed]);
}

export type OpenedBundle =
  | { kind: 'open'; bytes: Buffer }
  /** Not the passphrase, or a bit of it is another: the two cannot be told apart. */
  | { kind: 'wrongPassphrase' }
  | { kind: 'damaged' };

/** @throws Node's error where there is not the memory to make the key. */
export async function openBundle(bytes: Uint8Array, passphrase: string): Promise<OpenedBundle> {
  const end = bytes.subarray(0, LONGEST_LINE).indexOf(NEWLINE) + 1;
  const line = lineSchema.safeParse(parseJson(bytes.subarray(0, end)));
  if (!line.success) return { kind: 'damaged' };
  const key = await keyOf(passphrase, line.data.derivation);
  const context = Buffer.from(bytes.subarray(0, end)).toString('utf8');
  const opened = openUnder(key, bytes.subarray(end), context);
  return opened === null ? { kind: 'wrongPassphrase' } : { kind: 'open', bytes: opened };
}
