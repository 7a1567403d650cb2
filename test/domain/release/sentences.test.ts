/** Sentences of every subject form × verb × object × join are cut where the speaker changes, each on its side. */
import { describe, expect, it } from 'vitest';
import { score } from '../../../scripts/eval.ts';
import { shippedParties } from '../../../src/main/importing/parties.ts';
import { goldOf, wrapInRelease } from './labelled.ts';
import { madeSentences } from './madeSentences.ts';

const parties = shippedParties();

describe.each(['en', 'ja'] as const)('made sentences in %s', (lang) => {
  it('never stand on a wrong side without a mark, and are seldom marked', () => {
    const made = madeSentences(lang, 1200, 29);
    const scores = made.map(({ text, clauses }) =>
      score(text, wrapInRelease(text, lang), goldOf(clauses, lang), parties),
    );
    const wrong = scores.filter((each) => each.wrong > 0 || !each.exact);
    expect(wrong.flatMap((each) => [each.name, ...each.misses])).toEqual([]);
    const sum = (pick: (each: (typeof scores)[number]) => number) =>
      scores.reduce((total, each) => total + pick(each), 0);
    expect(sum((each) => each.reviewed) / sum((each) => each.statements)).toBeLessThan(0.03);
  }, 180_000);
});
