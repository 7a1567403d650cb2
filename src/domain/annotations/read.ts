/** Reads what a person said in an annotation, and what it is on, out of its W3C form. */
import {
  type Annotation,
  type AnnotationStatus,
  type Reply,
  type Stance,
  stanceSchema,
  type Visibility,
} from '../model/annotation.ts';
import type { Dialogue } from '../model/dialogue.ts';
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

/** Who may see it. */
export function visibilityOf({ visibility }: Pick<Annotation, 'visibility'>): Visibility {
  return visibility ?? 'team';
}

export function statusOf({ status }: Pick<Annotation, 'status'>): AnnotationStatus {
  return status ?? 'open';
}

export function remarkOf(annotation: Annotation): Remark {
  return {
    comment: commentOf(annotation),
    stance: stanceOf(annotation),
    tags: tagsOf(annotation),
    visibility: visibilityOf(annotation),
  };
}

/** What is said to an annotation, oldest first. */
export function repliesTo(dialogue: Pick<Dialogue, 'replies'>, id: Annotation['id']): Reply[] {
  return (dialogue.replies ?? [])
    .filter(({ target }) => target === id)
    .sort((a, b) => a.created.localeCompare(b.created) || a.id.localeCompare(b.id));
}

export function replyTextOf({ body: [{ value }] }: Reply): string {
  return value;
}

/** Whether two remarks say the same. */
export function sameRemark(a: Remark, b: Remark): boolean {
  return (
    a.comment.trim() === b.comment.trim() &&
    a.stance === b.stance &&
    a.visibility === b.visibility &&
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
