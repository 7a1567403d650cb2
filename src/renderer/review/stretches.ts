/** Divides a long review into stretches that are drawn one by one. */
import type { Topic } from '../../domain/model/statement.ts';

/** A list with fewer rows is drawn whole. */
export const LONG_LIST = 400;
/** About so many rows stand in a stretch. */
export const STRETCH = 60;

/** A stretch of rows: where it starts among all of its kind, and what is in it. */
export interface Stretch<T> {
  from: number;
  items: readonly T[];
}

/** Equal parts of a list; the whole as one where it is short. */
export function stretchesOf<T>(items: readonly T[], size: number = STRETCH): Stretch<T>[] {
  if (items.length <= size * 2) return [{ from: 0, items }];
  const parts: Stretch<T>[] = [];
  for (let from = 0; from < items.length; from += size)
    parts.push({ from, items: items.slice(from, from + size) });
  return parts;
}

/** Whole topics, as many as make a stretch; `from` counts statements. */
export function topicStretches(topics: readonly Topic[]): Stretch<Topic>[] {
  const parts: Stretch<Topic>[] = [];
  let items: Topic[] = [];
  let from = 0;
  let rows = 0;
  for (const topic of topics) {
    items.push(topic);
    rows += topic.statements.length + 1;
    if (rows < STRETCH) continue;
    parts.push({ from, items });
    from += items.reduce((sum, { statements }) => sum + statements.length, 0);
    items = [];
    rows = 0;
  }
  if (items.length > 0) parts.push({ from, items });
  return parts;
}
