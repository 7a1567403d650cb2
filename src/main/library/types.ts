/** What the rest of main knows of a library: read it, apply edits, close it. */
import type { RecoveryNotice } from '../../contract/library.ts';
import type { Edit } from '../../domain/commands/libraryCommand.ts';
import type { Failure } from '../../domain/failure/failure.ts';
import type { History } from '../../domain/history/version.ts';
import type { Dialogue, DialogueId } from '../../domain/model/dialogue.ts';
import type { LibraryIndex } from '../../domain/model/library.ts';
import type { Result } from '../../domain/result.ts';
import type { Cipher } from '../encryption/cipher.ts';

/** An edit that is on the disk. */
export interface Acknowledged {
  /** The journal's sequence number of the edit. */
  sequence: number;
  /** When it was on the disk: ISO date and time. */
  savedAt: string;
}

/** What a library's files hold while they stand still. */
export interface StillMoment {
  /** Number of the last edit in them. */
  sequence: number;
  /** The journal's length that belongs to them, in bytes. */
  journalBytes: number;
}

export interface Library {
  readonly folder: string;
  /** What its files are closed with; null where anybody may read them. */
  readonly cipher: Cipher | null;
  /** Why nothing can be changed, or null where it can. */
  readonly readOnly: Failure | null;
  /** What opening it found and mended. */
  readonly recovery: readonly RecoveryNotice[];
  index(): LibraryIndex;
  read(id: DialogueId): Promise<Result<Dialogue>>;
  /** What every item of a dialogue was before. Fails as `read`, or with `library.unreadable`. */
  history(id: DialogueId): Promise<Result<History>>;
  /** Answers when the edit is on the disk; on failure nothing of it is kept. */
  apply(edit: Edit): Promise<Result<Acknowledged>>;
  /**
   * The same for an edit that follows from what is saved: `make` is asked when every edit before is on the disk, and no
   * other comes between. Null makes none.
   */
  applyMade(make: () => Promise<Result<Edit | null>>): Promise<Result<Acknowledged | null>>;
  /** Tells of every dialogue as an edit on the disk left it. Returns what stops it. */
  onSaved(listener: (dialogue: Dialogue) => void): () => void;
  /** Writes the snapshots that the journal has run ahead of. */
  snapshot(): Promise<Result<null>>;
  /**
   * Snapshots, then works while the files of the library stay as they are, but for a journal that grows. Fails as a
   * save does where the snapshots could not be written. @throws what `work` throws.
   */
  whileStill<T>(work: (moment: StillMoment) => Promise<T>): Promise<Result<T>>;
  /** Snapshots, then gives the lock back. */
  close(): Promise<void>;
}
