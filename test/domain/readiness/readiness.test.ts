/** What a round lacks before the meeting, and that it is not said any more once it is there. */
import { expect, it } from 'vitest';
import { newRound } from '../../../src/domain/agenda/newRound.ts';
import type { DialogueCommand } from '../../../src/domain/commands/dialogueCommand.ts';
import { reduce } from '../../../src/domain/commands/reduce.ts';
import type { Dialogue } from '../../../src/domain/model/dialogue.ts';
import { DEFAULT_PACE } from '../../../src/domain/model/speakingPace.ts';
import { type Finding, readinessOf } from '../../../src/domain/readiness/readiness.ts';
import { bundledRound, NOW } from '../../fixtures/dialogues.ts';

const NOTE = '00000000-0000-4000-8000-000000000001';

async function coming(): Promise<{ round: Dialogue; last: Dialogue }> {
  const { dialogue: last, series } = await bundledRound();
  const wanted = {
    seriesId: series.id,
    parties: series.parties,
    round: 30,
    title: 'Thirtieth',
    lang: 'en',
    heldOn: [],
  } as const;
  const topics = last.topics.map(({ id }) => id);
  return {
    last,
    round: newRound(wanted, { from: last, topics, withMinutes: true, withDelegates: true }, new Set()),
  };
}

function found(dialogue: Dialogue, before: readonly Dialogue[], marking = '取扱注意'): Finding[] {
  return readinessOf({ dialogue, before, ownSide: 'japan', marking, pace: DEFAULT_PACE, lang: 'en' });
}

function after(dialogue: Dialogue, command: DialogueCommand): Dialogue {
  const reduced = reduce(dialogue, command);
  if (!reduced.ok) throw new Error(reduced.error.code);
  return reduced.value.dialogue;
}

const line = (topicId: string, markdown: string): DialogueCommand => ({
  type: 'note.add',
  note: {
    id: NOTE,
    target: { kind: 'topic', topicId },
    kind: 'lineToTake',
    markdown,
    createdAt: NOW,
    modifiedAt: NOW,
  },
  at: null,
});

const ai = ({ topics }: Dialogue): string => topics[0]?.id ?? '';

it('a coming round says which of its quotes are no longer what was said', async () => {
  const { round, last } = await coming();
  const [topic] = last.topics;
  const [said] = topic?.statements ?? [];
  if (topic === undefined || said === undefined) throw new Error('the bundled round has lost its topics');
  const quote = `- [29·AI·s1](taiwa:statement/${last.id}/${said.id} "${said.text}")`;
  const quoting = after(round, line(ai(round), quote));
  const changed = (before: Dialogue) =>
    found(quoting, [before]).filter(({ kind }) => kind === 'changedQuotes');
  expect(changed(last)).toEqual([]);
  const corrected = {
    ...topic,
    statements: [{ ...said, text: 'Something else.' }, ...topic.statements.slice(1)],
  };
  expect(changed({ ...last, topics: [corrected, ...last.topics.slice(1)] })).toEqual([
    { kind: 'changedQuotes', topicId: ai(round), count: 1 },
  ]);
});

it('a coming round lacks a reply to what the other side said last on each theme', async () => {
  const { round, last } = await coming();
  const [first] = found(round, [last]).filter(({ kind }) => kind === 'noReply');
  expect(first).toMatchObject({ topicId: ai(round), said: { citation: '29·AI·s4', dialogueId: last.id } });
  const answered = after(round, line(ai(round), '- We welcome the AI Act. [29·AI·s4]'));
  expect(found(answered, [last])).not.toContainEqual(expect.objectContaining({ topicId: ai(round) }));
});

it('points that cite no statement, and points longer than the item, are said', async () => {
  const { round, last } = await coming();
  const long = `- ${'We welcome the AI Act and its timetable. '.repeat(30)}\n- And we ask.`;
  const noted = after(after(round, line(ai(round), long)), {
    type: 'topic.setMinutes',
    id: ai(round),
    minutes: 1,
  });
  const kinds = found(noted, [last]).filter((each) => 'topicId' in each && each.topicId === ai(round));
  expect(kinds).toEqual([
    { kind: 'noSource', topicId: ai(round), count: 2 },
    { kind: 'overMinutes', topicId: ai(round), minutes: 1, seconds: expect.any(Number) },
  ]);
});

it('proposed commitments of earlier rounds without a status, and a missing marking, are said', async () => {
  const { round, last } = await coming();
  expect(found(round, [last], ' ').slice(0, 2)).toEqual([
    { kind: 'noMarking' },
    { kind: 'noStatus', count: 3 },
  ]);
  const decided = last.topics
    .flatMap(({ statements }) => statements)
    .reduce(
      (dialogue, { id }) =>
        after(dialogue, {
          type: 'statement.setCommitment',
          id,
          commitment: { status: 'none', owner: '', due: '', evidence: '' },
        }),
      last,
    );
  expect(found(round, [decided]).map(({ kind }) => kind)).not.toContain('noStatus');
});
