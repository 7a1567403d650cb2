/** Which sections the pack has: those of its kind, until a reader chooses others. */
import { useIntl } from 'react-intl';
import { SECTIONS, sectionsOf } from '../../domain/pack/presets.ts';
import { Checkbox } from '../design/Field.tsx';
import type { Choices } from './choices.ts';

interface SectionChoiceProps {
  choices: Choices;
  isDisabled: boolean;
  onChange(patch: Partial<Choices>): void;
}

export function SectionChoice({ choices, isDisabled, onChange }: SectionChoiceProps) {
  const { formatMessage } = useIntl();
  const chosen = sectionsIn(choices);
  return (
    <details className="pack-sections">
      <summary className="field-label">
        {formatMessage({ id: 'packing.sections' })} ({chosen.length})
      </summary>
      <fieldset aria-label={formatMessage({ id: 'packing.sections' })}>
        {SECTIONS.map((section) => (
          <Checkbox
            key={section}
            isSelected={chosen.includes(section)}
            isDisabled={isDisabled}
            onChange={(isIn) =>
              onChange({
                sections: SECTIONS.filter((each) => (each === section ? isIn : chosen.includes(each))),
              })
            }
          >
            {formatMessage({ id: `packing.section.${section}` })}
          </Checkbox>
        ))}
      </fieldset>
    </details>
  );
}

/** The sections that the pack has as it is chosen. */
export function sectionsIn({ preset, sections }: Choices) {
  return sectionsOf({ preset, ...(sections === null ? {} : { sections: [...sections] }) });
}
