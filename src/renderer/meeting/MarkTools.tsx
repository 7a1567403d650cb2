/** The side of a line, and its marks. */
import { Handshake, Quote } from 'lucide-react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useIntl } from 'react-intl';
import type { Side } from '../../domain/model/party.ts';
import { useSideName } from '../briefing/sides.ts';
import type { LineMarks } from './useLine.ts';

interface MarkToolsProps {
  sides: readonly Side[];
  marks: LineMarks;
  isDisabled: boolean;
  onMark(patch: Partial<LineMarks>): void;
}

export function MarkTools({ sides, marks, isDisabled, onMark }: MarkToolsProps) {
  const { formatMessage } = useIntl();
  const sideName = useSideName();
  return (
    <div className="meeting-marks">
      <ToggleButtonGroup
        className="meeting-sides"
        aria-label={formatMessage({ id: 'meeting.side' })}
        selectionMode="single"
        disallowEmptySelection
        isDisabled={isDisabled}
        selectedKeys={[marks.side]}
        onSelectionChange={(keys) => onMark({ side: sides.find((side) => keys.has(side)) ?? marks.side })}
      >
        {sides.map((side, place) => (
          <ToggleButton key={side} id={side} className="meeting-side" data-side={side}>
            <kbd aria-hidden>{place + 1}</kbd>
            {sideName(side)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <ToggleButton
        className="meeting-mark"
        isDisabled={isDisabled}
        isSelected={marks.isCommitment}
        onChange={(isCommitment) => onMark({ isCommitment })}
      >
        <Handshake aria-hidden />
        {formatMessage({ id: 'meeting.commitment' })}
      </ToggleButton>
      <ToggleButton
        className="meeting-mark"
        isDisabled={isDisabled}
        isSelected={marks.isVerbatim}
        onChange={(isVerbatim) => onMark({ isVerbatim })}
      >
        <Quote aria-hidden />
        {formatMessage({ id: 'meeting.verbatim' })}
      </ToggleButton>
    </div>
  );
}
