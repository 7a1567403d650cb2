/** A release that two people cut differently: all of its text stands somewhere afterwards. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dropCommand, joinCommand, splitCommand } from '../../../src/domain/commands/passages.ts';
import { conflictsIn, merged } from '../../../src/domain/history/merge.ts';
import type { Dialogue } from '../../../src/domain/model/dialogue.ts';
import { done, FRESH, histories, lived, minute, RUNS, START, statementIds } from './people.ts';

const [first = '', second = ''] = statementIds;
const text = START.sources[0]?.text ?? '';
const unplaced = (dialogue: Dialogue) => dialogue.unplaced.map((each) => each.text);
const said = (id: string) =>
  START.topics.flatMap((topic) => topic.statements).find((each) => each.id === id)?.text ?? '';

/** How often each unit of the text is claimed, by statements and by the lists. */
function claims(dialogue: Dialogue): { statements: Uint8Array; lists: Uint8Array } {
  const statements = new Uint8Array(text.length);
  const lists = new Uint8Array(text.length);
  const count = (marks: Uint8Array, { start, end }: { start: number; end: number }) => {
    for (let at = start; at < end; at++) if (text[at]?.trim() !== '') marks[at] = (marks[at] ?? 0) + 1;
  };
  for (const { source } of dialogue.topics.flatMap((topic) => topic.statements))
    count(statements, source.span);
  for (const { source } of [...dialogue.facts, ...dialogue.unplaced]) count(lists, source.span);
  return { statements, lists };
}

describe('two people of whom', () => {
  it('each takes another statement out find both listed', () => {
    const mine = done(FRESH, dropCommand(first), '田中', minute(1));
    const theirs = done(FRESH, dropCommand(second), 'Dupont', minute(2));
    expect(unplaced(merged(mine, theirs).dialogue)).toEqual([...unplaced(START), said(first), said(second)]);
  });

  it('one splits a statement and the other joins it with the next keep the text of the next', () => {
    const at = text.indexOf('guidelines');
    const mine = done(FRESH, joinCommand(START, first), '田中', minute(1));
    const theirs = done(FRESH, splitCommand(START, first, at), 'Dupont', minute(2));
    const both = merged(mine, theirs);
    expect(both.report.conflicts).toBe(1);
    expect(unplaced(both.dialogue)).toContain(said(second));
  });

  it('one takes out what the other joined find it in the joined statement alone', () => {
    const mine = done(FRESH, dropCommand(second), '田中', minute(1));
    const theirs = done(FRESH, joinCommand(START, first), 'Dupont', minute(2));
    expect(unplaced(merged(mine, theirs).dialogue)).not.toContain(said(second));
  });
});

it('a place far behind the end of the text, as nobody of ours writes it, takes no time and stays as it is', () => {
  const source = { sourceId: START.sources[0]?.id ?? '', span: { start: 0, end: Number.MAX_SAFE_INTEGER } };
  const far = { text: 'nowhere', reason: 'made by somebody else', source };
  const dialogue = { ...START, unplaced: [...START.unplaced, far] };
  const theirs = done(FRESH, { type: 'dialogue.revise', dialogue }, 'Dupont', minute(2));
  const both = merged(done(FRESH, dropCommand(first), '田中', minute(1)), theirs);
  expect(merged(both, theirs).dialogue).toEqual(both.dialogue);
  expect(merged(theirs, both).dialogue.unplaced.filter(({ text }) => text === 'nowhere')).toHaveLength(1);
});

it('whatever three people cut, join and take out, no text is lost, and none is listed that is said or listed already', () => {
  const before = claims(START);
  let cutDifferently = 0;
  fc.assert(
    fc.property(histories, (steps) => {
      const all = lived(steps).reduce((one, other) => merged(one, other));
      const after = claims(all.dialogue);
      for (let at = 0; at < text.length; at++) {
        const had = (before.statements[at] ?? 0) + (before.lists[at] ?? 0);
        const [inStatements = 0, inLists = 0] = [after.statements[at], after.lists[at]];
        if (had > 0)
          expect(inStatements + inLists, `unit ${at}: ${text.slice(at, at + 20)}`).toBeGreaterThan(0);
        expect(inLists).toBeLessThanOrEqual(inStatements > 0 ? 0 : 1);
      }
      if (conflictsIn(all.history).size > 0) cutDifferently += 1;
    }),
    RUNS,
  );
  expect(cutDifferently).toBeGreaterThan(10);
});
