/** Calls on the library's backups. */
import { z } from 'zod';
import { failureSchema } from '../domain/failure/failure.ts';
import { call } from './call.ts';
import { passphraseSchema } from './encryption.ts';

/** A backup as its folder shows it. */
export const backupFileSchema = z.object({
  name: z.string().max(200),
  madeAt: z.iso.datetime(),
  bytes: z.number().int().nonnegative(),
  /** Whether it is of this library; a folder may hold those of several. */
  isOwn: z.boolean(),
  /** Whether its files are encrypted, as the library's were when it was made. */
  isClosed: z.boolean(),
});
export type BackupFile = z.infer<typeof backupFileSchema>;

export const backupsViewSchema = z.object({
  /** Where backups go; to show, never sent back. */
  folder: z.string(),
  /** Whether that is the folder beside the library, which goes with it if the drive goes. */
  isBesideLibrary: z.boolean(),
  /** Newest first. */
  files: z.array(backupFileSchema),
  /** Why they cannot be listed, or why the last one could not be made. */
  trouble: failureSchema.nullable(),
});
export type BackupsView = z.infer<typeof backupsViewSchema>;

/** What was there before a restore lies here, relative to the library's folder. */
export const restoredSchema = z.object({ aside: z.string(), madeAt: z.iso.datetime() });
export type Restored = z.infer<typeof restoredSchema>;

export const backupCalls = {
  'backups.view': call(z.void(), backupsViewSchema),
  /** Asks for a folder; null where the user cancels. */
  'backups.chooseFolder': call(z.void(), backupsViewSchema.nullable()),
  'backups.useFolderBesideLibrary': call(z.void(), backupsViewSchema),
  'backups.make': call(z.void(), backupsViewSchema),
  /** Puts the library back as it was; the page is to be loaded anew after it. */
  'backups.restore': call(
    z.object({ name: backupFileSchema.shape.name, passphrase: passphraseSchema.nullable() }),
    restoredSchema,
  ),
  /** The same with a file that the user chooses; null where the user cancels. */
  'backups.restoreFile': call(z.void(), restoredSchema.nullable()),
  /** Once more with the file that was chosen last, when that is encrypted with another passphrase. */
  'backups.restoreChosen': call(z.object({ passphrase: passphraseSchema }), restoredSchema),
} as const;
