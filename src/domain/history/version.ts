/**
 * Versions: what an item was at one time, and which versions it was made from. They are never changed, only added, and
 * named by their content; so two histories are merged by putting them together, in whatever order that is done.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { canonical, type ItemKey, type ItemValue, itemKeySchema, itemValueSchema } from './items.ts';

/** SHA-256 of the version's content, shortened to 128 bits, in hex. */
export const versionIdSchema = z.string().regex(/^[0-9a-f]{32}$/);
export type VersionId = z.infer<typeof versionIdSchema>;

export const versionSchema = z.object({
  id: versionIdSchema,
  item: itemKeySchema,
  /** The versions that it was made from; none for what was there before the first edit. */
  parents: z.array(versionIdSchema),
  /** When: ISO date and time; null for what was there before the first edit. */
  at: z.iso.datetime().nullable(),
  /** Who, as named in the settings; empty where nobody was. */
  author: z.string(),
  /** Null for a deletion. */
  value: itemValueSchema.nullable(),
  /**
   * Where the value was dropped because of its age: a digest of each of its units, by which it is still known what was
   * changed after it. Null where the value is there, and for a deletion.
   */
  forgotten: z.record(z.string(), z.string()).nullable().default(null),
});
export type Version = z.infer<typeof versionSchema>;

/** Versions by their items. */
export type History = ReadonlyMap<ItemKey, readonly Version[]>;

export const EMPTY_HISTORY: History = new Map();

/** History as it is stored and sent. */
export const storedHistorySchema = z.array(versionSchema);
export type StoredHistory = z.infer<typeof storedHistorySchema>;

const ID_BYTES = 16;

interface Made {
  item: ItemKey;
  parents: readonly VersionId[];
  at: string | null;
  author: string;
  value: ItemValue | null;
}

/** Makes a version; the same content always makes the same one. */
export function makeVersion({ item, parents, at, author, value }: Made): Version {
  const content = { item, parents: [...parents].sort(), at, author, value };
  const id = bytesToHex(sha256(utf8ToBytes(canonical(content))).subarray(0, ID_BYTES));
  return { id, ...content, forgotten: null };
}

/** What an item was before anybody edited it: the same on every computer that imported the same release. */
export function baseline(item: ItemKey, value: ItemValue | null): Version {
  return makeVersion({ item, parents: [], at: null, author: '', value });
}

/** Puts histories together. Of a version that one of them has forgotten the value of, the other's is kept. */
export function united(...histories: readonly History[]): History {
  const all = new Map<ItemKey, Map<VersionId, Version>>();
  for (const history of histories)
    for (const [item, versions] of history) {
      const known = all.get(item) ?? new Map<VersionId, Version>();
      all.set(item, known);
      for (const version of versions) {
        const there = known.get(version.id);
        if (there === undefined || there.forgotten !== null) known.set(version.id, version);
      }
    }
  return new Map([...all].map(([item, known]) => [item, inOrder([...known.values()])]));
}

/** Reads a stored history. */
export function historyOf(stored: StoredHistory): History {
  const history = new Map<ItemKey, Version[]>();
  for (const version of stored) {
    const known = history.get(version.item);
    if (known === undefined) history.set(version.item, [version]);
    else known.push(version);
  }
  return new Map([...history].map(([item, versions]) => [item, inOrder(versions)]));
}

/** A history as it is stored: by item, each in order of time. */
export function storedOf(history: History): StoredHistory {
  return [...history].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, versions]) => versions);
}

/** Oldest first: by time, what was there first before all, and by id where the time is the same. */
export function inOrder(versions: readonly Version[]): Version[] {
  return [...versions].sort(byTime);
}

/** Whether a comes before b. */
export function byTime(a: Version, b: Version): number {
  const [first, second] = [a.at ?? '', b.at ?? ''];
  if (first !== second) return first < second ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The versions that nothing was made from: one where everybody agrees. */
export function headsOf(versions: readonly Version[]): Version[] {
  const older = new Set(versions.flatMap(({ parents }) => parents));
  return versions.filter(({ id }) => !older.has(id));
}
