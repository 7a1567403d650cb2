/** The review of an import: the source on the left, what was found on the right, everything correctable before it is added. */

import { FileSearch } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { DraftView } from '../../contract/importing.ts';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import type { PartyId } from '../../domain/model/party.ts';
import { Pane } from '../app/Pane.tsx';
import { PaneGroup } from '../app/PaneGroup.tsx';
import { rememberFocus } from '../app/paneFocus.ts';
import { usePlace } from '../app/place.tsx';
import { useMedia } from '../app/useMedia.ts';
import { Button } from '../design/Button.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { FailureWords } from '../design/FailureWords.tsx';
import { useSession } from '../session/session.ts';
import { SourcePane } from '../source/SourcePane.tsx';
import { ReviewDialogs } from './ReviewDialogs.tsx';
import { ReviewFoot } from './ReviewFoot.tsx';
import { ReviewHead } from './ReviewHead.tsx';
import { ReviewList } from './ReviewList.tsx';
import { ReviewTools } from './ReviewTools.tsx';
import { useReview } from './useReview.ts';
import './review.css';

/** Below this there is no room for two panes side by side. */
const STACKED = '(max-width: 57.99rem)';

export function ReviewScreen({ dialogueId }: { dialogueId: string }) {
  const { formatMessage } = useIntl();
  const { view, dialogue, openFailure } = useSession();
  const { leave } = usePlace();
  const draft = view.drafts.find(({ parts }) => parts.some(({ header }) => header.id === dialogueId));
  useEffect(() => rememberFocus(), []);
  if (!draft || openFailure)
    return (
      <EmptyState
        icon={FileSearch}
        title={formatMessage({ id: 'review.gone' })}
        isFailure
        actions={<Button onPress={leave}>{formatMessage({ id: 'review.back' })}</Button>}
      >
        {openFailure ? <FailureWords failure={openFailure} /> : null}
      </EmptyState>
    );
  if (dialogue?.id !== dialogueId)
    return <EmptyState icon={FileSearch} title={formatMessage({ id: 'review.opening' })} />;
  return <Reviewing key={dialogueId} draft={draft} dialogue={dialogue} />;
}

function Reviewing({ draft, dialogue }: { draft: DraftView; dialogue: Dialogue }) {
  const { formatMessage } = useIntl();
  const isStacked = useMedia(STACKED);
  const review = useReview(dialogue);
  const sides = useMemo(() => sidesOf(dialogue), [dialogue]);
  const { selected } = review;
  const topic = selected?.kind === 'statement' ? selected.topic : null;
  const label = {
    source: formatMessage({ id: 'source.title' }),
    result: formatMessage({ id: 'review.pane.result' }),
  };
  const source = (
    <Pane name="source" label={label.source} role="region" ground="sheet">
      <SourcePane dialogue={dialogue} topic={topic} />
    </Pane>
  );
  const result = (
    <Pane name="review" label={label.result} role="region" ground="sheet">
      <div className="review">
        <ReviewHead draft={draft} review={review} />
        <ReviewTools review={review} sides={sides} />
        <ReviewList review={review} sides={sides} />
        <ReviewFoot draft={draft} review={review} />
      </div>
    </Pane>
  );
  return (
    <>
      {isStacked ? (
        <div className="stack review-stack">
          {result}
          <div className="stack-source">{source}</div>
        </div>
      ) : (
        <PaneGroup
          name="review"
          orientation="horizontal"
          panes={[
            { id: 'source', label: label.source, share: 42, least: 280, content: source },
            { id: 'review', label: label.result, share: 58, least: 420, content: result },
          ]}
        />
      )}
      <ReviewDialogs draft={draft} review={review} sides={sides} />
    </>
  );
}

/** The dialogue's sides, with whoever else a statement stands on. */
function sidesOf(dialogue: Dialogue): PartyId[] {
  const said = dialogue.topics.flatMap((topic) => topic.statements.map(({ side }) => side));
  const all = new Set([...dialogue.parties, ...said]);
  return [...all].filter((side) => side !== 'joint' && side !== 'unattributed');
}
