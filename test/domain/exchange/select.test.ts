/** What is private stays here: no word of it is in a bundle that was not asked to hold it. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  editAnnotation,
  makeAnnotation,
  makeReply,
  NO_REMARK,
} from '../../../src/domain/annotations/make.ts';
import { remarkOf, repliesTo } from '../../../src/domain/annotations/read.ts';
import type { DialogueCommand } from '../../../src/domain/commands/dialogueCommand.ts';
import { selected } from '../../../src/domain/exchange/select.ts';
import { type Copy, merged } from '../../../src/domain/history/merge.ts';
import { EMPTY_HISTORY, storedOf } from '../../../src/domain/history/version.ts';
import type { Dialogue } from '../../../src/domain/model/dialogue.ts';
import { AT, done, FRESH, minute, note, noteId, START, statementIds } from '../history/people.ts';

const uuid = (n: number) => `10000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const KINDS = [
  'add',
  'edit',
  'edit',
  'hide',
  'show',
  'remove',
  'annotate',
  'annotate',
  'remark',
  'remark',
  'veil',
  'unveil',
  'reply',
  'take',
  'take',
  'forget',
] as const;
const step = fc.record({
  kind: fc.constantFrom(...KINDS),
  who: fc.nat(1),
  n: fc.nat(2),
  isPrivate: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function commandOf({ kind, n, isPrivate }: Step, word: string, dialogue: Dialogue): DialogueCommand | null {
  const id = noteId(n);
  switch (kind) {
    case 'add':
      return {
        type: 'note.add',
        note: { ...note(n, word), kind: isPrivate ? 'private' : 'background' },
        at: null,
      };
    case 'edit':
      return { type: 'note.edit', id, markdown: word, modifiedAt: AT };
    case 'hide':
    case 'show':
      return { type: 'note.setKind', id, kind: kind === 'hide' ? 'private' : 'ifAsked', modifiedAt: AT };
    case 'remove':
      return isPrivate
        ? { type: 'note.remove', id }
        : { type: 'annotation.remove', id: dialogue.annotations[0]?.id ?? `urn:uuid:${uuid(0)}` };
    case 'annotate': {
      const made = makeAnnotation({
        uuid: uuid(Number(word.slice(4)) + 1),
        now: AT,
        author: '',
        statementId: '',
        selectors: [
          { type: 'TextQuoteSelector', exact: word, prefix: '', suffix: '' },
          { type: 'TextPositionSelector', start: 0, end: 4 },
        ],
        remark: { ...NO_REMARK, comment: word },
      });
      const target = { ...made.target, source: `urn:taiwa:note:${id}` };
      return dialogue.notes.some((each) => each.id === id)
        ? { type: 'annotation.add', annotation: { ...made, target }, at: null }
        : null;
    }
    case 'remark':
      return {
        type: 'annotation.add',
        annotation: makeAnnotation({
          uuid: uuid(Number(word.slice(4)) + 1),
          now: AT,
          author: '',
          statementId: statementIds[n] ?? '',
          selectors: [
            { type: 'TextQuoteSelector', exact: 'the', prefix: '', suffix: '' },
            { type: 'TextPositionSelector', start: 0, end: 3 },
          ],
          remark: { ...NO_REMARK, comment: word, visibility: isPrivate ? 'private' : 'team' },
        }),
        at: null,
      };
    case 'veil':
    case 'unveil': {
      const annotation = dialogue.annotations[n];
      if (annotation === undefined) return null;
      const visibility = kind === 'veil' ? 'private' : 'team';
      return editAnnotation(annotation.id, { ...remarkOf(annotation), visibility }, AT);
    }
    case 'reply': {
      const annotation = dialogue.annotations[n];
      const about = { uuid: uuid(Number(word.slice(4)) + 1), now: AT, author: '' };
      return annotation === undefined
        ? null
        : { type: 'reply.add', reply: makeReply(annotation.id, word, about), at: null };
    }
    default:
      return null;
  }
}

/** The words of the notes that are private, or of those that are not, and of what is written on them. */
function wordsIn({ notes, annotations, replies = [] }: Dialogue, isPrivate: boolean): string[] {
  const own = notes.filter(({ kind }) => (kind === 'private') === isPrivate);
  const hidden = new Set(
    notes.filter(({ kind }) => kind === 'private').map(({ id }) => `urn:taiwa:note:${id}`),
  );
  const remarks = annotations.filter(
    ({ target, visibility }) => (visibility === 'private' || hidden.has(target.source)) === isPrivate,
  );
  return [
    ...own.map(({ markdown }) => markdown),
    ...[...remarks, ...remarks.flatMap(({ id }) => repliesTo({ replies }, id))].flatMap(({ body }) =>
      body.map(({ value }) => value),
    ),
  ];
}

/** What both begin with: a note that is private and one that is not. */
const BOTH = [true, false].reduce(
  (copy, isPrivate, n) =>
    done(copy, commandOf({ kind: 'add', who: 0, n, isPrivate }, `begin${n}`, copy.dialogue), '', AT),
  FRESH,
);

it('whatever two people write, hide, show, delete and exchange, no word that nobody ever showed is in a bundle', () => {
  let kept = 0;
  let sent = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 4, maxLength: 24, size: 'max' }), (steps) => {
      const hidden = new Set<string>();
      const shown = new Set(wordsIn(BOTH.dialogue, false));
      const copies: [Copy, Copy] = [BOTH, BOTH];
      steps.forEach((each, time) => {
        const word = `word${String(time).padStart(3, '0')}`;
        const mine = copies[each.who] ?? FRESH;
        let next = mine;
        if (each.kind === 'take') next = merged(mine, copies[1 - each.who] ?? FRESH);
        // A library of an earlier Taiwa has no history.
        else if (each.kind === 'forget') next = each.n === 0 ? { ...mine, history: EMPTY_HISTORY } : mine;
        else next = done(mine, commandOf(each, word, mine.dialogue), '', minute(time));
        copies[each.who] = next;
        for (const word of wordsIn(next.dialogue, true)) hidden.add(word);
        // What a merge alone would show, nobody has shown.
        if (each.kind !== 'take') for (const word of wordsIn(next.dialogue, false)) shown.add(word);
        const secrets = [...hidden].filter((secret) => !shown.has(secret));
        for (const copy of copies) {
          const part = selected(copy, { topics: null, withPrivate: false });
          const json = JSON.stringify([part.dialogue, storedOf(part.history)]);
          expect(
            secrets.filter((secret) => json.includes(secret)),
            `${each.kind}, step ${time}`,
          ).toEqual([]);
          kept += secrets.length;
          sent += part.dialogue.notes.length;
        }
      });
    }),
    { numRuns: 400 },
  );
  expect(kept).toBeGreaterThan(5000);
  expect(sent).toBeGreaterThan(500);
});

it('the sources and every fact of the meeting go along', () => {
  const part = selected(FRESH, { topics: [START.topics[0]?.id ?? ''], withPrivate: false });
  expect(part.dialogue.sources).toEqual(START.sources);
  expect(part.dialogue.topics).toHaveLength(1);
});
