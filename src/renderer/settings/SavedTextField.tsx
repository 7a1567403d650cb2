/** A text field whose text is saved by itself. */
import { TextField } from '../design/Field.tsx';
import { useDraft } from './useDraft.ts';

interface SavedTextFieldProps {
  label: string;
  hint: string;
  value: string;
  maxLength: number;
  /** More than 1 makes it a field of several lines. */
  rows?: number;
  onSave(text: string): void;
}

export function SavedTextField({ value, onSave, ...field }: SavedTextFieldProps) {
  const { text, type } = useDraft(value, onSave);
  return <TextField {...field} value={text} onChange={type} />;
}
