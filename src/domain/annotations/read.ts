/** Reads what a person said in an annotation, and what it is on, out of its W3C form. */
import { type Annotation, type Stance, stanceSchema } from '../model/annotation.ts';
import type { Remark } from './make.ts';

/** The comment, or an empty text. */
export function commentOf(annotation: Annotation): string {
  return valuesOf(annotation, 'commenting').join('\n\n');
}

/** The stance, or null where there is none or one that this version does not know. */
export function stanceOf(annotation: Annotation): Stance | null {
  const stance = stanceSchema.safeParse(valuesOf(annotation, 'assessing')[0]);
  return stance.success ? stance.data : null;
}

export function tagsOf(annotation: Annotation): string[] {
  return valuesOf(annotation, 'tagging');
}

export function remarkOf(annotation: Annotation): Remark {
  return { comment: commentOf(annotation), stance: stanceOf(annotation), tags: tagsOf(annotation) };
}

/** Whether two remarks say the same. */
export function sameRemark(a: Remark, b: Remark): boolean {
  return (
    a.comment.trim() === b.comment.trim() &&
    a.stance === b.stance &&
    a.tags.length === b.tags.length &&
    a.tags.every((tag, place) => tag === b.tags[place])
  );
}

/** The words it was made on. */
export function quoteOf(annotation: Annotation): string {
  return annotation.target.selector[0].exact;
}

const STATEMENT = 'urn:taiwa:statement:';

/** The id of the statement it is on, or null where it is on a note or a source. */
export function statementIdOf(annotation: Annotation): string | null {
  const { source } = annotation.target;
  return source.startsWith(STATEMENT) ? source.slice(STATEMENT.length) : null;
}

function valuesOf(annotation: Annotation, purpose: 'commenting' | 'assessing' | 'tagging'): string[] {
  return annotation.body.filter((each) => each.purpose === purpose).map((each) => each.value);
}
