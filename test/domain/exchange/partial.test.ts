/** Bundles of single topics, sent to and fro: in whatever order they arrive, everybody ends up with the same. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { selected } from '../../../src/domain/exchange/select.ts';
import { type Copy, merged } from '../../../src/domain/history/merge.ts';
import { FRESH, histories, lived, plain, RUNS, START, type Step } from '../history/people.ts';

const topicIds = START.topics.map(({ id }) => id);
/** What of a copy is sent: some of its topics, or all. */
const choice = fc.record({
  topics: fc.option(fc.subarray(topicIds, { minLength: 1 })),
  withPrivate: fc.boolean(),
});

it('parts of what two people have can be taken in in any order, and again', () => {
  fc.assert(
    fc.property(histories, choice, choice, (steps, ofB, ofC) => {
      const [a, b, c] = lived(steps);
      const parts: [Copy, Copy] = [selected(b, ofB), selected(c, ofC)];
      const one = merged(merged(a, parts[0]), parts[1]);
      expect(plain(merged(merged(a, parts[1]), parts[0]))).toEqual(plain(one));
      expect(plain(merged(a, merged(parts[0], parts[1])))).toEqual(plain(one));
      expect(plain(merged(one, parts[0]))).toEqual(plain(one));
    }),
    RUNS,
  );
});

it('what one took out and another moved keeps its place when a part comes in', () => {
  const act = (who: number, kind: string, n: number, m: number) =>
    ({ kind: 'act', who, act: { kind, n, m, text: '' } }) as Step;
  const [a] = lived([act(1, 'drop', 7, 0), act(0, 'move', 2, 7), { kind: 'take', who: 0, from: 1 }]);
  const part = selected(FRESH, { topics: topicIds.slice(0, 1), withPrivate: false });
  expect(merged(a, part).dialogue.topics).toEqual(a.dialogue.topics);
});

it('a part takes nothing away: every note and every topic that was there is still there', () => {
  fc.assert(
    fc.property(histories, choice, (steps, ofB) => {
      const [a] = lived(steps);
      const both = merged(a, selected(FRESH, ofB)).dialogue;
      expect(both.notes).toEqual(a.dialogue.notes);
      expect(both.topics).toEqual(a.dialogue.topics);
    }),
    RUNS,
  );
});
