/** The running order and the delegations as they print: what is known is said, what is open is left to the pen. */
import { describe, expect, it } from 'vitest';
import { newRound } from '../../../src/domain/agenda/newRound.ts';
import type { Dialogue } from '../../../src/domain/model/dialogue.ts';
import type { Lang } from '../../../src/domain/model/lang.ts';
import type { Sheet } from '../../../src/domain/pack/document.ts';
import type { PackOptions } from '../../../src/domain/pack/options.ts';
import { briefedRound } from '../../fixtures/dialogues.ts';
import { builtPack } from '../../fixtures/packs.ts';

const ANNA = '00000000-0000-4000-8000-0000000000a1';
const HANAKO = '00000000-0000-4000-8000-0000000000a2';

async function planned(): Promise<Dialogue> {
  const { dialogue } = await briefedRound();
  const [first, ...others] = dialogue.topics;
  if (first === undefined) throw new Error('the round has topics');
  const person = { post: 'Director', languages: 'English', note: '' };
  return {
    ...dialogue,
    meeting: { startsAt: '15:30', minutes: 15, interpretation: 'consecutive' },
    delegates: [
      { ...person, id: HANAKO, party: 'japan', name: 'Suzuki Hanako', role: 'member' },
      { ...person, id: ANNA, party: 'japan', name: 'Sato Ken', role: 'head' },
    ],
    topics: [{ ...first, minutes: 20, leads: { japan: HANAKO } }, ...others],
  };
}

async function sheets(
  dialogue: Dialogue,
  lang: Lang = 'en',
  options: Partial<PackOptions> = {},
): Promise<Sheet[]> {
  const { series } = await briefedRound();
  return builtPack({ dialogue, series }, { lang, annotations: 'all', noteKinds: [], ...options }).sheets;
}

/** The tables of a sheet, their cells as texts. */
function tablesOf(sheet: Sheet | undefined): string[][][] {
  return (sheet?.blocks ?? []).flatMap((block) =>
    block.kind === 'table'
      ? [
          block.table.rows.map((row) =>
            row.map((cell) =>
              cell.kind === 'texts' ? cell.texts.map(({ text }) => text).join(' ') : 'page',
            ),
          ),
        ]
      : [],
  );
}

const ofKind = (all: readonly Sheet[], kind: Sheet['kind']) => all.find((each) => each.kind === kind);

describe('the running order', () => {
  it('says when an item begins, who leads and how long it is, and leaves open what nobody knows', async () => {
    const sheet = ofKind(await sheets(await planned()), 'agenda');
    const [rows = []] = tablesOf(sheet);
    const [first = [], second = [], third = []] = rows;
    expect(first.slice(1)).toEqual([
      '15:30',
      expect.any(String),
      'Suzuki Hanako',
      '',
      expect.any(String),
      '20',
    ]);
    expect([second[1], second.at(-1), third[1]]).toEqual(['15:50', '', '']);
    expect(JSON.stringify(sheet)).toContain('20 minutes, 5 more than there are');
  });

  it('has no column of times where the meeting has no beginning', async () => {
    const { meeting: _, ...round } = await planned();
    const [rows = []] = tablesOf(ofKind(await sheets(round), 'agenda'));
    expect(rows[0]).toHaveLength(6);
  });
});

describe('the delegations', () => {
  it('stand a side after the other, heads first, in the words of the pack', async () => {
    const sheet = ofKind(await sheets(await planned(), 'ja'), 'delegations');
    expect(tablesOf(sheet)).toEqual([
      [
        ['Sato Ken', 'Director', '団長', 'English', ''],
        ['Suzuki Hanako', 'Director', '団員', 'English', ''],
      ],
    ]);
    expect(JSON.stringify(sheet)).toContain('未定');
  });

  it('have a sheet where nobody is named only for who asks for it', async () => {
    const { dialogue } = await briefedRound();
    expect(ofKind(await sheets(dialogue), 'delegations')).toBeUndefined();
    const asked = ofKind(await sheets(dialogue, 'en', { sections: ['delegations'] }), 'delegations');
    expect(JSON.stringify(asked)).toContain('Not named yet');
  });
});

it('a round that nothing was published of prints whole', async () => {
  const from = await planned();
  const wanted = { ...from, round: 30, title: 'The 30th', heldOn: [] };
  const topics = from.topics.map(({ id }) => id);
  const round = newRound(wanted, { from, topics, withMinutes: true, withDelegates: true }, new Set());
  const all = await sheets(round);
  expect(tablesOf(ofKind(all, 'agenda'))[0]).toHaveLength(topics.length);
});
