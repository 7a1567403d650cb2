/** One pane of the desk: a named region that scrolls by itself and that F6 stops at. */
import type { ReactNode } from 'react';

interface PaneProps {
  /** Its name among the panes, for keys and tests. */
  name: string;
  label: string;
  /** `navigation` for the way to what is read, else a region; `none` where what is in it is one already. */
  role: 'navigation' | 'region' | 'none';
  ground: 'sheet' | 'sunken';
  children: ReactNode;
}

export function Pane({ name, label, role, ground, children }: PaneProps) {
  const shared = { className: `pane pane-${ground}`, 'data-pane': name, tabIndex: -1 };
  if (role === 'none') return <div {...shared}>{children}</div>;
  if (role === 'navigation')
    return (
      <nav {...shared} aria-label={label}>
        {children}
      </nav>
    );
  return (
    <section {...shared} aria-label={label}>
      {children}
    </section>
  );
}
