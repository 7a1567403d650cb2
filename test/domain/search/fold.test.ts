/** What a text is folded to, and that every place in it leads back to the original. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldWithPlaces } from '../../../src/domain/search/fold.ts';
import { letters } from './letters.ts';

describe('the same letters written otherwise', () => {
  test.each([
    ['half-width kana', 'ｻｲﾊﾞｰｾｷｭﾘﾃｨ', 'サイバーセキュリティ'],
    ['full-width Latin and digits', 'ＡＩ　５Ｇ', 'ai 5g'],
    ['capitals', 'Open RAN', 'open ran'],
    ['accents', 'Élysée, Tōkyō', 'elysee, tokyo'],
    ['kana in two parts', 'カ\u3099イト\u3099', 'ガイド'],
    ['signs of several letters', '㈱①', '(株)1'],
    ['dashes', 'Japan–EU', 'japan-eu'],
    ['quotation marks', '“EU’s”', '"eu\'s"'],
    ['a soft hyphen', 'infra\u00adstructure', 'infrastructure'],
    ['runs of space', 'Beyond \t 5G\nnetworks', 'beyond 5g networks'],
    ['a Japanese word broken over lines', '海底ケー\n　ブル', '海底ケーブル'],
  ])('%s', (_, written, folded) => {
    expect(fold(written)).toBe(folded);
  });

  test('々 and ー are letters like others', () => {
    expect(fold('人々のサーバー')).toBe('人々のサーバー');
  });

  test('the marks of kana stay: ハ, バ and パ are three', () => {
    expect(new Set(['ハ', 'バ', 'パ', 'ﾊ', 'ﾊﾞ', 'ﾊﾟ'].map(fold))).toEqual(new Set(['ハ', 'バ', 'パ']));
  });
});

describe('whatever the text', () => {
  test('folding with places gives the same text, and folding again changes nothing', () => {
    fc.assert(
      fc.property(letters, (text) => {
        const { text: folded } = foldWithPlaces(text);
        expect(folded).toBe(fold(text));
        expect(fold(folded)).toBe(folded);
      }),
      { numRuns: 2_000 },
    );
  });

  test('places go on in order, and what lies at them is folded to what was found', () => {
    fc.assert(
      fc.property(letters, fc.nat(), fc.nat(12), (text, from, length) => {
        const { text: folded, startOf, endOf } = foldWithPlaces(text);
        for (let at = 0; at < folded.length; at++) {
          expect(startOf(at)).toBeLessThan(endOf(at));
          expect(startOf(at)).toBeGreaterThanOrEqual(at === 0 ? 0 : startOf(at - 1));
        }
        if (folded.length === 0) return;
        const start = from % folded.length;
        const end = Math.min(folded.length, start + 1 + length);
        const original = text.slice(startOf(start), endOf(end - 1));
        expect(fold(original)).toContain(folded.slice(start, end).trim());
      }),
      { numRuns: 2_000 },
    );
  });
});

test('a long text with an odd letter in it is folded as soon as any', () => {
  const text = `${'a word and another '.repeat(2_000)}é`;
  const { text: folded, startOf } = foldWithPlaces(text);
  expect(folded.endsWith('another e')).toBe(true);
  expect(startOf(folded.length - 1)).toBe(text.length - 1);
});
