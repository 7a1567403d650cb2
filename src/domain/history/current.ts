/** What an item is now, by its versions: where several people changed it, their changes together, or the choice. */
import { type ItemKey, type ItemKind, type ItemValue, kindOf, type Order, orderSchema } from './items.ts';
import { contentOf, digestOf, fromView, type Unit, unitsOf, viewOf } from './units.ts';
import { byTime, headsOf, inOrder, type Version, type VersionId } from './version.ts';

export interface Current {
  /** What is shown; null where it is deleted. */
  value: ItemValue | null;
  /** What an edit of the shown value is made from. Those that lose a conflict are not among them: it stays. */
  shown: VersionId[];
  heads: VersionId[];
  conflicts: UnitConflict[];
}

/** A unit of an item that was changed to different ends. */
export interface UnitConflict {
  unit: string;
  /** The versions that brought each end, the shown one first. */
  versions: Version[];
}

/** Named as a unit: one deleted the item, another changed it. */
export const DELETION = 'deletion';

/** @param versions all of one item; at least one. */
export function currentOf(item: ItemKey, versions: readonly Version[]): Current {
  const heads = inOrder(headsOf(versions));
  const [only] = heads;
  if (only === undefined) throw new Error(`${item} has no version`);
  const ids = heads.map(({ id }) => id);
  if (heads.length === 1) return { value: only.value, shown: ids, heads: ids, conflicts: [] };

  const living = heads.filter(({ value }) => value !== null);
  if (living.length === 0) return { value: null, shown: ids, heads: ids, conflicts: [] };
  const kind = kindOf(item);
  const ancestry = new Ancestry(kind, versions);
  const views = [...living].sort((a, b) => byTime(b, a)).map((head) => viewOf(kind, head.value ?? {}));
  const view: ItemValue = {};
  const conflicts: UnitConflict[] = [];
  const losers = new Set<VersionId>();
  for (const unit of unitsOf(kind, views.flatMap(Object.keys))) {
    const ends = ancestry.ends(living, unit);
    // A pairing that one changed and another removed stays.
    const end = ends.find((each) => kind !== 'alignments' || hasUnit(each, kind, unit)) ?? ends[0];
    if (end === undefined) continue;
    // A head has it as it is; the version that brought it may be forgotten.
    Object.assign(view, fieldsOf(viewOf(kind, end.heads[0]?.value ?? {}), unit));
    if (unit.isDerived || ends.length === 1) continue;
    conflicts.push({ unit: unit.name, versions: ends.map(({ version }) => version) });
    for (const { heads: lost } of ends.slice(1)) for (const { id } of lost) losers.add(id);
  }
  const value = fromView(kind, view, views);
  const secret = kind === 'note' ? stillPrivate(living, value) : null;
  if (secret !== null) {
    value.kind = PRIVATE;
    const at = conflicts.findIndex((each) => each.unit === secret.conflict.unit);
    conflicts.splice(at === -1 ? conflicts.length : at, 1, secret.conflict);
    for (const { id } of secret.losers) losers.add(id);
  }
  const deletions = heads.filter((head) => head.value === null);
  if (deletions.length > 0) {
    const [kept] = [...living].sort((a, b) => byTime(b, a));
    conflicts.push({ unit: DELETION, versions: [...(kept === undefined ? [] : [kept]), ...deletions] });
    for (const { id } of deletions) losers.add(id);
  }
  if (kind === 'order') Object.assign(value, mergedOrder(inOrder(living).reverse()));
  const shown = ids.filter((id) => !losers.has(id));
  return { value, shown, heads: ids, conflicts };
}

const PRIVATE = 'private';

/**
 * A note that is private to one of them stays so until somebody chooses: who showed it did not know what the other has
 * written in it meanwhile. Null where all agree, or it is private anyway.
 */
function stillPrivate(
  living: readonly Version[],
  merged: ItemValue,
): { conflict: UnitConflict; losers: Version[] } | null {
  const latestFirst = [...living].sort((a, b) => byTime(b, a));
  const hiding = latestFirst.filter(({ value }) => value?.kind === PRIVATE);
  if (hiding.length === 0 || merged.kind === PRIVATE) return null;
  const losers = latestFirst.filter(({ value }) => value?.kind !== PRIVATE);
  return { conflict: { unit: 'kind', versions: [...hiding.slice(0, 1), ...losers] }, losers };
}

/** One end that a unit was brought to. */
interface End {
  /** The version that brought it there, the latest where several did. */
  version: Version;
  /** The heads that have it. */
  heads: Version[];
}

/** Whether an end has anything of a unit. */
function hasUnit({ heads: [head] }: End, kind: ItemKind, unit: Unit): boolean {
  return Object.keys(fieldsOf(viewOf(kind, head?.value ?? {}), unit)).length > 0;
}

class Ancestry {
  readonly #kind: ItemKind;
  readonly #byId: ReadonlyMap<VersionId, Version>;
  readonly #ancestors = new Map<VersionId, ReadonlySet<VersionId>>();
  readonly #contents = new Map<string, string>();
  readonly #digests = new Map<string, string | null>();

