/** The index against a naive scan of everything: the same texts are found, in every round, whatever is edited. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { syntheticRound } from '../../../scripts/syntheticLibrary.ts';
import type { SearchHit } from '../../../src/contract/search.ts';
import type { Dialogue } from '../../../src/domain/model/dialogue.ts';
import { fold } from '../../../src/domain/search/fold.ts';
import { howFound } from '../../../src/domain/search/match.ts';
import { readQuery } from '../../../src/domain/search/query.ts';
import { NO_FILTERS, passes, type SearchFilters, tierOf } from '../../../src/domain/search/searchText.ts';
import { textsOf } from '../../../src/domain/search/textsOf.ts';
import { MOST_HITS, Searches } from '../../../src/main/search/searches.ts';
import { SearchIndex } from '../../../src/main/search/searchIndex.ts';
import { briefedRound, JAPANESE_RELEASE, PRIVATE_WORDS, releaseRound } from '../../fixtures/dialogues.ts';

let rounds: Dialogue[];
beforeAll(async () => {
  rounds = [
    (await briefedRound()).dialogue,
    releaseRound(JAPANESE_RELEASE).dialogue,
    ...[1, 2, 3].map(syntheticRound),
  ];
});

function indexOf(dialogues: readonly Dialogue[]): SearchIndex {
  const index = new SearchIndex();
  for (const dialogue of dialogues) index.put(dialogue);
  return index;
}

/** Every hit, page by page. */
function search(index: SearchIndex, text: string, filters: Partial<SearchFilters> = {}): SearchHit[] {
  const searches = new Searches(index);
  const hits: SearchHit[] = [];
  for (let cursor: string | null = '0'; cursor !== null; ) {
    const page: ReturnType<Searches['page']> = searches.page({
      text,
      filters: { ...NO_FILTERS, ...filters },
      limit: 7,
      cursor,
    });
    hits.push(...page.hits);
    cursor = page.cursor;
  }
  return hits;
}

function scan(dialogues: readonly Dialogue[], text: string, filters: Partial<SearchFilters> = {}): string[] {
  const query = readQuery(text);
  return dialogues.flatMap((dialogue) =>
    textsOf(dialogue)
      .filter((each) => passes(each, dialogue, { ...NO_FILTERS, ...filters }))
      .filter((each) => howFound(fold(each.text), query) !== null)
      .map(({ place }) => nameOf({ dialogueId: dialogue.id, place })),
  );
}

const nameOf = ({ dialogueId, place }: Pick<SearchHit, 'dialogueId' | 'place'>) =>
  `${dialogueId} ${place.kind} ${place.id} ${place.at} ${place.lang}`;
const named = (hits: readonly SearchHit[]) => hits.map(nameOf).sort();

/** Stretches of the texts themselves, which are then to be found, and some that stand nowhere. */
function queries(): fc.Arbitrary<string> {
  const all = rounds.flatMap(textsOf).map(({ text }) => text);
  const stretch = fc
    .tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 14 }))
    .map(([which, from, length]) => {
      const text = all[which % all.length] ?? '';
      return text.slice(from % text.length, (from % text.length) + length);
    });
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc.array(stretch, { minLength: 1, maxLength: 3 }).map((some) => some.join('　')),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom('海', 'a', 'AI', 'サーバ', '海底ケーブル', 'submarine cable', 'zzz', '魑魅'),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
  );
}

const filters: fc.Arbitrary<Partial<SearchFilters>> = fc.record(
  {
    kind: fc.constantFrom('topic', 'statement', 'note', 'annotation', 'round', 'source'),
    side: fc.constantFrom('japan', 'eu', 'joint', 'nobody'),
    lang: fc.constantFrom('en', 'ja'),
    dialogueId: fc.constantFrom('japan-eu-2', 'japan-eu-ict-policy-dialogue-29', 'none'),
    seriesId: fc.constantFrom('japan-eu', 'none'),
    topicKey: fc.constantFrom('ai', 'submarine cables', 'none'),
  },
  { requiredKeys: [] },
);

