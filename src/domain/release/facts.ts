/** Collects what a release says about the meeting outside its topics: title, dates, hosts, result, contact. */
import type { Lang } from '../model/lang.ts';
import type { Span } from '../model/source.ts';
import type { Paragraph } from './blocks.ts';
import { findDates, isoDate } from './dates.ts';
import type { FoundEvent } from './events.ts';
import { NAVIGATION } from './language/headings.ts';
import type { Section } from './outline.ts';
import type { ParsedDialogue, ParsedFact } from './parsed.ts';
import { dateLine, formOf, heldDates, hostsOf, tellsHeld, tellsPurpose, venueOf } from './preamble.ts';
import { closes } from './remarks.ts';
import { type RoundClaim, roundsNamed, settleRound, speaksOfAnother } from './rounds.ts';
import { splitSentences } from './sentences.ts';
import { read, trim } from './spans.ts';

interface About {
  lang: Lang;
  events(line: string): FoundEvent[];
  event: FoundEvent | null;
  /** The first event of a release owns its title and date. */
  isFirst: boolean;
  findings: string[];
}

interface Collector extends About {
  text: string;
  dialogue: ParsedDialogue;
  claims: RoundClaim[];
  /** The year a headline gives, for dates without one. */
  year: number | null;
  held: string[];
  purpose: string[];
  summary: string[];
  contact: string[];
}

/** Puts the facts of a part's sections into the dialogue. */
export function collectFacts(
  text: string,
  sections: Section[],
  dialogue: ParsedDialogue,
  about: About,
): void {
  const collector: Collector = {
    ...about,
    text,
    dialogue,
    claims: [],
    year: null,
    held: [],
    purpose: [],
    summary: [],
    contact: dialogue.contact === null ? [] : [dialogue.contact],
  };
  const firstTopic = sections.findIndex((section) => section.role === 'topic');
  readHeadline(collector, sections);
  sections.forEach((section, index) => {
    if (section.heading !== null && section.role !== 'topic' && section.role !== 'speaker')
      readHeading(collector, section);
    if (section.role === 'topic' || (section.role === 'speaker' && firstTopic >= 0 && index > firstTopic))
      return;
    for (const paragraph of section.body)
      readParagraph(collector, section, paragraph, firstTopic < 0 || index < firstTopic);
  });
  if (dialogue.title === '') takePlainTitle(collector, sections);
  const settled = settleRound(collector.claims);
  dialogue.round = settled.round ?? dialogue.round;
  about.findings.push(...settled.findings);
  dialogue.heldOn = [...new Set(collector.held)].sort();
  dialogue.purpose = collector.purpose.join(' ') || null;
  dialogue.summary = collector.summary.join(' ') || null;
  dialogue.contact = collector.contact.join('\n') || null;
  dialogue.publisher ??= dialogue.hosts[0] ?? null;
}

/** The publication date first: dates in the text may lack the year it gives. */
function readHeadline(collector: Collector, sections: Section[]): void {
  const { text, dialogue, lang } = collector;
  for (const section of sections.slice(0, 12)) {
    const spans = [section.heading?.span, ...section.body.map((paragraph) => paragraph.span)].filter(
      (span) => span !== undefined,
    );
    for (const span of spans) {
      const line = text.slice(span.start, Math.min(span.end, span.start + 300));
      collector.year ??=
        /(?:^|\D)((?:19|20)\d{2})(?:\D|$)/.exec(line)?.[1] === undefined
          ? null
          : Number(/((?:19|20)\d{2})/.exec(line)?.[1]);
      if (dialogue.publishedOn !== null) return;
      const date = dateLine(line) ?? headDate(line, lang);
      if (date !== null) dialogue.publishedOn = isoDate(date);
    }
    if (section.role === 'topic') return;
  }
}

/** `February 22, 2024 Outcomes of …`: the date stands before the title on one line. */
function headDate(line: string, lang: Lang) {
  const [date] = findDates(line.slice(0, 120));
  if (date === undefined || date.year === null || date.start > 12 || /[.。]$/.test(line.trim())) return null;
  if (/\p{L}/u.test(line.slice(0, date.start).replace(/tokyo|brussels|published|on/gi, ''))) return null;
  return tellsHeld(line.slice(date.end), lang) && line.length > 160 ? null : date;
}

