/** A contribution slip in the place of the desk: what was said on the topic on one side, the answer on the other. */
import { FileSearch } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import type { SlipView } from '../../contract/slips.ts';
import type { SlipId } from '../../domain/exchange/keptSlip.ts';
import { Pane } from '../app/Pane.tsx';
import { PaneGroup } from '../app/PaneGroup.tsx';
import { rememberFocus } from '../app/paneFocus.ts';
import { useMedia } from '../app/useMedia.ts';
import { Button } from '../design/Button.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { FailureWords } from '../design/FailureWords.tsx';
import { SlipAbout } from './SlipAbout.tsx';
import { SlipAnswer } from './SlipAnswer.tsx';
import { type Outcome, SlipFilling } from './SlipFilling.tsx';
import { SlipPositions } from './SlipPositions.tsx';
import { showSlip } from './showing.ts';
import { useKeeping, useSlip } from './useSlip.ts';
import './slips.css';

/** Below this there is no room for two panes side by side. */
const STACKED = '(max-width: 57.99rem)';

export function SlipScreen({ id }: { id: SlipId }) {
  const { formatMessage } = useIntl();
  const state = useSlip(id);
  useEffect(() => rememberFocus(), []);
  if (state.kind === 'opening')
    return <EmptyState icon={FileSearch} title={formatMessage({ id: 'slips.opening' })} />;
  if (state.kind === 'failed')
    return (
      <EmptyState
        icon={FileSearch}
        title={formatMessage({ id: 'slips.pane' })}
        isFailure
        actions={<Button onPress={() => showSlip(null)}>{formatMessage({ id: 'slips.back' })}</Button>}
      >
        <FailureWords failure={state.failure} />
      </EmptyState>
    );
  return <Opened slip={state.slip} />;
}

function Opened({ slip }: { slip: SlipView }) {
  const { formatMessage } = useIntl();
  const isStacked = useMedia(STACKED);
  // Who opens an answer wants to take it in; who wrote it may want to go on.
  const [isFilling, setIsFilling] = useState(slip.answer === null);
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const keeping = useKeeping(slip);
  const label = {
    slip: formatMessage({ id: 'slips.pane' }),
    positions: formatMessage({ id: 'slips.pane.positions' }),
  };
  const positions = (
    <Pane name="positions" label={label.positions} role="region" ground="sheet">
      <SlipPositions slip={slip.slip} />
    </Pane>
  );
  const own = (
    <Pane name="slip" label={label.slip} role="region" ground="sheet">
      <div className="slip">
        <SlipAbout slip={slip} />
        {isFilling ? (
          <SlipFilling slip={slip} keeping={keeping} outcome={outcome} onOutcome={setOutcome} />
        ) : (
          <SlipAnswer slip={slip} onEdit={() => setIsFilling(true)} />
        )}
      </div>
    </Pane>
  );
  if (isStacked)
    return (
      <div className="stack">
        {positions}
        {own}
      </div>
    );
  return (
    <PaneGroup
      name="slip"
      orientation="horizontal"
      panes={[
        { id: 'positions', label: label.positions, share: 46, least: 280, content: positions },
        { id: 'slip', label: label.slip, share: 54, least: 380, content: own },
      ]}
    />
  );
}
