/** Contribution slips in the exchange: asking for one, and opening one that came. */
import { useIntl } from 'react-intl';
import { useDialogs } from '../app/dialogs.ts';
import { usePlace } from '../app/place.tsx';
import { Button } from '../design/Button.tsx';
import { useSession } from '../session/session.ts';
import { useOpenSlip } from './useOpenSlip.ts';

export function SlipsPart() {
  const { formatMessage } = useIntl();
  const { view } = useSession();
  const { topic } = usePlace();
  const { show, hide } = useDialogs();
  const openSlip = useOpenSlip();
  const open = async () => {
    hide();
    await openSlip(null);
  };
  return (
    <section className="exchange-part">
      <h3>{formatMessage({ id: 'slips.exchange' })}</h3>
      <p className="field-hint">{formatMessage({ id: 'slips.exchange.hint' })}</p>
      <div className="slip-buttons">
        <Button isDisabled={topic === null} onPress={() => show('ask')}>
          {formatMessage({ id: 'slips.ask' })}
        </Button>
        <Button isDisabled={view.readOnly !== null} onPress={() => void open()}>
          {formatMessage({ id: 'slips.open' })}
        </Button>
      </div>
    </section>
  );
}
