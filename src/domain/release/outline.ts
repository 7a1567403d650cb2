/** Decides which headings are topics, which only hold them together, and where the topics end. */
import type { Block, Heading } from './block.ts';
import { isHeadline } from './headlines.ts';
import { ADMINISTRATIVE, CLOSING, CONTAINERS, NAVIGATION, OUTLOOK } from './language/headings.ts';
import { setLevels } from './levels.ts';
import {
  keepRunIn,
  keepWithAdministrative,
  markClosing,
  numberOutlook,
  promoteContainers,
  settleEarly,
  settleParts,
} from './outlineRoles.ts';
import { settlePlain } from './plainHeadings.ts';
import { promoteProse } from './prose.ts';
import { bareTitle, type OutlineHelp, type Role, type Section, styleOf } from './section.ts';

/** So many paragraphs of a section tell whether it reports something. */
const PROBED_PARAGRAPHS = 6;

/** The sections of a text, in order; every block is a section's heading or in its body. */
export function outline(blocks: Block[], help: OutlineHelp): Section[] {
  let sections = sectionsOf(blocks, help);
  markTrail(sections);
  markHeadline(sections, help);
  markListed(sections);
  sections = settlePlain(sections, help);
  settleParts(sections);
  settleEarly(sections);
  keepWithAdministrative(sections);
  keepRunIn(sections);
  numberOutlook(sections, help);
  markClosing(sections);
  promoteContainers(sections);
  sections = promoteProse(sections, help);
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
      .some((paragraph) => help.isSpoken(paragraph.span, paragraph.column));
  return sections;
}

function roleByWords(heading: Heading, help: OutlineHelp): Role {
  const { lang, events, isSpeaker } = help;
  const title = bareTitle(heading.title);
  if (NAVIGATION[lang].test(title) || / [>＞›»] /.test(title)) return 'navigation';
  // "3. Participants" could name both sides; as a heading it tells who was there.
  if (ADMINISTRATIVE[lang].test(title) && !(OPENING.test(title) && heading.label !== null))
    return 'administrative';
  if (isSpeaker(title)) return 'speaker';
  if (CLOSING[lang].test(title)) return 'closing';
  if (OUTLOOK[lang].test(title)) return 'outlook';
  if (CONTAINERS[lang].test(title)) return 'container';
  if (events(title).length > 0 || (heading.label === null && isHeadline(title, lang))) return 'container';
  return 'topic';
}

/** An opening may be an item of the agenda in which each side speaks; a numbered one is. */
const OPENING = /^(?:opening(?: remarks| session| ceremony)?|開会)$/i;

const HOME = /^(?:home(?:page)?|top(?:\s?page)?|ホーム|トップ(?:ページ)?)$/i;

/** "1. Home", "2. News Releases", …: a numbered list that begins at home is the place of the page on its site. */
function markTrail(sections: Section[]): void {
  const first = sections.findIndex(({ heading }) => heading?.label != null && HOME.test(heading.title));
  if (first < 0 || sections[first]?.heading?.label?.ordinal !== 1) return;
  for (let at = first; at < sections.length; at++) {
    const section = sections[at];
    const ordinal = section?.heading?.label?.ordinal;
    if (section === undefined || ordinal !== at - first + 1 || styleOf(section) !== styleOf(sections[first]))
      return;
    section.role = 'navigation';
    if (section.body.length > 0) return;
  }
}

/** Below a headline stand a date, a number of the release and the like, then what it reports. */
const LEAD_PARAGRAPHS = 4;

/** The first line without a number, over the paragraph that tells that the meeting was held, is the headline. */
function markHeadline(sections: Section[], help: OutlineHelp): void {
  const first = sections.find((section) => section.role === 'topic');
  const heading = first?.heading;
  if (first === undefined || heading === null || heading === undefined || heading.label !== null) return;
  if (sections.some((section) => section.role === 'container' && section.heading !== null && section.spoken))
    return;
  if (first.body.slice(0, LEAD_PARAGRAPHS).some((paragraph) => help.reportsMeeting(paragraph.span)))
    first.role = 'container';
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
