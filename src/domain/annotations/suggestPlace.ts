/** Proposes where an annotation that lost its place may belong: for a person to say yes or no, never by itself. */
import search from 'approx-string-match';
import { describeSelection, type Selectors } from '../anchors/describeSelection.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Dialogue } from '../model/dialogue.ts';
import type { Statement, Topic } from '../model/statement.ts';
import { quoteOf, statementIdOf } from './read.ts';

/** Less than this share of equal characters is not worth a question. */
const LEAST_SIMILARITY = 0.6;
/** Longer quotes are compared by their beginning: the search costs as much as quote times text. */
const LONGEST_COMPARED = 400;

export interface SuggestedPlace {
  statement: Statement;
  selectors: Selectors;
  /** 0 to 1. */
  similarity: number;
}

/**
 * The most similar words in the topic; null where nothing comes near. One whose statement is still there is proposed
 * on statements of the same side alone.
 */
export function suggestPlace(
  dialogue: Dialogue,
  topic: Topic,
  annotation: Annotation,
): SuggestedPlace | null {
  const id = statementIdOf(annotation);
  const own = dialogue.topics.flatMap(({ statements }) => statements).find((each) => each.id === id);
  let best: SuggestedPlace | null = null;
  for (const statement of topic.statements) {
    if (own !== undefined && statement.side !== own.side) continue;
    const found = mostSimilarIn(statement, quoteOf(annotation).slice(0, LONGEST_COMPARED));
    if (found !== null && found.similarity > (best?.similarity ?? 0)) best = found;
  }
  return best;
}

function mostSimilarIn(statement: Statement, quote: string): SuggestedPlace | null {
  const most = Math.floor(quote.length * (1 - LEAST_SIMILARITY));
  const [match] = search(statement.text, quote, most).sort((a, b) => a.errors - b.errors);
  if (match === undefined) return null;
  const selectors = describeSelection(statement.text, match.start, match.end);
  return selectors && { statement, selectors, similarity: 1 - match.errors / quote.length };
}
