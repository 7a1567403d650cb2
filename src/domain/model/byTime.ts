/** The order of rounds in time. */
import type { DialogueHeader } from './dialogue.ts';

type Timed = Pick<DialogueHeader, 'round' | 'heldOn' | 'publishedOn'>;

/** Oldest first: by number where both have one, else by day; one without either is the coming one. */
export function byTime(a: Timed, b: Timed): number {
  if (a.round !== null && b.round !== null && a.round !== b.round) return a.round - b.round;
  return dayOf(a).localeCompare(dayOf(b));
}

function dayOf({ heldOn, publishedOn }: Timed): string {
  return heldOn[0] ?? publishedOn ?? '9999';
}
