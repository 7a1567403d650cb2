/** What a query finds in a text, by which words, and where. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../src/domain/search/fold.ts';
import { closeness, matchText } from '../../../src/domain/search/match.ts';
import { readQuery } from '../../../src/domain/search/query.ts';
import { letters } from './letters.ts';

/** The words that were lit, or null where nothing was found. */
function lit(text: string, typed: string): string[] | null {
  const match = matchText(text, readQuery(typed));
  return match?.ranges.map(({ start, end }) => text.slice(start, end)) ?? null;
}
const by = (text: string, typed: string) => matchText(text, readQuery(typed))?.by ?? null;

describe('words', () => {
  test.each([
    ['inside a sentence', '海底ケーブルの強靱性を確認した。', '強靱', ['強靱']],
    ['of one ideograph', '量子技術', '量', ['量']],
    ['of one kana', '人々のための', 'の', ['の', 'の']],
    ['of two Latin letters', 'Generative AI', 'ai', ['AI']],
    ['in full width', '５Ｇの展開', '5g', ['５Ｇ']],
    ['in half-width kana', 'ｻｲﾊﾞｰ攻撃', 'サイバー', ['ｻｲﾊﾞｰ']],
    ['with 々', '様々な人々', '人々', ['人々']],
    ['broken over lines', '海底ケー\nブル', 'ケーブル', ['ケー\nブル']],
    ['with an accent', 'the Élysée', 'elysee', ['Élysée']],
    [
      'in quotation marks, side by side',
      'cable and submarine cable',
      '"submarine cable"',
      ['submarine cable'],
    ],
    ['in quotation marks that are open still', 'a submarine cable', '"submarine ca', ['submarine ca']],
  ])('%s', (_, text, typed, found) => {
    expect(lit(text, typed)).toEqual(found);
  });

  test.each([
    ['a space', 'cable resilience'],
    ['a full-width space', 'cable　resilience'],
    ['in another order', 'RESILIENCE cable'],
  ])('several must all be there: %s', (_, typed) => {
    expect(lit('Resilience of the cable', typed)).toEqual(['Resilience', 'cable']);
    expect(lit('Resilience of the network', typed)).toBeNull();
  });

  test('nothing typed finds nothing', () => {
    for (const typed of ['', ' ', '　', '""']) expect(readQuery(typed).parts).toEqual([]);
    expect(lit('text', '')).toBeNull();
  });
});

describe('the long-vowel mark', () => {
  test.each([
    ['サーバー', 'サーバを置く'],
    ['サーバ', 'サーバーを置く'],
    ['サーバー', 'サーバーを置く'],
    ['サーバー室', 'サーバ室'],
    ['サーバ室', 'サーバー室'],
    ['ｻｰﾊﾞｰ', 'サーバ'],
    ['バー', 'サーバー'],
  ])('%s is found in %s', (typed, text) => {
    expect(lit(text, typed)).not.toBeNull();
  });

  test.each([
    ['センター', 'センタリング'],
    ['キー', 'キロ'],
    ['ビル', 'ビール'],
    ['サバ', 'サーバー'],
  ])('%s is not found in %s', (typed, text) => {
    expect(lit(text, typed)).toBeNull();
  });
});

describe('kana before they are converted', () => {
  test('find the katakana that they become', () => {
    expect(lit('メタバースとWeb3', 'めたばーす')).toEqual(['メタバース']);
    expect(lit('海底ケーブル', '海底けーぶる')).toEqual(['海底ケーブル']);
  });

  test('a single one is meant as it is', () => {
    expect(lit('ハ', 'は')).toBeNull();
  });
});

describe('terms', () => {
  test.each([
    ['海底ケーブル', 'the Submarine cables of both', ['Submarine cable']],
    ['submarine cable', '海底ケーブルの強靱性', ['海底ケーブル']],
    ['submarine cables', '海底ケーブルの強靱性', ['海底ケーブル']],
    ['subsea cable', 'a submarine cable', ['submarine cable']],
    ['人工知能', 'AI and data', ['AI']],
    ['生成AI', 'generative AI', ['generative AI']],
    ['量子', 'quantum technology', ['quantum']],
    ['semiconductors', '半導体', ['半導体']],
  ])('%s finds “%s”', (typed, text, found) => {
    expect([by(text, typed), lit(text, typed)]).toEqual(['term', found]);
  });

  test('other words must be there beside the term', () => {
    expect(lit('Resilience of submarine cables', '海底ケーブル resilience')).toEqual([
      'Resilience',
      'submarine cable',
    ]);
    expect(lit('Security of submarine cables', '海底ケーブル arctic')).toBeNull();
  });

  test('a text with what was typed is found by that', () => {
    expect(by('海底ケーブル (submarine cables)', '海底ケーブル')).toBe('words');
  });

  test.each([
    ['人工知能', 'the aim of it'],
    ['車', 'its rules'],
    ['重要', 'imported goods'],
    ['海', 'hydrogen'],
    ['"submarine cable"', '海底ケーブル'],
  ])('%s does not find “%s”', (typed, text) => {
    expect(lit(text, typed)).toBeNull();
  });
});

describe('closeness', () => {
  test('words side by side stand before words apart, and whole words before parts of others', () => {
    const score = (text: string, typed: string) => closeness(fold(text), readQuery(typed));
    const typed = 'open ran';
    expect(score('Open RAN', typed)).toBeGreaterThan(score('ran in the open', typed));
    expect(score('ran in the open', typed)).toBeGreaterThan(score('opening brands', typed));
  });
});

describe('whatever the text', () => {
  test('every stretch of a text finds it, and what is lit holds the stretch', () => {
    fc.assert(
      fc.property(letters, fc.nat(), fc.integer({ min: 1, max: 12 }), (text, from, length) => {
        const folded = fold(text);
        const start = folded.length === 0 ? 0 : from % folded.length;
        const word = folded.slice(start, start + length).trim();
        // A mark of quotation is never looked for: it says how the words are meant.
        fc.pre(word !== '' && fold(word) === word && !word.includes('"'));
        const found = lit(text, `"${word}"`);
        expect(found).not.toBeNull();
        expect(found?.some((each) => fold(each).includes(word))).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });

  test('what is lit stands in order and never overlaps', () => {
    fc.assert(
      fc.property(letters, letters, (text, typed) => {
        const { ranges = [] } = matchText(text, readQuery(typed)) ?? {};
        for (const [at, { start, end }] of ranges.entries()) {
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThan(ranges[at - 1]?.end ?? -1);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
