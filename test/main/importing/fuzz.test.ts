/** Any document at all is read whole or refused by a code: no crash, no hang, nothing lost. */
import { describe, expect, it } from 'vitest';
import { madeDocument, tryDocument } from '../../../scripts/fuzzImporters.ts';
import { shippedParties } from '../../../src/main/importing/parties.ts';
import { madeReleases } from '../../domain/release/corpus.ts';

const COUNT = 2500;

describe('made documents', () => {
  it(`keep every promise of the importer, ${COUNT} of them (npm run fuzz -- importers tries more)`, async () => {
    const parties = shippedParties();
    const releases = [...madeReleases('en'), ...madeReleases('ja')].map((made) => made.text);
    const came = new Set<string>();
    for (let seed = 1; seed <= COUNT; seed++) {
      const outcome = await tryDocument(madeDocument(seed, releases), parties);
      came.add('read' in outcome ? `read ${outcome.read > 0}` : outcome.refused);
    }
    expect([...came]).toEqual(expect.arrayContaining(['read true', 'document.binary', 'document.format']));
  }, 180_000);
});
