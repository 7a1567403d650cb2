/** Annex B has the round's two languages beside each other: what answers each other in one row, nothing lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attachSource } from '../../../src/domain/align/attachSource.ts';
import type { Dialogue } from '../../../src/domain/model/dialogue.ts';
import type { Lang } from '../../../src/domain/model/lang.ts';
import type { Block, FacingTexts, SourceParagraph } from '../../../src/domain/pack/document.ts';
import { bundledRound } from '../../fixtures/dialogues.ts';
import { builtPack } from '../../fixtures/packs.ts';
import { ENGLISH, JAPANESE, parsed, SAME } from '../align/examples.ts';

const { series } = await bundledRound();
const both = attachSource(parsed(ENGLISH), parsed(JAPANESE)).dialogue;

/** The annex of the sources, in a pack in this language. */
function annexOf(dialogue: Dialogue, lang: Lang): Block[] {
  return builtPack({ dialogue, series }, { sections: ['sources'], lang }).sheets.flatMap(
    ({ blocks }) => blocks,
  );
}

function facingOf(dialogue: Dialogue, lang: Lang): FacingTexts {
  const [texts] = annexOf(dialogue, lang).flatMap((block) => (block.kind === 'facing' ? [block.texts] : []));
  if (texts === undefined) throw new Error('the sources stand one after the other');
  return texts;
}

const wordsOf = (paragraphs: readonly SourceParagraph[]) =>
  paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text.text)).join(' ');
const dense = (text: string) => text.replace(/\s+/gu, '');
const textIn = ({ rows }: FacingTexts, column: 0 | 1) =>
  dense(wordsOf(rows.flatMap(({ cells }) => cells[column])));
const sourceIn = (dialogue: Dialogue, lang: Lang) =>
  dense(dialogue.sources.find((each) => each.lang === lang)?.text ?? '');

describe('a round that is held in both languages', () => {
  const texts = facingOf(both, 'en');

  it('has the text in the pack’s language first', () => {
    expect(texts.columns.map(({ text }) => text)).toEqual(['English', '日本語']);
    expect(facingOf(both, 'ja').columns.map(({ text }) => text)).toEqual(['日本語', 'English']);
  });

  it.each(SAME)('has “%s …” and “%s…” in one row', (english, japanese) => {
    const row = texts.rows.find(({ cells }) => wordsOf(cells[0]).startsWith(english));
    expect(row?.cells.map((cell) => cell.length)).toEqual([1, 1]);
    expect(wordsOf(row?.cells[1] ?? [])).toMatch(new RegExp(`^${japanese}`));
  });

  it('has the names of a topic in one row, as headings', () => {
    const row = texts.rows.find(({ cells }) => wordsOf(cells[0]) === 'ii. Submarine cables');
    expect(wordsOf(row?.cells[1] ?? [])).toBe('(2) 海底ケーブル');
    expect(row?.cells.flat().map(({ heading }) => heading)).toEqual([true, true]);
  });

  it('has every word of both, in their order', () => {
    expect(textIn(texts, 0)).toBe(sourceIn(both, 'en'));
    expect(textIn(texts, 1)).toBe(sourceIn(both, 'ja'));
  });

  it('also where anything is taken for the same as anything', () => {
    const ids = (lang: Lang) =>
      both.topics.flatMap(({ statements }) =>
        statements.filter((each) => each.lang === lang).map(({ id }) => id),
      );
    const anyPairs = fc
      .tuple(
        fc.shuffledSubarray(ids('en'), { minLength: 1 }),
        fc.shuffledSubarray(ids('ja'), { minLength: 1 }),
      )
      .map(([one, other]) =>
        one.slice(0, other.length).map((id, place) => ({
          statements: [id, ...other.slice(place, place + 1)],
          review: false,
          confidence: 1,
          differs: null,
        })),
      );
    fc.assert(
      fc.property(anyPairs, (alignments) => {
        const facing = facingOf({ ...both, alignments }, 'en');
        expect(textIn(facing, 0)).toBe(sourceIn(both, 'en'));
        expect(textIn(facing, 1)).toBe(sourceIn(both, 'ja'));
      }),
    );
  });
});

it('sources that have nothing in common stand one after the other', () => {
  const kinds = annexOf({ ...both, alignments: [] }, 'en').map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'source')).toHaveLength(2);
  expect(kinds).not.toContain('facing');
});
