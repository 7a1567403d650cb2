/** What the grid shows of a topic: each row with its passages under their sides. */
import type { Passage } from '../../../domain/align/passages.ts';
import type { Side } from '../../../domain/model/party.ts';
import type { Row } from '../../../domain/model/row.ts';

export interface RowView {
  /** Stays the same while the row's first statement does. */
  key: string;
  /** Its place, from 0. */
  at: number;
  title: string;
  passages: readonly Passage[];
}

/** Every passage is in the row that holds its statement; the rows keep their order. */
export function rowViews(rows: readonly Row[], passages: readonly Passage[]): RowView[] {
  const placeOf = new Map(rows.flatMap(({ statements }, at) => statements.map((id) => [id, at] as const)));
  const filled: Passage[][] = rows.map(() => []);
  for (const passage of passages) filled[placeOf.get(passage.statement.id) ?? 0]?.push(passage);
  return rows.map(({ title, statements }, at) => ({
    key: statements[0] ?? String(at),
    at,
    title,
    passages: filled[at] ?? [],
  }));
}

/** What two statements have in common as their counterpart stands under the first of them. */
export function onceEach(passages: readonly Passage[]): Passage[] {
  const shown = new Set<string>();
  return passages.map((passage) => {
    const others = passage.others.filter(({ id }) => !shown.has(id));
    for (const { id } of others) shown.add(id);
    return { ...passage, others };
  });
}

/** How many passages stand under each side. */
export function countBySide(passages: readonly Passage[]): ReadonlyMap<Side, number> {
  const counts = new Map<Side, number>();
  for (const { statement } of passages) counts.set(statement.side, (counts.get(statement.side) ?? 0) + 1);
  return counts;
}
