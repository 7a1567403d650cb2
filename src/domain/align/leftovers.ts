/** The facts and the unplaced text of a source that was corrected. */
import type { Fact, Unplaced } from '../model/dialogue.ts';
import type { Source } from '../model/source.ts';
import type { Kept, Stretch } from './stretches.ts';

export function factsOf(kept: readonly Kept[], fresh: readonly Stretch[], source: Source): Fact[] {
  const all = [...fresh, ...kept.map((each) => atNewPlace(each, source))];
  return inTextOrder(all.flatMap((each) => (each.kind === 'fact' ? [each.item] : [])));
}

export function unplacedOf(kept: readonly Kept[], fresh: readonly Stretch[], source: Source): Unplaced[] {
  const all = [...fresh, ...kept.map((each) => atNewPlace(each, source))];
  return inTextOrder(all.flatMap((each) => (each.kind === 'unplaced' ? [each.item] : [])));
}

/** `now` in the place of what came from the old source. */
export function inPlace<T extends { source: { sourceId: string } }>(
  held: readonly T[],
  now: readonly T[],
  oldId: string,
): T[] {
  const isOther = ({ source }: T) => source.sourceId !== oldId;
  const first = held.findIndex((each) => !isOther(each));
  const lead = first === -1 ? held.length : first;
  return [...held.slice(0, lead), ...now, ...held.slice(lead).filter(isOther)];
}

function atNewPlace({ stretch, span }: Kept, { id }: Source): Stretch {
  const source = { sourceId: id, span };
  if (stretch.kind === 'fact') return { kind: 'fact', item: { ...stretch.item, source } };
  if (stretch.kind === 'unplaced') return { kind: 'unplaced', item: { ...stretch.item, source } };
  return { ...stretch, item: { ...stretch.item, source } };
}

function inTextOrder<T extends { source: { span: { start: number } } }>(list: readonly T[]): T[] {
  return [...list].sort((a, b) => a.source.span.start - b.source.span.start);
}
