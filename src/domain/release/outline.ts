/** Decides which headings are topics, which only hold them together, and where the topics end. */
import type { Lang } from '../model/lang.ts';
import type { Span } from '../model/source.ts';
import type { Block, Heading, Paragraph } from './blocks.ts';
import type { FoundEvent } from './events.ts';
import { ADMINISTRATIVE, CLOSING, CONTAINERS, NAVIGATION, OUTLOOK } from './language/headings.ts';
import { closes } from './remarks.ts';

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
  /** A heading of a list of what was on the agenda. */
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

/** The sections of a text, in order; every block is a section's heading or in its body. */
export function outline(text: string, blocks: Block[], help: OutlineHelp): Section[] {
  const sections = sectionsOf(text, blocks, help);
  markListed(sections);
  settlePlain(sections, help);
  settleSiblings(sections);
  markClosing(text, sections);
  setLevels(sections);
  return sections;
}

function sectionsOf(text: string, blocks: Block[], help: OutlineHelp): Section[] {
  const sections: Section[] = [{ heading: null, role: 'container', level: 0, body: [] }];
  for (const block of blocks) {
    const current = sections.at(-1);
    if (block.kind === 'paragraph') current?.body.push(block);
    else sections.push({ heading: block, role: roleByWords(block, help), level: 0, body: [] });
  }
  void text;
  return sections;
}

function roleByWords(heading: Heading, help: OutlineHelp): Role {
  const { lang, events, isSpeaker } = help;
  const title = heading.title.replace(/^[<＜【[(（]+|[>＞】\])）:：]+$/g, '').trim();
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
  const seen = new Map<string, number>();
  sections.forEach((section, index) => {
    if (section.heading !== null && section.body.length > 0) seen.set(key(section.heading), index);
  });
  const bodied = sections.some((section) => section.role === 'topic' && section.body.length > 0);
  let at = 0;
  while (at < sections.length) {
    let end = at;
    while (end < sections.length && isEmptyTopic(sections[end]) && sameStyle(sections[at], sections[end]))
      end++;
    const run = sections.slice(at, end);
    const repeated = run.filter(
      (section) => section.heading !== null && (seen.get(key(section.heading)) ?? -1) >= end,
    ).length;
    const early =
      bodied &&
      run.length > 1 &&
      sections.slice(0, at).every((section) => section.role !== 'topic' || section.body.length === 0);
    const nested =
      sections[end]?.role === 'topic' && !sameStyle(sections[at], sections[end]) && run.length === 1;
    if (run.length > 0 && !nested && (repeated > 0 || (early && !sameStyle(sections[at], sections[end]))))
      for (const section of run) section.role = 'listed';
    // A bullet that stands for itself is a point, not a heading.
    at = Math.max(end, at + 1);
  }
}

function key(heading: Heading): string {
  return heading.title.toLowerCase();
}

function isEmptyTopic(section: Section | undefined): boolean {
  return section !== undefined && section.role === 'topic' && section.body.length === 0;
}

function styleOf(section: Section | undefined): string {
  const heading = section?.heading;
  if (heading === null || heading === undefined) return '';
  if (heading.label !== null) return heading.label.style;
  return heading.hash > 0 ? `#${heading.hash}` : `mark:${heading.mark}`;
}

function sameStyle(a: Section | undefined, b: Section | undefined): boolean {
  return styleOf(a) === styleOf(b) && a !== undefined && b !== undefined;
}

/** Headings without a number are topics only where they carry what was said, or where no numbered ones do. */
function settlePlain(sections: Section[], help: OutlineHelp): void {
  const spoken = sections.map((section) => section.body.some((paragraph) => help.isSpoken(paragraph.span)));
  const numbered = sections.some(
    (section, index) => section.role === 'topic' && isNumbered(section) && spoken[index] === true,
  );
  const first = sections.findIndex((section, index) => section.role === 'topic' && spoken[index] === true);
  sections.forEach((section, index) => {
    if (section.role !== 'topic' || section.heading === null) return;
    if (section.heading.label !== null && !section.heading.label.bare) {
      if (index < first && section.body.length > 0 && spoken[index] !== true && !hasChildren(sections, index))
        section.role = 'administrative';
      return;
    }
    if (section.heading.label?.bare === true && inSequence(sections, index)) return;
    if (section.heading.hash > 0 && (spoken[index] === true || hasChildren(sections, index))) return;
    const decorated = section.heading.mark !== '' || section.heading.blankBefore;
    if (spoken[index] === true && (!numbered || decorated)) return;
    section.role = index < first || first < 0 ? 'navigation' : 'listed';
  });
}

