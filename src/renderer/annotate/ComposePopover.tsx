/** Writes a new annotation at the selection: stance and comment in one step, so that one undo takes it back. */
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Button, Dialog, Label, Popover, TextArea, TextField } from 'react-aria-components';
import { useIntl } from 'react-intl';
import { NO_REMARK, type Remark } from '../../domain/annotations/make.ts';
import type { Stance } from '../../domain/model/annotation.ts';
import { useSession } from '../session/session.ts';
import { isComposing } from './composing.ts';
import { StancePicker } from './StancePicker.tsx';
import { VisibilityPicker } from './VisibilityPicker.tsx';

interface ComposePopoverProps {
  trigger: React.RefObject<HTMLElement | null>;
  /** Where the selection is on the screen. */
  at(): DOMRect;
  stance: Stance | null;
  /** Adds what was chosen. */
  onAdd(remark: Remark): void;
  /** It is over, added or not. */
  onClose(): void;
}

export function ComposePopover({ trigger, at, stance, onAdd, onClose }: ComposePopoverProps) {
  const { formatMessage } = useIntl();
  const { registerFlush } = useSession();
  const [remark, setRemark] = useState<Remark>({ ...NO_REMARK, stance });
  const over = useRef(false);

  const finish = (add: boolean) => {
    if (over.current) return;
    over.current = true;
    if (add) onAdd(remark);
    onClose();
  };
  // Clicking away keeps what was written; only Escape and Cancel throw it away.
  const said = remark.comment.trim() !== '' || remark.stance !== null;
  const keep = useEffectEvent(async () => finish(said));
  useEffect(() => {
    const deregister = registerFlush(() => keep());
    return () => deregister();
  }, [registerFlush]);
  useEffect(() => () => void keep(), []);

  return (
    <Popover
      className="annotate-compose"
      triggerRef={trigger}
      getTargetRect={at}
      placement="bottom start"
      isOpen
      onOpenChange={() => finish(said)}
    >
      <Dialog aria-label={formatMessage({ id: 'annotate.compose' })}>
        <div
          // Before a button inside takes Enter for itself.
          onKeyDownCapture={(event) => {
            if (isComposing(event)) return;
            if (event.key === 'Escape') finish(false);
            else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
              event.preventDefault();
              event.stopPropagation();
              finish(true);
            }
          }}
        >
          <StancePicker stance={remark.stance} onChange={(next) => setRemark({ ...remark, stance: next })} />
          <TextField
            autoFocus
            value={remark.comment}
            onChange={(comment) => setRemark((before) => ({ ...before, comment }))}
          >
            <Label>{formatMessage({ id: 'annotate.comment' })}</Label>
            <TextArea rows={3} placeholder={formatMessage({ id: 'annotate.comment.placeholder' })} />
          </TextField>
          <VisibilityPicker
            visibility={remark.visibility}
            onChange={(visibility) => setRemark({ ...remark, visibility })}
          />
          <div className="annotate-actions">
            <Button className="annotate-action" onPress={() => finish(false)}>
              {formatMessage({ id: 'annotate.cancel' })}
              <kbd>Esc</kbd>
            </Button>
            <Button className="annotate-action annotate-action-main" onPress={() => finish(true)}>
              {formatMessage({ id: 'annotate.add' })}
              <kbd>Ctrl ↵</kbd>
            </Button>
          </div>
        </div>
      </Dialog>
    </Popover>
  );
}
