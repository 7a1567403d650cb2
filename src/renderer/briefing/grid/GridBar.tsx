/** Over the grid: what is hidden, whose arrangement it is, and what can be done with the columns. */
import { Columns3, EyeOff } from 'lucide-react';
import { useIntl } from 'react-intl';
import type { Side } from '../../../domain/model/party.ts';
import { Button } from '../../design/Button.tsx';
import type { MenuChoice } from '../../design/choices.ts';
import { MenuButton } from '../../design/MenuButton.tsx';
import { useSideName } from '../sides.ts';
import type { Columns } from './useColumns.ts';
import type { RowChanges } from './useRowChanges.ts';

interface GridBarProps {
  columns: Columns;
  counts: ReadonlyMap<Side, number>;
  /** Whether the reader arranged the rows. */
  isArranged: boolean;
  /** Null where nothing can be changed. */
  changes: RowChanges | null;
}

export function GridBar({ columns, counts, isArranged, changes }: GridBarProps) {
  const { formatMessage } = useIntl();
  const sideName = useSideName();
  const { visible, hidden, swap, show, hide, equalise } = columns;
  const choices: MenuChoice<string>[] = [
    { id: 'swap', name: formatMessage({ id: 'rows.swap' }) },
    { id: 'equal', name: formatMessage({ id: 'rows.equal' }) },
    ...hidden.map((side) => ({
      id: `show ${side}`,
      name: formatMessage({ id: 'rows.show' }, { side: sideName(side) }),
    })),
    ...(visible.length > 1 ? visible : []).map(({ side }) => ({
      id: `hide ${side}`,
      name: formatMessage({ id: 'rows.hide' }, { side: sideName(side) }),
    })),
    ...(isArranged && changes ? [{ id: 'suggest', name: formatMessage({ id: 'rows.suggest' }) }] : []),
  ];
  const choose = (id: string) => {
    const [action, side = ''] = id.split(' ');
    if (action === 'swap') swap();
    else if (action === 'equal') equalise();
    else if (action === 'show') show(side);
    else if (action === 'hide') hide(side);
    else changes?.suggest();
  };
  return (
    <div className="grid-bar">
      {hidden.map((side) => (
        <Button key={side} look="quiet" icon={EyeOff} onPress={() => show(side)}>
          {formatMessage({ id: 'rows.hidden' }, { side: sideName(side), count: counts.get(side) ?? 0 })}
        </Button>
      ))}
      <span className="grid-arranged">
        {formatMessage({ id: isArranged ? 'rows.arranged' : 'rows.suggested' })}
      </span>
      <MenuButton
        label={formatMessage({ id: 'rows.columns' })}
        icon={Columns3}
        choices={choices}
        onChoose={choose}
      >
        {formatMessage({ id: 'rows.columns' })}
      </MenuButton>
    </div>
  );
}
