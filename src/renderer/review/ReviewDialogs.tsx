/** The small dialogs of the review; at most one is open. */
import { useIntl } from 'react-intl';
import type { DraftView } from '../../contract/importing.ts';
import type { PartyId } from '../../domain/model/party.ts';
import { usePlace } from '../app/place.tsx';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { asked } from '../session/asked.ts';
import { useSession } from '../session/session.ts';
import { ChangesDialog } from './ChangesDialog.tsx';
import { FactsDialog } from './FactsDialog.tsx';
import { RenameDialog } from './RenameDialog.tsx';
import { SplitDialog } from './SplitDialog.tsx';
import { TopicDialog } from './TopicDialog.tsx';
import type { Review } from './useReview.ts';

interface ReviewDialogsProps {
  draft: DraftView;
  review: Review;
  sides: readonly PartyId[];
}

export function ReviewDialogs({ draft, review, sides }: ReviewDialogsProps) {
  const { selected } = review;
  const isStatement = selected?.kind === 'statement';
  switch (review.open) {
    case 'split':
      return isStatement ? <SplitDialog review={review} statement={selected.statement} /> : null;
    case 'move':
    case 'place':
      return selected ? <TopicDialog review={review} row={selected} sides={sides} /> : null;
    case 'rename':
      return isStatement ? <RenameDialog review={review} topic={selected.topic} /> : null;
    case 'facts':
      return (
        <FactsDialog
          dialogue={review.dialogue}
          onSave={(facts) => review.apply({ type: 'facts.set', facts })}
          onClose={() => review.show(null)}
        />
      );
    case 'changes': {
      const into = draft.parts.find(({ header }) => header.id === review.dialogue.id)?.into;
      return into ? <ChangesDialog review={review} into={into.title} /> : null;
    }
    case 'discard':
      return <DiscardDialog draft={draft} review={review} />;
    default:
      return null;
  }
}

function DiscardDialog({ draft, review }: { draft: DraftView; review: Review }) {
  const { formatMessage } = useIntl();
  const { flush, forget, refresh, report } = useSession();
  const { leave } = usePlace();
  const close = () => review.show(null);
  const discard = async () => {
    await flush();
    const answer = await asked(window.taiwa.calls['importing.discard'], { draftId: draft.id });
    if (!answer.ok) {
      report(answer.error);
      return;
    }
    forget(draft.id);
    leave();
    await refresh();
  };
  return (
    <Dialog
      isOpen
      onOpenChange={close}
      size="small"
      title={formatMessage({ id: 'review.discard.title' })}
      foot={
        <>
          <Button autoFocus onPress={close}>
            {formatMessage({ id: 'review.cancel' })}
          </Button>
          <Button look="danger" onPress={() => void discard()}>
            {formatMessage({ id: 'review.discard.do' })}
          </Button>
        </>
      }
    >
      <p>{formatMessage({ id: 'review.discard.text' })}</p>
    </Dialog>
  );
}
