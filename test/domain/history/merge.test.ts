/** Three people with the same round: whatever they do and in whatever order they exchange it, all end up the same. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DialogueCommand } from '../../../src/domain/commands/dialogueCommand.ts';
import { setSideCommand } from '../../../src/domain/commands/passages.ts';
import { currentOf } from '../../../src/domain/history/current.ts';
import { forgetOld } from '../../../src/domain/history/forget.ts';
import { dialogueFrom, itemsOf } from '../../../src/domain/history/items.ts';
import { conflictsIn, materialised, merged } from '../../../src/domain/history/merge.ts';
import { settled } from '../../../src/domain/history/record.ts';
import { EMPTY_HISTORY, type History, historyOf, storedOf } from '../../../src/domain/history/version.ts';
import {
  AT,
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
  secondTopic,
  statementIds,
} from './people.ts';

describe('merging', () => {
  it('gives the same in both directions', () => {
    fc.assert(
      fc.property(histories, (steps) => {
        const [a, b] = lived(steps);
        expect(plain(merged(b, a))).toEqual(plain(merged(a, b)));
      }),
      RUNS,
    );
  });

  it('gives the same in any order of three', () => {
    fc.assert(
      fc.property(histories, (steps) => {
        const [a, b, c] = lived(steps);
        const one = plain(merged(merged(a, b), c));
        expect(plain(merged(a, merged(b, c)))).toEqual(one);
        expect(plain(merged(merged(c, a), b))).toEqual(one);
      }),
      RUNS,
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(histories, (steps) => {
        const [a, b] = lived(steps);
        const once = merged(a, b);
        const twice = merged(once, b);
        expect(plain(twice)).toEqual(plain(once));
        expect(twice.report).toMatchObject({ added: 0, changed: 0 });
        expect(plain(merged(once, once))).toEqual(plain(once));
      }),
      RUNS,
    );
  });

  it('loses nothing: what each of them had last is shown, was built upon, or is one end of a conflict', () => {
    fc.assert(
      fc.property(histories, (steps) => {
        const copies = lived(steps);
        const all = copies.reduce((one, other) => merged(one, other));
        const conflicts = conflictsIn(all.history);
        for (const { dialogue } of copies)
          for (const mine of dialogue.notes) {
            const now = all.dialogue.notes.find(({ id }) => id === mine.id);
            const versions = all.history.get(`note:${mine.id}`) ?? [];
            const had = versions.filter(({ value }) => value?.markdown === mine.markdown);
            const isBuiltUpon = had.some(({ id }) => versions.some(({ parents }) => parents.includes(id)));
            const isEnd = (conflicts.get(`note:${mine.id}`) ?? []).some(({ versions: ends }) =>
              ends.some(({ value }) => value?.markdown === mine.markdown),
            );
            expect(now?.markdown === mine.markdown || isBuiltUpon || isEnd).toBe(true);
          }
      }),
      RUNS,
    );
  });

  it('goes on as before after old versions were forgotten', () => {
    fc.assert(
      fc.property(histories, fc.nat(24), (steps, when) => {
        const [a, b] = lived(steps);
        const forgetful = {
          ...a,
          history: forgetOld(a.history, 1, new Date(Date.parse(minute(when)) + 86_400_000)),
        };
        expect(merged(forgetful, b).dialogue).toEqual(merged(a, b).dialogue);
        expect(plain(merged(forgetful, a))).toEqual(plain(merged(a, a)));
      }),
      RUNS,
    );
  });
});

describe('history', () => {
  it('says what the dialogue is: taken apart, put together, stored and read it is the same', () => {
    fc.assert(
      fc.property(histories, (steps) => {
        for (const copy of lived(steps)) {
          expect(dialogueFrom(itemsOf(copy.dialogue))).toEqual(copy.dialogue);
          const stored = JSON.parse(JSON.stringify(storedOf(copy.history)));
          expect(materialised({ ...copy, history: historyOf(stored) })).toEqual(copy.dialogue);
        }
      }),
      RUNS,
    );
  });

  it('keeps what was there before the first edit, and every version with its time and author', () => {
    const [first = ''] = statementIds;
    let copy = done(FRESH, setSideCommand(first, 'eu'), '田中', minute(1));
    copy = done(copy, setSideCommand(first, 'joint'), 'Dupont', minute(2));
    const versions = copy.history.get(`statement:${first}`) ?? [];
    expect(versions.map(({ author, at, value }) => [author, at, value?.side])).toEqual([
      ['', null, 'japan'],
      ['田中', minute(1), 'eu'],
      ['Dupont', minute(2), 'joint'],
    ]);
  });

  it('does not grow by an edit that changes nothing', () => {
    const copy = done(FRESH, { type: 'topic.move', id: firstTopic, at: 0 }, '田中', minute(1));
    expect(copy.history).toEqual(EMPTY_HISTORY);
  });
});

describe('two people', () => {
  const shared = done(
    FRESH,
    { type: 'note.add', note: note(1, 'Hold the line.'), at: null },
    '田中',
    minute(1),
  );
  const key = `note:${noteId(1)}`;
  const edit = (markdown: string): DialogueCommand => ({
    type: 'note.edit',
    id: noteId(1),
    markdown,
    modifiedAt: AT,
  });

  it('who change the text of one note leave both texts to choose from', () => {
    const mine = done(shared, edit('Hold the line firmly.'), '田中', minute(2));
    const theirs = done(shared, edit('Give way a little.'), 'Dupont', minute(3));
    const both = merged(mine, theirs);
    expect(both.report).toMatchObject({ conflicts: 1 });
    const [conflict] = conflictsIn(both.history).get(key) ?? [];
    expect(conflict?.unit).toBe('text');
    expect(conflict?.versions.map(({ author, value }) => [author, value?.markdown])).toEqual([
      ['Dupont', 'Give way a little.'],
      ['田中', 'Hold the line firmly.'],
    ]);
  });

  it('of whom one changes the text and the other the kind get both changes', () => {
    const mine = done(shared, edit('Hold the line firmly.'), '田中', minute(2));
    const theirs = done(
      shared,
      { type: 'note.setKind', id: noteId(1), kind: 'ifAsked', modifiedAt: AT },
      'Dupont',
      minute(3),
    );
    const both = merged(mine, theirs);
    expect(both.report).toMatchObject({ conflicts: 0 });
    expect(both.dialogue.notes).toMatchObject([{ markdown: 'Hold the line firmly.', kind: 'ifAsked' }]);
  });

  it('of whom one deletes what the other changes keep it until somebody chooses', () => {
    const mine = done(shared, { type: 'note.remove', id: noteId(1) }, '田中', minute(2));
    const theirs = done(shared, edit('Still wanted.'), 'Dupont', minute(3));
    const both = merged(mine, theirs);
    expect(both.dialogue.notes).toMatchObject([{ markdown: 'Still wanted.' }]);
    expect(conflictsIn(both.history).get(key)).toMatchObject([{ unit: 'deletion' }]);
  });

  it('keep a conflict while one end is edited on, until it is settled everywhere', () => {
    const mine = done(shared, edit('Firmly.'), '田中', minute(2));
    const theirs = done(shared, edit('A little.'), 'Dupont', minute(3));
    const both = merged(mine, theirs);
    const on = done(both, edit('A little more.'), '田中', minute(4));
    expect(
      conflictsIn(on.history)
        .get(key)?.[0]
        ?.versions.map(({ value }) => value?.markdown),
    ).toEqual(['A little more.', 'Firmly.']);
    const versions = on.history.get(key) ?? [];
    const { value } = currentOf(key, versions);
    const choice = settled(
      versions,
      key,
      { ...value, markdown: 'Firmly.' },
      { at: minute(5), author: '田中' },
    );
    const history: History = new Map([...on.history, [key, [...versions, choice]]]);
    const chosen = { dialogue: materialised({ ...on, history }), history };
    expect(chosen.dialogue.notes).toMatchObject([{ markdown: 'Firmly.' }]);
    expect(conflictsIn(merged(theirs, chosen).history)).toEqual(new Map());
    expect(merged(theirs, chosen).dialogue.notes).toMatchObject([{ markdown: 'Firmly.' }]);
  });

  it('of whom one writes under a topic that the other removes get the topic back', () => {
    const empty = done(
      done(
        FRESH,
        {
          type: 'topic.add',
          topic: { id: 'own', label: '', title: 'Chips', level: 1, also: [], statements: [] },
          at: null,
        },
        '田中',
        minute(1),
      ),
      null,
      '',
      AT,
    );
    const mine = done(empty, { type: 'topic.remove', id: 'own' }, '田中', minute(2));
    const theirs = done(
      empty,
      { type: 'note.add', note: note(2, 'On chips.', 'own'), at: null },
      'Dupont',
      minute(3),
    );
    const both = merged(mine, theirs);
    expect(both.dialogue.topics.map(({ title }) => title)).toContain('Chips');
    expect(both.dialogue.notes).toHaveLength(1);
  });

  it('who add notes and move topics get all notes and one order', () => {
    const mine = done(
      done(FRESH, { type: 'note.add', note: note(1, 'a'), at: null }, '田中', minute(1)),
      { type: 'topic.move', id: secondTopic, at: 0 },
      '田中',
      minute(2),
    );
    const theirs = done(FRESH, { type: 'note.add', note: note(2, 'b'), at: null }, 'Dupont', minute(3));
    const both = merged(mine, theirs);
    expect(both.dialogue.notes.map(({ markdown }) => markdown).sort()).toEqual(['a', 'b']);
    expect(both.report.conflicts).toBe(0);
  });
});
