/** A line to write the next topic or delegate in: Enter adds it, and the line is ready for the one after. */
import { Plus } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { isComposing } from '../annotate/composing.ts';
import { Button } from '../design/Button.tsx';

interface AddLineProps {
  label: string;
  hint: string;
  button: string;
  maxLength: number;
  lang?: string;
  onAdd(text: string): void;
}

export function AddLine({ label, hint, button, maxLength, lang, onAdd }: AddLineProps) {
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const add = () => {
    if (text.trim() === '') return;
    onAdd(text.trim());
    setText('');
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.key !== 'Enter') return;
    event.preventDefault();
    add();
  };
  return (
    <div className="agenda-add">
      <input
        ref={field}
        className="field-input agenda-input"
        aria-label={label}
        placeholder={hint}
        value={text}
        lang={lang}
        maxLength={maxLength}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <Button icon={Plus} onPress={add} isDisabled={text.trim() === ''} aria-label={label}>
        {button}
      </Button>
    </div>
  );
}
