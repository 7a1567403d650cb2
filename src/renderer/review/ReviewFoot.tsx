/** What is done with the import in the end: kept for later, discarded, or added to the library. */
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Added, DraftView } from '../../contract/importing.ts';
import type { Failure } from '../../domain/failure/failure.ts';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import { announce } from '../annotate/announce.ts';
import { usePlace } from '../app/place.tsx';
import { Banner } from '../design/Banner.tsx';
import { Button } from '../design/Button.tsx';
import { useFailureWords } from '../design/FailureWords.tsx';
import { asked } from '../session/asked.ts';
import { useSession } from '../session/session.ts';
import type { Review } from './useReview.ts';

export function ReviewFoot({ draft, review }: { draft: DraftView; review: Review }) {
  const { formatMessage } = useIntl();
  const { flush, forget, refresh, reread } = useSession();
  const { go, leave } = usePlace();
  const [isAdding, setIsAdding] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const marked = draft.parts
    .filter(({ fate }) => fate !== 'leave')
    .reduce((sum, { header }) => sum + header.toReview, 0);

  const add = async () => {
    setIsAdding(true);
    setFailure(null);
    // What was corrected last may still be on its way; what could not be saved must not be added half.
    const isSaved = await flush();
    const before = isSaved ? await roundsToChange(draft) : [];
    const answer = isSaved
      ? await asked(window.taiwa.calls['importing.confirm'], { draftId: draft.id })
      : null;
    setIsAdding(false);
    if (answer === null) return;
    if (!answer.ok) {
      setFailure(answer.error);
      return;
    }
    forget(draft.id);
    for (const each of before) await reread(each);
    await refresh();
    const [first] = answer.value;
    if (first) go(first.id, null);
    else leave();
    announce(said(answer.value));
  };
  const said = (added: readonly Added[]): string => {
    const name = draft.parts[0]?.header.title ?? '';
    const words = formatMessage({ id: 'review.added' }, { count: added.length, name });
    const carried = added.find(({ carriedOver }) => carriedOver !== null)?.carriedOver;
    if (!carried) return words;
    const { statements, annotations } = carried;
    const counts = formatMessage(
      { id: 'review.carried' },
      {
        ...statements,
        annotationsCarried: annotations.carried,
        annotationsCheck: annotations.check,
        annotationsOrphan: annotations.orphan,
      },
    );
    return `${words} ${counts}`;
  };
  const keep = () => {
    announce(formatMessage({ id: 'review.kept' }));
    leave();
  };

  return (
    <footer className="review-foot">
      {failure ? <NotAdded failure={failure} /> : null}
      <p className="review-marked">{formatMessage({ id: 'review.add.marked' }, { count: marked })}</p>
      <div className="review-foot-buttons">
        <Button look="quiet" isDisabled={isAdding} onPress={() => review.show('discard')}>
          {formatMessage({ id: 'review.discard' })}
        </Button>
        <Button isDisabled={isAdding} onPress={keep}>
          {formatMessage({ id: 'review.keep' })}
        </Button>
        <Button look="main" isDisabled={isAdding} onPress={() => void add()}>
          {formatMessage({ id: 'review.add' })}
        </Button>
      </div>
    </footer>
  );
}

/** The library's dialogues that the draft goes into, as they are before it does. */
async function roundsToChange(draft: DraftView): Promise<Dialogue[]> {
  const ids = draft.parts.flatMap(({ fate, into }) =>
    into !== null && (fate === 'attach' || fate === 'revise') ? [into.id] : [],
  );
  const read = await Promise.all(ids.map((id) => asked(window.taiwa.calls['dialogue.read'], { id })));
  return read.flatMap((answer) => (answer.ok ? [answer.value] : []));
}

function NotAdded({ failure }: { failure: Failure }) {
  const { message, hint } = useFailureWords(failure);
  return (
    <Banner tone="danger" title={message}>
      <p>{hint}</p>
    </Banner>
  );
}
