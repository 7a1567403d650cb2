/** The meeting as it goes on, in the place of the desk: topics with clocks, what is said on each, and the next line. */
import { CalendarClock, FileCheck, LogOut, Pause, Play } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { taken, topicAt } from '../../domain/meeting/clock.ts';
import { unrecorded, withRecord } from '../../domain/meeting/record.ts';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import type { Topic } from '../../domain/model/statement.ts';
import { titleIn } from '../../domain/model/topicTitle.ts';
import { sidesOf } from '../../domain/pack/comparison.ts';
import { announce } from '../annotate/announce.ts';
import { rememberFocus } from '../app/paneFocus.ts';
import { usePlace } from '../app/place.tsx';
import { useRoundName } from '../app/useRoundName.ts';
import { useSideName } from '../briefing/sides.ts';
import { Button } from '../design/Button.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { useLang } from '../i18n/useLang.ts';
import { useSession } from '../session/session.ts';
import { showMeeting } from './showing.ts';
import { TopicClocks } from './TopicClocks.tsx';
import { TopicLines } from './TopicLines.tsx';
import './meeting.css';

export function MeetingScreen({ dialogue }: { dialogue: Dialogue }) {
  const { formatMessage } = useIntl();
  const { apply, settings, view } = useSession();
  const { topic: shown, go } = usePlace();
  const roundName = useRoundName();
  const lang = useLang();
  const { turns = [], topics } = dialogue;
  const [chosen, setChosen] = useState(() => topicAt(turns) ?? shown?.id ?? topics[0]?.id ?? null);
  useEffect(() => rememberFocus(), []);
  const topic = topics.find(({ id }) => id === chosen) ?? topics[0] ?? null;
  const isRunning = topicAt(turns) !== null;
  const readOnly = view.readOnly !== null;
  const leave = () => {
    showMeeting(null);
    if (topic !== null) go(dialogue.id, topic.id);
  };
  if (topic === null)
    return (
      <EmptyState
        icon={CalendarClock}
        title={formatMessage({ id: 'meeting.noTopics' })}
        actions={<Button onPress={leave}>{formatMessage({ id: 'meeting.leave' })}</Button>}
      >
        {formatMessage({ id: 'meeting.noTopics.hint' })}
      </EmptyState>
    );

  const turnTo = (topicId: Topic['id'] | null) => {
    const next = taken(turns, topicId, new Date().toISOString());
    if (next.length > turns.length) void apply({ type: 'meeting.setTurns', turns: next });
  };
  const clock = () => {
    if (readOnly) return;
    turnTo(isRunning ? null : topic.id);
    announce(formatMessage({ id: isRunning ? 'meeting.paused' : 'meeting.started' }));
  };
  const goTo = (topicId: Topic['id']) => {
    setChosen(topicId);
    // A clock that runs goes along.
    if (isRunning && !readOnly) turnTo(topicId);
  };
  const step = (by: -1 | 1) => {
    const next = topics[topics.findIndex(({ id }) => id === topic.id) + by];
    if (next !== undefined) goTo(next.id);
  };
  const sides = [...sidesOf(dialogue, null, settings.ownSide), 'joint', 'unattributed'];
  const { label, title, lang: titleLang } = titleIn(lang, topic, dialogue.lang);
  return (
    <div className="meeting" data-pane="meeting">
      <aside className="meeting-aside" aria-label={formatMessage({ id: 'meeting.topics' })}>
        <p className="topic-round">{roundName(dialogue)}</p>
        <TopicClocks dialogue={dialogue} topicId={topic.id} onGo={goTo} />
        <div className="meeting-do">
          <Button icon={isRunning ? Pause : Play} isDisabled={readOnly} onPress={clock}>
            {formatMessage({ id: isRunning ? 'meeting.pause' : 'meeting.start' })}
          </Button>
          <RecordButton dialogue={dialogue} onDone={leave} />
          <Button look="quiet" icon={LogOut} onPress={leave}>
            {formatMessage({ id: 'meeting.leave' })}
          </Button>
        </div>
      </aside>
      <section className="meeting-main" aria-label={formatMessage({ id: 'meeting.pane' })}>
        <h1 lang={titleLang}>{`${label} ${title}`.trim()}</h1>
        <TopicLines
          key={topic.id}
          dialogue={dialogue}
          topic={topic}
          sides={sides}
          onStep={step}
          onClock={clock}
        />
      </section>
    </div>
  );
}

/** Makes draft statements of what was written down; one step to undo. */
function RecordButton({ dialogue, onDone }: { dialogue: Dialogue; onDone(): void }) {
  const { formatMessage, formatTime } = useIntl();
  const { apply, flush, view } = useSession();
  const sideName = useSideName();
  const lang = useLang();
  const count = unrecorded(dialogue).length;
  const make = async () => {
    await flush();
    const made = withRecord(dialogue, {
      lang,
      title: formatMessage({ id: 'meeting.record.title' }, { title: dialogue.title }),
      sideName,
      timeOf: (at) => formatTime(at, { hour: '2-digit', minute: '2-digit' }),
      now: new Date().toISOString(),
    });
    if (made === null) return;
    void apply({ type: 'dialogue.revise', dialogue: { ...made, notes: [] } });
    announce(formatMessage({ id: 'meeting.record.done' }, { count }));
    onDone();
  };
  return (
    <Button
      look="main"
      icon={FileCheck}
      isDisabled={count === 0 || view.readOnly !== null}
      onPress={() => void make()}
    >
      {formatMessage({ id: 'meeting.record' })}
    </Button>
  );
}
