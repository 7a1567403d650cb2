/** What can be corrected in the row that is selected: by keys, by buttons, and in the small dialogs. */
import { useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import type { DialogueCommand } from '../../domain/commands/dialogueCommand.ts';
import { dropCommand, joinCommand, setSideCommand } from '../../domain/commands/passages.ts';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import type { Side } from '../../domain/model/party.ts';
import { announce } from '../annotate/announce.ts';
import { useSideName } from '../briefing/sides.ts';
import { useSession } from '../session/session.ts';
import { nextToCheck, type Row, rowsOf } from './rows.ts';

export type ReviewDialog = 'split' | 'move' | 'place' | 'rename' | 'facts' | 'discard' | 'changes';

export interface Review {
  dialogue: Dialogue;
  rows: readonly Row[];
  selected: Row | null;
  select(key: string): void;
  /** The row after the selected one, or before; stays at the ends. */
  step(by: -1 | 1): void;
  open: ReviewDialog | null;
  show(dialog: ReviewDialog | null): void;
  apply(command: DialogueCommand): void;
  setSide(side: Side): void;
  /** Takes the mark away and goes to the next row to check. */
  confirm(): void;
  join(): void;
  drop(): void;
  goToNext(): void;
}

export function useReview(dialogue: Dialogue): Review {
  const { formatMessage } = useIntl();
  const { apply } = useSession();
  const sideName = useSideName();
  const rows = useMemo(() => rowsOf(dialogue), [dialogue]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [lastPlace, setLastPlace] = useState(0);
  const [open, show] = useState<ReviewDialog | null>(null);

  // A row that is gone leaves the selection where it was.
  const at = rows.findIndex(({ key }) => key === chosen);
  const selected = rows[at === -1 ? Math.min(lastPlace, rows.length - 1) : at] ?? null;
  const select = (key: string) => {
    setChosen(key);
    setLastPlace(
      Math.max(
        0,
        rows.findIndex((row) => row.key === key),
      ),
    );
  };
  const statement = selected?.kind === 'statement' ? selected.statement : null;

  const goToNext = () => {
    const next = nextToCheck(rows, selected?.key ?? null);
    if (next) select(next.key);
    else announce(formatMessage({ id: 'review.said.noNext' }));
  };
  return {
    dialogue,
    rows,
    selected,
    select,
    step(by) {
      const next = rows[Math.max(0, selected ? rows.indexOf(selected) : 0) + by];
      if (next) select(next.key);
    },
    open,
    show,
    apply: (command) => void apply(command),
    setSide(side) {
      if (!statement) return;
      void apply(setSideCommand(statement.id, side));
      announce(formatMessage({ id: 'review.said.side' }, { side: sideName(side), text: statement.text }));
    },
    confirm() {
      if (!statement) return;
      if (statement.review) void apply(setSideCommand(statement.id, statement.side));
      const left = rows.filter(
        (row) => row.kind === 'statement' && row.statement.review && row.key !== statement.id,
      ).length;
      announce(formatMessage({ id: 'review.said.confirmed' }, { left }));
      if (left > 0) goToNext();
    },
    join() {
      const command = statement && joinCommand(dialogue, statement.id);
      if (command) void apply(command);
      else announce(formatMessage({ id: 'review.said.noJoin' }));
    },
    drop() {
      if (!statement) return;
      setLastPlace(rows.findIndex(({ key }) => key === statement.id));
      void apply(dropCommand(statement.id));
      announce(formatMessage({ id: 'review.said.dropped' }));
    },
    goToNext,
  };
}
