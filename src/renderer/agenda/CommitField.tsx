/** A field in a table: what is typed counts when it is left or Enter is pressed; Escape gives back what was there. */
import { type ChangeEvent, type KeyboardEvent, useEffect, useEffectEvent, useState } from 'react';
import { isComposing } from '../annotate/composing.ts';
import { useSession } from '../session/session.ts';

interface CommitFieldProps {
  /** Its name for a screen reader: the column and the row. */
  label: string;
  value: string;
  /** Told what was typed, trimmed; false where that cannot be, which puts back what was there. */
  onCommit(text: string): boolean;
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

export function CommitField(props: CommitFieldProps) {
  const {
    label,
    value,
    onCommit,
    name,
    placeholder,
    maxLength,
    lang,
    isNumber = false,
    isLong = false,
  } = props;
  const { registerFlush } = useSession();
  /** What is typed and not yet counted; null where nothing is. */
  const [typed, setTyped] = useState<string | null>(null);

  const commit = () => {
    if (typed === null) return;
    const text = typed.trim();
    setTyped(null);
    if (text !== value) onCommit(text);
  };
  // A window that is closed while something is typed keeps it.
  const flush = useEffectEvent(async () => commit());
  useEffect(() => registerFlush(() => flush()), [registerFlush]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      commit();
    }
    if (event.key === 'Escape' && typed !== null) {
      event.stopPropagation();
      setTyped(null);
    }
  };
  const shared = {
    className: 'field-input agenda-input',
    'data-field': name,
    'aria-label': label,
    value: typed ?? value,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      setTyped(event.target.value.replace(/[\r\n]+/g, ' ')),
    onBlur: commit,
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
