/** What a reader does with rows, wherever it is asked for: keys, menus or dragging. Says what came of it. */
import { useMemo, useRef } from 'react';
import { useIntl } from 'react-intl';
import type { Dialogue } from '../../../domain/model/dialogue.ts';
import type { Topic } from '../../../domain/model/statement.ts';
import { arrangeCommand, type RowChange, rowAt, suggestionCommand } from '../../../domain/rows/arrange.ts';
import { rowsOf } from '../../../domain/rows/rows.ts';
import { announce } from '../../annotate/announce.ts';
import { goToText } from '../../annotate/attention.ts';
import { useIsReadOnly, useSessionActions } from '../../session/parts.ts';

export type Step = -1 | 1;

export interface RowChanges {
  /** Moves a statement into the row above or below; past the last one, into a new row. */
  step(statement: string, by: Step): void;
  /** Gives it a row of its own above or below its row; alone in a row, the row changes places. */
  apart(statement: string, by: Step): void;
  change(change: RowChange): void;
  /** Back to the suggestion. */
  suggest(): void;
}

export function useRowChanges(
  dialogue: Dialogue,
  topic: Topic,
  citations: ReadonlyMap<string, string>,
): RowChanges {
  const { formatMessage } = useIntl();
  const { apply } = useSessionActions();
  const now = useRef({ dialogue, topic, citations });
  now.current = { dialogue, topic, citations };
  const isReadOnly = useIsReadOnly();
  return useMemo((): RowChanges => {
    const carryOut = (change: RowChange, statement: string | null) => {
      const command = isReadOnly ? null : arrangeCommand(now.current.dialogue, now.current.topic, change);
      if (command === null) return;
      void apply(command);
      const rows = command.rows ?? [];
      if (statement === null) {
        announce(formatMessage({ id: 'rows.changed' }, { count: rows.length }));
        return;
      }
      const citation = now.current.citations.get(statement) ?? '';
      const row = rowAt(rows, statement) + 1;
      announce(formatMessage({ id: 'rows.moved' }, { citation, row, total: rows.length }));
      // The statement is shown anew in its row: the focus goes with it.
      goToText(null, statement);
    };
    const where = (statement: string) => {
      const rows = rowsOf(now.current.dialogue, now.current.topic);
      const at = rowAt(rows, statement);
      const others = rows[at]?.statements.length ?? 0;
      return { rows, at, isAlone: others <= unitSize(now.current.dialogue, statement) };
    };
    return {
      step(statement, by) {
        const { rows, at, isAlone } = where(statement);
        const to = at + by;
        if (rows[to] !== undefined) carryOut({ kind: 'toRow', statement, row: to }, statement);
        else if (isAlone) announce(formatMessage({ id: by === 1 ? 'rows.last' : 'rows.first' }));
        else carryOut({ kind: 'toNewRow', statement, at: by === 1 ? rows.length : 0 }, statement);
      },
      apart(statement, by) {
        const { rows, at, isAlone } = where(statement);
        if (!isAlone) carryOut({ kind: 'toNewRow', statement, at: by === 1 ? at + 1 : at }, statement);
        else if (rows[at + by] === undefined)
          announce(formatMessage({ id: by === 1 ? 'rows.last' : 'rows.first' }));
        else carryOut({ kind: 'moveRow', row: at, at: at + by }, statement);
      },
      change: (change) => carryOut(change, 'statement' in change ? change.statement : null),
      suggest() {
        const command = isReadOnly ? null : suggestionCommand(now.current.topic);
        if (command === null) return;
        void apply(command);
        announce(formatMessage({ id: 'rows.suggested.said' }));
      },
    };
  }, [apply, formatMessage, isReadOnly]);
}

/** How many statements move with one: itself and its counterparts. */
function unitSize(dialogue: Dialogue, statement: string): number {
  const group = dialogue.alignments.find(({ statements }) => statements.includes(statement));
  return group?.statements.length ?? 1;
}
