/** The handling line: one of the usual markings, or words of one's own; one that is too high is refused at once. */
import { ChevronDown } from 'lucide-react';
import { Button, ComboBox, FieldError, Input, Label, Popover, Text } from 'react-aria-components';
import { useIntl } from 'react-intl';
import { isMarkingTooHigh } from '../../domain/pack/marking.ts';
import type { MenuChoice } from '../design/choices.ts';
import { ChoiceList } from '../design/Field.tsx';
import './packing.css';

/** Offered by name; each is written as it stands on paper, never translated. */
const USUAL: readonly MenuChoice<string>[] = [
  { id: '取扱注意', name: '取扱注意', lang: 'ja' },
  { id: '機密性2情報', name: '機密性2情報', lang: 'ja' },
  { id: 'LIMITE', name: 'LIMITE', lang: 'en' },
  { id: 'OFFICIAL', name: 'OFFICIAL', lang: 'en' },
  { id: 'OFFICIAL-SENSITIVE', name: 'OFFICIAL-SENSITIVE', lang: 'en' },
  { id: 'TLP:CLEAR', name: 'TLP:CLEAR', lang: 'en' },
  { id: 'TLP:GREEN', name: 'TLP:GREEN', lang: 'en' },
  { id: 'TLP:AMBER', name: 'TLP:AMBER', lang: 'en' },
  { id: 'TLP:AMBER+STRICT', name: 'TLP:AMBER+STRICT', lang: 'en' },
  { id: 'TLP:RED', name: 'TLP:RED', lang: 'en' },
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
        <Input className="field-input" placeholder={formatMessage({ id: 'packing.marking.none' })} />
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
        <ChoiceList choices={USUAL} />
      </Popover>
    </ComboBox>
  );
}
