/** A row's number, which opens what can be done with the row. */
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { MenuButton } from '../../design/MenuButton.tsx';
import { RowNameDialog } from './RowNameDialog.tsx';
import type { RowView } from './rowViews.ts';
import type { RowChanges } from './useRowChanges.ts';

interface RowMenuProps {
  row: RowView;
  total: number;
  changes: RowChanges;
}

export function RowMenu({ row, total, changes }: RowMenuProps) {
  const { formatMessage } = useIntl();
  const [isNaming, setIsNaming] = useState(false);
  const { at, title } = row;
  const isLast = at === total - 1;
  const choices = [
    { id: 'name' as const, name: formatMessage({ id: 'rows.name' }) },
    ...(isLast ? [] : [{ id: 'join' as const, name: formatMessage({ id: 'rows.join' }) }]),
    ...(at === 0 ? [] : [{ id: 'up' as const, name: formatMessage({ id: 'rows.up' }) }]),
    ...(isLast ? [] : [{ id: 'down' as const, name: formatMessage({ id: 'rows.down' }) }]),
  ];
  const choose = (id: (typeof choices)[number]['id']) => {
    if (id === 'name') setIsNaming(true);
    else if (id === 'join') changes.change({ kind: 'join', row: at });
    else changes.change({ kind: 'moveRow', row: at, at: id === 'up' ? at - 1 : at + 1 });
  };
  return (
    <>
      <MenuButton
        label={formatMessage({ id: 'rows.menu' }, { row: at + 1 })}
        choices={choices}
        onChoose={choose}
        align="start"
      >
        {at + 1}
      </MenuButton>
      {isNaming ? (
        <RowNameDialog
          row={at + 1}
          name={title}
          onClose={() => setIsNaming(false)}
          onName={(name) => changes.change({ kind: 'rename', row: at, title: name })}
        />
      ) : null}
    </>
  );
}
