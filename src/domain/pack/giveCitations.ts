/**
 * Gives statements the names by which they are cited, once and for good: what is split, moved or renamed later leaves
 * every citation that somebody wrote down, printed or sent pointing at the same statement.
 */
import type { Dialogue } from '../model/dialogue.ts';
import type { Topic } from '../model/statement.ts';
import { topicCodes } from './citations.ts';

/** `AI·s4`, and for a part that was split off it `AI·s4b`: the code, the number, the part. */
const CITATION = /^(?<base>.*·s(?<number>\d+))(?<part>[a-z]*)$/s;

/** The dialogue with a name for each statement that has none; the others keep theirs. */
export function withCitations(dialogue: Dialogue): Dialogue {
  if (dialogue.topics.every(({ statements }) => statements.every(({ citation }) => citation !== undefined)))
    return dialogue;
  const taken = takenIn(dialogue);
  const codes = topicCodes(dialogue.topics);
  const topics = dialogue.topics.map((topic, place): Topic => {
    let last = lastNumber(taken, codes[place] ?? '');
    const statements = topic.statements.map((statement) => {
      if (statement.citation !== undefined) return statement;
      last += 1;
      return { ...statement, citation: `${codes[place] ?? ''}·s${last}` };
    });
    return { ...topic, statements };
  });
  return { ...dialogue, topics };
}

/** The name of a statement that comes into a topic; undefined while its dialogue is a draft, which is counted anew. */
export function nextCitation(dialogue: Dialogue, topicId: string): string | undefined {
  const taken = takenIn(dialogue);
  if (taken.size === 0) return undefined;
  const place = dialogue.topics.findIndex(({ id }) => id === topicId);
  const code = topicCodes(dialogue.topics)[place] ?? '';
  return `${code}·s${lastNumber(taken, code) + 1}`;
}

/** The name of a part that is split off; undefined likewise. */
export function citationOfPart(dialogue: Dialogue, whole: string | undefined): string | undefined {
  if (whole === undefined) return undefined;
  const base = CITATION.exec(whole)?.groups?.base ?? whole;
  const taken = takenIn(dialogue);
  for (let part = 1; ; part++) if (!taken.has(base + lettersOf(part))) return base + lettersOf(part);
}

/** b, c, …, z, ba, bb: the whole itself would be a. */
function lettersOf(part: number): string {
  const letter = String.fromCharCode('a'.charCodeAt(0) + (part % 26));
  return part < 26 ? letter : lettersOf(Math.floor(part / 26)) + letter;
}

function takenIn({ topics }: Dialogue): Set<string> {
  return new Set(topics.flatMap(({ statements }) => statements.flatMap(({ citation }) => citation ?? [])));
}

/** The greatest number under a code, wherever its statements stand now. */
function lastNumber(taken: ReadonlySet<string>, code: string): number {
  return [...taken].reduce((most, citation) => {
    const { base = '', number = '0' } = CITATION.exec(citation)?.groups ?? {};
    return base.startsWith(`${code}·s`) ? Math.max(most, Number(number)) : most;
  }, 0);
}
