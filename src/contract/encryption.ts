/** Calls on the encryption of the library. */
import { z } from 'zod';
import { call } from './call.ts';

/** Shorter ones are found by trying. */
export const MIN_PASSPHRASE = 8;
const MAX_PASSPHRASE = 1_000;

/** One that is being chosen. */
export const newPassphraseSchema = z.string().min(MIN_PASSPHRASE).max(MAX_PASSPHRASE);
/** One that is tried. */
export const passphraseSchema = z.string().max(MAX_PASSPHRASE);

export const encryptionViewSchema = z.object({
  isOn: z.boolean(),
  /** Backups of this library, and files set aside, that anybody can read; none are counted while it is off. */
  openBackups: z.number().int().nonnegative(),
  openSetAside: z.number().int().nonnegative(),
});
export type EncryptionView = z.infer<typeof encryptionViewSchema>;

export const encryptionCalls = {
  'encryption.view': call(z.void(), encryptionViewSchema),
  /** Closes every file of the library under a new key; the page is to be loaded anew after it. */
  'encryption.turnOn': call(z.object({ passphrase: newPassphraseSchema }), encryptionViewSchema),
  /** Opens them again. */
  'encryption.turnOff': call(z.object({ passphrase: passphraseSchema }), encryptionViewSchema),
  'encryption.change': call(
    z.object({ passphrase: passphraseSchema, next: newPassphraseSchema }),
    encryptionViewSchema,
  ),
  /** Removes the backups and the files set aside that anybody can read. */
  'encryption.removeOpen': call(z.void(), encryptionViewSchema),
  /** Closes the library and forgets its key; the page is to be loaded anew after it. */
  'encryption.lock': call(z.void(), z.null()),
  'encryption.unlock': call(z.object({ passphrase: passphraseSchema }), z.null()),
} as const;
