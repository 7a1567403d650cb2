/** Keeps the promise that nothing of the source is lost: what no part claimed becomes unplaced or a connective. */
import type { Span } from '../model/source.ts';
import { readLabel } from './labels.ts';
import type { ParsedDialogue } from './parsed.ts';
import { read, trim } from './spans.ts';

/** Bullets, commas and the words that join two clauses: they belong to nobody's words. */
const CONNECTIVE =
  /^[\s\p{P}\p{S}]*(?:(?:and|while|whereas|but|then|so|with|whereupon|at which point|followed by|and then|(?:after|following|to|upon|on|about) which|in response to which)[\s\p{P}]*)?$/iu;

/** The number or letter before a point of a list. */
function isLabel(words: string): boolean {
  return words.length < 12 && readLabel(`${words} -`)?.rest === words.length + 1;
}

/** The spans a dialogue has claimed; the heading of a topic that has none in the text claims nothing. */
export function claimedSpans(dialogue: ParsedDialogue): Span[] {
  const spans = [
    ...dialogue.topics.flatMap((topic) => [
      topic.heading,
      ...topic.statements.map((statement) => statement.span),
    ]),
    ...dialogue.facts.map((fact) => fact.span),
    ...dialogue.unplaced.map((rest) => rest.span),
  ];
  return spans.filter(({ start, end }) => end > start);
}

/** Adds every unclaimed stretch of the text to the dialogue whose spans stand before it. */
export function coverText(text: string, dialogues: ParsedDialogue[]): void {
  const [first] = dialogues;
  if (first === undefined) return;
  const claimed = dialogues
    .flatMap((dialogue) => claimedSpans(dialogue).map((span) => ({ span, dialogue })))
    .sort((a, b) => a.span.start - b.span.start);
  let at = 0;
  let owner = first;
  const touched = new Set<ParsedDialogue>();
  const fill = (end: number) => {
    const span = trim(text, { start: at, end });
    if (span.start >= span.end) return;
    const words = read(text, span);
    if (words.length <= 60 && (CONNECTIVE.test(words) || isLabel(words)))
      owner.facts.push({ kind: 'connective', text: words, span });
    else owner.unplaced.push({ text: words, reason: 'stands outside every topic', span });
    touched.add(owner);
  };
  for (const { span, dialogue } of claimed) {
    fill(span.start);
    at = Math.max(at, span.end);
    owner = dialogue;
  }
  fill(text.length);
  for (const dialogue of touched) {
    dialogue.facts.sort((a, b) => a.span.start - b.span.start);
    dialogue.unplaced.sort((a, b) => a.span.start - b.span.start);
  }
}
