/** What was found, in order, with a heading wherever the round or the topic changes. */
import { useEffect, useMemo, useRef } from 'react';
import { useIntl } from 'react-intl';
import type { SearchHit } from '../../contract/search.ts';
import { HitRow } from './HitRow.tsx';
import { readOn, type Searching } from './searching.ts';
import { useHitHome } from './useHitHome.ts';

interface HitListProps {
  id: string;
  state: Searching;
  onOpen(place: number): void;
}

interface Placed {
  hit: SearchHit;
  place: number;
}

export function HitList({ id, state, onOpen }: HitListProps) {
  const { formatMessage } = useIntl();
  const list = useRef<HTMLDivElement>(null);
  const groups = useMemo(() => grouped(state.hits), [state.hits]);
  const homeOf = useHitHome();
  /** Where what was typed ends, and other words of a term begin. */
  const firstOther = state.hits.findIndex(({ instead }) => instead.length > 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other hits are read from their first
  useEffect(() => {
    list.current?.scrollTo({ top: 0 });
  }, [state.foundFor, state.filters]);
  useEffect(() => {
    const option = list.current?.querySelector(`[data-place="${state.active}"]`);
    const goal = state.active === 0 ? (option?.parentElement ?? option) : option;
    goal?.scrollIntoView({ block: 'nearest' });
  }, [state.active]);

  return (
    // biome-ignore-start lint/a11y/useFocusableInteractive: the field has the focus and names the active option
    <div
      ref={list}
      id={id}
      className="search-list"
      role="listbox"
      aria-label={formatMessage({ id: 'search.hits' })}
      onScroll={({ currentTarget: { scrollTop, clientHeight, scrollHeight } }) => {
        if (scrollTop + clientHeight > scrollHeight - clientHeight) void readOn();
      }}
    >
      {groups.map((group) => {
        const [head] = group;
        if (head === undefined) return null;
        const { round, topic, title } = homeOf(head.hit);
        return (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields
          <div key={head.place} className="search-group" role="group" aria-label={title}>
            {head.place === firstOther ? (
              <p className="search-others" aria-hidden>
                {formatMessage({ id: 'search.others' }, othersIn(state.hits))}
              </p>
            ) : null}
            <p className="search-home" aria-hidden>
              <span>{round}</span>
              {topic === null ? null : <span lang={topic.lang}>{topic.title}</span>}
            </p>
            {group.map(({ hit, place }) => (
              <HitRow
                key={place}
                id={optionId(id, place)}
                hit={hit}
                place={place}
                isActive={place === state.active}
                onOpen={onOpen}
              />
            ))}
          </div>
        );
      })}
    </div>
    // biome-ignore-end lint/a11y/useFocusableInteractive: see above
  );
}

export function optionId(listId: string, place: number): string {
  return `${listId}-${place}`;
}

/** Neighbours of the same round and topic, found in the same way; the order stays. */
function grouped(hits: readonly SearchHit[]): Placed[][] {
  const groups: Placed[][] = [];
  for (const [place, hit] of hits.entries()) {
    const last = groups.at(-1);
    const head = last?.[0]?.hit;
    const isSame = head?.dialogueId === hit.dialogueId && head.place.topicId === hit.place.topicId;
    const isOther = (each: SearchHit) => each.instead.length > 0;
    if (last !== undefined && head !== undefined && isSame && isOther(head) === isOther(hit))
      last.push({ hit, place });
    else groups.push([{ hit, place }]);
  }
  return groups;
}

/** What was typed, and the words that stand for it in some of the hits. */
function othersIn(hits: readonly SearchHit[]): { typed: string; found: string } {
  const all = hits.flatMap(({ instead }) => instead);
  const different = (words: readonly string[]) => [
    ...new Map(words.map((word) => [word.toLowerCase(), word])).values(),
  ];
  return {
    typed: different(all.map(({ typed }) => typed)).join(' · '),
    found: different(all.map(({ found }) => found))
      .slice(0, 4)
      .join(' · '),
  };
}
