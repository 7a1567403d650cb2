/** What is said to an annotation goes where it goes, and a person's choice of visibility and status is kept. */
import { describe, expect, it } from 'vitest';
import { makeAnnotation, makeReply, NO_REMARK } from '../../../src/domain/annotations/make.ts';
import { repliesTo, replyTextOf, statusOf } from '../../../src/domain/annotations/read.ts';
import type { DialogueCommand } from '../../../src/domain/commands/dialogueCommand.ts';
import { reduce } from '../../../src/domain/commands/reduce.ts';
import { merged } from '../../../src/domain/history/merge.ts';
import type { Dialogue } from '../../../src/domain/model/dialogue.ts';
import { done, FRESH, minute, START, statementIds } from '../history/people.ts';

const uuid = (n: number) => `20000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const annotation = makeAnnotation({
  uuid: uuid(1),
  now: minute(0),
  author: 'Sato',
  statementId: statementIds[0] ?? '',
  selectors: [
    { type: 'TextQuoteSelector', exact: 'guidelines', prefix: 'its ', suffix: '' },
    { type: 'TextPositionSelector', start: 31, end: 41 },
  ],
  remark: { ...NO_REMARK, comment: 'Which version?' },
});
const reply = (n: number, text: string) =>
  makeReply(annotation.id, text, { uuid: uuid(10 + n), now: minute(n), author: 'Meyer' });

function carriedOut(
  dialogue: Dialogue,
  ...commands: DialogueCommand[]
): { dialogue: Dialogue; undo: DialogueCommand[] } {
  const undo: DialogueCommand[] = [];
  for (const command of commands) {
    const reduced = reduce(dialogue, command);
    if (!reduced.ok) throw new Error(`${reduced.error.code} ${reduced.error.where}`);
    dialogue = reduced.value.dialogue;
    undo.unshift(reduced.value.inverse);
  }
  return { dialogue, undo };
}

const replied = () =>
  carriedOut(
    START,
    { type: 'annotation.add', annotation, at: null },
    { type: 'reply.add', reply: reply(2, ' The second one. '), at: null },
    { type: 'reply.add', reply: reply(1, 'The first one.'), at: 0 },
  );

describe('replies', () => {
  it('stand under their annotation, oldest first, and undo takes each back', () => {
    const { dialogue, undo } = replied();
    expect(repliesTo(dialogue, annotation.id).map(replyTextOf)).toEqual([
      'The first one.',
      'The second one.',
    ]);
    expect(carriedOut(dialogue, ...undo).dialogue).toEqual(START);
  });

  it('go with their annotation, and come back with it', () => {
    const { dialogue } = replied();
    const gone = carriedOut(dialogue, { type: 'annotation.remove', id: annotation.id });
    expect(gone.dialogue).toEqual(START);
    const back = carriedOut(gone.dialogue, ...gone.undo).dialogue;
    expect(repliesTo(back, annotation.id)).toEqual(repliesTo(dialogue, annotation.id));
  });

  it('can be changed and taken back, and cannot be made to what is not there', () => {
    const { dialogue } = replied();
    const [first] = repliesTo(dialogue, annotation.id);
    if (first === undefined) throw new Error('no reply');
    const { body } = reply(1, 'Version 1.1.');
    const changed = carriedOut(dialogue, { type: 'reply.edit', id: first.id, body, modified: minute(9) });
    expect(replyTextOf(repliesTo(changed.dialogue, annotation.id)[0] ?? first)).toBe('Version 1.1.');
    expect(carriedOut(changed.dialogue, ...changed.undo).dialogue).toEqual(dialogue);
    const refused = reduce(START, { type: 'reply.add', reply: first, at: null });
    expect(refused.ok ? null : refused.error.code).toBe('command.refused');
  });

  it('keep the annotation that one person deletes while another replies to it', () => {
    const both = done(FRESH, { type: 'annotation.add', annotation, at: null }, 'Sato', minute(0));
    const sato = done(both, { type: 'annotation.remove', id: annotation.id }, 'Sato', minute(1));
    const meyer = done(
      both,
      { type: 'reply.add', reply: reply(2, 'Please keep.'), at: null },
      'Meyer',
      minute(2),
    );
    for (const together of [merged(sato, meyer), merged(meyer, sato)]) {
      expect(together.dialogue.annotations.map(({ id }) => id)).toEqual([annotation.id]);
      expect(repliesTo(together.dialogue, annotation.id).map(replyTextOf)).toEqual(['Please keep.']);
    }
  });
});

describe('the status', () => {
  it('is open until somebody resolves it; undo opens it again, as if nothing had been said of it', () => {
    const { dialogue } = replied();
    const resolved = carriedOut(dialogue, {
      type: 'annotation.setStatus',
      id: annotation.id,
      status: 'resolved',
      modified: minute(5),
    });
    expect(resolved.dialogue.annotations.map(statusOf)).toEqual(['resolved']);
    expect(carriedOut(resolved.dialogue, ...resolved.undo).dialogue).toEqual(dialogue);
  });

  it('does not get in the way of a comment that a colleague changes at the same time', () => {
    const both = done(FRESH, { type: 'annotation.add', annotation, at: null }, 'Sato', minute(0));
    const { id, motivation, body } = annotation;
    const said = body.map((each) => ({ ...each, value: 'Which version of it?' }));
    const mine = done(
      both,
      { type: 'annotation.setStatus', id, status: 'resolved', modified: minute(1) },
      'A',
      minute(1),
    );
    const theirs = done(
      both,
      { type: 'annotation.edit', id, motivation, body: said, modified: minute(2) },
      'B',
      minute(2),
    );
    const { dialogue, report } = merged(mine, theirs);
    expect(report.conflicts).toBe(0);
    expect(dialogue.annotations).toMatchObject([{ status: 'resolved', body: said }]);
  });
});
