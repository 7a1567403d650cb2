/** Everything that a source's text was cut into: statements with their topics, facts and unplaced text. */
import type { Dialogue, Fact, Unplaced } from '../model/dialogue.ts';
import type { Span } from '../model/source.ts';
import type { Statement } from '../model/statement.ts';
import type { TextMap } from './textMap.ts';

export type Stretch =
  | { kind: 'statement'; item: Statement; topicId: string }
  | { kind: 'fact'; item: Fact }
  | { kind: 'unplaced'; item: Unplaced };

export type StatementStretch = Extract<Stretch, { kind: 'statement' }>;

export function stretchesOf(dialogue: Dialogue, sourceId: string): Stretch[] {
  const all: Stretch[] = [
    ...dialogue.topics.flatMap((topic) =>
      topic.statements.map((item) => ({ kind: 'statement' as const, item, topicId: topic.id })),
    ),
    ...dialogue.facts.map((item) => ({ kind: 'fact' as const, item })),
    ...dialogue.unplaced.map((item) => ({ kind: 'unplaced' as const, item })),
  ];
  return all.filter(({ item }) => item.source.sourceId === sourceId).sort((a, b) => startOf(a) - startOf(b));
}

/** A held stretch at its place in the new text, with what the new reading has there. */
export interface Kept {
  stretch: Stretch;
  span: Span;
  /** The one statement that the new reading has in the same place, if it is one. */
  twin: StatementStretch | null;
  /** The new reading's topic there. */
  topicId: string | null;
}

/**
 * Of each stretch of the new text, the held cut where its words are the same, so that what a reader split, joined,
 * moved, dropped or placed stays so; else the new one.
 */
export function chooseCuts(
  held: readonly Stretch[],
  incoming: readonly Stretch[],
  map: TextMap,
): { kept: Kept[]; fresh: Stretch[] } {
  const placed = [
    ...held.flatMap((stretch) => {
      const span = map.find(stretch.item.source.span);
      return span === null ? [] : [{ stretch, span, isHeld: true }];
    }),
    ...incoming.map((stretch) => ({ stretch, span: stretch.item.source.span, isHeld: false })),
  ].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const kept: Kept[] = [];
  const fresh: Stretch[] = [];
  for (let from = 0; from < placed.length; ) {
    const start = placed[from]?.span.start ?? 0;
    let end = placed[from]?.span.end ?? 0;
    let to = from + 1;
    for (let next = placed[to]; next !== undefined && next.span.start < end; next = placed[++to])
      end = Math.max(end, next.span.end);
    const group = placed.slice(from, to);
    from = to;
    const olds = group.filter(({ isHeld }) => isHeld);
    const news = group.filter(({ isHeld }) => !isHeld).map(({ stretch }) => stretch);
    const covered = olds.reduce((sum, { span }) => sum + map.signs(span), 0);
    if (olds.length === 0 || covered !== map.signs({ start, end }) || news.length === 0) {
      fresh.push(...news);
      continue;
    }
    const statements = news.flatMap((each) => (each.kind === 'statement' ? [each] : []));
    const [first] = statements;
    const twin = first !== undefined && olds.length === 1 && news.length === 1 ? first : null;
    for (const { stretch, span } of olds) kept.push({ stretch, span, twin, topicId: first?.topicId ?? null });
  }
  return { kept, fresh };
}

function startOf({ item }: Stretch): number {
  return item.source.span.start;
}
