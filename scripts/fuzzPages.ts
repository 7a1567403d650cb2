/** Tries the readers of web pages, Word documents and PDFs on made documents, in a browser as in the app. */
import type { PageFormat } from '../src/contract/reading.ts';
import type { Party } from '../src/domain/model/party.ts';
import { openReaders } from '../test/renderer/reading/readers.ts';
import { spoiltDocument, wholeDocuments } from '../test/renderer/reading/spoilt.ts';
import { trySpoilt } from '../test/renderer/reading/trySpoilt.ts';
import { ensureBuilt } from './ensureBuilt.ts';

/** Of every hundred: PDFs take by far the longest. */
const SHARES: readonly [PageFormat, number][] = [
  ['html', 62],
  ['docx', 33],
  ['pdf', 5],
];

export interface PageTrial {
  format: PageFormat;
  seed: number;
  /** `read`, or why it was refused. */
  came: string;
  /** What promise was broken; null where none was. */
  broken: string | null;
}

/** Tries documents from a seed on, one after another. */
export async function* tryPages(count: number, seed: number, parties: Party[]): AsyncGenerator<PageTrial> {
  ensureBuilt();
  const whole = await wholeDocuments();
  const readers = await openReaders();
  try {
    for (let at = 0; at < count; at++) {
      const own = seed + at;
      const format = formatOf(own);
      try {
        const came = await trySpoilt(spoiltDocument(format, own, whole), readers, parties);
        yield { format, seed: own, came, broken: null };
      } catch (error) {
        const broken = error instanceof Error ? error.message : String(error);
        yield { format, seed: own, came: 'broken', broken };
      }
    }
  } finally {
    await readers.close();
  }
}

function formatOf(seed: number): PageFormat {
  let left = (seed * 37) % 100;
  for (const [format, share] of SHARES) {
    if (left < share) return format;
    left -= share;
  }
  return 'html';
}
