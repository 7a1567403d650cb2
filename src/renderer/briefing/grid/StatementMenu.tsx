/** What else can be done with a statement: its row, its number to copy, its history. */
import { Ellipsis } from 'lucide-react';
import { useIntl } from 'react-intl';
import type { Statement } from '../../../domain/model/statement.ts';
import { announce } from '../../annotate/announce.ts';
import { writeKeys } from '../../app/keys.ts';
import type { MenuChoice } from '../../design/choices.ts';
import { copyText } from '../../design/copyText.ts';
import { MenuButton } from '../../design/MenuButton.tsx';
import { askForHistory } from '../../history/asking.ts';
import type { RowChanges } from './useRowChanges.ts';

interface StatementMenuProps {
  statement: Statement;
  dialogueId: string;
  citation: string;
  /** Null where nothing can be changed. */
  changes: RowChanges | null;
}

type Choice = 'up' | 'down' | 'apart' | 'copy' | 'copyText' | 'history';

export function StatementMenu({ statement, dialogueId, citation, changes }: StatementMenuProps) {
  const { formatMessage } = useIntl();
  const choices: MenuChoice<Choice>[] = [
    ...(changes === null
      ? []
      : [
          { id: 'up' as const, name: formatMessage({ id: 'rows.statement.up' }), hint: writeKeys('Alt+↑') },
          {
            id: 'down' as const,
            name: formatMessage({ id: 'rows.statement.down' }),
            hint: writeKeys('Alt+↓'),
          },
          {
            id: 'apart' as const,
            name: formatMessage({ id: 'rows.statement.apart' }),
            hint: writeKeys('Alt+Shift+↓'),
          },
        ]),
    { id: 'copy', name: formatMessage({ id: 'rows.statement.copy' }, { citation }) },
    { id: 'copyText', name: formatMessage({ id: 'rows.statement.copyText' }) },
    { id: 'history', name: formatMessage({ id: 'history.open' }) },
  ];
  const copy = (text: string) =>
    announce(formatMessage({ id: copyText(text) ? 'rows.copied' : 'rows.copyFailed' }, { text }));
  const choose = (id: Choice) => {
    switch (id) {
      case 'up':
        return changes?.step(statement.id, -1);
      case 'down':
        return changes?.step(statement.id, 1);
      case 'apart':
        return changes?.apart(statement.id, 1);
      case 'copy':
        return copy(citation);
      case 'copyText':
        return copy(`${statement.text} [${citation}]`);
      case 'history':
        return askForHistory({ dialogueId, item: `statement:${statement.id}` });
    }
  };
  return (
    <span className="statement-more">
      <MenuButton
        label={formatMessage({ id: 'rows.more' }, { citation })}
        icon={Ellipsis}
        choices={choices}
        onChoose={choose}
      />
    </span>
  );
}
