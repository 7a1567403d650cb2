/** What was written down in the room becomes a source with draft statements; nothing of it is lost or doubled. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attachSource } from '../../../src/domain/align/attachSource.ts';
import { passagesOf } from '../../../src/domain/align/passages.ts';
import { whatIsIt } from '../../../src/domain/align/whatIsIt.ts';
import { clockText, spentOn, taken, topicAt } from '../../../src/domain/meeting/clock.ts';
import { type RecordWords, unrecorded, withRecord } from '../../../src/domain/meeting/record.ts';
import { type Dialogue, dialogueSchema } from '../../../src/domain/model/dialogue.ts';
import type { Utterance } from '../../../src/domain/model/utterance.ts';
import { AT, firstTopic, minute, START, secondTopic } from '../history/people.ts';

const words: RecordWords = {
  lang: 'en',
  title: 'Record of the 31st Japan-EU ICT Policy Dialogue',
  sideName: (side) => ({ japan: 'Japan', eu: 'EU', joint: 'Joint' })[side] ?? 'Side not stated',
  timeOf: (at) => at.slice(11, 16),
  now: AT,
};
const line = (n: number, patch: Partial<Utterance> = {}): Utterance => ({
  id: `50000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  topicId: firstTopic,
  side: 'eu',
  text: `Line ${n}.`,
  isVerbatim: false,
  isCommitment: false,
  at: minute(n),
  ...patch,
});
const recorded = (dialogue: Dialogue): Dialogue => {
  const made = withRecord(dialogue, words);
  if (made === null) throw new Error('nothing was recorded');
  return dialogueSchema.parse(made);
};

describe('a record', () => {
  it('has every line as a draft statement of its side, at its place in a source of its own', () => {
    const utterances = [
      line(1, { side: 'japan', text: '日本側から安全性の枠組みを説明。' }),
      line(2, { isCommitment: true, text: 'We will  share the list\nby May.' }),
      line(3, { topicId: secondTopic, side: 'joint' }),
    ];
    const made = recorded({ ...START, utterances });
    const source = made.sources.at(-1);
    expect(source?.text).toBe(
      [
        'Record of the 31st Japan-EU ICT Policy Dialogue',
        '',
        '1. AI',
        '09:01 Japan: 日本側から安全性の枠組みを説明。',
        '09:02 EU: We will share the list by May.',
        '',
        '2. Quantum',
        '09:03 Joint: Line 3.',
      ].join('\n'),
    );
    const drafts = made.topics.flatMap(({ statements }) =>
      statements.filter((each) => each.source.sourceId === source?.id),
    );
    expect(drafts.map(({ side, lang, review }) => ({ side, lang, review }))).toEqual([
      { side: 'japan', lang: 'ja', review: true },
      { side: 'eu', lang: 'en', review: true },
      { side: 'joint', lang: 'en', review: true },
    ]);
    expect(drafts.map(({ commitment }) => commitment?.status)).toEqual([undefined, 'open', undefined]);
  });

  it('accounts for all of its text, whatever was written', () => {
    const anyLine = fc.record({
      topicId: fc.constantFrom(firstTopic, secondTopic),
      side: fc.constantFrom('japan', 'eu', 'joint', 'unattributed'),
      text: fc.string({ unit: 'grapheme', maxLength: 40 }),
    });
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 12 }), (lines) => {
        const dialogue = { ...START, utterances: lines.map((each, n) => line(n, each)) };
        const said = unrecorded(dialogue);
        const made = withRecord(dialogue, words);
        expect(made === null).toBe(said.length === 0);
        if (made === null) return;
        const source = made.sources.at(-1);
        const statements = made.topics
          .flatMap((topic) => topic.statements)
          .filter((each) => each.source.sourceId === source?.id);
        expect(statements).toHaveLength(said.length);
        const text = (source?.text ?? '').split('');
        const parts = [...statements, ...made.facts.filter((each) => each.source.sourceId === source?.id)];
        for (const { text: words, source: at } of parts) {
          expect(source?.text.slice(at.span.start, at.span.end)).toBe(words);
          text.fill('', at.span.start, at.span.end);
        }
        expect(text.join('').trim()).toBe('');
      }),
    );
  });

  it('is made once of each line: what is written later goes into a record of its own', () => {
    const first = recorded({ ...START, utterances: [line(1)] });
    expect(withRecord(first, words)).toBeNull();
    const second = recorded({ ...first, utterances: [...(first.utterances ?? []), line(2)] });
    expect(second.sources.map(({ id }) => id).slice(-2)).toEqual(['record-1', 'record-2']);
    expect(second.sources.at(-1)?.text).not.toContain('Line 1.');
  });
});

describe('the official release', () => {
  it('stands beside the record as another source, what answers each other together', () => {
    const utterances = [
      line(1, { side: 'japan', text: 'Japan explained its guidelines on AI.' }),
      line(2, { text: 'The EU side explained the AI Act and when it applies.' }),
      line(3, { side: 'joint', text: 'Agreed to continue the exchange of views.' }),
    ];
    const empty = START.topics.map((topic) => ({ ...topic, statements: [] }));
    const round = { ...START, topics: empty, sources: [], facts: [], unplaced: [], utterances };
    const held = recorded(round);
    expect(whatIsIt(held, START)).toBe('otherSource');
    const { dialogue } = attachSource(held, START);
    const [topic] = dialogue.topics;
    if (topic === undefined) throw new Error('there is a topic');
    expect(topic.statements).toHaveLength(6);
    const together = passagesOf(dialogue, topic, 'en').map(({ statement, others }) =>
      [statement, ...others].map(({ text }) => text),
    );
    expect(together).toContainEqual(
      expect.arrayContaining([
        'Agreed to continue the exchange of views.',
        'Both sides agreed to continue the exchange of views.',
      ]),
    );
    expect(dialogue.utterances).toHaveLength(3);
  });
});

describe('the clock', () => {
  const turns = taken(taken(taken([], 'a', minute(0)), 'b', minute(10)), null, minute(15));

  it('adds up what each topic took, also when the meeting comes back to it', () => {
    expect(Object.fromEntries(spentOn(turns, Date.parse(minute(60))))).toEqual({ a: 600_000, b: 300_000 });
    const back = taken(turns, 'a', minute(20));
    expect(topicAt(back)).toBe('a');
    expect(spentOn(back, Date.parse(minute(22))).get('a')).toBe(720_000);
  });

  it('stands still for what changes nothing, and never runs backwards', () => {
    expect(taken(turns, null, minute(16))).toEqual(turns);
    expect(taken([], null, minute(1))).toEqual([]);
    expect(spentOn([{ topicId: 'a', at: minute(5) }], Date.parse(minute(1))).get('a')).toBe(0);
  });

  it('is read in minutes and seconds, with hours where there are any', () => {
    expect([0, 59_999, 60_000, 3_600_000, 3_725_000].map(clockText)).toEqual([
      '0:00',
      '0:59',
      '1:00',
      '1:00:00',
      '1:02:05',
    ]);
  });
});