function isNumbered(section: Section): boolean {
  return (
    section.heading?.label !== null && section.heading?.label !== undefined && !section.heading.label.bare
  );
}

function hasChildren(sections: Section[], index: number): boolean {
  const here = sections[index];
  const next = sections[index + 1];
  return here !== undefined && here.body.length === 0 && next?.role === 'topic' && !sameStyle(here, next);
}

/** A number without a point is a label only beside its neighbours: 1, 2, 3. */
function inSequence(sections: Section[], index: number): boolean {
  const here = sections[index]?.heading?.label;
  if (here === null || here === undefined) return false;
  if (here.style === 'ア') return true;
  return sections.some((other, at) => {
    const label = other.heading?.label;
    return at !== index && label?.style === here.style && Math.abs(label.ordinal - here.ordinal) === 1;
  });
}

/** Beside "3. Main outcomes", which holds the topics, "1. Opening" without a speaker is no topic. */
function settleSiblings(sections: Section[]): void {
  sections.forEach((section, index) => {
    if (section.role !== 'container' || section.heading?.label === null || section.heading === null) return;
    const child = sections[index + 1];
    if (child?.role !== 'topic' || (sameStyle(section, child) && child.heading?.label?.ordinal !== 1)) return;
    if (sameStyle(section, child)) return;
    for (const other of sections)
      if (
        other.role === 'topic' &&
        sameStyle(other, section) &&
        other.body.length > 0 &&
        sections.indexOf(other) < index
      )
        other.role = 'administrative';
  });
}

/** After a closing heading, or a line that only a closing has, no topic follows unless the numbering goes on. */
function markClosing(text: string, sections: Section[]): void {
  let closed = false;
  let last: Section | null = null;
  for (const section of sections) {
    if (closed && section.role === 'topic' && !continuesAfter(last, section)) section.role = 'closing';
    else if (section.role === 'topic' || (section.role === 'container' && section.heading !== null))
      closed = false;
    if (section.role === 'topic') last = section;
    if (section.role === 'closing' && last !== null) closed = true;
  }
  void text;
  void closes;
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

/** Levels by the order in which numberings open inside each other; containers reset them. */
function setLevels(sections: Section[]): void {
  let stack: { style: string; ordinal: number; isTopic: boolean; body: number }[] = [];
  for (const section of sections) {
    const { heading, role } = section;
    if (heading === null || (role !== 'topic' && role !== 'container')) continue;
    if (role === 'container' && heading.label === null && heading.hash === 0) {
      stack = [];
      continue;
    }
    const style = styleOf(section);
    const ordinal = heading.label?.ordinal ?? 0;
    const at = placeInStack(stack, style, ordinal);
    stack = stack.slice(0, at);
    section.level = stack.filter((each) => each.isTopic).length + 1;
    stack.push({ style, ordinal, isTopic: role === 'topic', body: section.body.length });
  }
}

function placeInStack(
  stack: { style: string; ordinal: number; body: number }[],
  style: string,
  ordinal: number,
): number {
  const hash = /^#(\d)$/.exec(style);
  if (hash !== null) {
    const at = stack.findIndex((each) => /^#/.test(each.style) && each.style >= style);
    return at < 0 ? stack.length : at;
  }
  const exact = stack.findLastIndex(
    (each) => each.style === style && (ordinal === 0 || each.ordinal + 1 === ordinal),
  );
  if (exact >= 0) return exact;
  const same = stack.findLastIndex((each) => each.style === style);
  if (same < 0) return stack.length;
  // "2. Results" followed by "1. AI": the numbering starts again inside.
  const top = stack.at(-1);
  return ordinal === 1 && top !== undefined && top.body === 0 && same === stack.length - 1
    ? stack.length
    : same;
}
