/** Anchors: an annotation keeps its place through edits, and is never put silently on other words. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchor } from '../../../src/domain/anchors/anchor.ts';
import { CONTEXT_UNITS, describeSelection } from '../../../src/domain/anchors/describeSelection.ts';
import type { PositionSelector, QuoteSelector } from '../../../src/domain/model/annotation.ts';
import { positionSelectorSchema, quoteSelectorSchema } from '../../../src/domain/model/annotation.ts';

const EN =
  'The EU side explained how its new act is applied, and both sides discussed how trusted providers could be named.';
const JA =
  'EU側より、新しい規則の運用状況について説明があった。日本側より、海底ケーブルの多ルート化に向けた取組を紹介した。';

function select(text: string, words: string): [QuoteSelector, PositionSelector] {
  const start = text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  const selectors = describeSelection(text, start, start + words.length);
  if (!selectors) throw new Error('nothing selected');
  return selectors;
}

function wordsAt(text: string, place: ReturnType<typeof anchor>): string | null {
  return place.kind === 'orphan' ? null : text.slice(place.start, place.end);
}

/** Text as people and their keyboards make it: Latin, Japanese, emoji of several code points, combining marks. */
const pieces = fc.constantFrom(
  'cable ',
  'policy ',
  '海底',
  'ケーブル',
  '、',
  '。',
  'が',
  'か\u3099',
  '👩🏽‍💻',
  '🇯🇵',
  '🇪🇺',
  'e\u0301',
  '𠮷',
  ' ',
  '\n',
  'AI',
  '５Ｇ',
);
const someText = fc.array(pieces, { minLength: 1, maxLength: 60 }).map((list) => list.join(''));
const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });
const boundaries = (text: string) =>
  new Set([...graphemes.segment(text)].map((s) => s.index).concat(text.length));

describe('describing a selection', () => {
  it('gives quote, 32 units of context on each side, and position', () => {
    const [quote, position] = select(EN, 'new act');
    expect(quote).toEqual({
      type: 'TextQuoteSelector',
      exact: 'new act',
      prefix: 'The EU side explained how its ',
      suffix: ' is applied, and both sides disc',
    });
    expect(EN.slice(position.start, position.end)).toBe('new act');
  });

  it('says nothing for an empty selection', () => {
    expect(describeSelection(EN, 5, 5)).toBeNull();
    expect(describeSelection('', 0, 3)).toBeNull();
  });

  it('takes the whole character when half of one is selected', () => {
    const text = '海底👩🏽‍💻ケーブル';
    expect(describeSelection(text, 3, 4)?.[0].exact).toBe('👩🏽‍💻');
  });

  it('never splits a character, in the quote or in its context, and is valid by the model', () => {
    fc.assert(
      fc.property(someText, fc.nat(), fc.nat(), (text, a, b) => {
        const start = Math.min(a, b) % (text.length + 1);
        const end = Math.max(a, b) % (text.length + 1);
        const selectors = describeSelection(text, start, end);
        if (!selectors) return;
        const [quote, position] = selectors;
        quoteSelectorSchema.parse(quote);
        positionSelectorSchema.parse(position);
        const allowed = boundaries(text);
        for (const place of [
          position.start,
          position.end,
          position.start - quote.prefix.length,
          position.end + quote.suffix.length,
        ])
          expect(allowed.has(place)).toBe(true);
        expect(quote.prefix.length).toBeLessThanOrEqual(CONTEXT_UNITS);
        expect(quote.suffix.length).toBeLessThanOrEqual(CONTEXT_UNITS);
        expect(text.slice(position.start, position.end)).toBe(quote.exact);
      }),
    );
  });
});

