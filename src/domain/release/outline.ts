/** Decides which headings are topics, which only hold them together, and where the topics end. */
import type { Lang } from '../model/lang.ts';
import type { Span } from '../model/source.ts';
import type { Block, Heading, Paragraph } from './blocks.ts';
import type { FoundEvent } from './events.ts';
import { ADMINISTRATIVE, CLOSING, CONTAINERS, NAVIGATION, OUTLOOK } from './language/headings.ts';
import { setLevels } from './levels.ts';

export type Role =
  /** An agenda item: its paragraphs are statements. */
  | 'topic'
  /** A heading over topics, or the document's own title. */
  | 'container'
  /** When, where, who. */
  | 'administrative'
  /** What comes next. */
  | 'outlook'
  /** Contact, references, attachments. */
  | 'closing'
  /** A heading in a list of what was on the agenda. */
  | 'listed'
  /** A line of the web page. */
  | 'navigation'
  /** The name of the side whose points follow. */
  | 'speaker';

export interface Section {
  /** Null for what stands before the first heading. */
  heading: Heading | null;
  role: Role;
  /** Of a topic: 1 for an agenda item, 2 for one nested under it. */
  level: number;
  body: Paragraph[];
  /** Whether its body reports what somebody said. */
  spoken: boolean;
}

/** What the outline has to ask of the rest of the reader. */
export interface OutlineHelp {
  lang: Lang;
  /** Whether a stretch is nothing but the name of a side. */
  isSpeaker(text: string): boolean;
  /** Whether a paragraph reports what somebody said. */
  isSpoken(span: Span): boolean;
  events(text: string): FoundEvent[];
}

/** So many paragraphs of a section tell whether it reports something. */
const PROBED_PARAGRAPHS = 6;

/** The sections of a text, in order; every block is a section's heading or in its body. */
export function outline(blocks: Block[], help: OutlineHelp): Section[] {
  let sections = sectionsOf(blocks, help);
  markListed(sections);
  sections = settlePlain(sections, help);
  settleEarly(sections);
  keepWithAdministrative(sections);
  keepRunIn(sections);
  numberOutlook(sections);
  markClosing(sections);
  promoteContainers(sections);
  setLevels(sections);
  return sections;
}

function sectionsOf(blocks: Block[], help: OutlineHelp): Section[] {
  const sections: Section[] = [{ heading: null, role: 'container', level: 0, body: [], spoken: false }];
  for (const block of blocks) {
    if (block.kind === 'paragraph') sections.at(-1)?.body.push(block);
    else sections.push({ heading: block, role: roleByWords(block, help), level: 0, body: [], spoken: false });
  }
  for (const section of sections)
    section.spoken = section.body
      .slice(0, PROBED_PARAGRAPHS)
      .some((paragraph) => help.isSpoken(paragraph.span));
  return sections;
}

/** A title without the brackets around it. */
export function bareTitle(title: string): string {
  const inner = /^[<＜【[(（「](.*)[>＞】\])）」]$/.exec(title.trim())?.[1] ?? title;
  return inner.replace(/[:：]+$/, '').trim();
}

function roleByWords(heading: Heading, help: OutlineHelp): Role {
  const { lang, events, isSpeaker } = help;
  const title = bareTitle(heading.title);
  if (NAVIGATION[lang].test(title) || / [>＞›»] /.test(title)) return 'navigation';
  if (isSpeaker(title)) return 'speaker';
  if (CLOSING[lang].test(title)) return 'closing';
  if (ADMINISTRATIVE[lang].test(title)) return 'administrative';
  if (OUTLOOK[lang].test(title)) return 'outlook';
  if (CONTAINERS[lang].test(title)) return 'container';
  if (events(title).length > 0) return 'container';
  return 'topic';
}

/** A run of headings with nothing under them is a list; where the same titles come again, it is only the agenda. */
function markListed(sections: Section[]): void {
  const lastPlace = new Map<string, number>();
  sections.forEach((section, index) => {
    if (section.heading !== null && section.body.length > 0) lastPlace.set(titleKey(section.heading), index);
  });
  const firstBodied = sections.findIndex((section) => section.role === 'topic' && section.spoken);
  let at = 0;
  while (at < sections.length) {
    let end = at;
    while (isEmptyTopic(sections[end]) && styleOf(sections[at]) === styleOf(sections[end])) end++;
    const run = sections.slice(at, end);
    const repeated = run.some(
      ({ heading }) => heading !== null && (lastPlace.get(titleKey(heading)) ?? -1) >= end,
    );
    // Before the first topic that says something, a list in another numbering is the agenda.
    const early = run.length > 1 && at < firstBodied && styleOf(sections[at]) !== styleOf(sections[end]);
    if (repeated || early) for (const section of run) section.role = 'listed';
    at = Math.max(end, at + 1);
  }
}

