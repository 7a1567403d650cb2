/** A dialog over the window: a heading, what it is about, and its buttons in a foot that stays in sight. */
import { X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useIntl } from 'react-intl';
import { IconButton } from './Button.tsx';
import { useKeptFocus } from './useKeptFocus.ts';
import './dialog.css';

export interface DialogProps {
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
  title: string;
  /** `small` for a question, `medium` for a form, `wide` for columns, `large` for something to look through, `full` for work. */
  size?: 'small' | 'medium' | 'wide' | 'large' | 'full';
  /** Whether a click beside it closes it; not where typing would be lost. */
  isDismissable?: boolean;
  /** Whether Escape is switched off, while something runs that must be stopped first. */
  isBusy?: boolean;
  /** Whether it holds text only, which the keyboard must be able to scroll. */
  isReading?: boolean;
  /** Buttons, the likely one last. */
  foot?: ReactNode;
  children: ReactNode;
}

export function Dialog({
  isOpen,
  onOpenChange,
  title,
  size = 'medium',
  isDismissable = false,
  isBusy = false,
  isReading = false,
  foot,
  children,
}: DialogProps) {
  const { formatMessage } = useIntl();
  const dialog = useRef<HTMLElement>(null);
  useKeptFocus(dialog);
  return (
    <ModalOverlay
      className="dialog-scrim"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={isDismissable && !isBusy}
      isKeyboardDismissDisabled={isBusy}
    >
      <Modal className="dialog-frame" data-size={size}>
        <AriaDialog ref={dialog} className="dialog">
          <header className="dialog-head">
            <Heading slot="title" className="dialog-title">
              {title}
            </Heading>
            <IconButton
              icon={X}
              label={formatMessage({ id: 'design.close' })}
              isDisabled={isBusy}
              onPress={() => onOpenChange(false)}
            />
          </header>
          <div className="dialog-body" {...(isReading ? { tabIndex: 0 } : {})}>
            {children}
          </div>
          {foot ? <footer className="dialog-foot">{foot}</footer> : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
