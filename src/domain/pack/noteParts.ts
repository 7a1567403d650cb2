/**
 * What stands in a note under which of its headings. Officials write a note as text with headings; the sheets of a pack
 * take it apart: a question with its answer, what may be used and what may not, what is not to be said.
 */
import { readDisclosure } from '../disclosure/mark.ts';
import type { Lang } from '../model/lang.ts';
import { type Inline, inlineText, type RichBlock } from './richText.ts';

/** What is asked or claimed, and what we say to it. */
export interface Pair {
  question: Inline[];
  answer: RichBlock[];
}

export interface Pairs {
  /** What stands before the first question. */
  before: RichBlock[];
  pairs: Pair[];
}

/** A line that asks: it ends as a question does, or begins with 問 or Q. */
const ASKS = /[?？]\s*$|^\s*(?:問\s*\d*|Q\s*\d*)\s*[.:：．）)]/u;
/** A mark before a question or its answer says nothing on a sheet that has columns for them. */
const MARK = /^\s*(?:問|答|[QA])\s*\d*\s*[.:：．）)]\s*/u;

/** Headings that say that what follows is not for disclosure, in both languages. */
const UNDISCLOSED =
  /^(?:not for disclosure|not for release|internal only|不開示|非開示|開示不可|部内限り|対外非公表)/iu;
/** Headings that say that what follows may be used. */
const USABLE = /^(?:may be used|for use|使用可|使ってよい|対外使用可)/iu;
/** Headings over what is not to be said. */
const UNSAID =
  /^(?:what not to say|not to be said|do not say|言わないこと|言ってはならないこと|避けるべき発言)/iu;

/** Takes a note apart at its headings and at the lines that ask. */
export function pairsIn(blocks: readonly RichBlock[]): Pairs {
  const found: Pairs = { before: [], pairs: [] };
  for (const block of blocks) {
    const question = questionOf(block);
    const last = found.pairs.at(-1);
    if (question !== null) found.pairs.push({ question, answer: [] });
    else if (last === undefined) found.before.push(block);
    else last.answer.push(withoutMark(block));
  }
  return found;
}

function questionOf(block: RichBlock): Inline[] | null {
  if (block.kind === 'heading') return block.content;
  if (block.kind !== 'paragraph' || !ASKS.test(inlineText(block.content))) return null;
  return unmarked(block.content);
}

function withoutMark(block: RichBlock): RichBlock {
  return block.kind === 'paragraph' ? { ...block, content: unmarked(block.content) } : block;
}

function unmarked(content: Inline[]): Inline[] {
  const [first, ...rest] = content;
  if (first?.kind !== 'text') return content;
  return [{ ...first, text: first.text.replace(MARK, '') }, ...rest];
}

/** What may be used; and what is not for disclosure by the heading that it stands under, or by its own mark. */
export function disclosable(blocks: readonly RichBlock[]): { open: RichBlock[]; closed: RichBlock[] } {
  const parts = { open: [] as RichBlock[], closed: [] as RichBlock[] };
  let isClosed = false;
  let level = 0;
  for (const block of blocks) {
    if (block.kind === 'heading') {
      const words = inlineText(block.content).trim();
      // A heading of the same rank, or a higher one, ends what the one before it began.
      if (isClosed && block.level <= level) isClosed = false;
      if (UNDISCLOSED.test(words)) {
        isClosed = true;
        level = block.level;
        continue;
      }
      if (USABLE.test(words)) continue;
    }
    if (isClosed || isMarkedClosed(block)) parts.closed.push(block);
    else if (block.kind === 'list') addList(block, parts);
    else parts.open.push(block);
  }
  return parts;
}

function isMarkedClosed(block: RichBlock | undefined): boolean {
  return block?.kind === 'paragraph' && readDisclosure(inlineText(block.content)).disclosure === 'closed';
}

/** Items of a list go apart; an item goes with all that is under it. */
function addList(
  list: Extract<RichBlock, { kind: 'list' }>,
  parts: { open: RichBlock[]; closed: RichBlock[] },
): void {
  const closed = list.items.filter(({ content }) => isMarkedClosed(content[0]));
  const open = list.items.filter((item) => !closed.includes(item));
  if (open.length > 0) parts.open.push({ ...list, items: open });
  if (closed.length > 0) parts.closed.push({ ...list, items: closed });
}

/** What stands under a heading over what is not to be said, and the rest. */
export function unsaid(blocks: readonly RichBlock[]): { said: RichBlock[]; not: RichBlock[] } {
  const parts = { said: [] as RichBlock[], not: [] as RichBlock[] };
  let isNot = false;
  for (const block of blocks) {
    if (block.kind === 'heading') isNot = UNSAID.test(inlineText(block.content).trim());
    if (block.kind === 'heading' && isNot) continue;
    parts[isNot ? 'not' : 'said'].push(block);
  }
  return parts;
}

/** What stands under headings that are called as the slots are, in either language; the rest is `before`. */
export function slotted<Slot extends string>(
  blocks: readonly RichBlock[],
  names: Record<Lang, Record<Slot, string>>,
  slots: readonly Slot[],
): { before: RichBlock[]; slots: Partial<Record<Slot, RichBlock[]>> } {
  const before: RichBlock[] = [];
  const found: Partial<Record<Slot, RichBlock[]>> = {};
  let at: Slot | null = null;
  for (const block of blocks) {
    if (block.kind === 'heading') {
      const words = folded(inlineText(block.content));
      at =
        slots.find((slot) => [names.en[slot], names.ja[slot]].some((name) => folded(name) === words)) ?? null;
      if (at !== null) continue;
    }
    if (at === null) before.push(block);
    else found[at] = [...(found[at] ?? []), block];
  }
  return { before, slots: found };
}

function folded(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s:：]+/gu, '');
}