function readHeading(collector: Collector, section: Section): void {
  const { text, dialogue, events, lang } = collector;
  const { heading } = section;
  if (heading === null) return;
  const line = text.slice(heading.span.start, heading.span.end);
  const add = (kind: ParsedFact['kind'], span: Span) => pushFact(collector, kind, span);
  if (section.role === 'navigation' || section.role === 'listed') {
    const date = dateLine(line);
    const isDate = date !== null && dialogue.publishedOn === isoDate(date);
    add(isDate ? 'published' : section.role === 'listed' ? 'heading' : 'navigation', heading.span);
    return;
  }
  if (section.role === 'container' && events(line).length > 0 && dialogue.title === '') {
    const date = headDate(line, lang);
    let title = heading.titleSpan;
    if (date !== null && heading.span.start + date.end <= heading.titleSpan.end) {
      const published = trim(text, { start: heading.span.start, end: heading.span.start + date.end });
      add('published', published);
      title = trim(text, { start: published.end, end: heading.span.end });
    } else title = heading.span;
    dialogue.title = heading.label === null ? read(text, title) : heading.title;
    claimRounds(collector, dialogue.title, 'The title', 3);
    add('title', title);
    return;
  }
  if (section.role === 'container') claimRounds(collector, line, 'A heading', 1);
  if (section.role === 'administrative') readFactLine(collector, heading.title);
  if (section.role === 'closing' && closes(line, heading.mark, lang) === 'contact') {
    collector.contact.push(read(text, heading.span));
    add('contact', heading.span);
    return;
  }
  add('heading', heading.span);
}

/** A heading that carries its own fact: `1. Date: June 20, 2012`, 「２　場所：ベルリン」. */
function readFactLine(collector: Collector, title: string): void {
  const { dialogue, lang, year } = collector;
  const value = (/[:：]\s*(.+)$/.exec(title) ?? (lang === 'ja' ? /\s+(.+)$/.exec(title) : null))?.[1];
  if (value === undefined) return;
  collector.held.push(...heldDates(value, dialogue.publishedOn, year));
  if (!/^(?:venue|place|location|.*場所|会場|開催地)/i.test(title)) return;
  const form = formOf(value, lang);
  if (form === null) dialogue.venue ??= value.trim();
  else dialogue.form ??= form;
}

/** Without a line that names the meeting, the first line of the page that is no page furniture is the title. */
function takePlainTitle(collector: Collector, sections: Section[]): void {
  const { dialogue, lang, event, text } = collector;
  const firstTopic = sections.findIndex((section) => section.role === 'topic');
  const candidate = sections
    .slice(0, firstTopic < 0 ? sections.length : firstTopic)
    .find(
      ({ heading, role }) =>
        heading !== null &&
        heading.label === null &&
        (role === 'container' || role === 'navigation') &&
        !NAVIGATION[lang].test(heading.title) &&
        !/ [>＞›»] /.test(heading.title),
    );
  const span = candidate?.heading?.span;
  if (
    span !== undefined &&
    dialogue.facts.some((fact) => fact.span.start === span.start && fact.kind !== 'published')
  ) {
    for (const fact of dialogue.facts) if (fact.span.start === span.start) fact.kind = 'title';
    dialogue.title = read(text, span);
    claimRounds(collector, dialogue.title, 'The title', 3);
  } else {
    const round =
      event === null || event.round === null
        ? ''
        : lang === 'ja'
          ? `（第${event.round}回）`
          : ` (${event.round})`;
    dialogue.title = `${dialogue.seriesName[lang]}${round}`;
  }
}

function claimRounds(collector: Collector, line: string, where: string, weight: number): void {
  const { events, event, lang, claims } = collector;
  const named = events(line);
  const own = named.find(
    (found) =>
      found.kind.slug === event?.kind.slug &&
      !speaksOfAnother(line.slice(Math.max(0, found.start - 30), found.start).replace(/\d.*$/, '')),
  )?.round;
  const round = own ?? (named.length > 0 ? null : roundsNamed(line, lang)[0]) ?? null;
  if (round !== null)
    claims.push({ round, where: `${where} (“${line.replace(/\s+/g, ' ').trim().slice(0, 90)}”)`, weight });
}

function readParagraph(collector: Collector, section: Section, paragraph: Paragraph, before: boolean): void {
  const { text, lang, dialogue } = collector;
  const words = text.slice(paragraph.span.start, paragraph.span.end);
  const aside = before ? null : closes(words, paragraph.markText, lang);
  if (section.role === 'closing' || (aside !== null && section.role !== 'administrative')) {
    const isContact =
      aside === 'contact' || /contact|inquir|enquir|連絡|問|担当/i.test(section.heading?.title ?? '');
    const kind = isContact && aside !== 'remark' && aside !== 'navigation' ? 'contact' : (aside ?? 'remark');
    pushFact(collector, kind, paragraph.span);
    if (kind === 'contact') collector.contact.push(read(text, paragraph.span));
    if (kind === 'remark') dialogue.remarks.push(read(text, paragraph.span));
    return;
  }
  const date = dateLine(words);
  if (
    date !== null &&
    dialogue.publishedOn === isoDate(date) &&
    dialogue.heldOn.length === 0 &&
    section.role !== 'administrative'
  ) {
    pushFact(collector, 'published', paragraph.span);
    return;
  }
  if (before && (NAVIGATION[lang].test(words.trim()) || isBreadcrumb(words))) {
    pushFact(collector, 'navigation', paragraph.span);
    return;
  }
  for (const sentence of splitSentences(text, paragraph.span, lang))
    readSentence(collector, section, sentence, before);
}