describe('anchoring', () => {
  it('finds what was described, where it was, in the unchanged text', () => {
    fc.assert(
      fc.property(someText, fc.nat(), fc.nat(), (text, a, b) => {
        const selectors = describeSelection(text, a % text.length, b % (text.length + 1));
        if (!selectors) return;
        expect(anchor(text, selectors)).toEqual({
          kind: 'exact',
          start: selectors[1].start,
          end: selectors[1].end,
          score: 1,
        });
      }),
    );
  });

  it('finds it after text was put in or taken out elsewhere', () => {
    fc.assert(
      fc.property(someText, someText, someText, fc.nat(20), (before, after, inserted, cut) => {
        const quote = 'unmistakable 唯一の words';
        const selectors = select(before + quote + after, quote);
        const edited = inserted + before.slice(cut) + quote + after.slice(0, -cut || undefined);
        const place = anchor(edited, selectors);
        expect(wordsAt(edited, place)).toBe(quote);
      }),
    );
  });

  it('tells equal words apart by what stands around them', () => {
    const text = 'Japan will continue its work on cables. The EU will continue its work on platforms.';
    const second = text.lastIndexOf('will continue');
    const selectors = describeSelection(text, second, second + 'will continue'.length);
    if (!selectors) throw new Error('nothing selected');
    const edited = `In the meeting, ${text}`;
    const place = anchor(edited, selectors);
    expect(place.kind).toBe('moved');
    expect(place.kind !== 'orphan' && place.start).toBe(second + 'In the meeting, '.length);
  });

  it('does not stay on equal words that slid into the old place', () => {
    const text = 'AI safety was raised; AI literacy was deferred by both sides.';
    const edited = `AI ${text}`.replace('AI AI', 'AI:AI');
    const place = anchor(edited, select(text, 'AI literacy was'));
    expect(wordsAt(edited, place)).toBe('AI literacy was');
    const first = anchor(
      `AI, AI safety was raised; so it was.`,
      select('AI safety was raised; so it was.', 'AI'),
    );
    expect(first).toMatchObject({ kind: 'moved', start: 4 });
  });

  it('carries a passage whose wording was touched lightly, as moved', () => {
    const edited = EN.replace('trusted providers could be named', 'trusted provider could be named');
    const place = anchor(edited, select(EN, 'discussed how trusted providers could be named'));
    expect(place.kind).toBe('moved');
    expect(wordsAt(edited, place)).toBe('discussed how trusted provider could be named');
  });

  it('does so in Japanese', () => {
    const edited = JA.replace('多ルート化に向けた', '多ルート化へ向けた');
    const place = anchor(edited, select(JA, '海底ケーブルの多ルート化に向けた取組'));
    expect(place.kind).toBe('moved');
    expect(wordsAt(edited, place)).toBe('海底ケーブルの多ルート化へ向けた取組');
  });

  it('gives up on a passage that was rewritten', () => {
    const edited = EN.replace('trusted providers could be named', 'vendors of high risk may be listed');
    expect(anchor(edited, select(EN, 'trusted providers could be named')).kind).toBe('orphan');
  });

  it('gives up when two places are as likely as each other', () => {
    const text = 'before the words that were chosen after';
    const twice = 'the wordz that were chosen / the wordx that were chosen';
    expect(anchor(twice, select(text, 'the words that were chosen')).kind).toBe('orphan');
  });

  it('does not put a short quote on the only equal word of an unrelated sentence', () => {
    const selectors = select('The EU explained its AI Act to the Japanese side.', 'AI');
    expect(anchor('Nothing here but OpenRAN and AI in passing.', selectors).kind).toBe('orphan');
  });

  it('never throws and never leaves the text, whatever it is given', () => {
    const text = fc.string({ unit: 'binary', maxLength: 300 });
    fc.assert(
      fc.property(
        text,
        text,
        text,
        text,
        fc.integer(),
        fc.integer(),
        (body, exact, prefix, suffix, start, end) => {
          const place = anchor(body, [
            { type: 'TextQuoteSelector', exact, prefix, suffix },
            { type: 'TextPositionSelector', start, end },
          ]);
          if (place.kind === 'orphan') return;
          expect(place.start).toBeGreaterThanOrEqual(0);
          expect(place.end).toBeGreaterThan(place.start);
          expect(place.end).toBeLessThanOrEqual(body.length);
        },
      ),
    );
  });

  it('survives lone surrogates', () => {
    const text = 'a\ud83d b \ude00 c';
    const selectors = describeSelection(text, 1, 4);
    if (!selectors) throw new Error('nothing selected');
    expect(anchor(text, selectors).kind).toBe('exact');
  });
});
