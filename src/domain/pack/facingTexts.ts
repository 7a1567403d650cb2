/**
 * Two sources of one round in different languages beside each other, as treaties are printed: what answers each other
 * stands in one row, and neither text loses a word or its order.
 */
import { diffArrays } from 'diff';
import type { Dialogue } from '../model/dialogue.ts';
import type { Lang } from '../model/lang.ts';
import type { Source } from '../model/source.ts';
import type { FacingRow, SourceParagraph } from './document.ts';
import { citationIn, sourceLines } from './sourceLines.ts';
import { dense } from './sourceText.ts';

/** The first source in the pack's language and the first in the other that say something in common; null for none. */
export function facingPair(dialogue: Dialogue, lang: Lang): [Source, Source] | null {
  const sourceOf = new Map(
    dialogue.topics.flatMap(({ statements }) =>
      statements.map(({ id, source }) => [id, source.sourceId] as const),
    ),
  );
  const areAligned = (left: string, right: string): boolean =>
    dialogue.alignments.some(({ statements }) => {
      const held = new Set(statements.map((id) => sourceOf.get(id)));
      return held.has(left) && held.has(right);
    });
  for (const left of dialogue.sources.filter((each) => each.lang === lang))
    for (const right of dialogue.sources.filter((each) => each.lang !== lang))
      if (areAligned(left.id, right.id)) return [left, right];
  return null;
}

/**
 * The rows, in the order of both texts. Aligned statements and the headings of topics hold them together where both texts
 * have them in the same order; what stands between two of these shares a row.
 * @param citations number of each statement, by its id.
 */
export function facingRows(
  left: readonly SourceParagraph[],
  right: readonly SourceParagraph[],
  dialogue: Dialogue,
  citations: ReadonlyMap<string, string>,
): FacingRow[] {
  const keyOf = keysIn(dialogue, citations);
  const keyed = (paragraphs: readonly SourceParagraph[]): Keyed[] =>
    paragraphs.flatMap(linesOf).map((line) => ({ line, key: keyOf(line) }));
  const [lefts, rights] = [keyed(left), keyed(right)];
  const held = diffArrays(distinctKeys(lefts), distinctKeys(rights))
    .filter(({ added, removed }) => !added && !removed)
    .flatMap(({ value }) => value);
  const others = stretchesOf(rights, held);
  return stretchesOf(lefts, held).flatMap((lines, place) => rowsOf(lines, others[place] ?? []));
}

/** As many paragraphs on either side answer each other one by one, e.g. date, headline and lead of a release. */
function rowsOf(left: SourceParagraph[], right: SourceParagraph[]): FacingRow[] {
  if (left.length !== right.length) return [{ cells: [left, right] }];
  return left.map((line, place): FacingRow => ({ cells: [[line], right.slice(place, place + 1)] }));
}

interface Keyed {
  line: SourceParagraph;
  /** What the line has in common with one of the other text; null for nothing. */
  key: string | null;
}

/** Each numbered sentence by itself. */
function linesOf(paragraph: SourceParagraph): SourceParagraph[] {
  if (citationIn(paragraph.runs) === null) return [paragraph];
  return sourceLines(paragraph.runs).map((runs) => ({ ...paragraph, runs }));
}

function keysIn(
  dialogue: Dialogue,
  citations: ReadonlyMap<string, string>,
): (line: SourceParagraph) => string | null {
  const groups = new Map(
    dialogue.alignments.flatMap(({ statements }, place) =>
      statements.map((id) => [citations.get(id) ?? '', `alignment ${place}`] as const),
    ),
  );
  const topics = new Map(
    dialogue.topics.flatMap(({ id, label, title, also }) =>
      [{ label, title }, ...also].map((name) => [dense(name.label + name.title), `topic ${id}`] as const),
    ),
  );
  return ({ runs }) => {
    const citation = citationIn(runs);
    if (citation !== null) return groups.get(citation) ?? null;
    return topics.get(dense(runs.map(({ text }) => text.text).join(''))) ?? null;
  };
}

function distinctKeys(lines: readonly Keyed[]): string[] {
  return [...new Set(lines.flatMap(({ key }) => key ?? []))];
}

/** For n keys that hold the texts together 2n + 1 stretches: what stands before each, the lines of each, and the rest. */
function stretchesOf(lines: readonly Keyed[], held: readonly string[]): SourceParagraph[][] {
  const stretches: SourceParagraph[][] = Array.from({ length: 2 * held.length + 1 }, () => []);
  let at = 0;
  for (const { line, key } of lines) {
    const place = key === null ? -1 : held.indexOf(key, Math.floor(at / 2));
    // A line of the stretch that is being filled, or the first of a later one; any other stands between.
    if (place >= 0) at = 2 * place + 1;
    else if (at % 2 === 1) at += 1;
    stretches[at]?.push(line);
  }
  return stretches;
}
