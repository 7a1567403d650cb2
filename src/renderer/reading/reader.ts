/** What every reader of a format is, and how it refuses a document. */
import type { ReadBlocks, Reason } from '../../contract/reading.ts';

export type Reader = (bytes: Uint8Array) => Promise<ReadBlocks>;

/** Thrown where a document is not read, for a reason that a user can understand. */
export class Refused extends Error {
  readonly reason: Reason;

  constructor(reason: Reason) {
    super(reason);
    this.name = 'Refused';
    this.reason = reason;
  }
}
