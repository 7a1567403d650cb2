/** One round of a theme: a lane for each side, what it said marked against the round before. */
import { CircleDot, Equal, Languages, type LucideIcon, Minus, PenLine, Plus } from 'lucide-react';
import { useId } from 'react';
import { Button } from 'react-aria-components';
import { useIntl } from 'react-intl';
import { useDays } from '../app/useDays.ts';
import { useRoundName } from '../app/useRoundName.ts';
import { useSideName } from '../briefing/sides.ts';
import { Words } from '../history/Words.tsx';
import type { EvolutionRound, Said } from './useEvolution.ts';

type Lane = EvolutionRound['lanes'][number];
type Change = Lane['changes'][number];

interface RoundShownProps {
  round: EvolutionRound;
  /** What is unchanged is left out. */
  onlyChanges: boolean;
  goTo(dialogueId: string, topicId: string, statementId: string | null): void;
}

export function RoundShown({ round, onlyChanges, goTo }: RoundShownProps) {
  const { formatMessage } = useIntl();
  const roundName = useRoundName();
  const days = useDays();
  const headingId = useId();
  const name = roundName(round);
  return (
    <section className="evolution-round" aria-labelledby={headingId}>
      <header className="evolution-head">
        <h3 id={headingId}>{name}</h3>
        {round.day === null ? null : <span className="evolution-day">{days([round.day], 'short')}</span>}
        {round.topics.map(({ id, label, title, lang }) => {
          const topic = `${label} ${title}`.trim();
          return (
            <Button
              key={id}
              className="evolution-topic"
              aria-label={formatMessage({ id: 'evolution.goToTopic' }, { topic, round: name })}
              onPress={() => goTo(round.dialogueId, id, null)}
            >
              <span lang={lang}>{topic}</span>
            </Button>
          );
        })}
      </header>
      {round.isToCome ? (
        <p className="evolution-none">{formatMessage({ id: 'evolution.toCome' })}</p>
      ) : (
        <div className="evolution-lanes">
          {round.lanes.map((lane) => (
            <LaneShown
              key={lane.side}
              lane={lane}
              onlyChanges={onlyChanges}
              goTo={({ dialogueId, topicId, statementId }) => goTo(dialogueId, topicId, statementId)}
            />
          ))}
        </div>
      )}
    </section>
  );
}

interface LaneShownProps {
  lane: Lane;
  onlyChanges: boolean;
  goTo(said: Said): void;
}

function LaneShown({ lane, onlyChanges, goTo }: LaneShownProps) {
  const { formatMessage } = useIntl();
  const sideName = useSideName();
  const { side, changes, dropped } = lane;
  const shown = onlyChanges ? changes.filter(({ kind }) => kind !== 'unchanged') : changes;
  return (
    <div className="evolution-lane" data-side={side}>
      <h4 className="evolution-side">{sideName(side)}</h4>
      {changes.length === 0 ? (
        <p className="evolution-none">{formatMessage({ id: 'evolution.silent' })}</p>
      ) : null}
      {changes.length > 0 && shown.length === 0 ? (
        <p className="evolution-none">{formatMessage({ id: 'evolution.nothingNew' })}</p>
      ) : null}
      <ul>
        {shown.map((change) => (
          <ChangeShown key={change.now.statementId} change={change} goTo={goTo} />
        ))}
        {dropped.map((said) => (
          <li key={said.statementId} className="evolution-said" data-kind="dropped">
            <Mark kind="dropped" said={said} goTo={goTo} />
            <p lang={said.lang}>{said.text}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}

function ChangeShown({ change, goTo }: { change: Change; goTo(said: Said): void }) {
  const { formatMessage } = useIntl();
  const { kind, now, before } = change;
  return (
    <li className="evolution-said" data-kind={kind}>
      <Mark kind={kind} said={now} goTo={goTo} />
      {kind === 'changed' && before !== null ? (
        <Words before={before.text} now={now.text} />
      ) : (
        <p lang={now.lang}>{now.text}</p>
      )}
      {kind === 'otherLanguage' ? (
        <p className="evolution-why">{formatMessage({ id: 'evolution.kind.otherLanguage.why' })}</p>
      ) : null}
      {kind === 'changed' && before !== null ? (
        <Button className="evolution-cite evolution-why" onPress={() => goTo(before)}>
          {formatMessage({ id: 'evolution.against' }, { citation: before.citation })}
        </Button>
      ) : null}
    </li>
  );
}

type MarkKind = Change['kind'] | 'dropped';

const ICONS: Record<MarkKind, LucideIcon> = {
  first: CircleDot,
  new: Plus,
  changed: PenLine,
  unchanged: Equal,
  otherLanguage: Languages,
  dropped: Minus,
};

function Mark({ kind, said, goTo }: { kind: MarkKind; said: Said; goTo(said: Said): void }) {
  const { formatMessage } = useIntl();
  const Icon = ICONS[kind];
  return (
    <p className="evolution-mark">
      <span className="evolution-kind">
        <Icon aria-hidden />
        {formatMessage({ id: `evolution.kind.${kind}` })}
      </span>
      <span className="evolution-act">{formatMessage({ id: `briefing.act.${said.act}` })}</span>
      <Button
        className="evolution-cite"
        lang="en"
        aria-label={formatMessage({ id: 'evolution.goTo' }, { citation: said.citation })}
        onPress={() => goTo(said)}
      >
        {said.citation}
      </Button>
    </p>
  );
}
