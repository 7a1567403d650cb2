/** The columns of the topic on screen, and what a reader does with them; the settings remember it. */
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { Side } from '../../../domain/model/party.ts';
import { announce } from '../../annotate/announce.ts';
import { useSessionActions, useSessionPart } from '../../session/parts.ts';
import { useSideName } from '../sides.ts';
import { type Column, columnOrder, equalShares, visibleColumns, widthsName } from './columns.ts';

export interface Columns {
  visible: readonly Column[];
  /** Out of sight, in their order. */
  hidden: readonly Side[];
  all: readonly Side[];
  swap(): void;
  hide(side: Side): void;
  show(side: Side): void;
  setShares(shares: readonly number[]): void;
  equalise(): void;
}

/** @param parties own side first. */
export function useColumns(parties: readonly Side[], hasUnattributed: boolean): Columns {
  const { formatMessage } = useIntl();
  const sideName = useSideName();
  const settings = useSessionPart(({ view }) => view.index.settings);
  const { changeSettings } = useSessionActions();
  const { columns, panes } = settings;
  const key = parties.join('+');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the parties
  const all = useMemo(
    () => columnOrder(parties, hasUnattributed, columns.swapped),
    [key, hasUnattributed, columns.swapped],
  );
  const visible = useMemo(() => visibleColumns(all, columns.hidden, panes), [all, columns.hidden, panes]);
  const shown = new Set(visible.map(({ side }) => side));
  const setShares = (shares: readonly number[]) => {
    const name = widthsName(visible.map(({ side }) => side));
    void changeSettings({ panes: { ...panes, [name]: [...shares] } });
  };
  return {
    visible,
    hidden: all.filter((side) => !shown.has(side)),
    all,
    swap() {
      void changeSettings({ columns: { ...columns, swapped: !columns.swapped } });
      const [first = '', second = ''] = [all[1], all[0]].map((side) => sideName(side ?? ''));
      announce(formatMessage({ id: 'rows.swapped' }, { first, second }));
    },
    hide(side) {
      if (visible.length <= 1) return;
      void changeSettings({ columns: { ...columns, hidden: [...new Set([...columns.hidden, side])] } });
      announce(formatMessage({ id: 'rows.hidden.said' }, { side: sideName(side) }));
    },
    show(side) {
      void changeSettings({
        columns: { ...columns, hidden: columns.hidden.filter((each) => each !== side) },
      });
      announce(formatMessage({ id: 'rows.shown.said' }, { side: sideName(side) }));
    },
    setShares,
    equalise: () => setShares(equalShares(visible.length)),
  };
}
