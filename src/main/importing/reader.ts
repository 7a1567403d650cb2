/** What reads documents that are more than text; the shell has it done in a throw-away window. */
import type { PageFormat, ReadBlocks } from '../../contract/reading.ts';
import type { Result } from '../../domain/result.ts';

const MEGABYTE = 1024 * 1024;

/** Most bytes of a file of each format; a page of them is unpacked and taken apart in memory. */
export const MAX_PAGE_BYTES: Readonly<Record<PageFormat, number>> = {
  html: 10 * MEGABYTE,
  docx: 50 * MEGABYTE,
  pdf: 100 * MEGABYTE,
};

export interface DocumentReader {
  /** Makes ready for a document that may come soon; without this the first one only waits longer. */
  prepare(): void;
  /**
   * Reads a file into blocks. Fails where the file is protected, damaged, unsafe, has no text, takes too long, or the
   * signal is given. @param fileName named in failures.
   */
  read(
    bytes: Uint8Array,
    format: PageFormat,
    fileName: string,
    signal?: AbortSignal,
  ): Promise<Result<ReadBlocks>>;
}
