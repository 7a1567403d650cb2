/** The annotations of each statement, as the same list while nothing changes on that statement. */
import { useMemo, useRef } from 'react';
import { statementIdOf } from '../../domain/annotations/read.ts';
import type { Annotation } from '../../domain/model/annotation.ts';

export type Annotated = ReadonlyMap<string, readonly Annotation[]>;

const NONE: readonly Annotation[] = [];

/** With every annotation that is added, only the statement that it is on is shown anew. */
export function useAnnotated(annotations: readonly Annotation[]): Annotated {
  const before = useRef<Annotated>(new Map());
  const now = useMemo(() => annotatedFrom(annotations, before.current), [annotations]);
  before.current = now;
  return now;
}

export function annotationsOn(annotated: Annotated, statementId: string): readonly Annotation[] {
  return annotated.get(statementId) ?? NONE;
}

/** Keeps the lists of `before` that say the same. */
export function annotatedFrom(annotations: readonly Annotation[], before: Annotated): Annotated {
  const now = new Map<string, Annotation[]>();
  for (const annotation of annotations) {
    const id = statementIdOf(annotation);
    if (id === null) continue;
    const list = now.get(id);
    if (list === undefined) now.set(id, [annotation]);
    else list.push(annotation);
  }
  return new Map(
    [...now].map(([id, list]) => {
      const old = before.get(id);
      const isSame = old?.length === list.length && list.every((each, at) => each === old[at]);
      return [id, isSame ? old : list];
    }),
  );
}
