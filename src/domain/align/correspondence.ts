/** Changes how statements of different sources are paired, as a person decides. */
import type { Alignment } from '../model/alignment.ts';
import type { Dialogue } from '../model/dialogue.ts';

/** The dialogue's alignments with one of them changed; taken away where `to` is null. */
export function withAlignment(
  dialogue: Pick<Dialogue, 'alignments'>,
  alignment: Alignment,
  to: Alignment | null,
): Alignment[] {
  const key = alignment.statements.join();
  return dialogue.alignments.flatMap((each) => {
    if (each.statements.join() !== key) return [each];
    return to === null ? [] : [to];
  });
}

/** The dialogue's alignments with two statements paired; each leaves the pairing that it was in with that source. */
export function paired(dialogue: Pick<Dialogue, 'alignments'>, a: string, b: string): Alignment[] {
  const others = dialogue.alignments.flatMap((each) => {
    const statements = each.statements.filter((id) => id !== a && id !== b);
    if (statements.length === each.statements.length) return [each];
    return statements.length < 2 ? [] : [{ ...each, statements }];
  });
  return [...others, { statements: [a, b], review: false, confidence: 1, differs: null }];
}
