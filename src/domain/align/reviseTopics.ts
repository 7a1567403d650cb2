/** Finds the held topic of each topic of a corrected release, and gives topics their new names. */
import type { Dialogue } from '../model/dialogue.ts';
import type { Source } from '../model/source.ts';
import type { Topic } from '../model/statement.ts';
import { pairTopics, type TopicView } from './pairTopics.ts';
import type { TopicChange } from './report.ts';
import type { Kept } from './stretches.ts';

/** For each topic of `incoming` the id of the held one; those that are missing are new. */
export function findTopics(
  held: Dialogue,
  old: Source,
  incoming: Dialogue,
  kept: readonly Kept[],
): Map<string, string> {
  const votes = votesOf(kept);
  const found = new Map<string, string>();
  const taken = new Set<string>();
  for (const { from, to } of votes) {
    if (found.has(from) || taken.has(to)) continue;
    found.set(from, to);
    taken.add(to);
  }
  const left = held.topics.filter((topic) => !taken.has(topic.id) && isOf(topic, old));
  const right = incoming.topics.filter(({ id }) => !found.has(id));
  for (const [i, j] of pairTopics(
    left.map((topic) => viewIn(topic, old)),
    right.map((topic) => viewIn(topic, old)),
  )) {
    const [topic, now] = [left[i], right[j]];
    if (topic && now) found.set(now.id, topic.id);
  }
  // A heading that the old text had too, without a topic now: a reader has joined it to another.
  for (const { from, to } of votes) {
    const topic = incoming.topics.find(({ id }) => id === from);
    if (topic && !found.has(from) && isHeadingIn(topic.title, old)) found.set(from, to);
  }
  return found;
}

/** How many kept statements speak for a pair of topics, most first. */
function votesOf(kept: readonly Kept[]): { from: string; to: string }[] {
  const counts = new Map<string, { from: string; to: string; count: number }>();
  for (const { stretch, topicId } of kept) {
    if (stretch.kind !== 'statement' || topicId === null) continue;
    const key = JSON.stringify([topicId, stretch.topicId]);
    const vote = counts.get(key) ?? { from: topicId, to: stretch.topicId, count: 0 };
    counts.set(key, { ...vote, count: vote.count + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

function isOf(topic: Topic, old: Source): boolean {
  const isNamed = topic.also.some(({ sourceId }) => sourceId === old.id);
  return (
    isNamed ||
    topic.statements.length === 0 ||
    topic.statements.some(({ source }) => source.sourceId === old.id)
  );
}

function viewIn(topic: Topic, old: Source): TopicView {
  const name = topic.also.find(({ sourceId }) => sourceId === old.id) ?? topic;
  const { id, level } = topic;
  const names = [{ title: name.title, lang: old.lang }];
  return {
    id,
    label: name.label,
    level,
    names,
    statements: topic.statements.filter(({ lang }) => lang === old.lang),
  };
}

/** The topic under the new text's names; a title that a person gave stays. */
export function rename(
  topic: Topic,
  now: Topic,
  old: Source,
  source: Source,
): { topic: Topic; change: TopicChange | null } {
  const { label, title, level } = now;
  if (topic.also.some(({ sourceId }) => sourceId === old.id)) {
    const also = topic.also.map((name) =>
      name.sourceId === old.id ? { sourceId: source.id, lang: source.lang, label, title } : name,
    );
    return { topic: { ...topic, also }, change: null };
  }
  const isOwn = isHeadingIn(topic.title, old);
  if (!isOwn || topic.title === title) return { topic: { ...topic, label, level }, change: null };
  const change: TopicChange = { kind: 'renamed', topicId: topic.id, old: topic.title, new: title };
  return { topic: { ...topic, label, level, title }, change };
}

/** Signs of a number or letter, and of bold or other marks, that may stand before and after a title in its line. */
const AROUND_TITLE = 14;

/** Whether a source has a title as a line of its own: one that it has not was given by a person. */
function isHeadingIn(title: string, { text }: Source): boolean {
  const wanted = plain(title);
  return text.split(/[\r\n]+/).some((line) => {
    const words = plain(line);
    return words.length <= wanted.length + AROUND_TITLE && words.includes(wanted);
  });
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}
