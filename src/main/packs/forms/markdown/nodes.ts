/** Small makers of mdast nodes. The writer escapes what a text holds, so no text can become markup. */
import type { List, Paragraph, PhrasingContent, RootContent, Table, TableCell, Text } from 'mdast';
import type { Inline } from '../../../../domain/pack/richText.ts';

type ItemContent = List['children'][number]['children'];

export function words(value: string): Text {
  return { type: 'text', value: value.replace(/\s+/gu, ' ') };
}

export function strong(value: string): PhrasingContent {
  return { type: 'strong', children: [words(value)] };
}

export function link(url: string, value: string): PhrasingContent {
  return { type: 'link', url, children: [words(value)] };
}

export function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

export function bulletList(items: ItemContent[]): List {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: items.map((children) => ({ type: 'listItem', spread: false, children })),
  };
}

export function cell(children: PhrasingContent[]): TableCell {
  return { type: 'tableCell', children };
}

export function table(head: TableCell[], rows: TableCell[][]): RootContent {
  const children: Table['children'] = [head, ...rows].map((cells) => ({ type: 'tableRow', children: cells }));
  return { type: 'table', children };
}

/** Parts of a cell, which cannot hold a line end. */
export function phrases(parts: PhrasingContent[][]): PhrasingContent[] {
  return parts.flatMap((part, place) => (place === 0 ? part : [words(' / '), ...part]));
}

export function inlineNodes(content: readonly Inline[]): PhrasingContent[] {
  return content.map(inlineNode);
}

function inlineNode(inline: Inline): PhrasingContent {
  switch (inline.kind) {
    case 'text':
      return { type: 'text', value: inline.text };
    case 'strong':
    case 'emphasis':
      return { type: inline.kind, children: inlineNodes(inline.content) };
    case 'strike':
      return { type: 'delete', children: inlineNodes(inline.content) };
    case 'code':
      return { type: 'inlineCode', value: inline.text };
    case 'link':
      return { type: 'link', url: inline.address, children: inlineNodes(inline.content) };
    case 'break':
      return { type: 'break' };
  }
}
