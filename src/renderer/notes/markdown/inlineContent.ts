/** The editor's inline content as mdast phrasing, and back: where marks on text become nested spans. */
import type { JSONContent } from '@tiptap/core';
import type { PhrasingContent } from 'mdast';
import { isSafeAddress } from '../../../domain/markdown/safeAddress.ts';
import { addressOf, statementAt } from '../../../domain/quoting/citationLink.ts';
import { readCitation } from '../../quoting/readCitation.ts';

type Mark = NonNullable<JSONContent['marks']>[number];

/** Marks in the order in which the editor's schema keeps them on a text. */
const MARK_ORDER = ['link', 'bold', 'italic', 'strike', 'code'];

/** Editor inline nodes → mdast. A break at the very end shows nothing in Markdown and is left out. */
export function toPhrasing(nodes: readonly JSONContent[]): PhrasingContent[] {
  const last = nodes.findLastIndex((node) => node.type !== 'hardBreak');
  return spans(nodes.slice(0, last + 1).map(withoutLinkOnCitation));
}

function spans(nodes: readonly JSONContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (let at = 0; at < nodes.length; ) {
    const node = nodes[at];
    if (!node) break;
    const mark = widestMark(nodes, at);
    if (!mark) {
      result.push(plain(node));
      at += 1;
      continue;
    }
    const run = runOf(nodes, at, mark);
    const inner = nodes.slice(at, at + run).map((each) => without(each, mark));
    result.push(wrap(mark, inner));
    at += run;
  }
  return result;
}

function plain(node: JSONContent): PhrasingContent {
  if (node.type === 'hardBreak') return { type: 'break' };
  if (node.type !== 'citation') return { type: 'text', value: node.text ?? '' };
  const { dialogueId, statementId, label, words } = readCitation(node.attrs);
  return {
    type: 'link',
    url: addressOf({ dialogueId, statementId }),
    title: words === '' ? null : words,
    children: [{ type: 'text', value: label }],
  };
}

/** A citation is a link in Markdown, where one cannot stand in another, nor in code. */
function withoutLinkOnCitation(node: JSONContent): JSONContent {
  if (node.type !== 'citation' || node.marks === undefined) return node;
  return { ...node, marks: node.marks.filter(({ type }) => type !== 'link' && type !== 'code') };
}

function wrap(mark: Mark, inner: JSONContent[]): PhrasingContent {
  switch (mark.type) {
    case 'code':
      return { type: 'inlineCode', value: inner.map((node) => node.text ?? ' ').join('') };
    case 'link': {
      const title = mark.attrs?.title;
      return {
        type: 'link',
        url: String(mark.attrs?.href ?? ''),
        title: typeof title === 'string' && title !== '' ? title : null,
        children: spans(inner),
      };
    }
    case 'bold':
      return { type: 'strong', children: spans(inner) };
    case 'italic':
      return { type: 'emphasis', children: spans(inner) };
    default:
      return { type: 'delete', children: spans(inner) };
  }
}

/** The mark of the node at `at` that holds for the most nodes after it; a link goes outside everything else. */
function widestMark(nodes: readonly JSONContent[], at: number): Mark | undefined {
  const marks = ordered(nodes[at]?.marks ?? []);
  return marks.reduce<Mark | undefined>(
    (best, mark) => (!best || runOf(nodes, at, mark) > runOf(nodes, at, best) ? mark : best),
    undefined,
  );
}

function runOf(nodes: readonly JSONContent[], at: number, mark: Mark): number {
  const end = nodes.slice(at).findIndex((node) => !node.marks?.some((each) => sameMark(each, mark)));
  return end === -1 ? nodes.length - at : end;
}

function without(node: JSONContent, mark: Mark): JSONContent {
  return { ...node, marks: (node.marks ?? []).filter((each) => !sameMark(each, mark)) };
}

