/** The library's key as it lies on the disk: closed under a key made of the passphrase. */
import { z } from 'zod';
import { parseJson } from '../archive/parseJson.ts';
import { type Cipher, cipherOf, closeUnder, openUnder } from './cipher.ts';
import { derivationSchema, keyOf, newDerivation, USUAL_COST } from './passphrase.ts';

/** Raised when an older Taiwa could not use the key. */
const VERSION = 1;

export const keyRingSchema = z.object({
  format: z.literal('taiwa-key'),
  version: z.number().int().positive().max(VERSION),
  keyId: z.string().regex(/^[0-9a-f]{16}$/),
  derivation: derivationSchema,
  /** The library's key, closed under the one that the passphrase gives; base64. */
  closed: z.base64().max(200),
});
export type KeyRing = z.infer<typeof keyRingSchema>;

/** Closes a cipher's key under a passphrase. @param cost scrypt's N; tests choose a small one. */
export async function closeKey(cipher: Cipher, passphrase: string, cost = USUAL_COST): Promise<KeyRing> {
  const derivation = newDerivation(cost);
  const closed = closeUnder(await keyOf(passphrase, derivation), cipher.key, contextOf(cipher.keyId));
  return {
    format: 'taiwa-key',
    version: VERSION,
    keyId: cipher.keyId,
    derivation,
    closed: closed.toString('base64'),
  };
}

/** Null where it is not the passphrase. */
export async function openKey(ring: KeyRing, passphrase: string): Promise<Cipher | null> {
  const key = await keyOf(passphrase, ring.derivation);
  const opened = openUnder(key, Buffer.from(ring.closed, 'base64'), contextOf(ring.keyId));
  return opened === null ? null : cipherOf(opened, ring.keyId);
}

export function writeKeyRing(ring: KeyRing): Buffer {
  return Buffer.from(`${JSON.stringify(ring)}\n`, 'utf8');
}

/** Null for anything else. */
export function readKeyRing(bytes: Uint8Array): KeyRing | null {
  const read = keyRingSchema.safeParse(parseJson(bytes));
  return read.success ? read.data : null;
}

function contextOf(keyId: string): string {
  return `taiwa-key ${keyId}`;
}
