/** One pane of the desk: a named region that scrolls by itself and that F6 stops at. */
import type { ReactNode } from 'react';

interface PaneProps {
  /** Its name among the panes, for keys and tests. */
  name: string;
  label: string;
  /** `main` for what the window is about, `navigation` for the way there, else a region. */
  role: 'main' | 'navigation' | 'region';
  ground: 'sheet' | 'sunken';
  children: ReactNode;
}

export function Pane({ name, label, role, ground, children }: PaneProps) {
  const shared = {
    className: `pane pane-${ground}`,
    'data-pane': name,
    'aria-label': label,
    tabIndex: -1,
  };
  if (role === 'main')
    return (
      <main id="briefing" {...shared}>
        {children}
      </main>
    );
  if (role === 'navigation') return <nav {...shared}>{children}</nav>;
  return <section {...shared}>{children}</section>;
}
