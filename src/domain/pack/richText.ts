/**
 * A note's Markdown (CommonMark with GFM's tables, task lists and strikethrough, as the editor writes it) as blocks
 * that every form of a pack can render. Raw HTML is never markup here: it is the text it is written in.
 */
import type { List, PhrasingContent, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { reading, syntax } from '../markdown/gfm.ts';
import { isSafeAddress } from '../markdown/safeAddress.ts';

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'strong' | 'emphasis' | 'strike'; content: Inline[] }
  | { kind: 'code'; text: string }
  /** `address` is one of the web or of mail. */
  | { kind: 'link'; address: string; content: Inline[] }
  | { kind: 'break' };

export type RichBlock =
  | { kind: 'paragraph'; content: Inline[] }
  /** 3 to 6: always below the headings of the pack itself. */
  | { kind: 'heading'; level: 3 | 4 | 5 | 6; content: Inline[] }
  /** `start` is null for bullets. */
  | { kind: 'list'; start: number | null; items: RichItem[] }
  | { kind: 'quote'; content: RichBlock[] }
  | { kind: 'code'; text: string }
  | { kind: 'rule' }
  | { kind: 'table'; align: Align[]; head: Inline[][]; rows: Inline[][][] };

export interface RichItem {
  /** null for an item without a box. */
  checked: boolean | null;
  content: RichBlock[];
}

export type Align = 'left' | 'center' | 'right' | null;

/** Reads a note; an empty one gives no blocks. */
export function readRichText(markdown: string): RichBlock[] {
  const { children } = fromMarkdown(markdown, { extensions: syntax, mdastExtensions: reading });
  const blocks = children.flatMap((node) => block(node, markdown));
  settleLevels(headingsIn(blocks));
  return blocks;
}

type RichHeading = Extract<RichBlock, { kind: 'heading' }>;

function headingsIn(blocks: readonly RichBlock[]): RichHeading[] {
  return blocks.flatMap((each) => {
    if (each.kind === 'heading') return [each];
    if (each.kind === 'quote') return headingsIn(each.content);
    return each.kind === 'list' ? each.items.flatMap((item) => headingsIn(item.content)) : [];
  });
}

const LEVELS = [3, 4, 5, 6] as const;

/** The note's highest heading stands right below the pack's own, and none skips a level (ISO 14289-1 §7.4.2). */
function settleLevels(found: readonly RichHeading[]): void {
  const used = [...new Set(found.map(({ level }) => level))].sort();
  let before = -1;
  for (const heading of found) {
    before = Math.min(used.indexOf(heading.level), before + 1);
    heading.level = LEVELS[before] ?? 6;
  }
}

function block(node: RootContent, source: string): RichBlock[] {
  switch (node.type) {
    case 'paragraph':
      return [{ kind: 'paragraph', content: inlines(node.children, source) }];
    case 'heading':
      return [{ kind: 'heading', level: demoted(node.depth), content: inlines(node.children, source) }];
    case 'blockquote':
      return [{ kind: 'quote', content: node.children.flatMap((child) => block(child, source)) }];
    case 'list':
      return [list(node, source)];
    case 'code':
      return [{ kind: 'code', text: node.value }];
    case 'thematicBreak':
      return [{ kind: 'rule' }];
    case 'table':
      return [table(node, source)];
    default:
      return [{ kind: 'paragraph', content: [{ kind: 'text', text: written(node, source) }] }];
  }
}

function list(node: List, source: string): RichBlock {
  return {
    kind: 'list',
    start: node.ordered ? (node.start ?? 1) : null,
    items: node.children.map((item) => ({
      checked: item.checked ?? null,
      content: item.children.flatMap((child) => block(child, source)),
    })),
  };
}

function table(node: Table, source: string): RichBlock {
  const [head, ...rows] = node.children.map((row) =>
    row.children.map((cell) => inlines(cell.children, source)),
  );
  const width = head?.length ?? 0;
  const whole = (row: Inline[][]) => Array.from({ length: width }, (_, column) => row[column] ?? []);
  return {
    kind: 'table',
    align: Array.from({ length: width }, (_, column) => node.align?.[column] ?? null),
    head: head ?? [],
    rows: rows.map(whole),
  };
}

function inlines(nodes: readonly PhrasingContent[], source: string): Inline[] {
  return nodes.flatMap((node) => inline(node, source));
}

function inline(node: PhrasingContent, source: string): Inline[] {
  switch (node.type) {
    case 'text':
      return [{ kind: 'text', text: node.value }];
    case 'strong':
    case 'emphasis':
      return [{ kind: node.type, content: inlines(node.children, source) }];
    case 'delete':
      return [{ kind: 'strike', content: inlines(node.children, source) }];
    case 'inlineCode':
      return [{ kind: 'code', text: node.value }];
    case 'break':
      return [{ kind: 'break' }];
    case 'link': {
      const content = inlines(node.children, source);
      return isSafeAddress(node.url) ? [{ kind: 'link', address: node.url, content }] : content;
    }
    default:
      return [{ kind: 'text', text: written(node, source) }];
  }
}

/** What has no form here (raw HTML, images, references) is kept as the text it is. */
function written(node: RootContent, source: string): string {
  return source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

function demoted(depth: number): 3 | 4 | 5 | 6 {
  if (depth <= 1) return 3;
  if (depth === 2) return 4;
  return depth === 3 ? 5 : 6;
}

/** The plain words of a note, for telling its language and for forms without styles. */
export function plainText(blocks: readonly RichBlock[]): string {
  return blocks.map(blockText).join('\n');
}

function blockText(each: RichBlock): string {
  switch (each.kind) {
    case 'paragraph':
    case 'heading':
      return inlineText(each.content);
    case 'list':
      return each.items.map((item) => plainText(item.content)).join('\n');
    case 'quote':
      return plainText(each.content);
    case 'code':
      return each.text;
    case 'rule':
      return '';
    case 'table':
      return [each.head, ...each.rows].map((row) => row.map(inlineText).join(' ')).join('\n');
  }
}

/** The plain words of a line. */
export function inlineText(content: readonly Inline[]): string {
  return content
    .map((each) => {
      if (each.kind === 'break') return ' ';
      return 'text' in each ? each.text : inlineText(each.content);
    })
    .join('');
}

/** A note as lines, for forms whose cells hold no blocks: a line for each paragraph, item and row. */
export function linesOf(blocks: readonly RichBlock[]): Inline[][] {
  return blocks.flatMap(blockLines);
}

function blockLines(each: RichBlock): Inline[][] {
  switch (each.kind) {
    case 'paragraph':
    case 'heading':
      return [each.content];
    case 'list':
      return each.items.flatMap((item) => linesOf(item.content));
    case 'quote':
      return linesOf(each.content);
    case 'code':
      return [[{ kind: 'code', text: each.text }]];
    case 'rule':
      return [];
    case 'table':
      return [each.head, ...each.rows].map((row) =>
        row.flatMap((cell, place): Inline[] =>
          place === 0 ? cell : [{ kind: 'text', text: ' | ' }, ...cell],
        ),
      );
  }
}
