/** The source beside the topic: which document it is, its text, and the way from statement to sentence and back. */
import { ArrowDown, ArrowUp, CornerUpLeft } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import type { Statement, Topic } from '../../domain/model/statement.ts';
import { citationsOf } from '../../domain/pack/citations.ts';
import { announce } from '../annotate/announce.ts';
import { goToText } from '../annotate/attention.ts';
import { usePlace } from '../app/place.tsx';
import { useDays } from '../app/useDays.ts';
import { lightSentence, showSentence, useSpotlight } from '../briefing/spotlight.ts';
import { Button, IconButton } from '../design/Button.tsx';
import { MenuButton } from '../design/MenuButton.tsx';
import { useFoundInSource } from '../search/useFoundInSource.ts';
import { SourceText } from './SourceText.tsx';
import './source.css';

export function SourcePane({ dialogue, topic }: { dialogue: Dialogue; topic: Topic | null }) {
  const { formatMessage } = useIntl();
  const { go } = usePlace();
  const days = useDays();
  const spotlight = useSpotlight();
  const [chosen, setChosen] = useState<string | null>(null);
  const found = useFoundInSource(dialogue.id);
  const { topics, round, heldOn } = dialogue;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what citations are made of; notes do not count
  const citations = useMemo(() => citationsOf(dialogue), [topics, round, heldOn]);
  const all = useMemo(
    () => topics.flatMap((each) => each.statements).sort((a, b) => a.source.span.start - b.source.span.start),
    [topics],
  );
  const topicStatements = topic?.statements;
  const ofTopic = useMemo(() => new Set(topicStatements?.map(({ id }) => id) ?? []), [topicStatements]);
  const lit = all.find(({ id }) => id === spotlight.statementId) ?? null;
  const litSource = lit?.source.sourceId ?? null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a statement that is lit anew shows its own source
  useEffect(() => {
    if (litSource !== null) setChosen(litSource);
  }, [litSource, spotlight.turn]);

  const foundSource = found?.sourceId ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a hit that is shown anew shows its own source
  useEffect(() => {
    if (foundSource !== null) setChosen(foundSource);
  }, [foundSource, found?.turn]);

  const source = dialogue.sources.find(({ id }) => id === chosen) ?? dialogue.sources[0];
  const sourceId = source?.id;
  const statements = useMemo(
    () => all.filter((statement) => statement.source.sourceId === sourceId),
    [all, sourceId],
  );
  if (!source) return <p className="source-empty">{formatMessage({ id: 'source.noText' })}</p>;
  const goTo = (statement: Statement) => {
    const home = dialogue.topics.find((each) => each.statements.some(({ id }) => id === statement.id));
    if (!home) return;
    lightSentence(statement.id);
    if (home.id !== topic?.id) go(dialogue.id, home.id);
    goToText(null, statement.id);
  };
  const step = (by: -1 | 1) => {
    const at = statements.findIndex(({ id }) => id === lit?.id);
    const from = at === -1 ? firstOf(statements, ofTopic) - (by === 1 ? 1 : 0) : at;
    const next = statements[from + by];
    if (!next) return;
    showSentence(next.id);
    announce(formatMessage({ id: 'source.at' }, { citation: citations.get(next.id) ?? '', text: next.text }));
  };

  return (
    <div className="source">
      <header className="source-head">
        <h2>{formatMessage({ id: 'source.title' })}</h2>
        {dialogue.sources.length > 1 ? (
          <MenuButton
            label={formatMessage({ id: 'source.which' })}
            choices={dialogue.sources.map(({ id, fileName }) => ({ id, name: fileName }))}
            chosen={source.id}
            onChoose={setChosen}
          >
            {source.fileName}
          </MenuButton>
        ) : null}
        <div className="source-steps">
          <IconButton
            icon={ArrowUp}
            label={formatMessage({ id: 'source.previous' })}
            onPress={() => step(-1)}
          />
          <IconButton icon={ArrowDown} label={formatMessage({ id: 'source.next' })} onPress={() => step(1)} />
        </div>
        <p className="source-about">
          {source.publisher === null ? null : <span lang={source.lang}>{source.publisher}</span>}
          {source.publishedOn === null ? null : <span>{days([source.publishedOn], 'short')}</span>}
        </p>
      </header>
      <SourceText
        source={source}
        statements={statements}
        ofTopic={ofTopic}
        spotlight={spotlight}
        found={found?.sourceId === source.id ? found : null}
        onGo={goTo}
        onStep={step}
      />
      <footer className="source-foot">
        {lit === null || lit.source.sourceId !== source.id ? (
          formatMessage({ id: 'source.none' })
        ) : (
          <Button look="quiet" icon={CornerUpLeft} onPress={() => goTo(lit)}>
            <span>
              {formatMessage(
                { id: 'source.toStatement' },
                { citation: <span lang="en">{citations.get(lit.id)}</span> },
              )}
            </span>
          </Button>
        )}
      </footer>
    </div>
  );
}

/** Where stepping begins while nothing is lit: at the topic on screen. */
function firstOf(statements: readonly Statement[], ofTopic: ReadonlySet<string>): number {
  return Math.max(
    0,
    statements.findIndex(({ id }) => ofTopic.has(id)),
  );
}
