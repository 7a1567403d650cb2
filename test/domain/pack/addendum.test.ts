/** The numbers of an addendum: what stays keeps its own, what is new gets letters, what is gone is named. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { reduce } from '../../../src/domain/commands/reduce.ts';
import type { IssuedSheet, PackIssue } from '../../../src/domain/model/packIssue.ts';
import { type LaidSheet, numberPages } from '../../../src/domain/pack/addendum.ts';
import { buildPack } from '../../../src/domain/pack/buildPack.ts';
import { shippedParties } from '../../../src/main/importing/parties.ts';
import { bundledRound, NOW } from '../../fixtures/dialogues.ts';
import { packOptions } from '../../fixtures/packs.ts';

const sheet = (id: string, pages: string[], texts = pages.map((page) => `${id} ${page}`)): IssuedSheet => ({
  id,
  pages,
  texts,
  units: [],
});
const laid = (id: string, texts: string[]): LaidSheet => ({ id, kind: 'topic', texts });

const BASE = {
  sheets: [
    sheet('cover', ['1']),
    sheet('agenda', ['2']),
    sheet('one', ['3', '4']),
    sheet('two', ['5']),
    sheet('blank-6', ['6']),
    sheet('three', ['7']),
  ],
};
const SAME = [
  laid('agenda', ['agenda 2']),
  laid('one', ['one 3', 'one 4']),
  laid('two', ['two 5']),
  laid('three', ['three 7']),
];
const without = (id: string) => SAME.filter((each) => each.id !== id);
const replaced = (other: LaidSheet) => SAME.map((each) => (each.id === other.id ? other : each));

describe('the pages of an addendum', () => {
  it('are none where nothing changed', () => {
    const { isChanged, lists } = numberPages(SAME, BASE);
    expect(isChanged.some((is) => is)).toBe(false);
    expect(lists).toEqual({ replace: [], insert: [], remove: ['1'] });
  });

  it('keep their number where their words changed', () => {
    const { labels, isChanged, lists } = numberPages(replaced(laid('one', ['one 3', 'new'])), BASE);
    expect(labels).toEqual(['2', '3', '4', '5', '7']);
    expect(isChanged).toEqual([false, false, true, false, false]);
    expect(lists.replace).toEqual(['4']);
  });

  it('get letters where a sheet became longer, after the blank back of its leaf', () => {
    const longer = numberPages(replaced(laid('one', ['one 3', 'one 4', 'x', 'y'])), BASE);
    expect(longer.labels).toEqual(['2', '3', '4', '4a', '4b', '5', '7']);
    expect(longer.lists.insert).toEqual(['4a', '4b']);
    const back = numberPages(replaced(laid('two', ['two 5', 'x', 'y'])), BASE);
    expect(back.labels).toEqual(['2', '3', '4', '5', '6', '6a', '7']);
  });

  it('are named where they are to be taken out', () => {
    expect(numberPages(replaced(laid('one', ['one 3'])), BASE).lists.remove).toContain('4');
    expect(numberPages(without('two'), BASE).lists.remove).toContain('5');
  });

  it('get a letter where a whole sheet is new', () => {
    const more = [...SAME.slice(0, 1), laid('new', ['n']), ...SAME.slice(1)];
    expect(numberPages(more, BASE).labels).toEqual(['2', '2a', '3', '4', '5', '7']);
  });

  it('have numbers of their own, each once, whatever changed', () => {
    const sizes = fc.array(fc.nat(4), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(sizes, sizes, (before, now) => {
        let next = 1;
        const sheets = before.map((count, place) =>
          sheet(
            `s${place}`,
            Array.from({ length: count }, () => String(next++)),
          ),
        );
        const laidOut = now.map((count, place) =>
          laid(
            `s${place}`,
            Array.from({ length: count }, (_, at) => `t${place}-${at}`),
          ),
        );
        const { labels } = numberPages(laidOut, { sheets });
        expect(new Set(labels).size).toBe(labels.length);
        expect(labels).toHaveLength(now.reduce((sum, each) => sum + each, 0));
      }),
    );
  });
});

const OPTIONS = packOptions({ marking: 'LIMITE', version: '2' });
const issue = (id: string, withBase: boolean): PackIssue => ({
  id: `00000000-0000-4000-8000-00000000000${id}`,
  version: id,
  issuedAt: NOW,
  by: '',
  changes: '',
  copies: [],
  base: withBase ? { sheets: BASE.sheets, total: 7, options: z.json().parse(OPTIONS) } : null,
});

describe('the log of a round', () => {
  it('keeps the pages of the last pack alone, and gives them back when an issue is taken back', async () => {
    const { dialogue } = await bundledRound();
    const first = reduce(dialogue, { type: 'pack.issue', issue: issue('1', true) });
    if (!first.ok) throw new Error(first.error.code);
    const addendum = reduce(first.value.dialogue, { type: 'pack.issue', issue: issue('2', false) });
    if (!addendum.ok) throw new Error(addendum.error.code);
    expect(addendum.value.dialogue.issues?.map(({ base }) => base !== null)).toEqual([true, false]);
    const second = reduce(addendum.value.dialogue, { type: 'pack.issue', issue: issue('3', true) });
    if (!second.ok) throw new Error(second.error.code);
    expect(second.value.dialogue.issues?.map(({ base }) => base !== null)).toEqual([false, false, true]);
    const back = reduce(second.value.dialogue, second.value.inverse);
    expect(back.ok && back.value.dialogue).toEqual(addendum.value.dialogue);
  });

  it('is what an addendum is made to; without an issue it is refused in words', async () => {
    const { dialogue, series } = await bundledRound();
    const options = { ...OPTIONS, preset: 'addendum' as const };
    const refused = buildPack({ dialogue, series, parties: shippedParties(), options });
    expect(refused).toMatchObject({ ok: false, error: { code: 'pack.noIssue' } });
    const issued = { ...dialogue, issues: [issue('1', true)] };
    const made = buildPack({ dialogue: issued, series, parties: shippedParties(), options });
    expect(made.ok && made.value.sheets[0]?.kind).toBe('addendum');
  });
});
