/** Writes history: what an edit changed becomes a version, and what was there before the first edit is kept. */
import type { Dialogue } from '../model/dialogue.ts';
import { currentOf } from './current.ts';
import { type Change, changesBetween, type ItemKey, type ItemValue, kindOf } from './items.ts';
import { baseline, byTime, type History, makeVersion, type Version } from './version.ts';

/** Who changed something, and when: ISO date and time. */
export interface Made {
  at: string;
  author: string;
}

/** The history with what an edit from `before` to `after` changed. */
export function recorded(history: History, before: Dialogue, after: Dialogue, made: Made): History {
  return withChanges(history, changesBetween(before, after), made);
}

/** The history with these changes. */
export function withChanges(history: History, changes: readonly Change[], made: Made): History {
  if (changes.length === 0) return history;
  const next = new Map(history);
  for (const { item, before, after } of changes) {
    const known = next.get(item) ?? (before === null ? [] : [baseline(item, before)]);
    next.set(item, [...known, versionFor(item, known, after, made)]);
  }
  return next;
}

function versionFor(item: ItemKey, known: readonly Version[], value: ItemValue | null, made: Made): Version {
  const parents = known.length === 0 ? [] : parentsOf(item, known);
  return makeVersion({ item, parents, value, ...made, at: later(known, made.at) });
}

/** An edit of a list brings its merging to an end; an edit of a text leaves what it conflicts with standing. */
function parentsOf(item: ItemKey, known: readonly Version[]): readonly string[] {
  const { heads, shown } = currentOf(item, known);
  return ['order', 'alignments'].includes(kindOf(item)) ? heads : shown;
}

/** A clock that was put back must not make an edit older than what it was made from, nor as old as that. */
function later(known: readonly Version[], at: string): string {
  const last = [...known].sort(byTime).at(-1)?.at ?? '';
  return at > last ? at : new Date(Date.parse(last) + 1).toISOString();
}

/**
 * Ends a conflict: `value` takes the place of all that was there.
 * @param versions all of the item; at least one.
 */
export function settled(
  versions: readonly Version[],
  item: ItemKey,
  value: ItemValue | null,
  made: Made,
): Version {
  const { heads } = currentOf(item, versions);
  return makeVersion({ item, parents: heads, value, ...made, at: later(versions, made.at) });
}
