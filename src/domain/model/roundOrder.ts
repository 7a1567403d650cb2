/** Which of many rounds comes first: a window starts on the newest, and lists the newest of each series first. */
import type { DialogueHeader, DialogueId } from './dialogue.ts';

/** So many rounds of a series are listed at first, and known to a window that has just started. */
export const LISTED = 60;

/** Sorts the rounds of a series, newest first. */
export function newestFirst(a: DialogueHeader, b: DialogueHeader): number {
  return (b.round ?? 0) - (a.round ?? 0) || (b.heldOn[0] ?? '').localeCompare(a.heldOn[0] ?? '');
}

/** The round that was held or published last, or is to come; null where there is none. */
export function newestOf(dialogues: readonly DialogueHeader[]): DialogueId | null {
  // The coming round, whose day may be open, comes after those with a lower number.
  const placeOf = (each: DialogueHeader): string => {
    if (dayOf(each) !== '') return dayOf(each);
    const isBefore = ({ seriesId, round }: DialogueHeader) =>
      seriesId === each.seriesId && (round ?? 0) < (each.round ?? 0);
    return dialogues.reduce((latest, one) => (isBefore(one) ? later(latest, dayOf(one)) : latest), '');
  };
  let newest: { id: DialogueId; place: string; round: number } | null = null;
  for (const each of dialogues) {
    const [place, round] = [placeOf(each), each.round ?? 0];
    const isNewer =
      newest === null || place > newest.place || (place === newest.place && round >= newest.round);
    if (isNewer) newest = { id: each.id, place, round };
  }
  return newest?.id ?? null;
}

/** The newest rounds of each series, and the newest of all, in the order they are given in. */
export function listedFirst(dialogues: readonly DialogueHeader[]): DialogueHeader[] {
  const first = new Set([newestOf(dialogues)]);
  for (const rounds of bySeries(dialogues).values())
    for (const { id } of rounds.sort(newestFirst).slice(0, LISTED)) first.add(id);
  return dialogues.filter(({ id }) => first.has(id));
}

/** How many rounds each series has, of those that have any. */
export function countBySeries(dialogues: readonly DialogueHeader[]): Record<string, number> {
  return Object.fromEntries([...bySeries(dialogues)].map(([id, rounds]) => [id, rounds.length]));
}

function bySeries(dialogues: readonly DialogueHeader[]): Map<string, DialogueHeader[]> {
  const rounds = new Map<string, DialogueHeader[]>();
  for (const each of dialogues) {
    const others = rounds.get(each.seriesId);
    if (others === undefined) rounds.set(each.seriesId, [each]);
    else others.push(each);
  }
  return rounds;
}

function dayOf(each: DialogueHeader): string {
  return each.heldOn[0] ?? each.publishedOn ?? '';
}

function later(a: string, b: string): string {
  return b > a ? b : a;
}
