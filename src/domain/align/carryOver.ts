/** Carries annotations, notes and alignments over to the statements of a corrected release. */
import { anchor } from '../anchors/anchor.ts';
import { describeSelection } from '../anchors/describeSelection.ts';
import { statementIdOf } from '../annotations/read.ts';
import type { Alignment } from '../model/alignment.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Statement } from '../model/statement.ts';
import type { Carried } from './report.ts';

/** Every annotation stays; those whose words are certain to be found are put on them. */
export function carryAnnotations(
  annotations: readonly Annotation[],
  now: ReadonlyMap<string, Statement>,
): { annotations: Annotation[]; count: Carried } {
  const count: Carried = { carried: 0, check: 0, orphan: 0 };
  const carried = annotations.map((annotation) => {
    const id = statementIdOf(annotation);
    const statement = id === null ? null : now.get(id);
    if (statement === undefined) {
      count.orphan++;
      return annotation;
    }
    const place = statement === null ? null : anchor(statement.text, annotation.target.selector);
    if (statement === null || place === null || place.kind === 'exact') {
      count.carried++;
      return annotation;
    }
    const selector =
      place.kind === 'moved' ? describeSelection(statement.text, place.start, place.end) : null;
    if (selector === null) {
      count.check++;
      return annotation;
    }
    count.carried++;
    return { ...annotation, target: { ...annotation.target, selector } };
  });
  return { annotations: carried, count };
}

/** Alignments whose statements are kept; those that lost one, or whose words changed, are marked for review. */
export function carryAlignments(
  alignments: readonly Alignment[],
  now: ReadonlyMap<string, Statement>,
  changed: ReadonlySet<string>,
): Alignment[] {
  return alignments.flatMap((alignment) => {
    const statements = alignment.statements.filter((id) => now.has(id));
    const sources = new Set(statements.map((id) => now.get(id)?.source.sourceId));
    if (sources.size < 2) return [];
    const isWeaker =
      statements.length < alignment.statements.length || statements.some((id) => changed.has(id));
    return [isWeaker ? { ...alignment, statements, review: true } : alignment];
  });
}
