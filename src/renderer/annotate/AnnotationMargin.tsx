/** A topic's annotations beside its text, in the order of the text, with those that lost their place in a tray. */
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { Button, ToggleButton } from 'react-aria-components';
import { useIntl } from 'react-intl';
import { placeInTopic } from '../../domain/annotations/place.ts';
import { repliesTo, statusOf } from '../../domain/annotations/read.ts';
import { type SuggestedPlace, suggestPlace } from '../../domain/annotations/suggestPlace.ts';
import type { Annotation } from '../../domain/model/annotation.ts';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import type { Statement, Topic } from '../../domain/model/statement.ts';
import { useSession } from '../session/session.ts';
import { AnnotationCard } from './AnnotationCard.tsx';
import { announce } from './announce.ts';
import { arrived, useAttention } from './attention.ts';
import { PlaceQuestion } from './PlaceQuestion.tsx';
import './annotate.css';

interface AnnotationMarginProps {
  topic: Topic;
  dialogue: Dialogue;
}

export function AnnotationMargin({ topic, dialogue }: AnnotationMarginProps) {
  const { formatMessage } = useIntl();
  const session = useSession();
  const readOnly = session.view.readOnly !== null;
  const titleId = useId();
  const margin = useRef<HTMLElement>(null);
  const attention = useAttention();
  const [deleted, setDeleted] = useState(false);
  const [showsResolved, setShowsResolved] = useState(false);
  const { placed, orphans } = useMemo(() => placeInTopic(dialogue, topic), [dialogue, topic]);
  const count = placed.length + orphans.length;
  const resolved = placed.filter(({ annotation }) => statusOf(annotation) === 'resolved').length;
  const shown = showsResolved
    ? placed
    : placed.filter(({ annotation }) => statusOf(annotation) === 'open' || annotation.id === attention.id);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` makes the same wish count again
  useEffect(() => {
    if (attention.goTo !== 'margin') return;
    focusCard(margin.current, attention.id);
    arrived();
  }, [attention.goTo, attention.turn]);

  const remove = (annotation: Annotation) => {
    const cards = cardsOf(margin.current);
    const place = cards.findIndex((card) => card.dataset.annotation === annotation.id);
    const next = cards[place + 1] ?? cards[place - 1] ?? margin.current;
    void session.apply({ type: 'annotation.remove', id: annotation.id });
    next?.focus();
    setDeleted(true);
    announce(formatMessage({ id: 'annotate.deleted' }));
  };
  const settle = (annotation: Annotation) => {
    const status = statusOf(annotation) === 'resolved' ? 'open' : 'resolved';
    const modified = new Date().toISOString();
    void session.apply({ type: 'annotation.setStatus', id: annotation.id, status, modified });
    announce(formatMessage({ id: `annotate.settled.${status}` }));
  };
  const place = (annotation: Annotation, { statement, selectors }: SuggestedPlace) => {
    const [quote, position] = selectors;
    void session.apply({
      type: 'annotation.place',
      id: annotation.id,
      target: { source: `urn:taiwa:statement:${statement.id}`, selector: [quote, position] },
      modified: new Date().toISOString(),
    });
    announce(formatMessage({ id: 'annotate.place.done' }));
    margin.current?.focus();
  };
  const question = (annotation: Annotation) => {
    const suggested = suggestPlace(dialogue, topic, annotation);
    return suggested === null ? null : (
      <PlaceQuestion suggested={suggested} readOnly={readOnly} onPlace={() => place(annotation, suggested)} />
    );
  };
  const card = (annotation: Annotation, moved: boolean, statement: Statement | null) => (
    <li key={annotation.id}>
      <AnnotationCard
        annotation={annotation}
        replies={repliesTo(dialogue, annotation.id)}
        moved={moved}
        statement={statement}
        active={attention.id === annotation.id}
        readOnly={readOnly}
        onDelete={() => remove(annotation)}
        onSettle={() => settle(annotation)}
        onStep={(step) => stepFrom(margin.current, annotation.id, step)}
      >
        {statement === null ? question(annotation) : null}
      </AnnotationCard>
    </li>
  );

  return (
    <section
      className="margin"
      aria-labelledby={titleId}
      ref={margin}
      tabIndex={-1}
      onFocus={() => setDeleted(false)}
    >
      <header className="margin-head">
        <h2 id={titleId}>{formatMessage({ id: 'annotate.title' })}</h2>
        {count > 0 ? <span className="margin-count">{count}</span> : null}
        {orphans[0] === undefined ? null : (
          <Button className="margin-toggle" onPress={() => focusCard(margin.current, orphans[0]?.id ?? null)}>
            {formatMessage({ id: 'annotate.orphans' }, { count: orphans.length })}
          </Button>
        )}
        {resolved > 0 ? (
          <ToggleButton className="margin-toggle" isSelected={showsResolved} onChange={setShowsResolved}>
            {formatMessage({ id: 'annotate.resolved.show' }, { count: resolved })}
          </ToggleButton>
        ) : null}
      </header>
      {count === 0 ? (
        <div className="margin-empty">
          <p>{formatMessage({ id: 'annotate.empty' })}</p>
          <p className="margin-hint">
            {formatMessage({ id: readOnly ? 'annotate.empty.readOnly' : 'annotate.empty.hint' })}
          </p>
        </div>
      ) : null}
      {shown.length > 0 ? (
        <ol className="margin-list">
          {shown.map(({ annotation, place, statement }) =>
            card(annotation, place.kind === 'moved', statement),
          )}
        </ol>
      ) : null}
      {orphans.length > 0 ? (
        <section className="margin-orphans" aria-labelledby={`${titleId}-orphans`}>
          <h3 id={`${titleId}-orphans`}>
            {formatMessage({ id: 'annotate.orphans' }, { count: orphans.length })}
          </h3>
          <p className="margin-hint">{formatMessage({ id: 'annotate.orphans.hint' })}</p>
          <ol className="margin-list">{orphans.map((each) => card(each, false, null))}</ol>
        </section>
      ) : null}
      <p className="margin-deleted" aria-hidden hidden={!deleted}>
        {formatMessage({ id: 'annotate.deleted' })}
      </p>
    </section>
  );
}

function cardsOf(margin: HTMLElement | null): HTMLElement[] {
  return [...(margin?.querySelectorAll<HTMLElement>('[data-annotation]') ?? [])];
}

function focusCard(margin: HTMLElement | null, id: string | null): void {
  const cards = cardsOf(margin);
  const card = cards.find((each) => each.dataset.annotation === id) ?? (id === null ? cards[0] : undefined);
  const goal = card ?? margin;
  goal?.focus({ preventScroll: true });
  goal?.scrollIntoView({ block: 'nearest' });
}

/** Moves the focus among the cards. */
function stepFrom(
  margin: HTMLElement | null,
  id: string,
  step: 'next' | 'previous' | 'first' | 'last',
): void {
  const cards = cardsOf(margin);
  const place = cards.findIndex((card) => card.dataset.annotation === id);
  const goals = { next: cards[place + 1], previous: cards[place - 1], first: cards[0], last: cards.at(-1) };
  goals[step]?.focus();
}
