/** A field for a passphrase: hidden unless the typist wants to see it, and never offered again by the system. */
import { FieldError, Input, Label, Text, TextField } from 'react-aria-components';
import '../design/field.css';

interface PassphraseFieldProps {
  label: string;
  hint?: string;
  error?: string | null;
  value: string;
  isShown: boolean;
  autoFocus?: boolean;
  isDisabled?: boolean;
  /** Whether it is being chosen. */
  isNew?: boolean;
  onChange(value: string): void;
}

export function PassphraseField(props: PassphraseFieldProps) {
  const { label, hint, error = null, value, isShown, onChange } = props;
  return (
    <TextField
      className="field"
      type={isShown ? 'text' : 'password'}
      autoComplete={props.isNew === true ? 'new-password' : 'current-password'}
      value={value}
      onChange={onChange}
      isInvalid={error !== null}
      // The browser's own check would hold the form back for as long as the last try is said to be wrong.
      validationBehavior="aria"
      isDisabled={props.isDisabled ?? false}
      autoFocus={props.autoFocus ?? false}
      maxLength={1_000}
    >
      <Label className="field-label">{label}</Label>
      <Input className="field-input" spellCheck={false} />
      {hint === undefined ? null : (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </TextField>
  );
}