describe('nothing is missed and nothing is found that is not there', () => {
  test('whatever is looked for', () => {
    const index = indexOf(rounds);
    fc.assert(
      fc.property(queries(), (text) => {
        const expected = scan(rounds, text).sort();
        fc.pre(expected.length <= MOST_HITS);
        expect(named(search(index, text))).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });

  test('with any filters', () => {
    const index = indexOf(rounds);
    fc.assert(
      fc.property(queries(), filters, (text, chosen) => {
        expect(named(search(index, text, chosen))).toEqual(scan(rounds, text, chosen).sort());
      }),
      { numRuns: 120 },
    );
  });

  test('after dialogues were edited, in any order', () => {
    fc.assert(
      fc.property(queries(), fc.array(fc.tuple(fc.nat(4), fc.nat(9)), { maxLength: 8 }), (text, edits) => {
        const now = [...rounds];
        const index = indexOf(rounds);
        for (const [which, left] of edits) {
          const dialogue = now[which];
          if (dialogue === undefined) continue;
          const topics = dialogue.topics.map((topic) => ({
            ...topic,
            statements: topic.statements.slice(0, left),
          }));
          const edited = { ...dialogue, topics, notes: dialogue.notes.slice(left) };
          now[which] = edited;
          index.put(edited);
        }
        expect(named(search(index, text))).toEqual(scan(now, text).sort());
      }),
      { numRuns: 20 },
    );
  });

  test('a tally counts what is found, and for each choice what it would let through', () => {
    const index = indexOf(rounds);
    fc.assert(
      fc.property(queries(), filters, (text, chosen) => {
        const counting = new Searches(index).tally({ text, filters: { ...NO_FILTERS, ...chosen } });
        let step = counting.next();
        while (!step.done) step = counting.next();
        const tally = step.value;
        expect(tally.count).toBe(scan(rounds, text, chosen).length);
        for (const { value, count } of tally.kinds)
          expect(count).toBe(scan(rounds, text, { ...chosen, kind: value }).length);
        for (const { value, count } of tally.sides)
          expect(count).toBe(scan(rounds, text, { ...chosen, side: value }).length);
        for (const { value, count } of tally.dialogues)
          expect(count).toBe(scan(rounds, text, { ...chosen, dialogueId: value }).length);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the order of what is found', () => {
  test('names before what is said, that before sources, and what was typed before other words of a term', () => {
    const hits = search(indexOf(rounds), '海底ケーブル');
    const ranks = hits.map(({ place, instead }) => (instead.length > 0 ? 10 : 0) + tierOf(place));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(new Set(ranks)).toEqual(new Set([0, 1, 2, 10, 11, 12]));
  });

  test('the newest round first', () => {
    const hits = search(indexOf(rounds), 'AI', { kind: 'topic' });
    expect(hits[0]?.dialogueId).toBe('japan-eu-ict-policy-dialogue-30');
    expect(hits.findIndex(({ dialogueId }) => dialogueId === 'japan-eu-ict-policy-dialogue-29')).toBe(1);
  });

  test('is the same on pages of any size', () => {
    const searches = new Searches(indexOf(rounds));
    const asked = { text: 'a', filters: NO_FILTERS };
    const whole = searches.page({ ...asked, limit: 150, cursor: null }).hits;
    const [first, second] = [null, '60'].map((cursor) => searches.page({ ...asked, limit: 60, cursor }).hits);
    expect([...(first ?? []), ...(second ?? [])]).toEqual(whole.slice(0, 120));
  });
});

describe('what a hit tells', () => {
  test('a private note is found, and known as one', () => {
    const [hit] = search(indexOf(rounds), PRIVATE_WORDS);
    expect(hit?.place).toMatchObject({ kind: 'note', isPrivate: true });
  });

  test('which word stands there for the one that was typed', () => {
    const hits = search(indexOf(rounds), '海底ケーブル', {
      dialogueId: 'japan-eu-ict-policy-dialogue-29',
      kind: 'topic',
    });
    expect(hits.map(({ instead }) => instead)).toEqual([
      [{ typed: '海底ケーブル', found: 'Submarine cable' }],
    ]);
  });

  test('its place in the source, unit for unit', () => {
    const [{ sources } = rounds[0] as Dialogue] = rounds;
    const hits = search(indexOf(rounds.slice(0, 1)), 'cybersecurity', { kind: 'source' });
    expect(hits.length).toBeGreaterThan(0);
    for (const { start, end } of hits.flatMap(({ inSource }) => inSource ?? []))
      expect(sources[0]?.text.slice(start, end).toLowerCase()).toBe('cybersecurity');
  });

  test('an excerpt with what was found in it', () => {
    for (const { excerpt } of search(indexOf(rounds), '意見交換'))
      expect(excerpt.ranges.map(({ start, end }) => excerpt.text.slice(start, end))).toContain('意見交換');
  });
});

test('what was in a dialogue and is not any more is not found', () => {
  const index = indexOf(rounds);
  const [first] = rounds;
  if (first === undefined) throw new Error('there are no rounds');
  index.put({ ...first, notes: [] });
  expect(search(index, PRIVATE_WORDS)).toEqual([]);
});
