/** Round by round, what each side said is set against what it said before. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evolutionOf } from '../../../src/domain/evolution/evolution.ts';
import type { Dialogue } from '../../../src/domain/model/dialogue.ts';
import type { Lang } from '../../../src/domain/model/lang.ts';
import type { Statement } from '../../../src/domain/model/statement.ts';
import { emptyDialogue } from '../../renderer/session/main.ts';

type Spoken = [side: string, text: string];

function round(number: number, spoken: readonly Spoken[], lang: Lang = 'en') {
  const dialogue: Dialogue = { ...emptyDialogue(`japan-eu-${number}`, number), lang };
  const statements = spoken.map(
    ([side, text], place): Statement => ({
      id: `s${place + 1}`,
      text,
      lang,
      side,
      act: 'explained',
      review: false,
      reason: 'subject',
      confidence: 1,
      source: { sourceId: 'a', span: { start: 0, end: 1 } },
    }),
  );
  const topics = dialogue.topics.map((topic) => ({ ...topic, statements }));
  return { dialogue: { ...dialogue, topics }, topicIds: ['t1'] };
}

const told = (...rounds: ReturnType<typeof round>[]) =>
  evolutionOf(rounds, 'en', ['japan', 'eu']).map(({ lanes }) =>
    Object.fromEntries(
      lanes.map(({ side, changes, dropped }) => [
        side,
        [
          ...changes.map(({ kind, now }) => `${kind}: ${now.text}`),
          ...dropped.map(({ text }) => `dropped: ${text}`),
        ],
      ]),
    ),
  );

it('tells what is new, changed, said again and not taken up again, for each side apart', () => {
  const [first, second] = told(
    round(28, [
      ['japan', 'Japan explained its AI guidelines for business.'],
      ['japan', 'Japan introduced its safety institute.'],
      ['eu', 'The EU explained the AI Act.'],
      ['joint', 'Both sides will continue cooperation.'],
    ]),
    round(29, [
      ['japan', 'Japan explained its revised AI guidelines for business.'],
      ['japan', 'Japan reported on quantum networks.'],
      ['joint', 'Both sides  will continue cooperation.'],
    ]),
  );
  expect(first).toEqual({
    japan: [
      'first: Japan explained its AI guidelines for business.',
      'first: Japan introduced its safety institute.',
    ],
    eu: ['first: The EU explained the AI Act.'],
    joint: ['first: Both sides will continue cooperation.'],
  });
  expect(second).toEqual({
    japan: [
      'changed: Japan explained its revised AI guidelines for business.',
      'new: Japan reported on quantum networks.',
      'dropped: Japan introduced its safety institute.',
    ],
    eu: ['dropped: The EU explained the AI Act.'],
    joint: ['unchanged: Both sides  will continue cooperation.'],
  });
});

it('a side that was silent for a round is compared with when it last spoke, and drops nothing twice', () => {
  const spoken: Spoken[] = [['eu', 'The EU explained the AI Act.']];
  const other: Spoken[] = [['japan', 'Japan introduced its safety institute.']];
  const [, silent, again] = told(round(27, spoken), round(28, other), round(29, spoken));
  expect(silent?.eu).toEqual(['dropped: The EU explained the AI Act.']);
  expect(again?.eu).toEqual(['unchanged: The EU explained the AI Act.']);
});

it('nobody is silent in a round that is to come, and what comes after is compared with the last that was held', () => {
  const spoken: Spoken[] = [
    ['eu', 'The EU explained the AI Act.'],
    ['japan', 'Japan introduced its safety institute.'],
  ];
  const [, toCome, again] = told(
    round(27, spoken),
    round(28, []),
    round(29, [['eu', 'The EU explained the AI Act.']]),
  );
  expect(toCome).toEqual({ japan: [], eu: [], joint: [] });
  expect(again?.japan).toEqual(['dropped: Japan introduced its safety institute.']);
  expect(evolutionOf([round(28, [])], 'en', []).map(({ isToCome }) => isToCome)).toEqual([true]);
});

it('rounds in different languages are not compared, and nothing is called new or dropped for it', () => {
  const [, second] = told(
    round(28, [['eu', 'The EU explained the AI Act.']]),
    round(29, [['eu', 'EU側から、AI法について説明した。']], 'ja'),
  );
  expect(second?.eu).toEqual(['otherLanguage: EU側から、AI法について説明した。']);
});

it('shows every statement once, and compares each with one of before', () => {
  const spoken = fc.array(
    fc.tuple(
      fc.constantFrom('japan', 'eu', 'joint', 'unattributed'),
      fc
        .array(fc.constantFrom('AI', 'cable', 'data', 'law', 'guide'), { minLength: 1, maxLength: 4 })
        .map((words) => words.join(' ')),
    ),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(fc.array(spoken, { minLength: 1, maxLength: 4 }), (all) => {
      const rounds = all.map((each, place) => round(place + 1, each));
      evolutionOf(rounds, 'en', ['japan', 'eu']).forEach(({ lanes }, place) => {
        const changes = lanes.flatMap((lane) => lane.changes);
        expect(changes.map(({ now }) => now.statementId).sort()).toEqual(
          (all[place] ?? []).map((_, n) => `s${n + 1}`).sort(),
        );
        const before = changes
          .flatMap((change) => change.before ?? [])
          .map((each) => `${each.dialogueId}/${each.statementId}`);
        expect(new Set(before).size).toBe(before.length);
        for (const { kind, before: earlier } of changes)
          expect(earlier !== null).toBe(kind === 'changed' || kind === 'unchanged');
        for (const { dialogueId } of lanes.flatMap((lane) => lane.dropped))
          expect(dialogueId).toBe(`japan-eu-${place}`);
      });
    }),
  );
});
