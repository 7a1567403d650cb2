/** A line across the window that says something the reader must know, and what can be done about it. */
import { CircleAlert, Info, type LucideIcon, TriangleAlert, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { IconButton } from './Button.tsx';
import './banner.css';

const ICONS: Record<BannerTone, LucideIcon> = { info: Info, warning: TriangleAlert, danger: CircleAlert };

export type BannerTone = 'info' | 'warning' | 'danger';

interface BannerProps {
  tone: BannerTone;
  /** What happened. */
  title: ReactNode;
  /** What to do, or more of it. */
  children?: ReactNode;
  /** Buttons. */
  actions?: ReactNode;
  onDismiss?: () => void;
}

export function Banner({ tone, title, children, actions, onDismiss }: BannerProps) {
  const { formatMessage } = useIntl();
  const Icon = ICONS[tone];
  return (
    <div className="banner" data-tone={tone} role={tone === 'info' ? 'status' : 'alert'}>
      <Icon aria-hidden />
      <div className="banner-words">
        <p className="banner-title">{title}</p>
        {children ? <div className="banner-more">{children}</div> : null}
      </div>
      {actions ? <div className="banner-actions">{actions}</div> : null}
      {onDismiss ? (
        <IconButton icon={X} label={formatMessage({ id: 'design.dismiss' })} onPress={onDismiss} />
      ) : null}
    </div>
  );
}