function readSentence(collector: Collector, section: Section, sentence: Span, before: boolean): void {
  const { text, lang, dialogue, events } = collector;
  const words = read(text, { start: sentence.start, end: Math.min(sentence.end, sentence.start + 2000) });
  const dates = heldDates(words, dialogue.publishedOn, collector.year);
  const administrative =
    section.role === 'administrative' ||
    /^(?:date|日時|開催日|日程|期日|venue|place|場所|会場|形式)/i.test(words);
  if (before && events(words).length > 0 && /^(?!.*[.。]$)/.test(words) && dialogue.title === '') {
    dialogue.title = words;
    claimRounds(collector, words, 'The title', 3);
    pushFact(collector, 'title', sentence);
    return;
  }
  if (
    (before &&
      tellsHeld(words, lang) &&
      (dates.length > 0 || events(words).length > 0) &&
      collector.held.length === 0) ||
    (administrative && (dates.length > 0 || venueOf(words, lang) !== null))
  ) {
    collector.held.push(
      ...datesOfEvent(words, collector.event, collector, dialogue.publishedOn, collector.year),
    );
    dialogue.form ??= formOf(words, lang);
    dialogue.venue ??= venueOf(words, lang);
    if (dialogue.hosts.length === 0 && !administrative) dialogue.hosts = hostsOf(words, lang);
    claimRounds(collector, words, 'The sentence on when it was held', 2);
    pushFact(collector, 'held', sentence);
    return;
  }
  if (before && tellsPurpose(words, lang) && collector.purpose.length === 0) {
    collector.purpose.push(words);
    pushFact(collector, 'purpose', sentence);
    return;
  }
  if (before && introduces(words, lang)) {
    claimRounds(collector, words, 'The sentence before the topics', 1);
    pushFact(collector, 'heading', sentence);
    return;
  }
  if (before && section.role !== 'administrative' && /[.!?。]$/.test(words)) {
    collector.summary.push(words);
    pushFact(collector, 'summary', sentence);
    return;
  }
  if (section.role === 'outlook') {
    collector.summary.push(words);
    pushFact(collector, 'summary', sentence);
    return;
  }
  const kind = section.role === 'administrative' ? 'heading' : null;
  if (kind !== null) {
    pushFact(collector, kind, sentence);
    return;
  }
  dialogue.unplaced.push({
    text: words,
    reason: before ? 'no fact of the meeting was recognised in it' : 'stands after the topics',
    span: sentence,
  });
}

/** Where a sentence dates several meetings, the days of the one named; else all of them. */
export function datesOfEvent(
  words: string,
  event: FoundEvent | null,
  { events, lang }: Pick<About, 'events' | 'lang'>,
  published: string | null,
  year: number | null,
): string[] {
  const all = heldDates(words, published, year);
  const named = events(words);
  if (event === null || named.length < 2) return all;
  // "… were held on December 4 and 5, respectively": a day for each.
  if (/\brespectively\b|それぞれ/i.test(words) && all.length === named.length)
    return all.filter((_, index) => named[index]?.kind.slug === event.kind.slug);
  // English names the meeting before its date, Japanese after it.
  const cuts = named.map((each) => (lang === 'ja' ? each.end : each.start));
  const parts = named.map((each, index) => {
    const stretch =
      lang === 'ja'
        ? words.slice(cuts[index - 1] ?? 0, cuts[index])
        : words.slice(cuts[index], cuts[index + 1]);
    return { kind: each.kind.slug, days: heldDates(stretch, published, year) };
  });
  if (parts.some((part) => part.days.length === 0)) return all;
  return parts.filter((part) => part.kind === event.kind.slug).flatMap((part) => part.days);
}

/** `Home > News > …`: where the page stands on its site. */
function isBreadcrumb(words: string): boolean {
  return words.length < 300 && / [>＞›»] /.test(words) && !/[.。]$/.test(words.trim());
}

/** Whether a sentence only leads over to the list of topics. */
function introduces(words: string, lang: Lang): boolean {
  return lang === 'ja'
    ? /(?:以下|次|下記)の(?:事項|議題|テーマ|項目|点|とおり|通り|内容)/.test(words)
    : /\b(?:following|below|as follows)\b/i.test(words) &&
        /\b(?:topics?|issues?|matters?|items?|themes?|points?|areas?|subjects?|follows)\b/i.test(words);
}

function pushFact(collector: Collector, kind: ParsedFact['kind'], span: Span): void {
  collector.dialogue.facts.push({ kind, text: read(collector.text, span), span });
}
