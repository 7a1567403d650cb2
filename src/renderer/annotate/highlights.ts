/**
 * Paints ranges of text through the CSS Custom Highlight API: no element is put into the text, so ranges may overlap
 * and a screen reader reads on undisturbed. How each kind looks is in annotate.css.
 */
import { STANCES, type Stance } from '../../domain/model/annotation.ts';

/** Painted in this order; what comes later lies on top. */
const KINDS = ['none', ...STANCES, 'pending', 'active', 'caret'] as const;
export type Paint = Stance | 'none' | 'pending' | 'active' | 'caret';

/** Paints `[start, end)` of a text node; returns what takes the paint off. */
export function paint(kind: Paint, node: Text, start: number, end: number): () => void {
  const range = rangeOf(node, start, end);
  const highlight = highlightOf(kind);
  highlight.add(range);
  return () => highlight.delete(range);
}

/** A range in a text node, kept within it. */
export function rangeOf(node: Text, start: number, end: number): Range {
  const range = document.createRange();
  range.setStart(node, Math.min(start, node.length));
  range.setEnd(node, Math.min(end, node.length));
  return range;
}

function highlightOf(kind: Paint): Highlight {
  const name = `taiwa-${kind}`;
  const known = CSS.highlights.get(name);
  if (known) return known;
  const highlight = new Highlight();
  highlight.priority = KINDS.indexOf(kind);
  CSS.highlights.set(name, highlight);
  return highlight;
}
