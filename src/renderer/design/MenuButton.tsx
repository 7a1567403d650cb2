/** A button that opens a list of things to do or to choose from; the list is made when it is opened. */
import type { LucideIcon } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, type ReactNode, type RefObject, useRef, useState } from 'react';
import { Menu as AriaMenu, MenuItem as AriaMenuItem, Popover } from 'react-aria-components';
import { isComposing } from '../annotate/composing.ts';
import { chooserOf, type MenuChoice } from './choices.ts';
import { LightButton } from './LightButton.tsx';
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

/** What of the list has the focus when it opens: by the pointer, what is chosen, else the list itself. */
type Entry = 'first' | 'last' | true;

export function MenuButton<Id extends string>(props: MenuButtonProps<Id>) {
  const { label, icon: Icon, children } = props;
  const button = useRef<HTMLButtonElement>(null);
  const [entry, setEntry] = useState<Entry | null>(null);
  // A click by Enter or Space was made with no button of a pointer.
  const onClick = ({ detail }: MouseEvent) => setEntry(detail === 0 ? 'first' : true);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    event.stopPropagation();
    setEntry(event.key === 'ArrowDown' ? 'first' : 'last');
  };
  return (
    <>
      <LightButton
        ref={button}
        className="menu-button"
        tip={label}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={entry !== null}
        onClick={onClick}
        onKeyDown={onKeyDown}
      >
        {Icon ? <Icon aria-hidden /> : null}
        {children}
      </LightButton>
      {entry === null ? null : (
        <OpenMenu {...props} button={button} entry={entry} onClose={() => setEntry(null)} />
      )}
    </>
  );
}

interface OpenMenuProps<Id extends string> extends MenuButtonProps<Id> {
  button: RefObject<HTMLButtonElement | null>;
  entry: Entry;
  onClose(): void;
}

function OpenMenu<Id extends string>(props: OpenMenuProps<Id>) {
  const { label, choices, chosen, onChoose, align = 'end', button, entry, onClose } = props;
  return (
    <Popover
      className="menu-popover"
      placement={`bottom ${align}`}
      triggerRef={button}
      isOpen
      onOpenChange={onClose}
    >
      <AriaMenu
        className="menu"
        aria-label={label}
        autoFocus={entry}
        onClose={onClose}
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
  );
}
