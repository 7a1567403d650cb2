/** The reader of PDF takes nothing of the process it is loaded into. */
import { expect, test } from 'vitest';
import { loadPdfJs } from '../../../src/main/packs/pdfJs.ts';

test('the engine’s own JSON stays, which the rest of the app saves with', async () => {
  const { parse, stringify } = JSON;
  const { getDocument } = await loadPdfJs();
  expect(JSON.parse).toBe(parse);
  expect(JSON.stringify).toBe(stringify);
  // A file is not read before its other half is there: that one would put its own in their place too.
  await expect(getDocument({ data: new Uint8Array(8), verbosity: 0 }).promise).rejects.toThrow();
  expect(JSON.stringify).toBe(stringify);
});
