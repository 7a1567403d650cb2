/** What a reader corrects in a reading: whatever is split, joined, moved or taken out, the source's text stays whole. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DialogueCommand } from '../../../src/domain/commands/dialogueCommand.ts';
import {
  dropCommand,
  freshTopicId,
  joinCommand,
  placeCommand,
  setSideCommand,
  splitCommand,
} from '../../../src/domain/commands/passages.ts';
import { reduce } from '../../../src/domain/commands/reduce.ts';
import { type Dialogue, dialogueSchema } from '../../../src/domain/model/dialogue.ts';
import { importDocument } from '../../../src/main/importing/importDocument.ts';
import { shippedParties } from '../../../src/main/importing/parties.ts';
import { readPasted } from '../../../src/main/importing/readDocument.ts';

const RELEASE = `Outcomes of the 31st Japan-EU ICT Policy Dialogue
March 5, 2026

1. AI
The Japanese side explained its guidelines, and the EU side explained the AI Act.
Both sides agreed to continue the exchange of views.
2. Quantum
Both sides exchanged views on quantum networks.

Contact
TEL: +81 3 5253 5920

A stray line.
`;

function read(text: string): Dialogue {
  const document = readPasted(text);
  if (!document.ok) throw new Error(document.error.code);
  const imported = importDocument(document.value, shippedParties(), '2026-03-06T09:00:00.000Z');
  const [found] = imported.ok ? imported.value.dialogues : [];
  if (!found) throw new Error('nothing was read');
  return found.dialogue;
}

function done(dialogue: Dialogue, command: DialogueCommand | null): Dialogue {
  if (command === null) throw new Error('no such correction');
  const reduced = reduce(dialogue, command);
  if (!reduced.ok) throw new Error(`${command.type} is refused: ${reduced.error.where}`);
  return dialogueSchema.parse(reduced.value.dialogue);
}

const said = (dialogue: Dialogue, topic = 0) =>
  dialogue.topics[topic]?.statements.map(({ text, side }) => `${side}: ${text}`);

/** Every unit of the source that something claims, white space aside; throws where two claim the same. */
function claimed(dialogue: Dialogue): string {
  const text = dialogue.sources[0]?.text ?? '';
  const spans = [
    ...dialogue.topics.flatMap((topic) => topic.statements),
    ...dialogue.facts,
    ...dialogue.unplaced,
  ].map(({ source }) => source.span);
  const marks = new Uint8Array(text.length);
  for (const { start, end } of spans)
    for (let at = start; at < end; at++) {
      if (marks[at] === 1 && text[at]?.trim() !== '') throw new Error(`${at} is claimed twice`);
      marks[at] = 1;
    }
  return [...text].filter((unit, at) => marks[at] === 1 && unit.trim() !== '').join('');
}

