/** Citations: each statement keeps its own, whatever becomes of the statements and topics around it. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DialogueCommand } from '../../../src/domain/commands/dialogueCommand.ts';
import {
  dropCommand,
  joinCommand,
  placeCommand,
  splitCommand,
} from '../../../src/domain/commands/passages.ts';
import { reduce } from '../../../src/domain/commands/reduce.ts';
import type { Dialogue } from '../../../src/domain/model/dialogue.ts';
import type { Statement } from '../../../src/domain/model/statement.ts';
import { citationsOf } from '../../../src/domain/pack/citations.ts';
import { withCitations } from '../../../src/domain/pack/giveCitations.ts';
import { bundledRound } from '../../fixtures/dialogues.ts';

let draft: Dialogue;
let held: Dialogue;
beforeAll(async () => {
  draft = (await bundledRound()).dialogue;
  held = withCitations(draft);
});

function statementsOf({ topics }: Dialogue): Statement[] {
  return topics.flatMap(({ statements }) => statements);
}

function apply(dialogue: Dialogue, command: DialogueCommand | null): Dialogue {
  const reduced = command === null ? null : reduce(dialogue, command);
  if (!reduced?.ok) throw new Error('refused');
  return reduced.value.dialogue;
}

/** Splits a statement in its middle. */
function split(dialogue: Dialogue, { id, source: { span } }: Statement): Dialogue {
  return apply(dialogue, splitCommand(dialogue, id, Math.floor((span.start + span.end) / 2)));
}

function first(dialogue: Dialogue): Statement {
  const [statement] = statementsOf(dialogue);
  if (!statement) throw new Error('no statement');
  return statement;
}

describe('a citation', () => {
  it('is the same in the library as it was in the draft', () => {
    expect(citationsOf(held)).toEqual(citationsOf(draft));
    expect(citationsOf(held).get(first(held).id)).toBe('29·AI·s1');
  });

  it('stays with the first part of a split statement; the second is told from it, and the others stay', () => {
    const now = split(held, first(held));
    const [one, two, next] = statementsOf(now).map(({ id }) => citationsOf(now).get(id));
    expect([one, two, next]).toEqual(['29·AI·s1', '29·AI·s1b', '29·AI·s2']);
    const again = split(now, first(now));
    expect(citationsOf(again).get(statementsOf(again)[1]?.id ?? '')).toBe('29·AI·s1c');
  });

  it('is that of the first of two that are joined, and comes back with undo', () => {
    const now = split(held, first(held));
    const joined = apply(now, joinCommand(now, first(now).id));
    expect(citationsOf(joined)).toEqual(citationsOf(held));
  });

  it('goes with a statement to another topic, and stays when its topic is renamed', () => {
    const { id } = first(held);
    const other = held.topics[1]?.id ?? '';
    const moved = apply(held, { type: 'statement.move', id, topicId: other, at: 0 });
    const renamed = apply(moved, { type: 'topic.rename', id: held.topics[0]?.id ?? '', title: 'Machines' });
    expect(citationsOf(renamed)).toEqual(citationsOf(held));
  });

  it('is not that of one that was taken out before, and text that is put in gets the next', () => {
    const { id } = first(held);
    const out = apply(held, dropCommand(id));
    const [stretch] = out.unplaced;
    const topicId = held.topics[0]?.id ?? '';
    if (!stretch) throw new Error('nothing was taken out');
    const back = apply(out, placeCommand(out, stretch, topicId, 'japan'));
    const last = held.topics[0]?.statements.length ?? 0;
    expect(citationsOf(back).get(first(back).id)).toBe(`29·AI·s${last + 1}`);
  });

  it('of a draft is counted, also after it was cut otherwise', () => {
    const now = split(draft, first(draft));
    expect([...citationsOf(now).values()].slice(0, 3)).toEqual(['29·AI·s1', '29·AI·s2', '29·AI·s3']);
  });

  it('is told apart where two computers gave the same one', () => {
    const twice = split(held, first(held));
    const [one, two] = statementsOf(twice);
    const merged: Dialogue = {
      ...twice,
      topics: twice.topics.map((topic) => ({
        ...topic,
        statements: topic.statements.map((each) =>
          each.id === two?.id && one?.citation !== undefined ? { ...each, citation: one.citation } : each,
        ),
      })),
    };
    expect(new Set(citationsOf(merged).values()).size).toBe(statementsOf(merged).length);
    expect(citationsOf(merged).get(one?.id ?? '')).toBe('29·AI·s1');
  });
});

it('whatever is split, moved, dropped and renamed, what is left is cited as before and no two alike', () => {
  const pick = fc.nat();
  const change = fc.record({ kind: fc.constantFrom('split', 'move', 'drop', 'rename'), at: pick, to: pick });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
      let now = held;
      for (const { kind, at, to } of changes) {
        const all = statementsOf(now);
        const statement = all[at % Math.max(1, all.length)];
        const topic = now.topics[to % now.topics.length];
        if (!statement || !topic) continue;
        const before = citationsOf(now);
        const { start, end } = statement.source.span;
        const command = {
          split: splitCommand(now, statement.id, start + (to % Math.max(1, end - start))),
          move: { type: 'statement.move', id: statement.id, topicId: topic.id, at: null },
          drop: dropCommand(statement.id),
          rename: { type: 'topic.rename', id: topic.id, title: `Topic ${to}` },
        } satisfies Record<typeof kind, DialogueCommand | null>;
        const wanted = command[kind];
        if (wanted === null) continue;
        now = apply(now, wanted);
        const after = citationsOf(now);
        for (const [id, citation] of after) if (before.has(id)) expect(citation).toBe(before.get(id));
        expect(new Set(after.values()).size).toBe(after.size);
      }
    }),
    { numRuns: 60 },
  );
});
