/** Drops what old versions said. That they were, and what came from them, stays, so that merging goes on as before. */
import { currentOf } from './current.ts';
import { kindOf } from './items.ts';
import { digestOf, unitsOf, viewOf } from './units.ts';
import { type History, inOrder, type Version } from './version.ts';

const DAY_MS = 24 * 60 * 60_000;

/**
 * Forgets the values of versions older than `keepDays`. What was there before the first edit, what is there now, every
 * end of a conflict, and the version that was there when the days began are kept.
 */
export function forgetOld(history: History, keepDays: number, now: Date): History {
  const limit = new Date(now.getTime() - keepDays * DAY_MS).toISOString();
  return new Map([...history].map(([item, versions]) => [item, forgetIn(item, versions, limit)]));
}

function forgetIn(item: string, versions: readonly Version[], limit: string): readonly Version[] {
  const old = inOrder(versions).filter((version) => version.at !== null && version.at < limit);
  // The last of the old ones is what was there when the days began.
  const candidates = old.slice(0, -1).filter(({ value }) => value !== null);
  if (candidates.length === 0) return versions;
  const { heads, conflicts } = currentOf(item, versions);
  const kept = new Set([...heads, ...conflicts.flatMap((each) => each.versions.map(({ id }) => id))]);
  const first = inOrder(versions)[0]?.id;
  const forgotten = new Set(candidates.map(({ id }) => id).filter((id) => id !== first && !kept.has(id)));
  return versions.map((version) => (forgotten.has(version.id) ? withoutValue(version) : version));
}

function withoutValue(version: Version): Version {
  const { value } = version;
  if (value === null) return version;
  const kind = kindOf(version.item);
  const view = viewOf(kind, value);
  const units = unitsOf(kind, Object.keys(view));
  const forgotten = Object.fromEntries(units.map((unit) => [unit.name, digestOf(view, unit)]));
  return { ...version, value: null, forgotten };
}
