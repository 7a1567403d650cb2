/** Puts annotations where they belong in a topic: in the order of its text, and apart those that lost their place. */
import { type Anchored, anchor } from '../anchors/anchor.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Dialogue } from '../model/dialogue.ts';
import type { Statement, Topic } from '../model/statement.ts';
import { statementIdOf } from './read.ts';

export interface Placed {
  annotation: Annotation;
  statement: Statement;
  place: Exclude<Anchored, { kind: 'orphan' }>;
}

/** The annotations on one statement with their places, in text order, and those whose words are gone. */
export function placeOnStatement(
  statement: Statement,
  annotations: readonly Annotation[],
): { placed: Placed[]; orphans: Annotation[] } {
  const placed: Placed[] = [];
  const orphans: Annotation[] = [];
  for (const annotation of annotations) {
    if (statementIdOf(annotation) !== statement.id) continue;
    const place = anchor(statement.text, annotation.target.selector);
    if (place.kind === 'orphan') orphans.push(annotation);
    else placed.push({ annotation, statement, place });
  }
  return { placed: placed.sort(inTextOrder), orphans };
}

/**
 * The annotations of a topic. Those on a statement that no topic of the dialogue has any more count as orphans of
 * every topic, so that they are never out of sight.
 */
export function placeInTopic(dialogue: Dialogue, topic: Topic): { placed: Placed[]; orphans: Annotation[] } {
  const on = new Map<string, Annotation[]>();
  for (const annotation of dialogue.annotations) {
    const id = statementIdOf(annotation);
    if (id !== null) on.set(id, [...(on.get(id) ?? []), annotation]);
  }
  const perStatement = topic.statements.flatMap((statement) => {
    const annotations = on.get(statement.id);
    return annotations === undefined ? [] : [placeOnStatement(statement, annotations)];
  });
  const known = idsIn(dialogue.topics);
  const homeless = [...on].flatMap(([id, annotations]) => (known.has(id) ? [] : annotations));
  return {
    placed: perStatement.flatMap((each) => each.placed),
    orphans: [...perStatement.flatMap((each) => each.orphans), ...homeless],
  };
}

const kept = new WeakMap<readonly Topic[], ReadonlySet<string>>();

/** The ids of all statements; topics do not change, and are asked for with every annotation. */
function idsIn(topics: readonly Topic[]): ReadonlySet<string> {
  const known = kept.get(topics);
  if (known !== undefined) return known;
  const ids = new Set(topics.flatMap(({ statements }) => statements.map(({ id }) => id)));
  kept.set(topics, ids);
  return ids;
}

function inTextOrder(a: Placed, b: Placed): number {
  return (
    a.place.start - b.place.start ||
    a.place.end - b.place.end ||
    a.annotation.created.localeCompare(b.annotation.created)
  );
}
