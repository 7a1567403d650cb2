/** What is said to each annotation, as the same list while nothing is said anew. */
import { useCallback, useMemo } from 'react';
import { repliesTo } from '../../domain/annotations/read.ts';
import type { Annotation, Reply } from '../../domain/model/annotation.ts';
import type { Dialogue } from '../../domain/model/dialogue.ts';

const NONE: readonly Reply[] = [];

export function useReplies({
  replies,
}: Pick<Dialogue, 'replies'>): (id: Annotation['id']) => readonly Reply[] {
  const perAnnotation = useMemo(() => {
    const targets = new Set((replies ?? []).map(({ target }) => target));
    return new Map(
      [...targets].map((target) => [target, repliesTo(replies === undefined ? {} : { replies }, target)]),
    );
  }, [replies]);
  return useCallback((id) => perAnnotation.get(id) ?? NONE, [perAnnotation]);
}
