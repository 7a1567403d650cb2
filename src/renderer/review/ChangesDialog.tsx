/** Shows what an import changes in the round that is there already, before it does. */
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Comparison } from '../../contract/comparison.ts';
import type { Failure } from '../../domain/failure/failure.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { FailureWords } from '../design/FailureWords.tsx';
import { Progress } from '../design/Progress.tsx';
import { asked } from '../session/asked.ts';
import { useSession } from '../session/session.ts';
import { AttachmentShown } from './AttachmentShown.tsx';
import { RevisionShown } from './RevisionShown.tsx';
import type { Review } from './useReview.ts';

type Shown = { kind: 'comparing' } | { kind: 'failed'; failure: Failure } | { kind: 'shown'; of: Comparison };

export function ChangesDialog({ review, into }: { review: Review; into: string }) {
  const { formatMessage } = useIntl();
  const { flush } = useSession();
  const [shown, setShown] = useState<Shown>({ kind: 'comparing' });
  const dialogueId = review.dialogue.id;
  useEffect(() => {
    let isCurrent = true;
    const compare = async () => {
      // Main compares what it holds: the last corrections must have got there.
      await flush();
      const answer = await asked(window.taiwa.calls['importing.compare'], { dialogueId });
      if (isCurrent)
        setShown(answer.ok ? { kind: 'shown', of: answer.value } : { kind: 'failed', failure: answer.error });
    };
    void compare();
    return () => {
      isCurrent = false;
    };
  }, [dialogueId, flush]);

  const close = () => review.show(null);
  return (
    <Dialog
      isOpen
      onOpenChange={close}
      size="wide"
      isReading
      title={formatMessage({ id: 'review.changes.title' }, { title: into })}
      foot={
        <Button look="main" onPress={close}>
          {formatMessage({ id: 'review.changes.close' })}
        </Button>
      }
    >
      {shown.kind === 'comparing' ? (
        <Progress label={formatMessage({ id: 'review.changes.comparing' })} done={null} />
      ) : null}
      {shown.kind === 'failed' ? <FailureWords failure={shown.failure} /> : null}
      {shown.kind === 'shown' && shown.of.kind === 'revise' ? <RevisionShown revision={shown.of} /> : null}
      {shown.kind === 'shown' && shown.of.kind === 'attach' ? (
        <AttachmentShown attachment={shown.of} />
      ) : null}
    </Dialog>
  );
}