function sameMark(a: Mark, b: Mark): boolean {
  return (
    a.type === b.type && (a.attrs?.href ?? null) === (b.attrs?.href ?? null) && titleOf(a) === titleOf(b)
  );
}

function titleOf(mark: Mark): string {
  return typeof mark.attrs?.title === 'string' ? mark.attrs.title : '';
}

/**
 * mdast phrasing → editor inline nodes. What the editor cannot show (images, raw HTML, references) stays as the
 * text it was written with, so that nothing disappears; `source` is the whole Markdown.
 */
export function fromPhrasing(nodes: readonly PhrasingContent[], source: string): JSONContent[] {
  return merged(nodes.flatMap((node) => inline(node, [], source)));
}

function inline(node: PhrasingContent, marks: Mark[], source: string): JSONContent[] {
  switch (node.type) {
    case 'text':
      return text(foldLines(node.value), marks);
    case 'break':
      return [withMarks({ type: 'hardBreak' }, marks)];
    case 'inlineCode':
      // The editor's code excludes every other mark.
      return text(node.value, [{ type: 'code' }]);
    case 'strong':
      return node.children.flatMap((each) => inline(each, added(marks, { type: 'bold' }), source));
    case 'emphasis':
      return node.children.flatMap((each) => inline(each, added(marks, { type: 'italic' }), source));
    case 'delete':
      return node.children.flatMap((each) => inline(each, added(marks, { type: 'strike' }), source));
    case 'link': {
      const place = statementAt(node.url);
      const label = written(node, source).startsWith('[') ? textOf(node.children) : '';
      if (place !== null && label !== '')
        return [withMarks({ type: 'citation', attrs: { ...place, label, words: node.title ?? '' } }, marks)];
      if (!isSafeAddress(node.url) || node.children.length === 0) return text(written(node, source), marks);
      const link = { type: 'link', attrs: { href: node.url, title: node.title ?? null } };
      return node.children.flatMap((each) => inline(each, added(marks, link), source));
    }
    default:
      return text(written(node, source), marks);
  }
}

function textOf(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if ('value' in node) return node.value;
      return 'children' in node ? textOf(node.children) : '';
    })
    .join('');
}

/** A piece of Markdown as it was written. */
export function written(
  node: {
    position?: { start: { offset?: number | undefined }; end: { offset?: number | undefined } } | undefined;
  },
  source: string,
): string {
  return source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

function text(value: string, marks: Mark[]): JSONContent[] {
  return value === '' ? [] : [withMarks({ type: 'text', text: value }, marks)];
}

function withMarks(node: JSONContent, marks: Mark[]): JSONContent {
  return marks.length === 0 ? node : { ...node, marks: ordered(marks) };
}

function added(marks: Mark[], mark: Mark): Mark[] {
  return marks.some((each) => each.type === mark.type) ? marks : [...marks, mark];
}

function ordered(marks: readonly Mark[]): Mark[] {
  return [...marks].sort((a, b) => MARK_ORDER.indexOf(a.type) - MARK_ORDER.indexOf(b.type));
}

const CJK = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/u;

/** A line end in a paragraph is a space, but nothing between Japanese characters, which are written without. */
function foldLines(value: string): string {
  return value.replace(/(.?)\n(?=(.?))/gu, (_, before: string, after: string) =>
    CJK.test(before) && CJK.test(after) ? before : `${before} `,
  );
}

/** Joins neighbouring texts with equal marks, as the editor keeps them. */
function merged(nodes: JSONContent[]): JSONContent[] {
  const result: JSONContent[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (last?.type === 'text' && node.type === 'text' && sameMarks(last.marks ?? [], node.marks ?? []))
      result[result.length - 1] = { ...last, text: `${last.text ?? ''}${node.text ?? ''}` };
    else result.push(node);
  }
  return result;
}

function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return (
    a.length === b.length && a.every((mark, place) => b[place] !== undefined && sameMark(mark, b[place]))
  );
}
