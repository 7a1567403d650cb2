/** What every reader of a format is, and how it refuses a document. */
import type { Reason } from '../../contract/reading.ts';
import type { DocumentBlock } from '../../domain/release/structure.ts';

export type Reader = (bytes: Uint8Array) => Promise<{ blocks: DocumentBlock[]; encoding: string }>;

/** Thrown where a document is not read, for a reason that a user can understand. */
export class Refused extends Error {
  readonly reason: Reason;

  constructor(reason: Reason) {
    super(reason);
    this.name = 'Refused';
    this.reason = reason;
  }
}
