/** Rows: what answers each other stands beside each other, as suggested or as the reader wants it; nothing is lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reduce } from '../../../src/domain/commands/reduce.ts';
import type { Dialogue } from '../../../src/domain/model/dialogue.ts';
import type { Topic } from '../../../src/domain/model/statement.ts';
import {
  arrangeCommand,
  type RowChange,
  rowAt,
  suggestionCommand,
} from '../../../src/domain/rows/arrange.ts';
import { rowsOf } from '../../../src/domain/rows/rows.ts';
import { bundledRound, releaseRound } from '../../fixtures/dialogues.ts';
import { withLongTopic } from './longTopic.ts';

const { dialogue: bundled } = await bundledRound();

const RELEASE = `Outcomes of the 31st Japan-EU ICT Policy Dialogue
The 31st Japan-EU ICT Policy Dialogue was held on March 3, 2026.
1. Cables and chips
The Japanese side explained the Arctic route of its submarine cables. The Japanese side explained subsidies for semiconductor plants. The EU side explained the Chips Act and its support for semiconductor plants. The EU side explained its recommendation on submarine cables and the Arctic route. Both sides will continue to exchange views.
`;

function topicOf(dialogue: Dialogue, at = 0): Topic {
  const topic = dialogue.topics[at];
  if (!topic) throw new Error(`no topic ${at}`);
  return topic;
}

function shown(dialogue: Dialogue, at = 0): string[][] {
  const topic = topicOf(dialogue, at);
  return rowsOf(dialogue, topic).map(({ statements }) => statements);
}

function apply(dialogue: Dialogue, change: RowChange, at = 0): Dialogue {
  const command = arrangeCommand(dialogue, topicOf(dialogue, at), change);
  if (command === null) throw new Error(`${change.kind} changes nothing`);
  const reduced = reduce(dialogue, command);
  if (!reduced.ok) throw new Error(reduced.error.code);
  return reduced.value.dialogue;
}

/** Ids of a topic's statements, in the order of the text. */
function ids(topic: Topic): string[] {
  return topic.statements.map(({ id }) => id);
}

describe('the suggestion', () => {
  it('sets beside each other what is on the same matter, whatever the order of the text', () => {
    const { dialogue } = releaseRound(RELEASE);
    const [cable, plants, chips, arctic, both] = ids(topicOf(dialogue));
    expect(shown(dialogue)).toEqual([[cable, arctic], [plants, chips], [both]]);
  });

  it('gives a topic in which each side spoke once one row', () => {
    expect(shown(bundled, 1)).toEqual([ids(topicOf(bundled, 1))]);
  });

  it('lets a joint statement between two matters close the first', () => {
    const [first, joint, second, eu] = ids(topicOf(bundled));
    expect(shown(bundled)).toEqual([
      [first, joint],
      [second, eu],
    ]);
  });

  it('never lets a side speak twice in one row', () => {
    for (const topic of bundled.topics)
      for (const { statements } of rowsOf(bundled, topic)) {
        const sides = statements.map((id) => topic.statements.find((each) => each.id === id)?.side);
        expect(new Set(sides).size).toBe(sides.length);
      }
  });

  it('holds every statement exactly once, and is the same each time', () => {
    const sides = fc.constantFrom('japan', 'eu', 'joint', 'unattributed', 'germany');
    fc.assert(
      fc.property(fc.array(sides, { maxLength: 40 }), (chosen) => {
        const { dialogue, topic } = withLongTopic(bundled, chosen.length);
        const statements = topic.statements.map((each, at) => ({ ...each, side: chosen[at] ?? each.side }));
        const mixed = { ...topic, statements };
        const rows = rowsOf(dialogue, mixed);
        expect(rows.flatMap((row) => row.statements).sort()).toEqual(ids(mixed).sort());
        expect(rowsOf(structuredClone(dialogue), structuredClone(mixed))).toEqual(rows);
      }),
    );
  });

  it('takes no more than a moment for a topic of thousands of statements', () => {
    const { dialogue, topic } = withLongTopic(bundled, 3000);
    const rows = rowsOf(dialogue, topic);
    expect(rows).toHaveLength(1000);
    expect(rows.every(({ statements }) => statements.length === 3)).toBe(true);
  });
});

