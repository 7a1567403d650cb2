/** Finds the citations in a note's Markdown, and writes a note with the citations that its statements have now. */
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { reading, syntax } from '../markdown/gfm.ts';
import { type CitationLink, statementAt } from './citationLink.ts';

interface Found extends CitationLink {
  /** Where the link stands in the Markdown, in UTF-16 code units. */
  start: number;
  end: number;
}

/** The citations of a note, in their order. */
export function citationsIn(markdown: string): CitationLink[] {
  return found(markdown).map(({ start: _, end: __, ...link }) => link);
}

/**
 * The note as it is read outside the window: citations are plain text there, and follow their statements.
 * @param citationOf what a statement is cited as now; undefined leaves it as it was written.
 */
export function withPlainCitations(
  markdown: string,
  citationOf: (link: CitationLink) => string | undefined,
): string {
  return found(markdown).reduceRight(
    (text, link) => text.slice(0, link.start) + (citationOf(link) ?? link.label) + text.slice(link.end),
    markdown,
  );
}

function found(markdown: string): Found[] {
  // Most notes cite nothing, and need not be parsed for that.
  if (!markdown.includes('taiwa:statement/')) return [];
  const root = fromMarkdown(markdown, { extensions: syntax, mdastExtensions: reading });
  return linksIn(root);
}

function linksIn(node: Nodes): Found[] {
  if (node.type !== 'link') return 'children' in node ? node.children.flatMap(linksIn) : [];
  const place = statementAt(node.url);
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (place === null || start === undefined || end === undefined) return [];
  return [{ ...place, label: textOf(node), words: node.title ?? '', start, end }];
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