function titleKey(heading: Heading): string {
  return heading.title.toLowerCase();
}

function isEmptyTopic(section: Section | undefined): boolean {
  return section !== undefined && section.role === 'topic' && section.body.length === 0;
}

/** The numbering a heading belongs to, or its mark, as one word. */
export function styleOf(section: Section | undefined): string {
  const heading = section?.heading;
  if (heading === null || heading === undefined) return '';
  if (heading.label !== null) return heading.label.style;
  return heading.hash > 0 ? `#${heading.hash}` : `mark:${heading.mark}`;
}

/**
 * Headings without a number are topics only where they carry what was said. What turns out to be no heading goes back
 * into the paragraph it was taken from.
 */
function settlePlain(sections: Section[], help: OutlineHelp): Section[] {
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
  return index < first && heading.mark === '' ? 'page' : 'text';
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

function isNumbered(section: Section): boolean {
  return (
    section.heading?.label !== null && section.heading?.label !== undefined && !section.heading.label.bare
  );
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

/** Beside "4. Main outcomes", which holds the topics, "1. Opening" without a speaker is about the meeting. */
function settleEarly(sections: Section[]): void {
  const containers = new Map<string, number>();
  sections.forEach((section, index) => {
    if (section.role === 'container' && section.heading?.label != null)
      containers.set(styleOf(section), index);
  });
  sections.forEach((section, index) => {
    if (section.role !== 'topic' || section.body.length === 0 || section.spoken) return;
    if (index < (containers.get(styleOf(section)) ?? -1) && !hasNested(sections, index))
      section.role = 'administrative';
  });
}

/** "(1) Japan: Mr. …" under "3. Participants" belongs to it. */
function keepWithAdministrative(sections: Section[]): void {
  let under: Section | null = null;
  for (const section of sections) {
    if (section.role === 'administrative' && section.heading?.label != null) under = section;
    else if (section.role === 'container' || (under !== null && styleOf(section) === styleOf(under)))
      under = null;
    else if (under !== null && (section.role === 'topic' || section.role === 'speaker') && !section.spoken)
      section.role = 'administrative';
  }
}

/** "Conclusion: Both sides …" inside a topic is a point of it, whatever its first word. */
function keepRunIn(sections: Section[]): void {
  const first = sections.findIndex((section) => section.role === 'topic');
  sections.forEach((section, index) => {
    const { heading, role } = section;
    const plain = heading?.runIn === true && heading.label === null && heading.hash === 0;
    if (first >= 0 && index > first && plain && role === 'container') section.role = 'speaker';
  });
}

/** "4) Next meeting" that goes on the numbering of the topics, and reports something, is an item of the agenda. */
function numberOutlook(sections: Section[]): void {
  sections.forEach((section, index) => {
    if (section.role !== 'outlook' || !section.spoken || section.heading?.label == null) return;
    const before = sections.slice(0, index).findLast((each) => each.role === 'topic') ?? null;
    if (continuesAfter(before, section)) section.role = 'topic';
  });
}

function hasNested(sections: Section[], index: number): boolean {
  const next = sections[index + 1];
  return (
    next?.role === 'topic' && styleOf(next) !== styleOf(sections[index]) && next.heading?.label?.ordinal === 1
  );
}

/** After a closing heading no topic follows unless the numbering goes on or another meeting begins. */
function markClosing(sections: Section[]): void {
  let closed = false;
  let last: Section | null = null;
  let reported = false;
  for (const section of sections) {
    reported ||= section.role === 'container' && section.heading !== null && section.spoken;
    if (section.role === 'topic' && (!closed || continuesAfter(last, section))) {
      closed = false;
      last = section;
    } else if (closed && (section.role !== 'container' || section.spoken === false)) section.role = 'closing';
    else if (section.role === 'closing' && (last !== null || reported)) closed = true;
    else if (section.role === 'container') closed = false;
  }
}

function continuesAfter(last: Section | null, section: Section): boolean {
  const before = last?.heading?.label;
  const here = section.heading?.label;
  return (
    before !== null &&
    before !== undefined &&
    here?.style === before.style &&
    here.ordinal === before.ordinal + 1
  );
}

/** A release without an agenda, but with "4. Results of the meeting": that is its one topic. */
function promoteContainers(sections: Section[]): void {
  if (sections.some((section) => section.role === 'topic')) return;
  const own = sections.filter(
    (section) => section.role === 'container' && section.heading !== null && section.spoken,
  );
  const numbered = own.filter((section) => section.heading?.label !== null);
  const [only] = numbered.length > 0 ? numbered.slice(-1) : own.slice(-1);
  if (only !== undefined && (numbered.length > 0 || sections.indexOf(only) > 2)) only.role = 'topic';
}
