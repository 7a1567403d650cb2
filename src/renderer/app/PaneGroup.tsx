/** Panes side by side or one over the other, whose sizes the reader sets and the settings remember. */
import { Fragment, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Group, type Layout, Panel, Separator } from 'react-resizable-panels';
import { useSessionActions, useSettings } from '../session/parts.ts';
import './panes.css';

export interface Pane {
  id: string;
  /** Its name, for the handle beside it. */
  label: string;
  /** Share of the group before the reader changes it, in percent; the shares of a group add up to 100. */
  share: number;
  /** Least size in pixels. */
  least: number;
  content: ReactNode;
}

interface PaneGroupProps {
  /** Under which the sizes are remembered. */
  name: string;
  orientation: 'horizontal' | 'vertical';
  panes: readonly Pane[];
}

export function PaneGroup({ name, orientation, panes }: PaneGroupProps) {
  const { formatMessage } = useIntl();
  const settings = useSettings();
  const { changeSettings } = useSessionActions();
  const remembered = settings.panes[name];
  const shares = remembered?.length === panes.length ? remembered : panes.map(({ share }) => share);
  const layout: Layout = Object.fromEntries(panes.map(({ id }, place) => [id, shares[place] ?? 0]));
  const remember = (sizes: Layout) => {
    const now = panes.map(({ id }) => Math.round((sizes[id] ?? 0) * 100) / 100);
    void changeSettings({ panes: { ...settings.panes, [name]: now } });
  };
  return (
    <Group
      className="panes"
      orientation={orientation}
      defaultLayout={layout}
      onLayoutChanged={(sizes, { isUserInteraction }) => {
        if (isUserInteraction) remember(sizes);
      }}
    >
      {panes.map(({ id, label, least, content }, place) => (
        <Fragment key={id}>
          {place > 0 ? (
            <Separator
              className="pane-handle"
              aria-label={formatMessage(
                { id: 'app.resize' },
                { left: panes[place - 1]?.label ?? '', right: label },
              )}
            />
          ) : null}
          <Panel id={id} minSize={least} className="pane-content">
            {content}
          </Panel>
        </Fragment>
      ))}
    </Group>
  );
}
