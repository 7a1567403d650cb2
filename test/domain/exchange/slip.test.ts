/** A topic goes to a colleague with slots to fill; what comes back stands in its place, once. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  filled,
  isOverdue,
  makeSlip,
  refusalOf,
  type Slip,
  slipSchema,
  taken,
} from '../../../src/domain/exchange/slip.ts';
import { isGenuine } from '../../../src/domain/history/genuine.ts';
import { conflictsIn, merged } from '../../../src/domain/history/merge.ts';
import {
  done,
  FRESH,
  firstTopic,
  histories,
  lived,
  minute,
  note,
  noteId,
  plain,
  RUNS,
  START,
} from '../history/people.ts';

const FIRST = noteId(901);
const SECOND = noteId(902);
const made = (dialogue = START): Slip => {
  const slip = makeSlip(dialogue, {
    topicId: firstTopic,
    slots: [
      { kind: 'lineToTake', noteId: FIRST },
      { kind: 'background', noteId: SECOND },
    ],
    from: '田中',
    to: 'Dupont',
    deadline: '2026-03-20',
    request: 'Two lines, please.',
    madeAt: minute(0),
  });
  if (slip === null) throw new Error('no such topic');
  return slip;
};
const answer = (slip: Slip, text: string, at = minute(60)) =>
  filled(slip, new Map([[FIRST, text]]), { at, author: 'Dupont' });
const sent = (slip: Slip): Slip => slipSchema.parse(JSON.parse(JSON.stringify(slip)));

describe('a slip', () => {
  it('carries its topic and nothing that was written about the dialogue', () => {
    const written = done(
      done(
        FRESH,
        { type: 'note.add', note: note(1, 'Unseen here', firstTopic), at: null },
        '田中',
        minute(1),
      ),
      { type: 'note.add', note: { ...note(2, 'Unseen there'), kind: 'private' }, at: null },
      '田中',
      minute(2),
    );
    const slip = made(written.dialogue);
    expect(slip.topic).toEqual(START.topics[0]);
    expect(JSON.stringify(slip)).not.toContain('Unseen');
    expect(JSON.stringify(slip)).not.toContain(START.topics[1]?.statements[0]?.text);
  });

  it('comes back as notes under its topic, with author and date; slots left empty make none', () => {
    const back = taken(FRESH, sent(answer(made(), 'We welcome it.')));
    expect(back.dialogue.notes).toEqual([
      {
        id: FIRST,
        target: { kind: 'topic', topicId: firstTopic },
        kind: 'lineToTake',
        markdown: 'We welcome it.',
        createdAt: minute(60),
        modifiedAt: minute(60),
      },
    ]);
    const [version] = back.history.get(`note:${FIRST}`) ?? [];
    expect(version).toMatchObject({ author: 'Dupont', at: minute(60) });
    expect(version && isGenuine(version)).toBe(true);
    expect(back.report).toMatchObject({ added: 1, changed: 0, conflicts: 0 });
  });

  it('that is corrected after it was returned takes the place of the first answer', () => {
    const first = answer(made(), 'We welcome it.');
    const second = answer(first, 'We welcome it warmly.', minute(70));
    const back = taken(taken(FRESH, first), second);
    expect(back.dialogue.notes.map(({ markdown }) => markdown)).toEqual(['We welcome it warmly.']);
    expect(conflictsIn(back.history)).toEqual(new Map());
    expect(plain(taken(back, first))).toEqual(plain(back));
  });

  it('that is corrected after its note was edited here leaves both texts to choose from', () => {
    const first = answer(made(), 'We welcome it.');
    const back = taken(FRESH, first);
    const edited = done(
      back,
      { type: 'note.edit', id: FIRST, markdown: 'We take note.', modifiedAt: minute(65) },
      '田中',
      minute(65),
    );
    const both = taken(edited, answer(first, 'We welcome it warmly.', minute(70)));
    const [conflict] = conflictsIn(both.history).get(`note:${FIRST}`) ?? [];
    expect(conflict?.versions.map(({ value }) => value?.markdown)).toEqual([
      'We welcome it warmly.',
      'We take note.',
    ]);
  });

  it('does not bring back a note that was removed here', () => {
    const slip = answer(made(), 'We welcome it.');
    const removed = done(taken(FRESH, slip), { type: 'note.remove', id: FIRST }, '田中', minute(80));
    expect(taken(removed, slip).dialogue.notes).toEqual([]);
  });

  it('is refused where it does not belong', () => {
    const slip = answer(made(), 'We welcome it.');
    expect(refusalOf(FRESH, slip)).toBeNull();
    expect(refusalOf(taken(FRESH, slip), slip)).toBeNull();
    expect(refusalOf(FRESH, made())).toBe('notFilled');
    expect(refusalOf(FRESH, { ...slip, dialogue: { ...slip.dialogue, id: 'another' } })).toBe(
      'otherDialogue',
    );
    expect(refusalOf(FRESH, { ...slip, topic: { ...slip.topic, id: 'unheard-of' } })).toBe('unknownTopic');
    const own = { ...note(901, 'Mine'), target: { kind: 'topic' as const, topicId: firstTopic } };
    const there = done(FRESH, { type: 'note.add', note: own, at: null }, '田中', minute(1));
    expect(refusalOf(there, slip)).toBe('notOurs');
  });

  it('is overdue from the day after its deadline', () => {
    expect(isOverdue(made(), '2026-03-20')).toBe(false);
    expect(isOverdue(made(), '2026-03-21')).toBe(true);
  });
});

it('whenever and in whatever order slips come back among merges, everybody ends up with the same', () => {
  fc.assert(
    fc.property(histories, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), (steps, text) => {
      const [a, b] = lived(steps);
      const first = answer(made(), `A ${text}`);
      const second = answer(first, `B ${text}`, minute(70));
      const one = merged(taken(taken(a, first), second), b);
      expect(plain(taken(taken(merged(b, a), second), first))).toEqual(plain(one));
      expect(plain(merged(taken(b, second), a))).toEqual(plain(one));
      expect(plain(taken(one, second))).toEqual(plain(one));
      expect(one.dialogue.notes.find(({ id }) => id === FIRST)?.markdown).toBe(`B ${text}`);
    }),
    RUNS,
  );
});
