/** Chooses who may see an annotation. */
import { LockKeyhole, type LucideIcon, Printer, Users } from 'lucide-react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useIntl } from 'react-intl';
import { VISIBILITIES, type Visibility } from '../../domain/model/annotation.ts';

const ICONS: Record<Visibility, LucideIcon> = { private: LockKeyhole, team: Users, print: Printer };

interface VisibilityPickerProps {
  visibility: Visibility;
  onChange(visibility: Visibility): void;
}

export function VisibilityPicker({ visibility, onChange }: VisibilityPickerProps) {
  const { formatMessage } = useIntl();
  return (
    <div className="visibility-picker">
      <span aria-hidden>{formatMessage({ id: 'annotate.visibility' })}</span>
      <ToggleButtonGroup
        className="stance-picker"
        aria-label={formatMessage({ id: 'annotate.visibility' })}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[visibility]}
        onSelectionChange={(keys) => onChange(VISIBILITIES.find((each) => keys.has(each)) ?? visibility)}
      >
        {VISIBILITIES.map((each) => {
          const Icon = ICONS[each];
          return (
            <ToggleButton key={each} id={each} className="stance-choice" data-stance="none">
              <Icon aria-hidden />
              {formatMessage({ id: `annotate.visibility.${each}` })}
            </ToggleButton>
          );
        })}
      </ToggleButtonGroup>
    </div>
  );
}

/** Says in a card who may see it; nothing where it is for the team, as most are. */
export function VisibilityMark({ visibility }: { visibility: Visibility }) {
  const { formatMessage } = useIntl();
  if (visibility === 'team') return null;
  const Icon = ICONS[visibility];
  return (
    <span className="annotation-mark" title={formatMessage({ id: `annotate.visibility.${visibility}.hint` })}>
      <Icon aria-hidden />
      {formatMessage({ id: `annotate.visibility.${visibility}` })}
    </span>
  );
}
