/** Says in words that there is nothing here yet, or why not, and what to do. */
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import './emptyState.css';

interface EmptyStateProps {
  icon: LucideIcon;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  /** Whether it is something that failed, to be read out at once. */
  isFailure?: boolean;
}

export function EmptyState({ icon: Icon, title, children, actions, isFailure = false }: EmptyStateProps) {
  return (
    <div className="empty-state" {...(isFailure ? { role: 'alert' } : {})}>
      <Icon aria-hidden />
      <h2>{title}</h2>
      {children ? <div className="empty-state-more">{children}</div> : null}
      {actions ? <div className="empty-state-actions">{actions}</div> : null}
    </div>
  );
}
