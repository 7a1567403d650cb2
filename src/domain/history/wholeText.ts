/**
 * Keeps a source's text whole where several people cut it differently: what one of them took out of its topic is listed
 * although another's list was the later one, and what is said by a statement is not listed a second time.
 */
import { z } from 'zod';
import { type Fact, factSchema, type Unplaced, unplacedSchema } from '../model/dialogue.ts';
import type { SourceSpan, Span } from '../model/source.ts';
import { sourceSpanSchema } from '../model/source.ts';
import { isSpace, read, trim } from '../release/spans.ts';
import { FACTS, type ItemKey, type ItemValue, itemValueSchema, kindOf } from './items.ts';
import { byTime, type History, headsOf, type Version } from './version.ts';

/** The reason of text that stands nowhere after two readings were merged. */
export const LEFT_OVER = 'left over where two readings were merged';

const listsSchema = z.object({ facts: z.array(factSchema), unplaced: z.array(unplacedSchema) });
type Lists = z.infer<typeof listsSchema>;
const placedSchema = z.object({ source: sourceSpanSchema });
const sourceTextSchema = z.object({ id: z.string(), text: z.string(), supersededBy: z.string().nullable() });

/**
 * The facts with every stretch of text in them that no living statement holds, each once. Follows from the versions and
 * `items` alone. A history that nobody merged anything into is left as it is, and so is text that nobody ever claimed.
 * @param items what every item is now.
 */
export function withWholeText(
  facts: ItemValue,
  items: ReadonlyMap<ItemKey, ItemValue>,
  full: History,
): ItemValue {
  const cuts = [...full].filter(([item]) => item === FACTS || kindOf(item) === 'statement');
  if (!cuts.some(([, versions]) => wasMerged(versions))) return facts;
  const shown = listsSchema.parse(facts);
  const others = lasting(full.get(FACTS) ?? []).flatMap(
    ({ value }) => listsSchema.safeParse(value).data ?? [],
  );
  const cover = new Cover(items);
  for (const [item, value] of items)
    if (kindOf(item) === 'statement') cover.claim(placedSchema.parse(value).source);

  const lists: Lists = { facts: [], unplaced: [] };
  for (const each of shown.facts) lists.facts.push(...cover.rest(each));
  for (const each of shown.unplaced) lists.unplaced.push(...cover.rest(each));
  for (const other of others) {
    for (const each of other.facts) lists.facts = added(lists.facts, cover.current(each));
    for (const each of other.unplaced) lists.unplaced = added(lists.unplaced, cover.current(each));
  }
  for (const source of onceSaid(cuts))
    lists.unplaced = added(lists.unplaced, cover.current({ text: '', reason: LEFT_OVER, source }));
  return { ...facts, ...itemValueSchema.parse(lists) };
}

/** Stays true once it is: several heads only come to an end in a version with several parents. */
function wasMerged(versions: readonly Version[]): boolean {
  return (
    versions.length > 1 &&
    (headsOf(versions).length > 1 || versions.some(({ parents }) => parents.length > 1))
  );
}

/** The versions that are never forgotten, in an order that all agree on: what is there now, the latest first, and before. */
function lasting(versions: readonly Version[]): Version[] {
  const first = versions.filter(({ at }) => at === null);
  const heads = headsOf(versions).filter(({ at }) => at !== null);
  return [...heads.sort((a, b) => byTime(b, a)), ...first.sort(byTime)];
}

/** Where statements stood at first, then where they stand, each in the order of the text. */
function onceSaid(cuts: readonly (readonly [ItemKey, readonly Version[]])[]): SourceSpan[] {
  const stood = cuts.flatMap(([, versions]) =>
    lasting(versions).flatMap(({ at, value }) => {
      const placed = placedSchema.safeParse(value);
      return placed.success ? [{ source: placed.data.source, isFirst: at === null }] : [];
    }),
  );
  return stood
    .sort((a, b) => Number(b.isFirst) - Number(a.isFirst) || byPlace(a.source, b.source))
    .map(({ source }) => source);
}

function byPlace(a: SourceSpan, b: SourceSpan): number {
  if (a.sourceId !== b.sourceId) return a.sourceId < b.sourceId ? -1 : 1;
  return a.span.start - b.span.start || a.span.end - b.span.end;
}

/** Which units of the sources' texts have a place. */
class Cover {
  readonly #texts = new Map<string, { text: string; isSuperseded: boolean; marks: Uint8Array }>();

  constructor(items: ReadonlyMap<ItemKey, ItemValue>) {
    for (const [item, value] of items) {
      if (kindOf(item) !== 'source') continue;
      const { id, text, supersededBy } = sourceTextSchema.parse(value);
      this.#texts.set(id, { text, isSuperseded: supersededBy !== null, marks: new Uint8Array(text.length) });
    }
  }

  claim({ sourceId, span }: SourceSpan): void {
    this.#texts.get(sourceId)?.marks.fill(1, span.start, span.end);
  }

  /** What of an entry nothing holds yet; it holds it now. An entry that is untouched stays as it is. */
  rest<T extends Fact | Unplaced>(entry: T): T[] {
    const { sourceId, span } = entry.source;
    const held = this.#texts.get(sourceId);
    // Text that is not there holds nothing; to look through it would take as long as its end is far.
    if (held === undefined || span.end > held.text.length) return [entry];
    const free = freeStretches(held.text, held.marks, span);
    this.claim(entry.source);
    const [only] = free;
    const whole = trim(held.text, span);
    if (free.length === 1 && only?.start === whole.start && only.end === whole.end && entry.text !== '')
      return [entry];
    return free.map((each) => ({
      ...entry,
      text: read(held.text, each),
      source: { sourceId, span: each },
    }));
  }

  /** The same for an entry of an earlier list: a text that a corrected release took the place of is no longer read. */
  current<T extends Fact | Unplaced>(entry: T): T[] {
    const { sourceId, span } = entry.source;
    const held = this.#texts.get(sourceId);
    return held === undefined || held.isSuperseded || span.end > held.text.length ? [] : this.rest(entry);
  }
}

/** The stretches in which no unit but white space is marked, without white space at their ends. */
function freeStretches(text: string, marks: Uint8Array, { start, end }: Span): Span[] {
  const stretches: Span[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    const isTaken = at === end || (marks[at] === 1 && !isSpace(text.charCodeAt(at)));
    if (!isTaken) continue;
    const stretch = trim(text, { start: from, end: at });
    if (stretch.start < stretch.end) stretches.push(stretch);
    from = at + 1;
  }
  return stretches;
}

/** Puts entries where their text stands among those of the same source, else at the end. */
function added<T extends Fact | Unplaced>(list: T[], entries: readonly T[]): T[] {
  let longer = list;
  for (const entry of entries) {
    const { sourceId, span } = entry.source;
    const next = longer.findIndex(
      ({ source }) => source.sourceId === sourceId && source.span.start > span.start,
    );
    const last = longer.findLastIndex(({ source }) => source.sourceId === sourceId);
    const place = next !== -1 ? next : last === -1 ? longer.length : last + 1;
    longer = longer.toSpliced(place, 0, entry);
  }
  return longer;
}
