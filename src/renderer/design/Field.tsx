/** Fields of a form: a label over what is filled in, a hint under it, and what is wrong with it. */
import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  Checkbox as AriaCheckbox,
  TextField as AriaTextField,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Radio,
  RadioGroup,
  Select,
  SelectValue,
  Text,
  TextArea,
} from 'react-aria-components';
import { chooserOf, type MenuChoice } from './choices.ts';
import './field.css';

interface FieldProps {
  label: string;
  hint?: string;
  /** What is wrong; null where nothing is. */
  error?: string | null;
  isDisabled?: boolean;
}

interface TextFieldProps extends FieldProps {
  value: string;
  onChange(value: string): void;
  /** More than 1 makes it a field of several lines. */
  rows?: number;
  placeholder?: string;
  maxLength?: number;
  /** Language of what is typed in. */
  lang?: string;
  autoFocus?: boolean;
  /** `date` gives and takes ISO dates. */
  type?: 'text' | 'date';
}

export function TextField(props: TextFieldProps) {
  const { label, hint, error = null, value, onChange, rows = 1, placeholder, maxLength, lang } = props;
  const shared = {
    className: 'field-input',
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(lang === undefined ? {} : { lang }),
  };
  return (
    <AriaTextField
      className="field"
      value={value}
      onChange={onChange}
      isInvalid={error !== null}
      isDisabled={props.isDisabled ?? false}
      autoFocus={props.autoFocus ?? false}
      type={props.type ?? 'text'}
      {...(maxLength === undefined ? {} : { maxLength })}
    >
      <Label className="field-label">{label}</Label>
      {rows > 1 ? <TextArea {...shared} rows={rows} /> : <Input {...shared} />}
      <Hint hint={hint} />
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  );
}

interface ChoiceFieldProps<Id extends string> extends FieldProps {
  choices: readonly MenuChoice<Id>[];
  chosen: Id;
  onChoose(id: Id): void;
}

/** One of several, in a list that opens. */
export function SelectField<Id extends string>(props: ChoiceFieldProps<Id>) {
  const { label, hint, choices, chosen, onChoose } = props;
  return (
    <Select
      className="field"
      value={chosen}
      onChange={chooserOf(choices, onChoose)}
      isDisabled={props.isDisabled ?? false}
    >
      <Label className="field-label">{label}</Label>
      <AriaButton className="field-input field-select">
        <SelectValue />
        <ChevronDown aria-hidden />
      </AriaButton>
      <Hint hint={hint} />
      <Popover className="menu-popover">
        <ChoiceList choices={choices} />
      </Popover>
    </Select>
  );
}

/** The choices of a list that opens. */
export function ChoiceList({ choices }: { choices: readonly MenuChoice<string>[] }) {
  return (
    <ListBox className="menu">
      {choices.map(({ id, name, lang }) => (
        <ListBoxItem key={id} id={id} textValue={name} className="menu-item">
          <span className="menu-words">
            <span lang={lang}>{name}</span>
          </span>
        </ListBoxItem>
      ))}
    </ListBox>
  );
}

/** One of a few, all in sight. */
export function RadioField<Id extends string>(props: ChoiceFieldProps<Id>) {
  const { label, hint, choices, chosen, onChoose } = props;
  return (
    <RadioGroup
      className="field"
      value={chosen}
      onChange={chooserOf(choices, onChoose)}
      isDisabled={props.isDisabled ?? false}
    >
      <Label className="field-label">{label}</Label>
      <div className="field-radios">
        {choices.map(({ id, name, lang, hint: about }) => (
          <Radio key={id} value={id} className="field-radio">
            <span className="field-radio-mark" aria-hidden />
            <span>
              <span lang={lang}>{name}</span>
              {about === undefined ? null : <span className="field-hint">{about}</span>}
            </span>
          </Radio>
        ))}
      </div>
      <Hint hint={hint} />
    </RadioGroup>
  );
}

interface CheckboxProps {
  isSelected: boolean;
  onChange(isSelected: boolean): void;
  isDisabled?: boolean;
  children: ReactNode;
}

export function Checkbox({ isSelected, onChange, isDisabled = false, children }: CheckboxProps) {
  return (
    <AriaCheckbox className="checkbox" isSelected={isSelected} onChange={onChange} isDisabled={isDisabled}>
      <span className="checkbox-mark" aria-hidden />
      <span>{children}</span>
    </AriaCheckbox>
  );
}

function Hint({ hint }: { hint: string | undefined }) {
  return hint === undefined ? null : (
    <Text slot="description" className="field-hint">
      {hint}
    </Text>
  );
}
