/** The way through the library: series, their rounds, newest first, and the topics of each. */
import { CalendarPlus, ListChecks, MessageSquareText, NotebookPen } from 'lucide-react';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import { draftOf } from '../../domain/model/draft.ts';
import type { LibraryIndex } from '../../domain/model/library.ts';
import { newestFirst } from '../../domain/model/roundOrder.ts';
import type { Topic } from '../../domain/model/statement.ts';
import { useDialogs } from '../app/dialogs.ts';
import { OVERVIEW, usePlace } from '../app/place.tsx';
import { Button } from '../design/Button.tsx';
import { useStable } from '../design/useStable.ts';
import { useLang } from '../i18n/useLang.ts';
import { showMeeting } from '../meeting/showing.ts';
import { useSessionPart } from '../session/parts.ts';
import { Drafts } from './Drafts.tsx';
import { RoundTree } from './RoundTree.tsx';
import { Slips } from './Slips.tsx';
import './sidebar.css';

const NO_TOPICS: readonly Topic[] = [];
const NO_ALIGNMENTS: Dialogue['alignments'] = [];

export function Sidebar() {
  const { formatMessage } = useIntl();
  const lang = useLang();
  const view = useSessionPart((state) => state.view);
  const isStarting = useSessionPart((state) => state.dialogue === null && state.openFailure === null);
  const { dialogue, topic, go } = usePlace();
  const { show } = useDialogs();
  const shelves = useMemo(() => shelvesOf(view.index), [view.index]);
  // The way to go changes with every edit, and the tree need not be made anew for that.
  const goTo = useStable(go);
  if (shelves.length === 0)
    return (
      <div className="sidebar-empty">
        <Drafts />
        <Slips />
        <p>{formatMessage({ id: 'sidebar.empty' })}</p>
        <p className="sidebar-hint">{formatMessage({ id: 'sidebar.empty.hint' })}</p>
      </div>
    );
  return (
    <div className="sidebar">
      <Drafts />
      <Slips />
      {shelves.map(({ series, rounds }) => (
        <section key={series.id} aria-labelledby={`series-${series.id}`}>
          <header className="sidebar-series">
            <h2 id={`series-${series.id}`}>{series.name[lang]}</h2>
            <span>
              {formatMessage(
                { id: 'sidebar.rounds' },
                { count: rounds.length + (view.further[series.id] ?? 0) },
              )}
            </span>
          </header>
          <RoundTree
            label={series.name[lang]}
            rounds={rounds}
            unread={view.further[series.id] ?? 0}
            openId={dialogue?.id ?? null}
            topicId={topic?.id ?? OVERVIEW}
            isStarting={isStarting}
            topics={dialogue?.topics ?? NO_TOPICS}
            alignments={dialogue?.alignments ?? NO_ALIGNMENTS}
            onGo={goTo}
          />
        </section>
      ))}
      <div className="sidebar-new">
        {view.readOnly === null ? (
          <Button look="quiet" icon={CalendarPlus} onPress={() => show('newRound')}>
            {formatMessage({ id: 'agenda.new.open' })}
          </Button>
        ) : null}
        {dialogue !== null && draftOf(dialogue.id) === null ? (
          <Button look="quiet" icon={NotebookPen} onPress={() => showMeeting(dialogue.id)}>
            {formatMessage({ id: 'meeting.open' })}
          </Button>
        ) : null}
        <Button look="quiet" icon={ListChecks} onPress={() => show('commitments')}>
          {formatMessage({ id: 'commitments.open' })}
        </Button>
        <Button look="quiet" icon={MessageSquareText} onPress={() => show('annotations')}>
          {formatMessage({ id: 'annotationList.open' })}
        </Button>
      </div>
    </div>
  );
}

/** Each series that has dialogues, with them newest first; one whose series is unknown still has its place. */
function shelvesOf({ series, dialogues }: LibraryIndex) {
  const known = new Set(series.map(({ id }) => id));
  const strays = [...new Set(dialogues.map(({ seriesId }) => seriesId).filter((id) => !known.has(id)))];
  const all = [...series, ...strays.map((id) => ({ id, name: { en: id, ja: id }, parties: [] }))];
  return all
    .map((each) => ({
      series: each,
      rounds: dialogues.filter(({ seriesId }) => seriesId === each.id).sort(newestFirst),
    }))
    .filter(({ rounds }) => rounds.length > 0);
}
