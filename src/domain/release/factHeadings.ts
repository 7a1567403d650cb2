/** Reads the facts that headings carry: the title, its round, days and places. */

import type { Lang } from '../model/lang.ts';
import type { Span } from '../model/source.ts';
import { type Collector, pushFact } from './collector.ts';
import { findDates, isoDate } from './dates.ts';
import { NAVIGATION } from './language/headings.ts';
import type { ParsedFact } from './parsed.ts';
import { dateLine, formOf, heldDates, tellsHeld } from './preamble.ts';
import { closes } from './remarks.ts';
import { roundsNamed, speaksOfAnother } from './rounds.ts';
import type { Section } from './section.ts';
import { read, trim } from './spans.ts';

/** `February 22, 2024 Outcomes of …`: the date stands before the title on one line. */
export function headDate(line: string, lang: Lang) {
  const [date] = findDates(line.slice(0, 120));
  if (date === undefined || date.year === null || date.start > 12 || /[.。]$/.test(line.trim())) return null;
  if (/\p{L}/u.test(line.slice(0, date.start).replace(/tokyo|brussels|published|on/gi, ''))) return null;
  return tellsHeld(line.slice(date.end), lang) && line.length > 160 ? null : date;
}

/** Takes a heading that is no topic as the fact it is. */
export function readHeading(collector: Collector, section: Section): void {
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

/** A line, or heading, that tells where it was. */
export const PLACE_LINE = /^(?:venue|place|location|.*場所|会場|開催地)/i;

/** A heading that carries its own fact: `1. Date: June 20, 2012`, 「２　場所：ベルリン」. */
export function readFactLine(collector: Collector, heading: string): void {
  // 「場　所」 is spaced out to the width of 「共同議長」.
  const title = heading.replace(/^([日場会期形])[\s\u3000]+([時所場日程式])/u, '$1$2');
  const { dialogue, lang, year } = collector;
  const value = (/[:：]\s*(.+)$/.exec(title) ?? (lang === 'ja' ? /\s+(.+)$/.exec(title) : null))?.[1];
  if (value === undefined) return;
  collector.held.push(...heldDates(value, dialogue.publishedOn, year));
  if (/^(?:form|format|mode|形式|開催形式|方法|開催方法)\b|^(?:開催)?(?:形式|方法)/i.test(title))
    dialogue.form ??= formOf(value, lang) ?? value.trim();
  if (!PLACE_LINE.test(title)) return;
  const form = formOf(value, lang);
  if (form === null) dialogue.venue ??= value.trim();
  else dialogue.form ??= form;
}

/** Without a line that names the meeting, the first line of the page that is no page furniture is the title. */
export function takePlainTitle(collector: Collector, sections: Section[]): void {
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

export function claimRounds(collector: Collector, line: string, where: string, weight: number): void {
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
