/** What of the annotations is shown: every filter is a question with one answer, or all. */
import type { ListedAnnotation } from '../../contract/annotations.ts';
import { stanceOf, statusOf, tagsOf, visibilityOf } from '../../domain/annotations/read.ts';

/** Stands for any answer. */
export const ANY = 'any';

export const STATES = [ANY, 'open', 'resolved', 'lost'] as const;

export const FILTERS = ['state', 'stance', 'tag', 'author', 'round', 'topic', 'visibility'] as const;
export type Filter = (typeof FILTERS)[number];
export type Filters = Readonly<Record<Filter, string>>;

export const NO_FILTERS: Filters = {
  state: ANY,
  stance: ANY,
  tag: ANY,
  author: ANY,
  round: ANY,
  topic: ANY,
  visibility: ANY,
};

/** What an annotation answers to each question. */
export function answersOf({ annotation, dialogueId, place }: ListedAnnotation): Record<Filter, string[]> {
  return {
    state: [statusOf(annotation), ...(place === null ? ['lost'] : [])],
    stance: [stanceOf(annotation) ?? 'none'],
    tag: tagsOf(annotation),
    author: [annotation.creator.name],
    round: [dialogueId],
    // Topics of different rounds that are called the same are one.
    topic: place === null ? [] : [place.topic],
    visibility: [visibilityOf(annotation)],
  };
}

/** Whether it is shown. */
export function passes(listed: ListedAnnotation, filters: Filters): boolean {
  const answers = answersOf(listed);
  return FILTERS.every((filter) => filters[filter] === ANY || answers[filter].includes(filters[filter]));
}

/** The answers that any of the annotations gives to a question, each once, in the order of their first use. */
export function answersTo(filter: Filter, all: readonly ListedAnnotation[]): string[] {
  return [...new Set(all.flatMap((each) => answersOf(each)[filter]))];
}
