/** The marks of a note's paragraphs in print: in bold, and in a disclosure copy without what they keep back. */
import type { Nodes, Paragraph, TableCell } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { reading, syntax } from '../markdown/gfm.ts';
import { readDisclosure } from './mark.ts';

interface Stretch {
  /** In UTF-16 code units of the Markdown. */
  start: number;
  end: number;
}

/** Most notes have no mark, and need not be parsed for that. */
const MAY_HAVE_MARK = /[(（]/u;

/**
 * The note without its paragraphs that are not for disclosure, and how many these were. An item of a list goes with all
 * that is under it.
 */
export function withoutClosed(markdown: string): { markdown: string; count: number } {
  const closed = MAY_HAVE_MARK.test(markdown) ? closedIn(parse(markdown)) : [];
  const open = closed.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), markdown);
  return { markdown: open.trim() === '' ? '' : open, count: closed.length };
}

/** The note with the marks of its paragraphs in bold. */
export function withMarksStrong(markdown: string): string {
  if (!MAY_HAVE_MARK.test(markdown)) return markdown;
  return marksIn(parse(markdown), markdown).reduceRight(
    (text, { start, end }) => `${text.slice(0, start)}**${text.slice(start, end)}**${text.slice(end)}`,
    markdown,
  );
}

function parse(markdown: string): Nodes {
  return fromMarkdown(markdown, { extensions: syntax, mdastExtensions: reading });
}

function closedIn(node: Nodes): Stretch[] {
  if (node.type === 'listItem') {
    const [first] = node.children;
    if (first?.type === 'paragraph' && markOf(first) === 'closed') return stretchOf(node);
  }
  if (node.type === 'paragraph') return markOf(node) === 'closed' ? stretchOf(node) : [];
  if (node.type === 'tableCell') return markOf(node) === 'closed' ? contentOf(node) : [];
  return 'children' in node ? node.children.flatMap(closedIn) : [];
}

function marksIn(node: Nodes, markdown: string): Stretch[] {
  if (node.type !== 'paragraph' && node.type !== 'tableCell')
    return 'children' in node ? node.children.flatMap((child) => marksIn(child, markdown)) : [];
  const [first] = node.children;
  const start = first?.position?.start.offset;
  if (first?.type !== 'text' || start === undefined || markOf(node) === null) return [];
  const { text } = readDisclosure(first.value);
  const mark = first.value.slice(0, first.value.length - text.length).trimEnd();
  // Written otherwise than it reads, as with an escape in it: left as it is.
  if (!markdown.startsWith(mark, start)) return [];
  // Inside its brackets: behind one, CommonMark lets no emphasis end before a Japanese letter.
  return [{ start: start + 1, end: start + mark.length - 1 }];
}

function markOf({ children: [first] }: Paragraph | TableCell): 'usable' | 'closed' | null {
  return first?.type === 'text' ? readDisclosure(first.value).disclosure : null;
}

function stretchOf(node: Nodes): Stretch[] {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  return start === undefined || end === undefined ? [] : [{ start, end }];
}

/** A cell stays, empty: without it the others would stand under other heads. */
function contentOf(cell: TableCell): Stretch[] {
  const start = cell.children[0]?.position?.start.offset;
  const end = cell.children.at(-1)?.position?.end.offset;
  return start === undefined || end === undefined ? [] : [{ start, end }];
}
