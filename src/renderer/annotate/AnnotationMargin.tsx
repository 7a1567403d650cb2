/** A topic's annotations beside its text, each at its words, with those that lost their place in a tray at the foot. */
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useIntl } from 'react-intl';
import { type Placed, placeInTopic } from '../../domain/annotations/place.ts';
import { statusOf } from '../../domain/annotations/read.ts';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import type { Topic } from '../../domain/model/statement.ts';
import { useIsReadOnly } from '../session/parts.ts';
import { AnnotationCard } from './AnnotationCard.tsx';
import { arrived, useAttention } from './attention.ts';
import { MarginItem } from './MarginItem.tsx';
import { OrphanTray } from './OrphanTray.tsx';
import { useShownStatements } from './shownStatements.ts';
import { bringCardIntoSight, useLinedUp } from './useLinedUp.ts';
import { useMarginActions } from './useMarginActions.ts';
import { useReplies } from './useReplies.ts';
import './annotate.css';

interface AnnotationMarginProps {
  topic: Topic;
  dialogue: Dialogue;
  /** Whether it stands beside the text all the way, so that cards can stand at their words. */
  isBeside: boolean;
}

export function AnnotationMargin({ topic, dialogue, isBeside }: AnnotationMarginProps) {
  const { formatMessage } = useIntl();
  const readOnly = useIsReadOnly();
  const titleId = useId();
  const margin = useRef<HTMLElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const attention = useAttention();
  const [deleted, setDeleted] = useState(false);
  const [showsResolved, setShowsResolved] = useState(false);
  const { topics, annotations } = dialogue;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what places are made of; notes come and go without them
  const { placed, orphans } = useMemo(() => placeInTopic(dialogue, topic), [topics, annotations, topic]);
  const repliesOf = useReplies(dialogue);
  const resolved = placed.filter(({ annotation }) => statusOf(annotation) === 'resolved').length;
  const isOpen = ({ annotation }: Placed) =>
    statusOf(annotation) === 'open' || annotation.id === attention.id;
  const shown = showsResolved ? placed : placed.filter(isOpen);
  const onPage = useShownStatements();
  // Beside the text, a card is there while its words are.
  const beside = isBeside ? shown.filter(({ statement }) => onPage.has(statement.id)) : shown;
  const stops = [
    ...shown.map(({ annotation, statement }) => ({ id: annotation.id, statementId: statement.id })),
    ...orphans.map(({ id }) => ({ id, statementId: null })),
  ];
  const placeOf = new Map(shown.map(({ annotation }, at) => [annotation.id, at + 1]));
  const actions = useMarginActions(margin, stops, () => setDeleted(true));
  useLinedUp({ isBeside, list, cards: beside, active: attention.id });

  // A card that is gone to may come onto the page only now.
  const goal = attention.goTo === 'margin' ? attention.id : null;
  const isThere = goal === null || stops.every(({ id }) => id !== goal) || isOnPage(goal, beside, orphans);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` makes the same wish count again
  useEffect(() => {
    if (attention.goTo !== 'margin' || !isThere) return;
    focusCard(margin.current, attention.id, isBeside);
    arrived();
  }, [attention.goTo, attention.turn, isThere]);

  return (
    <section
      className="margin"
      data-beside={isBeside || undefined}
      aria-labelledby={titleId}
      ref={margin}
      tabIndex={-1}
      onFocus={() => setDeleted(false)}
    >
      <header className="margin-head">
        <h2 id={titleId}>{formatMessage({ id: 'annotate.title' })}</h2>
        {placed.length > 0 ? <span className="margin-count">{placed.length}</span> : null}
        {resolved > 0 ? (
          <ToggleButton className="margin-toggle" isSelected={showsResolved} onChange={setShowsResolved}>
            {formatMessage({ id: 'annotate.resolved.show' }, { count: resolved })}
          </ToggleButton>
        ) : null}
      </header>
      {placed.length + orphans.length === 0 ? (
        <div className="margin-empty">
          <p>{formatMessage({ id: 'annotate.empty' })}</p>
          <p className="margin-hint">
            {formatMessage({ id: readOnly ? 'annotate.empty.readOnly' : 'annotate.empty.hint' })}
          </p>
        </div>
      ) : null}
      <div className="margin-view">
        <ol className="margin-list" ref={list}>
          {beside.map(({ annotation, place, statement }) => (
            <MarginItem
              key={annotation.id}
              id={annotation.id}
              isWanted={isBeside || annotation.id === attention.id}
              at={placeOf.get(annotation.id) ?? 1}
              total={shown.length}
            >
              <AnnotationCard
                annotation={annotation}
                replies={repliesOf(annotation.id)}
                moved={place.kind === 'moved'}
                statement={statement}
                active={attention.id === annotation.id}
                readOnly={readOnly}
                actions={actions}
              />
            </MarginItem>
          ))}
        </ol>
      </div>
      <p className="margin-deleted" aria-hidden hidden={!deleted}>
        {formatMessage({ id: 'annotate.deleted' })}
      </p>
      <OrphanTray
        dialogue={dialogue}
        topic={topic}
        orphans={orphans}
        repliesOf={repliesOf}
        active={attention.id}
        readOnly={readOnly}
        actions={actions}
      />
    </section>
  );
}

function isOnPage(id: string, beside: readonly Placed[], orphans: readonly { id: string }[]): boolean {
  return beside.some(({ annotation }) => annotation.id === id) || orphans.some((each) => each.id === id);
}

function focusCard(margin: HTMLElement | null, id: string | null, isBeside: boolean): void {
  const cards = [...(margin?.querySelectorAll<HTMLElement>('[data-annotation]') ?? [])];
  const card = cards.find((each) => each.dataset.annotation === id) ?? (id === null ? cards[0] : undefined);
  const goal = card ?? margin;
  goal?.focus({ preventScroll: true });
  if (isBeside && card?.closest('.margin-view')) bringCardIntoSight(card);
  else goal?.scrollIntoView({ block: 'nearest' });
}
