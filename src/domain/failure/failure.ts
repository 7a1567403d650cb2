/**
 * A failure as it crosses the contract: a code, where it happened, and the figures its text needs.
 * Its words, in both languages, are in `texts.ts`: what happened, where, and what to do.
 */
import { z } from 'zod';

export const FAILURE_CODES = [
  // Reading a document
  'document.missing',
  'document.unreadable',
  'document.isFolder',
  'document.empty',
  'document.binary',
  'document.tooLarge',
  'document.encoding',
  'document.format',
  'document.protected',
  'document.noText',
  'document.damaged',
  'document.unsafe',
  'document.tooComplex',
  'document.timedOut',
  'document.noTopics',
  'document.cancelled',
  // Opening and writing a library
  'library.folderMissing',
  'library.folderReadOnly',
  'library.newerVersion',
  'library.damaged',
  'library.nothingReadable',
  'library.emptied',
  'library.unreadable',
  'library.inUse',
  'library.notALibrary',
  'library.readOnly',
  'library.notSaved',
  'library.diskNearlyFull',
  'library.diskFull',
  'library.gone',
  'library.locked',
  'library.keyLost',
  'library.wrongPassphrase',
  'encryption.changed',
  // Backups
  'backup.folderMissing',
  'backup.missing',
  'backup.unreadable',
  'backup.damaged',
  'backup.newer',
  'backup.locked',
  'backup.unsound',
  'backup.cancelled',
  // Bundles
  'bundle.unreadable',
  'bundle.damaged',
  'bundle.tooLarge',
  'bundle.newer',
  'bundle.locked',
  'bundle.wrongPassphrase',
  'bundle.empty',
  // Annotation files
  'annotations.unreadable',
  'annotations.noAnnotations',
  'annotations.tooMany',
  // Contribution slips
  'slip.unreadable',
  'slip.damaged',
  'slip.newer',
  'slip.isBundle',
  'slip.gone',
  'slip.notFilled',
  'slip.otherDialogue',
  'slip.unknownTopic',
  'slip.notOurs',
  'conflict.gone',
  // Calls and commands
  'dialogue.unknown',
  'dialogue.alreadyThere',
  'command.refused',
  'call.invalid',
  'draft.unknown',
  // Packs
  'pack.folderMissing',
  'pack.notWritten',
  'pack.unstable',
  'pack.cancelled',
  'pack.preset',
  'pack.markingTooHigh',
  'pack.noIssue',
  'print.failed',
  // Starting
  'start.noBrowser',
  'start.noDisplay',
  // The command line
  'usage',
  // Anything not foreseen: logged with its stack, shown with its message
  'unexpected',
] as const;

export const failureCodeSchema = z.enum(FAILURE_CODES);
export type FailureCode = z.infer<typeof failureCodeSchema>;

export const failureSchema = z.object({
  code: failureCodeSchema,
  /** The file, folder or item it happened at, as a user would name it. */
  where: z.string().nullable(),
  /** Figures and names that the text is filled with. */
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Failure = z.infer<typeof failureSchema>;

/** Makes a failure. */
export function failure(
  code: FailureCode,
  where: string | null = null,
  params: Record<string, string | number> = {},
): Failure {
  return { code, where, params };
}

/** A failure that travels as an exception inside one room until its border turns it into a result. */
export class FailureError extends Error {
  readonly failure: Failure;

  constructor(cause: Failure) {
    super(cause.code);
    this.name = 'FailureError';
    this.failure = cause;
  }
}
