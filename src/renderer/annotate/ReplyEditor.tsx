/** Writes a reply, or changes one: leaving keeps what was written, Escape gives it up. */
import { type FocusEvent, type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { Button, Label, TextArea, TextField } from 'react-aria-components';
import { useIntl } from 'react-intl';
import { useSession } from '../session/session.ts';
import { isComposing } from './composing.ts';

interface ReplyEditorProps {
  text: string;
  onKeep(text: string): Promise<unknown>;
  /** It is over; `refocus` where the focus was in it and has nowhere else to go. */
  onDone(refocus: boolean): void;
}

export function ReplyEditor({ text: before, onKeep, onDone }: ReplyEditorProps) {
  const { formatMessage } = useIntl();
  const { registerFlush } = useSession();
  const [text, setText] = useState(before);
  const over = useRef(false);

  /** What was handed over last: a window that asks for it may stay, and the writer goes on. */
  const kept = useRef(before);
  const keep = async () => {
    const now = text.trim();
    if (over.current || now === '' || now === kept.current) return;
    kept.current = now;
    await onKeep(now);
  };
  const flush = useEffectEvent(keep);
  useEffect(() => {
    const deregister = registerFlush(() => flush());
    return () => deregister();
  }, [registerFlush]);
  useEffect(() => () => void flush(), []);

  const finish = (isKept: boolean) => {
    if (isKept) void keep();
    over.current = true;
    onDone(true);
  };
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    if (event.currentTarget.contains(event.relatedTarget) || !document.hasFocus()) return;
    void keep();
    onDone(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const isKept = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (event.key !== 'Escape' && !isKept) return;
    event.preventDefault();
    event.stopPropagation();
    finish(isKept);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the field inside
    <div className="remark-editor" onBlur={onBlur} onKeyDownCapture={onKeyDown}>
      <TextField autoFocus value={text} onChange={setText}>
        <Label>{formatMessage({ id: 'annotate.reply' })}</Label>
        <TextArea
          rows={2}
          onFocus={({ currentTarget }) =>
            currentTarget.setSelectionRange(currentTarget.value.length, currentTarget.value.length)
          }
        />
      </TextField>
      <div className="annotate-actions">
        <Button className="annotate-action" onPress={() => finish(false)}>
          {formatMessage({ id: 'annotate.cancel' })}
        </Button>
        <Button className="annotate-action annotate-action-main" onPress={() => finish(true)}>
          {formatMessage({ id: 'annotate.save' })}
        </Button>
      </div>
    </div>
  );
}
