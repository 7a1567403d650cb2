/** Markdown (CommonMark with GFM) as the editor's document; the same parser as the pack's reads it. */
import type { JSONContent } from '@tiptap/core';
import type { List, ListItem, RootContent, Table } from 'mdast';
import { fromMarkdown as parse } from 'mdast-util-from-markdown';
import { readDisclosure } from '../../../domain/disclosure/mark.ts';
import { reading, syntax } from '../../../domain/markdown/gfm.ts';
import { fromPhrasing, written } from './inlineContent.ts';
import { BLANK_LINE } from './toMarkdown.ts';

/** Reads a note; always gives a document that the editor's schema accepts. */
export function fromMarkdown(source: string): JSONContent {
  const root = parse(source, { extensions: syntax, mdastExtensions: reading });
  return { type: 'doc', content: filled(blocks(root.children, source)) };
}

function blocks(nodes: readonly RootContent[], source: string): JSONContent[] {
  return nodes.flatMap((node) => block(node, source));
}

function block(node: RootContent, source: string): JSONContent[] {
  switch (node.type) {
    case 'paragraph':
      return [paragraph(fromPhrasing(node.children, source))];
    case 'heading':
      return [
        withContent({ type: 'heading', attrs: { level: node.depth } }, fromPhrasing(node.children, source)),
      ];
    case 'blockquote':
      return [{ type: 'blockquote', content: filled(blocks(node.children, source)) }];
    case 'list':
      return lists(node, source);
    case 'code':
      return [
        withContent(
          { type: 'codeBlock', attrs: { language: node.lang ?? null } },
          node.value === '' ? [] : [{ type: 'text', text: node.value }],
        ),
      ];
    case 'thematicBreak':
      return [{ type: 'horizontalRule' }];
    case 'table':
      return [table(node, source)];
    default:
      return [literal(written(node, source))];
  }
}

/** What the editor has no form for (raw HTML, definitions) is kept as the text it is. */
function literal(source: string): JSONContent {
  const lines = source.split('\n').filter((line) => line.trim() !== '');
  return paragraph(
    lines.flatMap((line, place) => [
      ...(place === 0 ? [] : [{ type: 'hardBreak' }]),
      { type: 'text', text: line },
    ]),
  );
}

/** A list with and without boxes is cut where boxes begin or end: the editor has a list of each kind. */
function lists(node: List, source: string): JSONContent[] {
  const result: JSONContent[] = [];
  for (const [place, item] of node.children.entries()) {
    const type = listType(node, item);
    const last = result.at(-1);
    if (last?.type === type) last.content?.push(listItem(item, source));
    else
      result.push({
        type,
        ...(type === 'orderedList' ? { attrs: { start: (node.start ?? 1) + place } } : {}),
        content: [listItem(item, source)],
      });
  }
  return result;
}

function listType(list: List, item: ListItem): 'taskList' | 'orderedList' | 'bulletList' {
  if (typeof item.checked === 'boolean') return 'taskList';
  return list.ordered ? 'orderedList' : 'bulletList';
}

function listItem(item: ListItem, source: string): JSONContent {
  const content = blocks(item.children, source);
  const [first] = content;
  const filledIn = first?.type === 'paragraph' ? content : [{ type: 'paragraph' }, ...content];
  return typeof item.checked === 'boolean'
    ? { type: 'taskItem', attrs: { checked: item.checked }, content: filledIn }
    : { type: 'listItem', content: filledIn };
}

function table(node: Table, source: string): JSONContent {
  const columns = node.children[0]?.children.length ?? 0;
  return {
    type: 'table',
    content: node.children.map((row, rowPlace) => ({
      type: 'tableRow',
      content: Array.from({ length: columns }, (_, column) => {
        const cell = row.children[column];
        return {
          type: rowPlace === 0 ? 'tableHeader' : 'tableCell',
          attrs: { align: node.align?.[column] ?? null },
          content: [paragraph(cell ? fromPhrasing(cell.children, source) : [])],
        };
      }),
    })),
  };
}

function paragraph(content: JSONContent[]): JSONContent {
  const [first, ...rest] = content;
  if (first?.type === 'text' && first.marks === undefined) {
    const { disclosure, text } = readDisclosure(first.text ?? '');
    const left = text === '' ? rest : [{ ...first, text }, ...rest];
    if (disclosure !== null) return withContent({ type: 'paragraph', attrs: { disclosure } }, left);
  }
  const [only] = content;
  const blank = content.length === 1 && only?.type === 'text' && only.text === BLANK_LINE;
  return withContent({ type: 'paragraph' }, blank ? [] : content);
}

function withContent(node: JSONContent, content: JSONContent[]): JSONContent {
  return content.length === 0 ? node : { ...node, content };
}

/** Every container of blocks holds at least one. */
function filled(content: JSONContent[]): JSONContent[] {
  return content.length > 0 ? content : [{ type: 'paragraph' }];
}
