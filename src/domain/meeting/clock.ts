/** How long the meeting was at each topic, by the moments at which it took them up. */
import type { Topic } from '../model/statement.ts';
import type { Turn } from '../model/utterance.ts';

/** Milliseconds spent on each topic until `now`. A clock that was set back counts nothing. */
export function spentOn(turns: readonly Turn[], now: number): Map<Topic['id'], number> {
  const spent = new Map<Topic['id'], number>();
  for (const [place, { topicId, at }] of turns.entries()) {
    if (topicId === null) continue;
    const next = turns[place + 1];
    const end = next === undefined ? now : Date.parse(next.at);
    spent.set(topicId, (spent.get(topicId) ?? 0) + Math.max(0, end - Date.parse(at)));
  }
  return spent;
}

/** The topic that the meeting is at; null while it pauses or has not begun. */
export function topicAt(turns: readonly Turn[]): Topic['id'] | null {
  return turns.at(-1)?.topicId ?? null;
}

/** The turns after the meeting took a topic up, or paused with null; the same where it was there already. */
export function taken(turns: readonly Turn[], topicId: Topic['id'] | null, at: string): Turn[] {
  const isThere = topicAt(turns) === topicId && (topicId !== null || turns.length > 0);
  return isThere || (topicId === null && turns.length === 0) ? [...turns] : [...turns, { topicId, at }];
}

/** `M:SS`, or `H:MM:SS` from an hour on. @param duration in milliseconds. */
export function clockText(duration: number): string {
  const seconds = Math.floor(duration / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const [hours = 0, minutes = 0, rest = 0] = parts;
  const two = (part: number) => String(part).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
