/** What the window is about: a topic, a dialogue's overview, or why there is neither. */
import { BookOpen, CircleAlert, FileInput, LoaderCircle } from 'lucide-react';
import { useIntl } from 'react-intl';
import { TopicView } from '../briefing/TopicView.tsx';
import { Button } from '../design/Button.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { FailureWords } from '../design/FailureWords.tsx';
import { Overview } from '../overview/Overview.tsx';
import { useIsReadOnly, useSessionActions, useSessionPart } from '../session/parts.ts';
import { useDialogs } from './dialogs.ts';
import { usePlace } from './place.tsx';

export function Briefing() {
  const { formatMessage } = useIntl();
  const isEmpty = useSessionPart(({ view }) => view.index.dialogues.length === 0);
  const openFailure = useSessionPart((state) => state.openFailure);
  const isReadOnly = useIsReadOnly();
  const { open } = useSessionActions();
  const { dialogue, topic, wanted } = usePlace();
  const { show } = useDialogs();
  if (isEmpty)
    return (
      <EmptyState
        icon={BookOpen}
        title={formatMessage({ id: 'sidebar.empty' })}
        actions={
          isReadOnly ? null : (
            <Button look="main" icon={FileInput} onPress={() => show('import')}>
              {formatMessage({ id: 'app.import' })}
            </Button>
          )
        }
      >
        <p>{formatMessage({ id: 'sidebar.empty.hint' })}</p>
      </EmptyState>
    );
  if (openFailure)
    return (
      <EmptyState
        icon={CircleAlert}
        title={formatMessage({ id: 'app.openFailed' })}
        isFailure
        actions={
          wanted === null ? null : (
            <Button onPress={() => open(wanted)}>{formatMessage({ id: 'app.tryAgain' })}</Button>
          )
        }
      >
        <FailureWords failure={openFailure} />
      </EmptyState>
    );
  if (!dialogue) return <EmptyState icon={LoaderCircle} title={formatMessage({ id: 'app.opening' })} />;
  return topic ? <TopicView dialogue={dialogue} topic={topic} /> : <Overview dialogue={dialogue} />;
}
