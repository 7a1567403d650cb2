/**
 * Whatever is in a web page, Word document or PDF, its reader gives blocks that are read without losing text, or
 * refuses it: it never fails otherwise. The long form of it is `npm run fuzz -- importers`.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PageFormat } from '../../../src/contract/reading.ts';
import { shippedParties } from '../../../src/main/importing/parties.ts';
import { openReaders, type PageReaders } from './readers.ts';
import { spoiltDocument, type Whole, wholeDocuments } from './spoilt.ts';
import { trySpoilt } from './trySpoilt.ts';

let readers: PageReaders;
let whole: Whole;
beforeAll(async () => {
  readers = await openReaders();
  whole = await wholeDocuments();
});
afterAll(() => readers.close());

const parties = shippedParties();

it.each([
  ['web pages', 'html', 600],
  ['Word documents', 'docx', 500],
  ['PDFs', 'pdf', 80],
] satisfies [string, PageFormat, number][])('%s, spoilt in many ways', async (_what, format, count) => {
  let read = 0;
  for (let seed = 1; seed <= count; seed++) {
    const came = await trySpoilt(spoiltDocument(format, seed, whole), readers, parties).catch(
      (error: unknown) => {
        throw new Error(`seed ${seed}: ${String(error)}`);
      },
    );
    if (came === 'read') read++;
  }
  // Else the documents were spoilt so much that nothing was tried.
  expect(read).toBeGreaterThan(count / 10);
});
