/** A note's blocks as mdast, below the headings of the pack. */
import type { BlockContent, RootContent } from 'mdast';
import type { RichBlock } from '../../../../domain/pack/richText.ts';
import { cell, inlineNodes, paragraph } from './nodes.ts';

export function richNodes(content: readonly RichBlock[]): RootContent[] {
  return content.map(node);
}

function node(block: RichBlock): BlockContent {
  switch (block.kind) {
    case 'paragraph':
      return paragraph(inlineNodes(block.content));
    case 'heading':
      return { type: 'heading', depth: block.level, children: inlineNodes(block.content) };
    case 'list':
      return {
        type: 'list',
        ordered: block.start !== null,
        start: block.start,
        spread: false,
        children: block.items.map((item) => ({
          type: 'listItem',
          checked: item.checked,
          spread: false,
          children: item.content.map(node),
        })),
      };
    case 'quote':
      return { type: 'blockquote', children: block.content.map(node) };
    case 'code':
      return { type: 'code', value: block.text };
    case 'rule':
      return { type: 'thematicBreak' };
    case 'table':
      return {
        type: 'table',
        align: block.align,
        children: [block.head, ...block.rows].map((row) => ({
          type: 'tableRow',
          children: row.map((each) => cell(inlineNodes(each))),
        })),
      };
  }
}
