/** Tells which headings without a number are topics, and puts back into the text what is none. */
import type { Heading, Paragraph } from './block.ts';
import { isNumbered, type OutlineHelp, type Section, styleOf } from './section.ts';

/**
 * Headings without a number are topics only where they carry what was said. What turns out to be no heading goes back
 * into the paragraph it was taken from.
 */
export function settlePlain(sections: Section[], help: OutlineHelp): Section[] {
  const first = sections.findIndex((section) => section.role === 'topic' && section.spoken);
  const numbered = sections.some(
    (section) => section.role === 'topic' && section.spoken && isNumbered(section),
  );
  const announced = sections.findIndex(
    (each) => each.role === 'container' && each.heading !== null && each.body.length > 0,
  );
  const firstNumbered = sections.findIndex((section) => section.role === 'topic' && isNumbered(section));
  const about = {
    first: numbered ? Math.max(first, firstNumbered) : first,
    numbered,
    announced: announced < 0 ? sections.length : announced,
  };
  const kept: Section[] = [];
  sections.forEach((section, index) => {
    const verdict = section.role === 'topic' ? plainVerdict(sections, index, about) : 'keep';
    const before = kept.at(-1);
    if (verdict === 'text' && before !== undefined && section.heading !== null) {
      before.body.push(asParagraph(section.heading), ...section.body);
      before.spoken ||= section.body.length > 0 ? section.spoken : help.isSpoken(section.heading.titleSpan);
      return;
    }
    if (verdict === 'page') section.role = 'navigation';
    kept.push(section);
  });
  return kept;
}

type Verdict = 'keep' | 'text' | 'page';

function plainVerdict(
  sections: Section[],
  index: number,
  { first, numbered, announced }: { first: number; numbered: boolean; announced: number },
): Verdict {
  const section = sections[index];
  if (section?.heading === null || section === undefined) return 'keep';
  const { heading, spoken } = section;
  if (isNumbered(section)) return 'keep';
  const above = sections[index - 1];
  // 「２．場所」 and, on the next line, 「ベルリン」.
  if (
    above?.role === 'administrative' &&
    above.heading?.label != null &&
    above.body.length === 0 &&
    heading.mark === '' &&
    heading.hash === 0 &&
    heading.label === null &&
    !spoken
  )
    return 'text';
  if (heading.label?.bare === true) return inSequence(sections, index) ? 'keep' : 'text';
  if (numbered && index < first && heading.hash === 0 && heading.mark === '') return 'page';
  if (spoken || hasChildren(sections, index)) {
    if (heading.hash > 0 || !numbered) return 'keep';
    if (heading.mark !== '' || heading.blankBefore) return 'keep';
  }
  // Before the topics it is a line of the page; after the first of them it is text that lacks its end.
  if (first < 0)
    return section.body.length > 0 && heading.mark === '' ? 'page' : isListItem(heading) ? 'keep' : 'page';
  if (!numbered && index > announced && section.body.length > 0) return 'keep';
  if (
    !numbered &&
    index > first &&
    (sameForm(sections[first], section) || sameRunIn(sections[first], section))
  )
    return 'keep';
  return index < first && heading.mark === '' ? 'page' : 'text';
}

/** Set apart by blank lines just as the first topic's title is, with text below: whoever speaks there. */
function sameForm(first: Section | undefined, { heading, body }: Section): boolean {
  const model = first?.heading;
  if (model === null || model === undefined || heading === null || body.length === 0) return false;
  return (
    model.blankBefore &&
    model.blankAfter &&
    heading.blankBefore &&
    heading.blankAfter &&
    !heading.runIn &&
    model.mark === heading.mark &&
    model.label === null
  );
}

/** "・Digital trade: …" among points that each begin with a title and a colon. */
function sameRunIn(first: Section | undefined, { heading, body }: Section): boolean {
  const model = first?.heading;
  if (model === null || model === undefined || heading === null || body.length === 0) return false;
  return model.runIn && heading.runIn && model.mark !== '' && model.mark === heading.mark;
}

/** An agenda that is only a list: items with bullets and nothing under them. */
function isListItem(heading: Heading): boolean {
  return /^[・•‣●○◎◆◇■□▪▫►▶–—−-]/.test(heading.mark);
}

function asParagraph(heading: Heading): Paragraph {
  const marked = heading.titleSpan.start > heading.span.start;
  const start = heading.label === null ? heading.titleSpan.start : heading.span.start;
  return {
    kind: 'paragraph',
    span: { start, end: heading.span.end },
    mark:
      marked && heading.label === null ? { start: heading.span.start, end: heading.titleSpan.start } : null,
    markText: heading.mark,
  };
}

function hasChildren(sections: Section[], index: number): boolean {
  const here = sections[index];
  const next = sections[index + 1];
  return (
    here !== undefined && here.body.length === 0 && next?.role === 'topic' && styleOf(here) !== styleOf(next)
  );
}

/** A number without a point is a label only beside its neighbours: 1, 2, 3. */
function inSequence(sections: Section[], index: number): boolean {
  const here = sections[index]?.heading?.label;
  if (here === null || here === undefined) return false;
  if (here.style === 'ア') return true;
  const reach = sections.slice(Math.max(0, index - 12), index + 13);
  return reach.some((other) => {
    const label = other.heading?.label;
    return label?.style === here.style && Math.abs(label.ordinal - here.ordinal) === 1;
  });
}
