/** What the palette finds for what is typed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchEntries, type PaletteEntry, SHOWN } from '../../../src/renderer/palette/matching.ts';

const entry = (name: string, rest: Partial<PaletteEntry> = {}): PaletteEntry => ({
  id: name,
  group: 'commands',
  name,
  run: () => {},
  ...rest,
});
const entries = [
  entry('Import a document', { also: '文書を取り込む' }),
  entry('Make a pack', { also: '資料を作成' }),
  entry('Print', { also: '印刷' }),
  entry('ii. Submarine cables', { group: 'topics', also: '海底ケーブル' }),
  entry('29th round', { group: 'rounds', about: 'Japan–EU ICT Policy Dialogue' }),
];
const found = (text: string) =>
  matchEntries(entries, text).groups.flatMap((group) => group.entries.map(({ name }) => name));

describe('the palette', () => {
  it('offers everything, in its order, where nothing is typed', () => {
    expect(found('')).toEqual(entries.map(({ name }) => name));
    expect(found('  ')).toHaveLength(entries.length);
  });

  it('finds by all words in any order, whatever their width and size', () => {
    expect(found('pack make')).toEqual(['Make a pack']);
    expect(found('ＰＲＩＮＴ')).toEqual(['Print']);
    expect(found('ict 29')).toEqual(['29th round']);
    expect(found('pack zebra')).toEqual([]);
  });

  it('finds a name in the other language, half-width too', () => {
    expect(found('海底')).toEqual(['ii. Submarine cables']);
    expect(found('ｹｰﾌﾞﾙ')).toEqual(['ii. Submarine cables']);
  });

  it('puts what begins with the word before what has it somewhere', () => {
    expect(matchEntries([entry('Blueprint'), entry('Print')], 'print').groups[0]?.entries[0]?.name).toBe(
      'Print',
    );
  });

  it('shows no more than can be looked through, and counts the rest', () => {
    const many = Array.from({ length: SHOWN + 7 }, (_, place) => entry(`Topic ${place}`));
    const { groups, further } = matchEntries(many, 'topic');
    expect(groups.flatMap((group) => group.entries)).toHaveLength(SHOWN);
    expect(further).toBe(7);
  });

  it('shows nothing that lacks a word, and nothing twice', () => {
    const names = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), { maxLength: 30 });
    fc.assert(
      fc.property(names, fc.string({ maxLength: 6 }), (all, text) => {
        const given = [...new Set(all)].map((name) => entry(name));
        const { groups, further } = matchEntries(given, text);
        const shown = groups.flatMap((group) => group.entries.map(({ id }) => id));
        expect(new Set(shown).size).toBe(shown.length);
        expect(shown.length + further).toBeLessThanOrEqual(given.length);
        const one = given[0];
        if (one) expect(matchEntries([one], one.name).groups).toHaveLength(1);
      }),
    );
  });
});
