/**
 * The editor's document as Markdown (CommonMark with GFM), written by mdast: it escapes whatever would be read as
 * something else, also around emphasis in Japanese, where CommonMark's flanking rules need it.
 */
import type { JSONContent } from '@tiptap/core';
import type { AlignType, BlockContent, List, ListItem, Paragraph, PhrasingContent, Table } from 'mdast';
import { type ConstructName, toMarkdown as write } from 'mdast-util-to-markdown';
import { disclosureOf, writeDisclosure } from '../../../domain/disclosure/mark.ts';
import { writing } from '../../../domain/markdown/gfm.ts';
import { languageOf } from '../../../domain/pack/texts.ts';
import { toPhrasing } from './inlineContent.ts';

/** Stands for an empty line between paragraphs, which Markdown has no sign for. */
export const BLANK_LINE = '\u00a0';

/** Constructs inside phrasing in which an escape would be part of an address or title. */
const NOT_TEXT: ConstructName[] = [
  'autolink',
  'destinationLiteral',
  'destinationRaw',
  'reference',
  'titleQuote',
  'titleApostrophe',
];

/** Writes a document of the editor; an empty one is an empty text. */
export function toMarkdown(document: JSONContent): string {
  const children = blocks(withoutTrailingBlanks(document.content ?? []));
  if (children.length === 0) return '';
  return write(
    { type: 'root', children },
    {
      bullet: '-',
      bulletOther: '*',
      rule: '-',
      emphasis: '*',
      fences: true,
      listItemIndent: 'one',
      extensions: writing,
      // Not only before what looks like a tag: `<` before marked text with an address and `>` is read as an autolink.
      unsafe: [{ character: '<', inConstruct: 'phrasing', notInConstruct: NOT_TEXT }],
    },
  );
}

function blocks(nodes: readonly JSONContent[]): BlockContent[] {
  return nodes.flatMap(block);
}

function block(node: JSONContent): BlockContent[] {
  const content = node.content ?? [];
  switch (node.type) {
    case 'heading':
      return [{ type: 'heading', depth: depthOf(node), children: toPhrasing(content) }];
    case 'blockquote':
      return [{ type: 'blockquote', children: blocks(withoutOnlyBlank(content)) }];
    case 'bulletList':
    case 'taskList':
    case 'orderedList':
      return [list(node)];
    case 'codeBlock': {
      const lang = node.attrs?.language;
      const value = content.map((each) => each.text ?? '').join('');
      return [{ type: 'code', lang: typeof lang === 'string' && lang !== '' ? lang : null, value }];
    }
    case 'horizontalRule':
      return [{ type: 'thematicBreak' }];
    case 'table':
      return [table(node)];
    default:
      return [paragraph(node)];
  }
}

function paragraph(node: JSONContent): Paragraph {
  const children = marked(node);
  return {
    type: 'paragraph',
    children: children.length > 0 ? children : [{ type: 'text', value: BLANK_LINE }],
  };
}

/** A paragraph's text behind what is said of its disclosure, in the language of the text. */
function marked(node: JSONContent): PhrasingContent[] {
  const children = toPhrasing(node.content ?? []);
  const disclosure = disclosureOf(node.attrs);
  if (disclosure === null) return children;
  const text = (node.content ?? []).map((each) => each.text ?? '').join('');
  return [{ type: 'text', value: writeDisclosure(disclosure, languageOf(text)) }, ...children];
}

function list(node: JSONContent): List {
  const start = node.attrs?.start;
  return {
    type: 'list',
    ordered: node.type === 'orderedList',
    start: node.type === 'orderedList' ? (typeof start === 'number' ? start : 1) : null,
    spread: false,
    children: (node.content ?? []).map((item) => listItem(item, node.type === 'taskList')),
  };
}

function listItem(node: JSONContent, task: boolean): ListItem {
  const content = node.content ?? [];
  const [first, ...rest] = content;
  const empty = first?.type === 'paragraph' && !first.content?.length && disclosureOf(first.attrs) === null;
  // An unfilled task needs a character after its box to be read as one.
  const children = empty && !(task && rest.length === 0) ? blocks(rest) : blocks(content);
  // Only a paragraph with lists under it can stand without blank lines between.
  const tight = rest.every((each) => each.type?.endsWith('List'));
  return { type: 'listItem', spread: !tight, checked: task ? node.attrs?.checked === true : null, children };
}

/** GFM: one line a row, inline content only, the first row being the head. */
function table(node: JSONContent): Table {
  const rows = node.content ?? [];
  const align = (rows[0]?.content ?? []).map((cell): AlignType => alignOf(cell));
  return {
    type: 'table',
    align,
    children: rows.map((row) => ({
      type: 'tableRow',
      children: (row.content ?? []).map((cell) => ({ type: 'tableCell', children: cellContent(cell) })),
    })),
  };
}

function cellContent(cell: JSONContent): PhrasingContent[] {
  return (cell.content ?? []).flatMap((each) =>
    marked({ ...each, content: (each.content ?? []).map(writableInCell) }),
  );
}

/** GFM cannot write a backslash before a pipe in a cell's code; the text is worth more than its being code. */
function writableInCell(node: JSONContent): JSONContent {
  if (!node.text?.includes('\\|')) return node;
  return { ...node, marks: (node.marks ?? []).filter((mark) => mark.type !== 'code') };
}

function alignOf(cell: JSONContent): AlignType {
  const align = cell.attrs?.align;
  return align === 'left' || align === 'center' || align === 'right' ? align : null;
}

function depthOf(node: JSONContent): 1 | 2 | 3 | 4 | 5 | 6 {
  const level = node.attrs?.level;
  return level === 2 || level === 3 || level === 4 || level === 5 || level === 6 ? level : 1;
}

function isBlank(node: JSONContent): boolean {
  return node.type === 'paragraph' && !node.content?.length;
}

function withoutTrailingBlanks(nodes: readonly JSONContent[]): readonly JSONContent[] {
  return nodes.slice(0, nodes.findLastIndex((node) => !isBlank(node)) + 1);
}

function withoutOnlyBlank(nodes: readonly JSONContent[]): readonly JSONContent[] {
  return nodes.every(isBlank) && nodes.length === 1 ? [] : nodes;
}
