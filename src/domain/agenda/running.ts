/** The running order of a meeting: when each item begins, and whether all of them fit. */
import type { Dialogue } from '../model/dialogue.ts';
import type { Topic } from '../model/statement.ts';

const MINUTES_PER_DAY = 24 * 60;

export interface Item {
  topic: Topic;
  /** `HH:MM`; null where the meeting has no beginning, or an item before has no minutes. */
  startsAt: string | null;
}

export interface Running {
  items: Item[];
  /** Minutes of all items that have any. */
  given: number;
  /** Items without minutes. */
  open: number;
  /** Minutes that the meeting has beyond those given, below zero where it is too short; null without a length. */
  left: number | null;
  /** When the last item ends; null where that is not known. */
  endsAt: string | null;
}

export function runningOrder({ topics, meeting }: Pick<Dialogue, 'topics' | 'meeting'>): Running {
  const given = topics.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  let at: number | null = meeting?.startsAt == null ? null : minutesOf(meeting.startsAt);
  const items = topics.map((topic): Item => {
    const startsAt = at === null ? null : timeOf(at);
    at = at === null || topic.minutes === undefined ? null : at + topic.minutes;
    return { topic, startsAt };
  });
  return {
    items,
    given,
    open: topics.filter(({ minutes }) => minutes === undefined).length,
    left: meeting?.minutes == null ? null : meeting.minutes - given,
    endsAt: at === null || topics.length === 0 ? null : timeOf(at),
  };
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** Past midnight it begins anew. */
function timeOf(minutes: number): string {
  const ofDay = minutes % MINUTES_PER_DAY;
  return [Math.floor(ofDay / 60), ofDay % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
