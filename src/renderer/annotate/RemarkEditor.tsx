/** Edits what an annotation says, in its card: leaving saves, Escape gives up. */
import { type FocusEvent, type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { Button, Input, Label, TextArea, TextField } from 'react-aria-components';
import { useIntl } from 'react-intl';
import { editAnnotation, type Remark, tidyTags } from '../../domain/annotations/make.ts';
import { remarkOf, sameRemark } from '../../domain/annotations/read.ts';
import type { Annotation } from '../../domain/model/annotation.ts';
import { useSession } from '../session/session.ts';
import type { Visit } from '../session/typingHistory.ts';
import { announce } from './announce.ts';
import { isComposing } from './composing.ts';
import { StancePicker } from './StancePicker.tsx';
import { VisibilityPicker } from './VisibilityPicker.tsx';

interface RemarkEditorProps {
  annotation: Annotation;
  /** It is over; `refocus` where the focus was in it and has nowhere else to go. */
  onDone(refocus: boolean): void;
}

export function RemarkEditor({ annotation, onDone }: RemarkEditorProps) {
  const { formatMessage } = useIntl();
  const { apply, registerFlush } = useSession();
  const [remark, setRemark] = useState(() => remarkOf(annotation));
  const [tags, setTags] = useState(() => remark.tags.join(', '));
  const givenUp = useRef(false);
  const [visit] = useState<Visit>(() => Symbol('remark'));

  const save = async () => {
    const now: Remark = { ...remark, tags: tidyTags(tags.split(/[,、，]/)) };
    if (givenUp.current || sameRemark(now, remarkOf(annotation))) return;
    announce(formatMessage({ id: 'annotate.saved' }));
    await apply(editAnnotation(annotation.id, now, new Date().toISOString()), visit);
  };
  const flush = useEffectEvent(save);
  useEffect(() => {
    const deregister = registerFlush(() => flush());
    return () => deregister();
  }, [registerFlush]);
  useEffect(() => () => void flush(), []);

  const onBlur = (event: FocusEvent<HTMLElement>) => {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    void save();
    // When only the window loses the focus, the writer is not done.
    if (document.hasFocus()) onDone(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === 'Escape') givenUp.current = true;
    else if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    void save();
    onDone(true);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields inside
    <div className="remark-editor" onBlur={onBlur} onKeyDownCapture={onKeyDown}>
      <StancePicker
        stance={remark.stance}
        onChange={(stance) => setRemark((before) => ({ ...before, stance }))}
      />
      <TextField
        autoFocus
        value={remark.comment}
        onChange={(comment) => setRemark((before) => ({ ...before, comment }))}
      >
        <Label>{formatMessage({ id: 'annotate.comment' })}</Label>
        <TextArea
          rows={3}
          placeholder={formatMessage({ id: 'annotate.comment.placeholder' })}
          // Writing goes on at the end.
          onFocus={({ currentTarget }) =>
            currentTarget.setSelectionRange(currentTarget.value.length, currentTarget.value.length)
          }
        />
      </TextField>
      <TextField value={tags} onChange={setTags}>
        <Label>{formatMessage({ id: 'annotate.tags' })}</Label>
        <Input placeholder={formatMessage({ id: 'annotate.tags.hint' })} />
      </TextField>
      <VisibilityPicker
        visibility={remark.visibility}
        onChange={(visibility) => setRemark((before) => ({ ...before, visibility }))}
      />
      <div className="annotate-actions">
        <Button
          className="annotate-action"
          onPress={() => {
            givenUp.current = true;
            onDone(true);
          }}
        >
          {formatMessage({ id: 'annotate.cancel' })}
        </Button>
        <Button
          className="annotate-action annotate-action-main"
          onPress={() => {
            void save();
            onDone(true);
          }}
        >
          {formatMessage({ id: 'annotate.save' })}
        </Button>
      </div>
    </div>
  );
}
