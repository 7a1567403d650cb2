/** Collects what a release says about the meeting outside its topics: title, dates, hosts, result, contact. */

import type { Lang } from '../model/lang.ts';
import type { Span } from '../model/source.ts';
import type { Paragraph } from './block.ts';
import { type About, type Collector, pushFact } from './collector.ts';
import { isoDate } from './dates.ts';
import {
  claimRounds,
  headDate,
  PLACE_LINE,
  readFactLine,
  readHeading,
  takePlainTitle,
} from './factHeadings.ts';
import { datesOfEvent } from './heldOn.ts';
import { hostsOf } from './hosts.ts';
import { NAVIGATION } from './language/headings.ts';
import type { ParsedDialogue } from './parsed.ts';
import {
  dateLine,
  formOf,
  heldDates,
  placeOfDateLine,
  releaseDate,
  tellsHeld,
  tellsPurpose,
  venueOf,
} from './preamble.ts';
import { closes } from './remarks.ts';
import { settleRound } from './rounds.ts';
import { bareTitle, type Section } from './section.ts';
import { splitSentences } from './sentences.ts';
import { read } from './spans.ts';

/** `Form: web conference`, 「形式：ウェブ会議」 */
const FACT_LINE = /^(?:form|format|mode|(?:開催)?形式)\s*[:：]/i;

/** `Date: 9 June 2027` beside `Venue: Tokyo` tells of the meeting, not of the text. */
const HELD_LINE = /^(?:date|日時|開催日)\s*[:：]/i;
const PLACE_IN_HEAD = /^(?:venue|place|location|(?:開催)?場所|会場)\s*[:：]/im;
const HEAD = 2000;
/** 「場所：東京」 in a line, or paragraph, of such. */
const PLACE_TOLD = /(?:^|\s)(?:開催)?(?:場所|会場|開催地)[:：]\s*([^\s:：]+)/;

/** Who publishes, alone on its line below the date. */
const PUBLISHER_LINE =
  /^(?:\p{Script=Han}{1,10}[省庁](?:\p{Script=Han}{1,12}[局課室])?|\p{Script=Katakana}{2,8}庁|MIC|METI|DSIT|BMDS|MOFA)$/u;

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
      const released = releaseDate(line);
      if (released !== null) {
        dialogue.publishedOn = isoDate(released.date);
        return;
      }
      if (dialogue.publishedOn !== null) continue;
      if (HELD_LINE.test(line) && PLACE_IN_HEAD.test(text.slice(0, HEAD))) continue;
      const date = dateLine(line) ?? headDate(line, lang);
      if (date !== null) dialogue.publishedOn = isoDate(date);
    }
    if (section.role === 'topic') return;
  }
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
  if (before && takeDated(collector, paragraph.span, section)) return;
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
  if (before && PUBLISHER_LINE.test(words.trim())) {
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

/**
 * A line of the head that dates the text, where another says when it was released: `Hanoi, 16 January 2026` and
 * `(Released on 19 January 2026)`, on two lines or one. The day without "released" is the meeting's.
 */
function takeDated(collector: Collector, span: Span, section: Section): boolean {
  const { text, dialogue } = collector;
  if (section.role === 'administrative') return false;
  const line = text.slice(span.start, Math.min(span.end, span.start + 200));
  const released = releaseDate(line);
  const rest = released === null ? line : line.slice(0, released.start);
  const day = dateLine(rest);
  const held = day === null ? null : isoDate(day);
  const tells = held !== null && dialogue.publishedOn !== null && held < dialogue.publishedOn;
  if (released === null && !tells) return false;
  if (rest.trim() !== '' && !tells) return false;
  if (tells && collector.held.length === 0) {
    collector.held.push(held);
    dialogue.venue ??= placeOfDateLine(rest);
  }
  pushFact(collector, tells ? 'held' : 'published', span);
  return true;
}

function readSentence(collector: Collector, section: Section, sentence: Span, before: boolean): void {
  const { text, lang, dialogue, events } = collector;
  const words = read(text, { start: sentence.start, end: Math.min(sentence.end, sentence.start + 2000) });
  const dates = heldDates(words, dialogue.publishedOn, collector.year);
  if (section.role === 'administrative' && PLACE_LINE.test(bareTitle(section.heading?.title ?? ''))) {
    readFactLine(collector, `${section.heading?.title}: ${words}`);
    pushFact(collector, 'held', sentence);
    return;
  }
  if (before && FACT_LINE.test(words)) {
    readFactLine(collector, words);
    pushFact(collector, 'held', sentence);
    return;
  }
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
    dialogue.venue ??= PLACE_TOLD.exec(words)?.[1] ?? venueOf(words, lang);
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
