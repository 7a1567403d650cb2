/** Buttons with words, and buttons with a symbol whose name is its tooltip. */
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  ToggleButton as AriaToggleButton,
  type ToggleButtonProps as AriaToggleButtonProps,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components';
import './button.css';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  /** `main` for the one thing that is likely next, `quiet` where a frame would be noise. */
  look?: 'plain' | 'main' | 'quiet' | 'danger';
  icon?: LucideIcon;
  children: ReactNode;
}

export function Button({ look = 'plain', icon: Icon, children, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className="button" data-look={look}>
      {Icon ? <Icon aria-hidden /> : null}
      {children}
    </AriaButton>
  );
}

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  icon: LucideIcon;
  /** Its name; also the tooltip. */
  label: string;
  /** Keys shown in the tooltip, e.g. `Ctrl+Z`. */
  keys?: string;
}

export function IconButton({ icon: Icon, label, keys, ...props }: IconButtonProps) {
  return (
    <Tipped label={label} keys={keys}>
      <AriaButton {...props} className="icon-button" aria-label={label}>
        <Icon aria-hidden />
      </AriaButton>
    </Tipped>
  );
}

export interface IconToggleProps extends Omit<AriaToggleButtonProps, 'className' | 'style' | 'children'> {
  icon: LucideIcon;
  label: string;
  keys?: string;
}

/** A symbol that is pressed in or not. */
export function IconToggle({ icon: Icon, label, keys, ...props }: IconToggleProps) {
  return (
    <Tipped label={label} keys={keys}>
      <AriaToggleButton {...props} className="icon-button" aria-label={label}>
        <Icon aria-hidden />
      </AriaToggleButton>
    </Tipped>
  );
}

/** Shows the name of what it is around, with its keys. */
export function Tipped({
  label,
  keys,
  children,
}: {
  label: string;
  keys?: string | undefined;
  children: ReactNode;
}) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {children}
      <Tooltip className="tooltip" offset={6}>
        {label}
        {keys === undefined ? null : <kbd>{keys}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
}
