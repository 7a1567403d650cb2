/** Whether two statements were one sentence of the source, as in “The EU side explained …, and both sides agreed …”. */
import type { Dialogue } from '../model/dialogue.ts';
import type { Statement } from '../model/statement.ts';

/** More text than this between two statements is no mere connective. */
const LONGEST_GAP = 40;

export function isOneSentence(dialogue: Dialogue, first: Statement, second: Statement): boolean {
  const { sourceId, span } = first.source;
  if (second.source.sourceId !== sourceId) return false;
  const { start } = second.source.span;
  if (start < span.end || start - span.end > LONGEST_GAP) return false;
  const text = dialogue.sources.find(({ id }) => id === sourceId)?.text ?? '';
  return !/[.!?。！？\n]/.test(text.slice(span.end - 1, start));
}
