/** Makes the commands by which a reader arranges rows: moving statements and rows, joining, naming. */
import type { DialogueCommand } from '../commands/dialogueCommand.ts';
import type { Dialogue } from '../model/dialogue.ts';
import { MAX_ROW_TITLE, type Row } from '../model/row.ts';
import type { Topic } from '../model/statement.ts';
import { rowsOf } from './rows.ts';
import { unitsOf } from './units.ts';

export type Arrange = Extract<DialogueCommand, { type: 'topic.arrange' }>;

/** What a reader wants with a row or a statement. Places count the rows as they are shown, from 0. */
export type RowChange =
  /** A statement, with its counterparts, goes to another row. */
  | { kind: 'toRow'; statement: string; row: number }
  /** It gets a row of its own, which then stands at this place. */
  | { kind: 'toNewRow'; statement: string; at: number }
  /** The row goes to another place. */
  | { kind: 'moveRow'; row: number; at: number }
  /** The row takes in the one after it. */
  | { kind: 'join'; row: number }
  | { kind: 'rename'; row: number; title: string };

/** The command for a change; null where it would change nothing or names what is not there. */
export function arrangeCommand(dialogue: Dialogue, topic: Topic, change: RowChange): Arrange | null {
  const rows = rowsOf(dialogue, topic);
  const now = changed(dialogue, topic, rows, change);
  if (now === null || JSON.stringify(now) === JSON.stringify(rows)) return null;
  return { type: 'topic.arrange', id: topic.id, rows: now };
}

/** Gives the rows back to the suggestion; null where they are. */
export function suggestionCommand(topic: Topic): Arrange | null {
  return topic.rows === undefined ? null : { type: 'topic.arrange', id: topic.id, rows: null };
}

/** The place of a statement's row; -1 where it is in none. */
export function rowAt(rows: readonly Row[], statement: string): number {
  return rows.findIndex(({ statements }) => statements.includes(statement));
}

function changed(dialogue: Dialogue, topic: Topic, rows: readonly Row[], change: RowChange): Row[] | null {
  switch (change.kind) {
    case 'toRow':
      return rows[change.row] === undefined ? null : moved(dialogue, topic, rows, change);
    case 'toNewRow':
      return movedApart(dialogue, topic, rows, change);
    case 'moveRow': {
      const row = rows[change.row];
      if (row === undefined || change.at < 0 || change.at >= rows.length) return null;
      const others = rows.filter((each) => each !== row);
      return [...others.slice(0, change.at), row, ...others.slice(change.at)];
    }
    case 'join': {
      const [row, next] = [rows[change.row], rows[change.row + 1]];
      if (row === undefined || next === undefined) return null;
      const title = [row.title, next.title].filter((each) => each !== '').join(' · ');
      const joined = {
        title: title.slice(0, MAX_ROW_TITLE),
        statements: [...row.statements, ...next.statements],
      };
      return rows.flatMap((each) => (each === row ? [joined] : each === next ? [] : [each]));
    }
    case 'rename': {
      const title = change.title.trim().slice(0, MAX_ROW_TITLE);
      return rows.map((each, at) => (at === change.row ? { ...each, title } : each));
    }
  }
}

function moved(
  dialogue: Dialogue,
  topic: Topic,
  rows: readonly Row[],
  { statement, row }: Extract<RowChange, { kind: 'toRow' }>,
): Row[] | null {
  const ids = unitWith(dialogue, topic, statement);
  const from = rowAt(rows, statement);
  if (ids === null || from === -1 || from === row) return null;
  return rows
    .map((each, at) => {
      if (at === row) return { ...each, statements: [...each.statements, ...ids] };
      return at === from ? { ...each, statements: each.statements.filter((id) => !ids.includes(id)) } : each;
    })
    .filter(({ statements }) => statements.length > 0);
}

function movedApart(
  dialogue: Dialogue,
  topic: Topic,
  rows: readonly Row[],
  { statement, at }: Extract<RowChange, { kind: 'toNewRow' }>,
): Row[] | null {
  const ids = unitWith(dialogue, topic, statement);
  if (ids === null || at < 0 || at > rows.length) return null;
  const left = rows.map((each) => ({
    ...each,
    statements: each.statements.filter((id) => !ids.includes(id)),
  }));
  return [...left.slice(0, at), { title: '', statements: ids }, ...left.slice(at)].filter(
    ({ statements }) => statements.length > 0,
  );
}

/** A statement with its counterparts, which stay with it. */
function unitWith(dialogue: Dialogue, topic: Topic, statement: string): string[] | null {
  const unit = unitsOf(dialogue, topic).find(({ statements }) =>
    statements.some(({ id }) => id === statement),
  );
  return unit === undefined ? null : unit.statements.map(({ id }) => id);
}
