/** Forgets a slip, after asking: what was typed into it cannot be had back. */
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { SlipId } from '../../domain/exchange/keptSlip.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { asked } from '../session/asked.ts';
import { useSession } from '../session/session.ts';
import { showSlip } from './showing.ts';

export function DiscardSlip({ id, isDisabled }: { id: SlipId; isDisabled: boolean }) {
  const { formatMessage } = useIntl();
  const { refresh, report } = useSession();
  const [isAsking, setIsAsking] = useState(false);
  const discard = async () => {
    setIsAsking(false);
    const answer = await asked(window.taiwa.calls['slip.discard'], { id });
    if (!answer.ok) return report(answer.error);
    showSlip(null);
    await refresh();
  };
  return (
    <>
      <Button look="quiet" isDisabled={isDisabled} onPress={() => setIsAsking(true)}>
        {formatMessage({ id: 'slips.discard' })}
      </Button>
      <Dialog
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        size="small"
        title={formatMessage({ id: 'slips.discard.title' })}
        foot={
          <>
            <Button autoFocus onPress={() => setIsAsking(false)}>
              {formatMessage({ id: 'slips.cancel' })}
            </Button>
            <Button look="danger" onPress={() => void discard()}>
              {formatMessage({ id: 'slips.discard.yes' })}
            </Button>
          </>
        }
      >
        <p>{formatMessage({ id: 'slips.discard.text' })}</p>
      </Dialog>
    </>
  );
}
