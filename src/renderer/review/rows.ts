/** The review's list flattened: what the arrow keys walk through. */
import type { Dialogue, Unplaced } from '../../domain/model/dialogue.ts';
import type { Statement, Topic } from '../../domain/model/statement.ts';

export type Row =
  | { kind: 'statement'; key: string; statement: Statement; topic: Topic }
  | { kind: 'unplaced'; key: string; unplaced: Unplaced };

export function rowsOf(dialogue: Dialogue): Row[] {
  return [
    ...dialogue.topics.flatMap((topic) =>
      topic.statements.map((statement): Row => ({ kind: 'statement', key: statement.id, statement, topic })),
    ),
    ...dialogue.unplaced.map((unplaced): Row => ({ kind: 'unplaced', key: unplacedKey(unplaced), unplaced })),
  ];
}

/** Statements' ids hold no slash. */
export function unplacedKey({ source }: Unplaced): string {
  return `${source.sourceId}/${source.span.start}`;
}

/** The next row after `key` that waits for a look, from the start again after the end; null where none does. */
export function nextToCheck(rows: readonly Row[], key: string | null): Row | null {
  const at = rows.findIndex((row) => row.key === key);
  const after = [...rows.slice(at + 1), ...rows.slice(0, at + 1)];
  return after.find((row) => row.kind === 'statement' && row.statement.review) ?? null;
}
