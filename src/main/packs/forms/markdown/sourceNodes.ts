/** A source in full as paragraphs, each numbered sentence with its number before it. */
import type { PhrasingContent, RootContent } from 'mdast';
import type { SourceParagraph } from '../../../../domain/pack/document.ts';
import { paragraph, strong, words } from './nodes.ts';

export function sourceNodes(paragraphs: readonly SourceParagraph[]): RootContent[] {
  return paragraphs.map((each, place) => {
    const label = each.label === paragraphs[place - 1]?.label ? null : each.label;
    const runs = each.runs.flatMap((run, at): PhrasingContent[] => [
      ...(at > 0 && run.spaced ? [words(' ')] : []),
      ...(run.citation === null ? [] : [strong(`[${run.citation}]`), words(' ')]),
      each.heading ? strong(run.text.text) : words(run.text.text),
    ]);
    return paragraph(label === null ? runs : [strong(label), words(' '), ...runs]);
  });
}
