/** Settles the part of a section by its neighbours: what belongs to the facts, what goes on, what closes. */
import { type OutlineHelp, type Section, styleOf } from './section.ts';

/** Beside "4. Main outcomes", which holds the topics, "1. Opening" without a speaker is about the meeting. */
export function settleEarly(sections: Section[]): void {
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
export function keepWithAdministrative(sections: Section[]): void {
  let under: Section | null = null;
  for (const section of sections) {
    if (section.role === 'administrative' && section.heading?.label != null) under = section;
    else if (section.role === 'container' || (under !== null && styleOf(section) === styleOf(under)))
      under = null;
    else if (under !== null && (section.role === 'topic' || section.role === 'speaker') && !section.spoken)
      section.role = 'administrative';
  }
}

/** Words for a part of a text that has topics in it. */
const PART = /^(?:pillar|part|section|cluster|strand|track|workstream|柱)/i;

/** "Pillar 1: Digital infrastructure" with nothing under it but headings without a number holds these together. */
export function settleParts(sections: Section[]): void {
  sections.forEach((section, index) => {
    const next = sections[index + 1];
    if (section.role !== 'topic' || section.body.length > 0 || !PART.test(section.heading?.label?.text ?? ''))
      return;
    if (next?.role === 'topic' && next.heading?.label === null && next.body.length > 0)
      section.role = 'container';
  });
}

/** "Conclusion: Both sides …" inside a topic is a point of it, whatever its first word. */
export function keepRunIn(sections: Section[]): void {
  const first = sections.findIndex((section) => section.role === 'topic');
  sections.forEach((section, index) => {
    const { heading, role } = section;
    const plain = heading?.runIn === true && heading.label === null && heading.hash === 0;
    if (first >= 0 && index > first && plain && role === 'container') section.role = 'speaker';
  });
}

/**
 * "4) Next meeting" that goes on the numbering of the topics, and reports something, is an item of the agenda; so is
 * one in the form of the topics that tells more than when the next meeting is.
 */
export function numberOutlook(sections: Section[], help: OutlineHelp): void {
  sections.forEach((section, index) => {
    if (section.role !== 'outlook' || !section.spoken) return;
    const before = sections.slice(0, index).findLast((each) => each.role === 'topic') ?? null;
    const alike = section.heading?.label == null && before !== null && styleOf(before) === styleOf(section);
    const decides = section.body.some((paragraph) => help.decides(paragraph.span));
    // 「(1) 総括」 right below 「主な成果」 opens the topics.
    const opens = section.heading?.label?.ordinal === 1 && sections[index - 1]?.role === 'container';
    if (continuesAfter(before, section) || (alike && decides) || opens) section.role = 'topic';
  });
}

function hasNested(sections: Section[], index: number): boolean {
  const next = sections[index + 1];
  return (
    next?.role === 'topic' && styleOf(next) !== styleOf(sections[index]) && next.heading?.label?.ordinal === 1
  );
}

/** After a closing heading no topic follows unless the numbering goes on or another meeting begins. */
export function markClosing(sections: Section[]): void {
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
export function promoteContainers(sections: Section[]): void {
  if (sections.some((section) => section.role === 'topic')) return;
  const own = sections.filter(
    (section) => section.role === 'container' && section.heading !== null && section.spoken,
  );
  const numbered = own.filter((section) => section.heading?.label !== null);
  const [only] = numbered.length > 0 ? numbered.slice(-1) : own.slice(-1);
  if (only !== undefined && (numbered.length > 0 || sections.indexOf(only) > 2)) only.role = 'topic';
}
