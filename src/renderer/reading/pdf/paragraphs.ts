/** Puts the lines of a PDF together into paragraphs and headings. */
import type { DocumentBlock } from '../../../domain/release/structure.ts';
import { splitLabel } from '../labels.ts';
import { type Flow, middle } from './columns.ts';
import type { Line } from './lines.ts';

/** Larger letters than those of the text by this much are a heading's. */
const LARGER = 1.13;
/** A heading is not longer than this. */
const LONGEST_HEADING = 200;
/** Lines further apart than the usual by this much part two paragraphs. */
const APART = 1.3;

const BULLET = /^[•・●○◦▪■□‣∙–*]\s*/u;
const NUMBERED =
  /^(?:[(（](?:[0-9０-９]{1,3}|[ivxIVX]{1,5}|[a-zA-Z]|[ア-ン])[)）]|(?:[0-9０-９]{1,2}|[ivxIVX]{1,5})[.．)）](?!\d)|[①-⑳]|[ア-ン一二三四五六七八九十][\s\u3000、.．]|[【■◆○●※〇・•])/u;
const ENDS_SENTENCE = /[.。．!?！？:：;；][)）」』”"’']*$/u;
const CJK = /[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uff60「」、。（）]/u;

interface Paragraph {
  text: string;
  size: number;
  last: Line;
  /** The right edge that its lines reach. */
  edge: number;
  margin: number;
}

/** The blocks of a document. @param flows runs of lines in the order of reading. */
export function blocksOf(flows: readonly Flow[]): DocumentBlock[] {
  const lines = flows.flat();
  const body = usualSize(lines);
  const pitch = usualPitch(flows);
  const compounds = compoundsOf(lines);
  const paragraphs: Paragraph[] = [];
  for (const flow of flows) {
    const margin = Math.min(...flow.map((line) => line.left));
    const edge = Math.max(...flow.map((line) => line.right));
    flow.forEach((line, at) => {
      const before = paragraphs.at(-1);
      if (before !== undefined && goesOn(before, line, { isFirst: at === 0, margin, body, pitch })) {
        before.text = joinLines(before.text, line.text, compounds);
        before.last = line;
        before.edge = edge;
        before.margin = margin;
      } else paragraphs.push({ text: line.text, size: line.size, last: line, edge, margin });
    });
  }
  const sizes = [
    ...new Set(paragraphs.filter((each) => isLarge(each.size, body)).map((each) => Math.round(each.size))),
  ];
  sizes.sort((a, b) => b - a);
  return paragraphs.map((each) => blockOf(each, body, sizes));
}

interface Place {
  /** Whether the line begins a column or a page. */
  isFirst: boolean;
  margin: number;
  body: number;
  pitch: number;
}

function goesOn(before: Paragraph, line: Line, { isFirst, margin, body, pitch }: Place): boolean {
  if (Math.abs(before.size - line.size) > 0.08 * before.size) return false;
  if (NUMBERED.test(line.text) || BULLET.test(line.text)) return false;
  const { last } = before;
  const ended = ENDS_SENTENCE.test(last.text);
  // A line that stops well before its edge was the last of its paragraph.
  const isShort = last.right < before.edge - Math.max(3 * last.size, 0.12 * (before.edge - before.margin));
  const below = (last.y - line.y) / line.size;
  // A headline over two columns may end in the first of them.
  if (isFirst && isLarge(line.size, body)) return below > 0.5 && below < pitch * APART;
  if (isFirst) return !ended && !isShort;
  if (below > pitch * APART) return false;
  const isIndented = line.left > margin + 0.7 * line.size && Math.abs(last.left - margin) < 0.5 * line.size;
  if (isIndented && (ended || isShort)) return false;
  return !isShort || isLarge(line.size, body);
}

/** Joins a line to the words before it: Japanese without a space, a word that was broken without its hyphen. */
function joinLines(before: string, after: string, compounds: ReadonlySet<string>): string {
  const broken = /([\p{L}]+)[-\u00AD\u2010]$/u.exec(before);
  const rest = /^\p{Ll}+/u.exec(after)?.[0];
  if (broken !== null && rest !== undefined) {
    const isCompound = compounds.has(`${broken[1]}-${rest}`.toLowerCase()) && !before.endsWith('\u00AD');
    return isCompound ? before + after : before.slice(0, -1) + after;
  }
  if (/[-–\u2010/]$/.test(before) && /^\S/.test(after) && /\S[-–\u2010/]$/.test(before))
    return before + after;
  const isCjk = CJK.test(before.at(-1) ?? '') || CJK.test(after[0] ?? '');
  return isCjk ? before + after : `${before} ${after}`;
}

/** Words with a hyphen that stand within a line: they keep it where a line ends in them. */
function compoundsOf(lines: readonly Line[]): Set<string> {
  const found = new Set<string>();
  for (const { text } of lines)
    for (const [word] of text.matchAll(/\p{L}+[-\u2010]\p{L}+/gu))
      found.add(word.replace('\u2010', '-').toLowerCase());
  return found;
}

function blockOf(paragraph: Paragraph, body: number, sizes: readonly number[]): DocumentBlock {
  const text = paragraph.text.trim();
  if (isLarge(paragraph.size, body) && text.length <= LONGEST_HEADING)
    return {
      kind: 'heading',
      level: Math.min(6, Math.max(1, sizes.indexOf(Math.round(paragraph.size)) + 1)),
      text,
    };
  const bullet = /^[•●◦▪‣∙]\s*/u.exec(text);
  if (bullet !== null) return { kind: 'item', depth: 1, ...splitLabel('', text.slice(bullet[0].length)) };
  return { kind: 'paragraph', strong: false, text };
}

function isLarge(size: number, body: number): boolean {
  return size > body * LARGER;
}

/** The size that most letters have. */
function usualSize(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** The usual distance of two lines, in sizes of their letters. */
function usualPitch(flows: readonly Flow[]): number {
  const pitches = flows.flatMap((flow) =>
    flow.slice(1).map((line, at) => ((flow[at]?.y ?? line.y) - line.y) / (line.size || 1)),
  );
  return Math.min(2.2, Math.max(1, middle(pitches.filter((pitch) => pitch > 0.8 && pitch < 2.5)) || 1.4));
}
