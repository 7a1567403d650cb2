/** Corrects the side of a statement, or confirms the one that the importer was not sure of. */
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { setSideCommand } from '../../domain/commands/passages.ts';
import type { PartyId, Side } from '../../domain/model/party.ts';
import type { Statement } from '../../domain/model/statement.ts';
import { announce } from '../annotate/announce.ts';
import type { MenuChoice } from '../design/choices.ts';
import { MenuButton } from '../design/MenuButton.tsx';
import { useSessionActions } from '../session/parts.ts';
import { useSideName } from './sides.ts';

interface SideMenuProps {
  statement: Statement;
  citation: string;
  sides: readonly PartyId[];
  /** Why it stands where it does. */
  why: string;
  children: ReactNode;
}

/** Chosen to leave the statement where it is and take the mark away; no party has such an id. */
const CONFIRM = '✓';

export function SideMenu({ statement, citation, sides, why, children }: SideMenuProps) {
  const { formatMessage } = useIntl();
  const { apply } = useSessionActions();
  const sideName = useSideName();
  const choices: MenuChoice<string>[] = [
    ...(statement.review
      ? [{ id: CONFIRM, name: formatMessage({ id: 'briefing.confirm' }), hint: why }]
      : []),
    ...[...sides, 'joint', 'unattributed'].map((side) => ({
      id: side,
      name: sideName(side),
      ...(side === statement.side && !statement.review ? { hint: why } : {}),
    })),
  ];
  const setSide = (side: Side) => apply(setSideCommand(statement.id, side));
  const choose = (id: string) => {
    if (id === CONFIRM) {
      void setSide(statement.side);
      announce(formatMessage({ id: 'briefing.confirmed' }, { citation }));
    } else if (id !== statement.side || statement.review) {
      void setSide(id);
      announce(formatMessage({ id: 'briefing.sideSet' }, { citation, side: sideName(id) }));
    }
  };
  return (
    <span className="statement-side" data-review={statement.review || undefined}>
      <MenuButton
        label={
          statement.review
            ? formatMessage({ id: 'briefing.review.why' }, { reason: why })
            : formatMessage({ id: 'briefing.setSide' }, { citation })
        }
        choices={choices}
        chosen={statement.side}
        onChoose={choose}
        align="start"
      >
        {children}
      </MenuButton>
    </span>
  );
}