  constructor(kind: ItemKind, versions: readonly Version[]) {
    this.#kind = kind;
    this.#byId = new Map(versions.map((version) => [version.id, version]));
  }

  /** The different ends of a unit, the one to show first. An end that another was made from is none. */
  ends(heads: readonly Version[], unit: Unit): End[] {
    const ends: End[] = [];
    for (const head of heads) {
      const version = this.#bringer(head, unit);
      const same = ends.find((end) => this.#isEqual(end.version, version, unit));
      if (same === undefined) ends.push({ version, heads: [head] });
      else {
        same.heads.push(head);
        if (byTime(same.version, version) < 0) same.version = version;
      }
    }
    const left = ends.filter(
      ({ version }) => !ends.some((other) => this.#ancestorsOf(other.version.id).has(version.id)),
    );
    return left.sort((a, b) => byTime(b.version, a.version));
  }

  /** The version in which this unit of `version` was brought to what it is. */
  #bringer(version: Version, unit: Unit): Version {
    let at = version;
    for (;;) {
      const parents = inOrder(
        at.parents.map((id) => this.#byId.get(id)).filter((each) => each !== undefined),
      );
      const same = parents.find((parent) => this.#isEqual(parent, at, unit));
      if (same === undefined) return at;
      at = same;
    }
  }

  #isEqual(a: Version, b: Version, unit: Unit): boolean {
    // Digests are dear; they are for values that are forgotten.
    if (a.value !== null && b.value !== null)
      return this.#contentOf(a, a.value, unit) === this.#contentOf(b, b.value, unit);
    const digest = this.#digestOf(a, unit);
    return digest !== null && digest === this.#digestOf(b, unit);
  }

  #contentOf({ id }: Version, value: ItemValue, unit: Unit): string {
    const key = `${id} ${unit.name}`;
    const known = this.#contents.get(key);
    if (known !== undefined) return known;
    const content = contentOf(viewOf(this.#kind, value), unit);
    this.#contents.set(key, content);
    return content;
  }

  /** Null for a deletion. */
  #digestOf(version: Version, unit: Unit): string | null {
    const key = `${version.id} ${unit.name}`;
    const known = this.#digests.get(key);
    if (known !== undefined) return known;
    const { value, forgotten } = version;
    const digest =
      value === null ? this.#digestIn(forgotten, unit) : digestOf(viewOf(this.#kind, value), unit);
    this.#digests.set(key, digest);
    return digest;
  }

  /** A pairing that a forgotten version does not name was not in it, unless all its pairings were forgotten as one. */
  #digestIn(forgotten: Version['forgotten'], unit: Unit): string | null {
    const known = forgotten?.[unit.name];
    if (known !== undefined || forgotten === null) return known ?? null;
    return this.#kind === 'alignments' && forgotten.list === undefined ? digestOf({}, unit) : null;
  }

  #ancestorsOf(id: VersionId): ReadonlySet<VersionId> {
    const known = this.#ancestors.get(id);
    if (known !== undefined) return known;
    const ancestors = new Set<VersionId>();
    const next = [...(this.#byId.get(id)?.parents ?? [])];
    for (let parent = next.pop(); parent !== undefined; parent = next.pop()) {
      if (ancestors.has(parent)) continue;
      ancestors.add(parent);
      next.push(...(this.#byId.get(parent)?.parents ?? []));
    }
    this.#ancestors.set(id, ancestors);
    return ancestors;
  }
}

function fieldsOf(value: ItemValue, { fields }: Unit): ItemValue {
  const own: ItemValue = {};
  for (const field of fields) {
    const each = value[field];
    if (each !== undefined) own[field] = each;
  }
  return own;
}

/**
 * The order as it is now, and behind it every other that was: what was taken out and came back has its place in none
 * that came after. @param versions all of the order.
 */
export function fullOrder(versions: readonly Version[]): Order {
  const latestFirst = versions.filter(({ value }) => value !== null).sort((a, b) => byTime(b, a));
  const heads = new Set(headsOf(versions));
  return mergedOrder([
    ...latestFirst.filter((each) => heads.has(each)),
    ...latestFirst.filter((each) => !heads.has(each)),
  ]);
}

/** The first of these orders, and what only others have in it behind what stands before it there. */
function mergedOrder(versions: readonly Version[]): Order {
  const orders = versions.map(({ value }) => orderSchema.parse(value));
  const merged = (list: keyof Order): string[] => {
    const ids: string[] = [];
    for (const order of orders) {
      let at = -1;
      for (const id of order[list] ?? []) {
        const known = ids.indexOf(id);
        if (known >= 0) at = known;
        else ids.splice(++at, 0, id);
      }
    }
    return ids;
  };
  const delegates = merged('delegates');
  const replies = merged('replies');
  const utterances = merged('utterances');
  return {
    topics: merged('topics'),
    statements: merged('statements'),
    sources: merged('sources'),
    annotations: merged('annotations'),
    notes: merged('notes'),
    ...(delegates.length === 0 ? {} : { delegates }),
    ...(replies.length === 0 ? {} : { replies }),
    ...(utterances.length === 0 ? {} : { utterances }),
  };
}
