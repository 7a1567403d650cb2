/** When a topic was last on the table: the newest round of its theme in which anything was said on it. */
import type { Topic } from '../model/statement.ts';
import type { PackMaking } from './buildPack.ts';
import { dayInWords } from './dates.ts';
import { fill, ordinal, packWords } from './words.ts';

export function lastDiscussed({ dialogue, before = [], options, themes }: PackMaking, topic: Topic): string {
  const { lang } = options;
  const { brief, sinceLast } = packWords(lang);
  const rounds = [...before].reverse().concat(dialogue);
  const theme = themes.find(({ topics }) =>
    topics.some(({ dialogueId, topicId }) => dialogueId === dialogue.id && topicId === topic.id),
  );
  const last = rounds.findLast((round) =>
    round.topics.some(
      ({ id, statements }) =>
        statements.length > 0 &&
        theme?.topics.some(({ dialogueId, topicId }) => dialogueId === round.id && topicId === id),
    ),
  );
  if (last === undefined) return brief.never;
  const name =
    last.round === null
      ? last.title
      : fill(sinceLast.round, { number: last.round, ordinal: ordinal(last.round) });
  const day = last.heldOn.at(-1) ?? null;
  const told = day === null ? name : fill(sinceLast.dated, { name, day: dayInWords(day, lang) });
  return fill(brief.lastDiscussed, { rounds: told });
}
