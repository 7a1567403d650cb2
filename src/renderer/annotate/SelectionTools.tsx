/** What can be done with selected words: offered beside them without taking the focus away from the text. */
import { Highlighter, MessageSquarePlus } from 'lucide-react';
import { Button, Popover, Separator, Toolbar } from 'react-aria-components';
import { useIntl } from 'react-intl';
import { STANCES, type Stance } from '../../domain/model/annotation.ts';
import { stanceIcon, stanceMessage } from './stances.ts';

interface SelectionToolsProps {
  trigger: React.RefObject<HTMLElement | null>;
  at(): DOMRect;
  /** The toolbar itself, so that Tab can go into it. */
  toolbar: React.RefObject<HTMLDivElement | null>;
  onHighlight(): void;
  onCompose(stance: Stance | null): void;
  onClose(): void;
}

export function SelectionTools({
  trigger,
  at,
  toolbar,
  onHighlight,
  onCompose,
  onClose,
}: SelectionToolsProps) {
  const { formatMessage } = useIntl();
  return (
    <Popover
      className="annotate-tools"
      triggerRef={trigger}
      getTargetRect={at}
      placement="bottom start"
      isNonModal
      isOpen
      onOpenChange={onClose}
    >
      {/* A landmark: a popover stands outside those of the page. */}
      <section aria-label={formatMessage({ id: 'annotate.tools' })}>
        <Toolbar ref={toolbar} aria-label={formatMessage({ id: 'annotate.tools' })}>
          <Button className="annotate-tool" onPress={onHighlight}>
            <Highlighter aria-hidden />
            {formatMessage({ id: 'annotate.highlight' })}
            <kbd>H</kbd>
          </Button>
          <Button className="annotate-tool" onPress={() => onCompose(null)}>
            <MessageSquarePlus aria-hidden />
            {formatMessage({ id: 'annotate.comment' })}
            <kbd>C</kbd>
          </Button>
          <Separator orientation="vertical" />
          {STANCES.map((stance) => {
            const Icon = stanceIcon(stance);
            return (
              <Button
                key={stance}
                className="annotate-tool annotate-tool-stance"
                data-stance={stance}
                onPress={() => onCompose(stance)}
              >
                <Icon aria-hidden />
                {formatMessage({ id: stanceMessage(stance) })}
              </Button>
            );
          })}
        </Toolbar>
      </section>
    </Popover>
  );
}