describe('a statement', () => {
  const start = read(RELEASE);
  const text = start.sources[0]?.text ?? '';

  it('is split where the reader cuts it, both halves on its side', () => {
    const at = text.indexOf('guidelines');
    const split = done(start, splitCommand(start, 's1', at));
    expect(said(split)?.slice(0, 3)).toEqual([
      'japan: The Japanese side explained its',
      'japan: guidelines',
      'eu: the EU side explained the AI Act.',
    ]);
    expect(split.topics[0]?.statements.map(({ id }) => id)).toHaveLength(4);
  });

  it('cannot be split at its ends or outside it', () => {
    const { start: from, end } = start.topics[0]?.statements[0]?.source.span ?? { start: 0, end: 0 };
    for (const at of [from, end, 0, text.length]) expect(splitCommand(start, 's1', at)).toBeNull();
  });

  it('is joined with the clause after it, and the words between them belong to it', () => {
    const joined = done(start, joinCommand(start, 's1'));
    expect(said(joined)?.[0]).toBe(
      'japan: The Japanese side explained its guidelines, and the EU side explained the AI Act.',
    );
    expect(claimed(joined)).toBe(claimed(start));
  });

  it('is not joined over a heading', () => {
    const last = start.topics[0]?.statements.at(-1)?.id ?? '';
    expect(joinCommand(start, last)).toBeNull();
  });

  it('is moved to another topic, and to one that is made for it', () => {
    const moved = done(start, { type: 'statement.move', id: 's1', topicId: 't2', at: null });
    expect(said(moved, 1)?.at(-1)).toBe('japan: The Japanese side explained its guidelines');
    const id = freshTopicId(start);
    const topic = { id, label: '', title: 'Guidelines', level: 1, also: [], statements: [] };
    const added = done(start, { type: 'topic.add', topic, at: null });
    expect(said(done(added, { type: 'statement.move', id: 's1', topicId: id, at: null }), 2)).toHaveLength(1);
  });

  it('that is taken out is listed as left over, and can be put back under any topic', () => {
    const dropped = done(start, dropCommand('s1'));
    const [leftover] = dropped.unplaced;
    expect(leftover?.text).toBe('The Japanese side explained its guidelines');
    if (!leftover) return;
    const placed = done(dropped, placeCommand(dropped, leftover, 't1', 'eu'));
    expect(said(placed)?.[0]).toBe('eu: The Japanese side explained its guidelines');
    expect(claimed(placed)).toBe(claimed(start));
  });

  it('may not say what its source does not', () => {
    const [statement] = start.topics[0]?.statements ?? [];
    if (!statement) throw new Error('no statement');
    const forged: DialogueCommand = {
      type: 'statement.replace',
      topicId: 't1',
      ids: ['s1'],
      by: [{ ...statement, text: 'The Japanese side agreed to everything' }],
      without: [],
      with: [],
    };
    expect(reduce(start, forged)).toMatchObject({ ok: false, error: { code: 'command.refused' } });
    const shorter = {
      ...forged,
      by: [
        {
          ...statement,
          text: 'The',
          source: {
            ...statement.source,
            span: { start: statement.source.span.start, end: statement.source.span.start + 3 },
          },
        },
      ],
    };
    expect(reduce(start, shorter)).toMatchObject({ ok: false, error: { code: 'command.refused' } });
  });
});

it('a topic with statements or notes is not removed', () => {
  const start = read(RELEASE);
  expect(reduce(start, { type: 'topic.remove', id: 't1' })).toMatchObject({ ok: false });
});

it('whatever is corrected in whatever order, nothing of the text is lost or read twice, and all of it is undone', () => {
  const start = read(RELEASE);
  const whole = claimed(start);
  const length = start.sources[0]?.text.length ?? 0;
  let carriedOut = 0;
  const step = fc.tuple(
    fc.constantFrom('split', 'join', 'move', 'drop', 'place', 'side'),
    fc.nat(20),
    fc.nat(length),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      let dialogue = start;
      const undo: DialogueCommand[] = [];
      for (const [kind, which, at] of steps) {
        const command = correction(dialogue, kind, which, at);
        if (command === null) continue;
        const reduced = reduce(dialogue, command);
        if (!reduced.ok) throw new Error(`${command.type} is refused: ${reduced.error.where}`);
        carriedOut += 1;
        dialogue = dialogueSchema.parse(reduced.value.dialogue);
        undo.push(reduced.value.inverse);
        expect(claimed(dialogue)).toBe(whole);
        const ids = dialogue.topics.flatMap((topic) => topic.statements.map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
      }
      for (const inverse of undo.reverse()) dialogue = done(dialogue, inverse);
      expect(dialogue).toEqual(start);
    }),
  );
  expect(carriedOut).toBeGreaterThan(200);
});

function correction(dialogue: Dialogue, kind: string, which: number, at: number): DialogueCommand | null {
  const statements = dialogue.topics.flatMap((topic) => topic.statements);
  const id = statements[which % Math.max(1, statements.length)]?.id;
  const topicId = dialogue.topics[which % dialogue.topics.length]?.id ?? '';
  if (kind === 'place') {
    const list = which % 2 === 0 ? dialogue.unplaced : dialogue.facts;
    const stretch = list[which % Math.max(1, list.length)];
    return stretch ? placeCommand(dialogue, stretch, topicId, 'joint') : null;
  }
  if (id === undefined) return null;
  if (kind === 'split') return splitCommand(dialogue, id, at);
  if (kind === 'join') return joinCommand(dialogue, id);
  if (kind === 'move') return { type: 'statement.move', id, topicId, at: at % 3 };
  return kind === 'drop' ? dropCommand(id) : setSideCommand(id, 'eu');
}
