/** Reads Markdown into the blocks it is made of: its marks become structure, and only what it says stays in the text. */
import type { List, Nodes, Parent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { reading, syntax } from '../../domain/markdown/gfm.ts';
import { DEEPEST, type DocumentBlock } from '../../domain/release/structure.ts';

/** Longer Markdown is read as plain text: its parser's cost is not linear for hostile input. */
const LONGEST = 2 * 1024 * 1024;
/** More quote marks or list indents than this at a line's start is no document. */
const HOSTILE = /^(?:[ \t]*[>*+-]){40}/m;

/** The blocks of a Markdown text; null where it is too long or too deep to be read as such. */
export function markdownBlocks(source: string): DocumentBlock[] | null {
  if (source.length > LONGEST || HOSTILE.test(source)) return null;
  const root = fromMarkdown(source, { extensions: syntax, mdastExtensions: reading });
  const blocks: DocumentBlock[] = [];
  addAll(root, blocks, 0);
  return blocks;
}

function addAll(parent: Parent, blocks: DocumentBlock[], depth: number): void {
  for (const node of parent.children) add(node, blocks, depth);
}

function add(node: Nodes, blocks: DocumentBlock[], depth: number): void {
  switch (node.type) {
    case 'heading':
      blocks.push({ kind: 'heading', level: node.depth, text: plain(node) });
      return;
    case 'list':
      addList(node, blocks, Math.min(DEEPEST, depth + 1));
      return;
    case 'table':
      addTable(node, blocks);
      return;
    case 'blockquote':
      addAll(node, blocks, depth);
      return;
    case 'thematicBreak':
    case 'definition':
      return;
    default: {
      const strong =
        node.type === 'paragraph' && node.children.length === 1 && node.children[0]?.type === 'strong';
      blocks.push({ kind: 'paragraph', strong, text: plain(node) });
    }
  }
}

function addList(list: List, blocks: DocumentBlock[], depth: number): void {
  list.children.forEach((item, index) => {
    const label = list.ordered === true ? `${(list.start ?? 1) + index}.` : '';
    const [first, ...rest] = item.children;
    if (first?.type === 'paragraph') blocks.push({ kind: 'item', depth, label, text: plain(first) });
    else if (first !== undefined) rest.unshift(first);
    for (const child of rest) add(child, blocks, depth);
  });
}

function addTable(table: Table, blocks: DocumentBlock[]): void {
  table.children.forEach((row, rowIndex) => {
    row.children.forEach((cell, columnIndex) => {
      blocks.push({ kind: 'cell', row: rowIndex + 1, column: columnIndex + 1, text: plain(cell) });
    });
  });
}

/** What a node says, without its marks; a link says its text, a picture its description. */
function plain(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child: Nodes) => plain(child)).join('') : '';
}
