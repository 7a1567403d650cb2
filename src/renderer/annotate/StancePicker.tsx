/** Chooses one stance, or none. */
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useIntl } from 'react-intl';
import { STANCES, type Stance } from '../../domain/model/annotation.ts';
import { stanceIcon, stanceMessage } from './stances.ts';

interface StancePickerProps {
  stance: Stance | null;
  onChange(stance: Stance | null): void;
}

export function StancePicker({ stance, onChange }: StancePickerProps) {
  const { formatMessage } = useIntl();
  return (
    <ToggleButtonGroup
      className="stance-picker"
      aria-label={formatMessage({ id: 'annotate.stance' })}
      selectionMode="single"
      selectedKeys={stance ? [stance] : []}
      onSelectionChange={(keys) => onChange(STANCES.find((each) => keys.has(each)) ?? null)}
    >
      {STANCES.map((each) => {
        const Icon = stanceIcon(each);
        return (
          <ToggleButton key={each} id={each} className="stance-choice" data-stance={each}>
            <Icon aria-hidden />
            {formatMessage({ id: stanceMessage(each) })}
          </ToggleButton>
        );
      })}
    </ToggleButtonGroup>
  );
}
