/** The handling line: one of the usual markings, or words of one's own; one that is too high is refused at once. */
import { ChevronDown } from 'lucide-react';
import {
  Button,
  ComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components';
import { useIntl } from 'react-intl';
import { isMarkingTooHigh } from '../../domain/pack/marking.ts';
import '../design/field.css';

/** Offered by name; each is written as it stands on paper, never translated. */
const USUAL: readonly { text: string; lang: string }[] = [
  { text: '取扱注意', lang: 'ja' },
  { text: '機密性2情報', lang: 'ja' },
  { text: 'LIMITE', lang: 'en' },
  { text: 'OFFICIAL', lang: 'en' },
  { text: 'OFFICIAL-SENSITIVE', lang: 'en' },
  { text: 'TLP:CLEAR', lang: 'en' },
  { text: 'TLP:GREEN', lang: 'en' },
  { text: 'TLP:AMBER', lang: 'en' },
  { text: 'TLP:AMBER+STRICT', lang: 'en' },
  { text: 'TLP:RED', lang: 'en' },
];

const LONGEST = 60;

interface MarkingFieldProps {
  label: string;
  hint: string;
  value: string;
  isDisabled?: boolean;
  onChange(marking: string): void;
}

export function MarkingField({ label, hint, value, isDisabled = false, onChange }: MarkingFieldProps) {
  const { formatMessage } = useIntl();
  const isTooHigh = isMarkingTooHigh(value);
  return (
    <ComboBox
      className="field"
      inputValue={value}
      onInputChange={(text) => onChange(text.slice(0, LONGEST))}
      allowsCustomValue
      // All are offered whatever is written: they are few, and the written one is seldom a search.
      defaultFilter={() => true}
      menuTrigger="manual"
      isInvalid={isTooHigh}
      isDisabled={isDisabled}
    >
      <Label className="field-label">{label}</Label>
      <span className="marking-row">
        <Input className="field-input" />
        <Button className="marking-open">
          <ChevronDown aria-hidden />
        </Button>
      </span>
      <Text slot="description" className="field-hint">
        {hint}
      </Text>
      <FieldError className="field-error">
        {formatMessage({ id: 'packing.marking.tooHigh' }, { marking: value.trim() })}
      </FieldError>
      <Popover className="menu-popover">
        <ListBox className="menu">
          {USUAL.map(({ text, lang }) => (
            <ListBoxItem key={text} id={text} textValue={text} className="menu-item">
              <span className="menu-words">
                <span lang={lang}>{text}</span>
              </span>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
