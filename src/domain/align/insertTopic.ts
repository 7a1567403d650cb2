/** Finds the place of a topic that only one source has among those of the others. */
import type { Topic } from '../model/statement.ts';

/** Puts `topic` after the one that it follows in its source, and after what is nested under that one. */
export function insertTopic(topics: readonly Topic[], topic: Topic, afterId: string | null): Topic[] {
  const after = topics.findIndex(({ id }) => id === afterId);
  let at = after + 1;
  const leader = topics[after];
  // A first sub-topic stands right below its topic; anything else below all that is nested there.
  if (leader !== undefined && topic.level <= leader.level)
    while ((topics[at]?.level ?? 0) > leader.level && (topics[at]?.level ?? 0) >= topic.level) at++;
  return [...topics.slice(0, at), topic, ...topics.slice(at)];
}
