/** Makes a key of a passphrase: scrypt (RFC 7914), slow and hungry for memory, so that guessing is dear. */
import { randomBytes, scrypt } from 'node:crypto';
import { z } from 'zod';
import { KEY_BYTES } from './cipher.ts';

const SALT_BYTES = 16;

/** What a key was made with. The bounds keep a file of somebody else's from taking the computer's memory. */
export const derivationSchema = z.object({
  name: z.literal('scrypt'),
  /** The cost N, a power of two. */
  cost: z
    .number()
    .int()
    .min(2)
    .max(2 ** 20)
    .refine((cost) => Number.isInteger(Math.log2(cost))),
  blockSize: z.number().int().min(1).max(16),
  parallelization: z.number().int().min(1).max(4),
  /** In hex. */
  salt: z.string().regex(/^(?:[0-9a-f]{2}){16,64}$/),
});
export type Derivation = z.infer<typeof derivationSchema>;

/** N = 2^17, r = 8, p = 1, as OWASP's Password Storage Cheat Sheet advises: 128 MiB and some tenths of a second. */
export const USUAL_COST = 2 ** 17;

export function newDerivation(cost: number): Derivation {
  const salt = randomBytes(SALT_BYTES).toString('hex');
  return { name: 'scrypt', cost, blockSize: 8, parallelization: 1, salt };
}

/**
 * The key that a passphrase gives. Half-width kana and full-width letters are the same as their usual forms (NFKC), since
 * the keyboard that they are typed on next may give the other. @throws Node's error where there is not the memory for it.
 */
export function keyOf(passphrase: string, derivation: Derivation): Promise<Buffer> {
  const { cost, blockSize, parallelization, salt } = derivation;
  // Twice what RFC 7914 section 2 says it takes.
  const maxmem = 2 * 128 * cost * blockSize;
  return new Promise((resolve, reject) => {
    scrypt(
      passphrase.normalize('NFKC'),
      Buffer.from(salt, 'hex'),
      KEY_BYTES,
      { N: cost, r: blockSize, p: parallelization, maxmem },
      (error, key) => (error === null ? resolve(key) : reject(error)),
    );
  });
}
