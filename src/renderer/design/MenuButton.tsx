/** A button that opens a list of things to do or to choose from. */
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuTrigger,
  Popover,
} from 'react-aria-components';
import { Tipped } from './Button.tsx';
import { chooserOf, type MenuChoice } from './choices.ts';
import './menu.css';

interface MenuButtonProps<Id extends string> {
  /** What it is for; the button's name where `children` are not words. */
  label: string;
  icon?: LucideIcon;
  /** Words on the button. */
  children?: ReactNode;
  choices: readonly MenuChoice<Id>[];
  /** What is chosen now, where it is a choice. */
  chosen?: Id;
  onChoose(id: Id): void;
  /** Which edge of the button the list lines up with. */
  align?: 'start' | 'end';
}

export function MenuButton<Id extends string>(props: MenuButtonProps<Id>) {
  const { label, icon: Icon, children, choices, chosen, onChoose, align = 'end' } = props;
  return (
    <MenuTrigger>
      <Tipped label={label}>
        <AriaButton className="menu-button" aria-label={label}>
          {Icon ? <Icon aria-hidden /> : null}
          {children}
        </AriaButton>
      </Tipped>
      <Popover className="menu-popover" placement={`bottom ${align}`}>
        <AriaMenu
          className="menu"
          aria-label={label}
          onAction={chooserOf(choices, onChoose)}
          {...(chosen === undefined
            ? {}
            : { selectionMode: 'single' as const, selectedKeys: [chosen], disallowEmptySelection: true })}
        >
          {choices.map(({ id, name, lang, icon: ItemIcon, hint }) => (
            <AriaMenuItem key={id} id={id} textValue={name} className="menu-item">
              {ItemIcon ? <ItemIcon aria-hidden /> : null}
              <span className="menu-words">
                <span lang={lang}>{name}</span>
                {hint === undefined ? null : <span className="menu-hint">{hint}</span>}
              </span>
            </AriaMenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
