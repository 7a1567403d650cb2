/** What a planned round still lacks, each with the way to where it is put right. */
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { useIntl } from 'react-intl';
import type { OutputOf } from '../../contract/call.ts';
import type { Calls } from '../../contract/index.ts';
import type { Failure } from '../../domain/failure/failure.ts';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import { titleIn } from '../../domain/model/topicTitle.ts';
import { useSpeaking } from '../agenda/useSpeaking.ts';
import { useDialogs } from '../app/dialogs.ts';
import { usePlace } from '../app/place.tsx';
import { useSideName } from '../briefing/sides.ts';
import { FailureWords } from '../design/FailureWords.tsx';
import { useLang } from '../i18n/useLang.ts';
import { asked } from '../session/asked.ts';
import { useSession } from '../session/session.ts';
import './readiness.css';

type Finding = OutputOf<Calls['readiness.read']>[number];
type State =
  | { kind: 'reading' }
  | { kind: 'read'; findings: Finding[] }
  | { kind: 'failed'; failure: Failure };

/** Between the last edit and the next look, in milliseconds. */
const SETTLE = 300;

export function Readiness({ dialogue }: { dialogue: Dialogue }) {
  const { formatMessage } = useIntl();
  const state = useReadiness(dialogue);
  return (
    <section className="overview-section readiness" aria-labelledby="overview-readiness">
      <h2 id="overview-readiness">{formatMessage({ id: 'readiness.title' })}</h2>
      {state.kind === 'reading' ? (
        <p className="readiness-rules">{formatMessage({ id: 'readiness.reading' })}</p>
      ) : state.kind === 'failed' ? (
        <FailureWords failure={state.failure} />
      ) : state.findings.length === 0 ? (
        <p className="readiness-none">
          <CircleCheck aria-hidden />
          {formatMessage({ id: 'readiness.none' })}
        </p>
      ) : (
        <ul>
          {state.findings.map((finding) => (
            <li key={`${finding.kind} ${'topicId' in finding ? finding.topicId : ''}`}>
              <FindingShown finding={finding} dialogue={dialogue} />
            </li>
          ))}
        </ul>
      )}
      <p className="readiness-rules">{formatMessage({ id: 'readiness.rules' })}</p>
    </section>
  );
}

/** Read anew a moment after every edit of the round, of the settings, and of the library's other rounds. */
function useReadiness(dialogue: Dialogue): State {
  const { settled, view } = useSession();
  const lang = useLang();
  const [state, setState] = useState<State>({ kind: 'reading' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the round and the index are what it is told of
  useEffect(() => {
    let isGone = false;
    const look = async () => {
      // What is still being typed is not its concern: it looks again when that is an edit.
      await settled();
      const answer = await asked(window.taiwa.calls['readiness.read'], { dialogueId: dialogue.id, lang });
      if (isGone) return;
      setState(
        answer.ok ? { kind: 'read', findings: answer.value } : { kind: 'failed', failure: answer.error },
      );
    };
    const timer = setTimeout(() => void look(), SETTLE);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [dialogue, view.index, lang]);
  return state;
}

function FindingShown({ finding, dialogue }: { finding: Finding; dialogue: Dialogue }) {
  const { go } = usePlace();
  const { show } = useDialogs();
  const words = useFindingWords(dialogue);
  const goTo = () => {
    if (finding.kind === 'noMarking') show('settings');
    else if (finding.kind === 'noStatus') show('commitments');
    else go(dialogue.id, finding.topicId);
  };
  return (
    <Button className="readiness-finding" onPress={goTo}>
      <TriangleAlert aria-hidden />
      <span>{words(finding)}</span>
    </Button>
  );
}

function useFindingWords(dialogue: Dialogue): (finding: Finding) => string {
  const { formatMessage } = useIntl();
  const { settings } = useSession();
  const lang = useLang();
  const sideName = useSideName();
  const speaking = useSpeaking(dialogue);
  const other = dialogue.parties.find((party) => party !== settings.ownSide) ?? '';
  const titleOf = (topicId: string): string => {
    const topic = dialogue.topics.find(({ id }) => id === topicId);
    return topic === undefined ? topicId : titleIn(lang, topic, dialogue.lang).title;
  };
  return (finding) => {
    const topic = 'topicId' in finding ? titleOf(finding.topicId) : '';
    switch (finding.kind) {
      case 'noMarking':
        return formatMessage({ id: 'readiness.noMarking' });
      case 'noStatus':
        return formatMessage({ id: 'readiness.noStatus' }, { count: finding.count });
      case 'noReply':
        return formatMessage(
          { id: 'readiness.noReply' },
          { topic, side: sideName(other), citation: finding.said.citation },
        );
      case 'noSource':
        return formatMessage({ id: 'readiness.noSource' }, { topic, count: finding.count });
      case 'changedQuotes':
        return formatMessage({ id: 'readiness.changedQuotes' }, { topic, count: finding.count });
      case 'overMinutes':
        return formatMessage(
          { id: 'readiness.overMinutes' },
          { topic, time: speaking.inWords(finding.seconds), minutes: finding.minutes },
        );
      case 'toReview':
        return formatMessage({ id: 'readiness.toReview' }, { topic, count: finding.count });
    }
  };
}