describe("the reader's own arrangement", () => {
  const [first = '', joint = '', second = '', eu = ''] = ids(topicOf(bundled));

  it('moves a statement to another row', () => {
    const now = apply(bundled, { kind: 'toRow', statement: joint, row: 1 });
    expect(shown(now)).toEqual([[first], [joint, second, eu]]);
  });

  it('drops a row whose last statement left it', () => {
    const apart = apply(bundled, { kind: 'toNewRow', statement: eu, at: 2 });
    expect(shown(apart)).toEqual([[first, joint], [second], [eu]]);
    expect(shown(apply(apart, { kind: 'toRow', statement: eu, row: 0 }))).toEqual([
      [first, joint, eu],
      [second],
    ]);
  });

  it('joins rows with their names, and moves and names them', () => {
    const named = apply(apply(bundled, { kind: 'rename', row: 0, title: ' Outreach ' }), {
      kind: 'rename',
      row: 1,
      title: 'Rules',
    });
    expect(rowsOf(named, topicOf(named)).map(({ title }) => title)).toEqual(['Outreach', 'Rules']);
    const turned = apply(named, { kind: 'moveRow', row: 0, at: 1 });
    expect(rowsOf(turned, topicOf(turned)).map(({ title }) => title)).toEqual(['Rules', 'Outreach']);
    const joined = apply(turned, { kind: 'join', row: 0 });
    expect(rowsOf(joined, topicOf(joined)).map(({ title }) => title)).toEqual(['Rules · Outreach']);
    expect(shown(joined)).toEqual([[first, joint, second, eu]]);
  });

  it('is given back to the suggestion, and undone', () => {
    const now = apply(bundled, { kind: 'toRow', statement: joint, row: 1 });
    const back = suggestionCommand(topicOf(now));
    const reduced = back && reduce(now, back);
    if (!reduced?.ok) throw new Error('the suggestion cannot be had back');
    expect(reduced.value.dialogue).toEqual(bundled);
    const undone = reduce(reduced.value.dialogue, reduced.value.inverse);
    expect(undone.ok && undone.value.dialogue).toEqual(now);
    expect(suggestionCommand(topicOf(bundled))).toBeNull();
  });

  it('keeps what is split, taken out and brought back in sight', () => {
    const now = apply(bundled, { kind: 'toRow', statement: joint, row: 1 });
    const dropped = reduce(now, {
      type: 'statement.drop',
      id: second,
      leftover: { kind: 'unplaced', reason: 'test' },
    });
    if (!dropped.ok) throw new Error('it cannot be taken out');
    expect(shown(dropped.value.dialogue)).toEqual([[first], [joint, eu]]);
    const back = reduce(dropped.value.dialogue, dropped.value.inverse);
    expect(back.ok && shown(back.value.dialogue)).toEqual(shown(now));
  });

  it('shows a statement that came into the topic since, behind what it follows', () => {
    const now = apply(bundled, { kind: 'toRow', statement: joint, row: 1 });
    const [guest] = ids(topicOf(now, 1));
    const moved = reduce(now, { type: 'statement.move', id: guest ?? '', topicId: topicOf(now).id, at: 1 });
    expect(moved.ok && shown(moved.value.dialogue)).toEqual([[first], [guest], [joint, second, eu]]);
  });

  it('refuses to show a statement twice', () => {
    const twice = { title: '', statements: [first] };
    const reduced = reduce(bundled, {
      type: 'topic.arrange',
      id: topicOf(bundled).id,
      rows: [twice, twice],
    });
    expect(!reduced.ok && reduced.error.code).toBe('command.refused');
  });

  it('loses no statement whatever is done', () => {
    const at = fc.nat({ max: 5 });
    const statement = fc.constantFrom(first, joint, second, eu);
    const change: fc.Arbitrary<RowChange> = fc.oneof(
      fc.record({ kind: fc.constant('toRow' as const), statement, row: at }),
      fc.record({ kind: fc.constant('toNewRow' as const), statement, at }),
      fc.record({ kind: fc.constant('moveRow' as const), row: at, at }),
      fc.record({ kind: fc.constant('join' as const), row: at }),
      fc.record({ kind: fc.constant('rename' as const), row: at, title: fc.string() }),
    );
    let done = 0;
    fc.assert(
      fc.property(fc.array(change, { minLength: 8, maxLength: 20 }), (changes) => {
        let now = bundled;
        for (const each of changes) {
          if (arrangeCommand(now, topicOf(now), each) === null) continue;
          now = apply(now, each);
          done += 1;
          expect(shown(now).flat().sort()).toEqual([first, joint, second, eu].sort());
          expect(rowAt(rowsOf(now, topicOf(now)), eu)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
    expect(done).toBeGreaterThan(100);
  });
});
