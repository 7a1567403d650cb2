/** A field in a table: what is typed counts when it is left or Enter is pressed; Escape gives back what was there. */
import { type ChangeEvent, type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { isComposing } from '../annotate/composing.ts';
import { useSession } from '../session/session.ts';
import type { Visit } from '../session/typingHistory.ts';

interface CommitFieldProps {
  /** Its name for a screen reader: the column and the row. */
  label: string;
  value: string;
  /**
   * Told what was typed, trimmed; false where that cannot be, which puts back what was there. All of one visit is
   * one step to undo.
   */
  onCommit(text: string, visit: Visit): boolean;
  /** Which field of its row it is, so that the focus can be put back into it. */
  name: string;
  placeholder?: string;
  maxLength?: number;
  lang?: string;
  isNumber?: boolean;
  /** Whether it grows over several lines instead of hiding what is long. */
  isLong?: boolean;
  isDisabled?: boolean;
}

/** What was typed since the field was entered, or since Enter was pressed in it. */
interface Typing {
  visit: Visit;
  /** What was there before. */
  before: string;
  /** What was handed over last. */
  handed: string;
}

export function CommitField(props: CommitFieldProps) {
  const { label, value, onCommit, name, placeholder, maxLength, lang } = props;
  const { isNumber = false, isLong = false } = props;
  const { registerFlush } = useSession();
  /** What is typed in this visit; null where nothing is. */
  const [typed, setTyped] = useState<string | null>(null);
  const typing = useRef<Typing | null>(null);

  const handOver = (text: string) => {
    const now = typing.current;
    if (now === null || text === now.handed || !onCommit(text, now.visit)) return;
    now.handed = text;
  };
  const keep = () => {
    if (typed !== null) handOver(typed.trim());
  };
  const end = () => {
    keep();
    typing.current = null;
    setTyped(null);
  };
  const write = (text: string) => {
    typing.current ??= { visit: Symbol(name), before: value, handed: value };
    setTyped(text);
  };
  // A window that is closed while something is typed keeps it; one that stays lets it be typed on.
  const flush = useEffectEvent(async () => keep());
  useEffect(() => registerFlush(() => flush()), [registerFlush]);
  // A key that leads elsewhere takes the field away without its being left.
  useEffect(() => () => void flush(), []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      end();
    }
    if (event.key === 'Escape' && typing.current !== null) {
      event.stopPropagation();
      handOver(typing.current.before);
      typing.current = null;
      setTyped(null);
    }
  };
  const shared = {
    className: 'field-input agenda-input',
    'data-field': name,
    'aria-label': label,
    value: typed ?? value,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      write(event.target.value.replace(/[\r\n]+/g, ' ')),
    // When only the window loses the focus, the visit is not over.
    onBlur: () => (document.hasFocus() ? end() : keep()),
    onKeyDown,
    disabled: props.isDisabled ?? false,
    placeholder,
    maxLength,
    lang,
    autoComplete: 'off',
    spellCheck: false,
  };
  if (isLong) return <textarea {...shared} rows={1} />;
  return (
    <input {...shared} data-number={isNumber || undefined} inputMode={isNumber ? 'numeric' : undefined} />
  );
}
