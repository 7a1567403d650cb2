/** What a backup says of itself. */
import { z } from 'zod';

export const BACKUP_FORMAT = 'taiwa-backup';
/** Raised when an older Taiwa could misread a backup. */
export const BACKUP_VERSION = 1;

export const backupManifestSchema = z.object({
  format: z.literal(BACKUP_FORMAT),
  version: z.number().int().positive(),
  madeAt: z.iso.datetime(),
  /** Number of the last edit in it. */
  sequence: z.number().int().nonnegative(),
  /** How many rounds are in it. */
  dialogues: z.number().int().nonnegative(),
  files: z.array(z.object({ name: z.string(), size: z.number().int().nonnegative(), sha256: z.string() })),
});
export type BackupManifest = z.infer<typeof backupManifestSchema>;
