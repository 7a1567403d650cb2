/** What a reader does with the cards of the margin; the same object always, so that no card is shown anew for it. */
import { type RefObject, useMemo, useRef } from 'react';
import { useIntl } from 'react-intl';
import { statusOf } from '../../domain/annotations/read.ts';
import type { SuggestedPlace } from '../../domain/annotations/suggestPlace.ts';
import type { Annotation } from '../../domain/model/annotation.ts';
import { useSessionActions } from '../session/parts.ts';
import { announce } from './announce.ts';
import { goToMargin } from './attention.ts';

export type CardStep = 'next' | 'previous' | 'first' | 'last';

/** A card that can be gone to, with the statement that it stands beside. */
export interface Stop {
  id: Annotation['id'];
  statementId: string | null;
}

export interface MarginActions {
  remove(annotation: Annotation): void;
  /** Resolves it, or opens it again. */
  settle(annotation: Annotation): void;
  place(annotation: Annotation, suggested: SuggestedPlace): void;
  /** Moves the focus among the cards. */
  step(id: Annotation['id'], step: CardStep): void;
}

/** @param stops all cards in their order, on the page or not. */
export function useMarginActions(
  margin: RefObject<HTMLElement | null>,
  stops: readonly Stop[],
  onDeleted: () => void,
): MarginActions {
  const { formatMessage } = useIntl();
  const { apply } = useSessionActions();
  const now = useRef({ stops, onDeleted });
  now.current = { stops, onDeleted };
  return useMemo((): MarginActions => {
    const goTo = (stop: Stop | undefined) => {
      if (stop) goToMargin(stop.id, stop.statementId);
    };
    return {
      remove(annotation) {
        const { stops: all } = now.current;
        const at = all.findIndex(({ id }) => id === annotation.id);
        const next = all[at + 1] ?? all[at - 1];
        void apply({ type: 'annotation.remove', id: annotation.id });
        if (next) goTo(next);
        else margin.current?.focus();
        now.current.onDeleted();
        announce(formatMessage({ id: 'annotate.deleted' }));
      },
      settle(annotation) {
        const status = statusOf(annotation) === 'resolved' ? 'open' : 'resolved';
        const modified = new Date().toISOString();
        void apply({ type: 'annotation.setStatus', id: annotation.id, status, modified });
        announce(formatMessage({ id: `annotate.settled.${status}` }));
      },
      place(annotation, { statement, selectors }) {
        const [quote, position] = selectors;
        void apply({
          type: 'annotation.place',
          id: annotation.id,
          target: { source: `urn:taiwa:statement:${statement.id}`, selector: [quote, position] },
          modified: new Date().toISOString(),
        });
        announce(formatMessage({ id: 'annotate.place.done' }));
        margin.current?.focus();
      },
      step(id, step) {
        const { stops: all } = now.current;
        const at = all.findIndex((each) => each.id === id);
        goTo({ next: all[at + 1], previous: all[at - 1], first: all[0], last: all.at(-1) }[step]);
      },
    };
  }, [apply, formatMessage, margin]);
}
