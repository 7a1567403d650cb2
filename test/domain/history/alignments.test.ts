/** Two people pair statements of one dialogue: each pairing is merged by itself, whatever became of the others. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forgetOld } from '../../../src/domain/history/forget.ts';
import { type Copy, conflictsIn, merged } from '../../../src/domain/history/merge.ts';
import type { Alignment } from '../../../src/domain/model/alignment.ts';
import { done, FRESH, minute, plain, RUNS, statementIds } from './people.ts';

const [one = '', two = '', three = '', four = ''] = statementIds;
const pairing = (a: string, b: string, differs: string | null = null): Alignment => ({
  statements: [a, b],
  review: false,
  confidence: 1,
  differs,
});
const paired = (copy: Copy, alignments: Alignment[], author = '田中', at = minute(1)) =>
  done(copy, { type: 'alignments.set', alignments }, author, at);
const FIRST = pairing(one, two);
const OTHER = pairing(three, four);
const SHARED = paired(FRESH, [FIRST, OTHER]);
const both = (a: Copy, b: Copy) => {
  const all = merged(a, b);
  expect(plain(merged(b, a))).toEqual(plain(all));
  expect(conflictsIn(all.history).size).toBe(0);
  return all.dialogue.alignments;
};

describe('a pairing', () => {
  it('that one removed and the other left alone is gone, and the other’s new one is there', () => {
    const a = paired(SHARED, [OTHER], '田中', minute(2));
    const added = pairing(one, three);
    const b = paired(SHARED, [FIRST, OTHER, added], 'Dupont', minute(3));
    expect(both(a, b)).toEqual([OTHER, added]);
  });

  it('keeps what each said of different ones', () => {
    const a = paired(SHARED, [pairing(one, two, 'first'), OTHER], '田中', minute(2));
    const b = paired(SHARED, [FIRST, pairing(three, four, 'other')], 'Dupont', minute(3));
    expect(both(a, b)).toEqual([pairing(one, two, 'first'), pairing(three, four, 'other')]);
  });

  it('that one removed and the other changed stays as it was changed', () => {
    const a = paired(SHARED, [OTHER], '田中', minute(5));
    const b = paired(SHARED, [pairing(one, two, 'look'), OTHER], 'Dupont', minute(2));
    expect(both(a, b)).toEqual([OTHER, pairing(one, two, 'look')]);
  });

  it('that both changed is as the later left it', () => {
    const a = paired(SHARED, [pairing(one, two, 'earlier'), OTHER], '田中', minute(2));
    const b = paired(SHARED, [pairing(two, one, 'later'), OTHER], 'Dupont', minute(3));
    expect(both(a, b)).toContainEqual(pairing(two, one, 'later'));
    expect(both(a, b)).toHaveLength(2);
  });

  it('that was removed stays removed however often an older bundle is taken in', () => {
    const a = paired(SHARED, [OTHER], '田中', minute(2));
    const once = merged(a, SHARED);
    expect(plain(merged(once, SHARED))).toEqual(plain(a));
  });

  it('is merged as before after old versions were forgotten', () => {
    let mine = SHARED;
    for (let at = 2; at < 8; at++)
      mine = paired(mine, at % 2 ? [FIRST, OTHER] : [pairing(one, two, `${at}`), OTHER], '田中', minute(at));
    const theirs = paired(SHARED, [FIRST], 'Dupont', minute(9));
    const old = new Date(Date.parse(minute(9)) + 3 * 86_400_000);
    const forgetful = { ...mine, history: forgetOld(mine.history, 1, old) };
    expect(plain(forgetful)).not.toEqual(plain(mine));
    expect(both(forgetful, theirs)).toEqual(both(mine, theirs));
  });
});

/** A set of pairings among four statements, each with or without a remark. */
const some = fc.uniqueArray(fc.record({ at: fc.nat(5), differs: fc.constantFrom(null, 'a', 'b') }), {
  selector: ({ at }) => at,
  maxLength: 6,
});
const PAIRS = [one, two, three, four].flatMap((a, at, all) => all.slice(at + 1).map((b) => [a, b] as const));
const listOf = (chosen: readonly { at: number; differs: string | null }[]) =>
  chosen.map(({ at, differs }) => pairing(PAIRS[at]?.[0] ?? one, PAIRS[at]?.[1] ?? two, differs));
const nameOf = ({ statements }: Alignment) => statements.join();

it('whatever two people do: what nobody touched stays, what only one did holds, and no change is lost', () => {
  fc.assert(
    fc.property(some, some, some, (start, first, second) => {
      const shared = paired(FRESH, listOf(start));
      const a = paired(shared, listOf(first), '田中', minute(2));
      const b = paired(shared, listOf(second), 'Dupont', minute(3));
      const now = new Map(both(a, b).map((each) => [nameOf(each), each]));
      const at = (copy: Copy, name: string) => copy.dialogue.alignments.find((each) => nameOf(each) === name);
      for (const name of PAIRS.map((pair) => pair.join())) {
        const [before, mine, theirs] = [at(shared, name), at(a, name), at(b, name)];
        const isSame = (x: unknown, y: unknown) => JSON.stringify(x) === JSON.stringify(y);
        const expected = isSame(mine, before) ? theirs : isSame(theirs, before) ? mine : (theirs ?? mine);
        expect(now.get(name)).toEqual(expected);
      }
    }),
    RUNS,
  );
});
