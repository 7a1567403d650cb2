/** Reads a release: text in, dialogues with topics, statements and facts out. Pure, and linear in the text's length. */
import type { Lang } from '../model/lang.ts';
import type { Party } from '../model/party.ts';
import type { Block } from './block.ts';
import { findBlocks } from './blocks.ts';
import { coverText } from './cover.ts';
import { eventFinder, type FoundEvent, kindIn } from './events.ts';
import { collectFacts } from './facts.ts';
import { reportsMeeting } from './headlines.ts';
import { datesOfEvent } from './heldOn.ts';
import type { EventKind } from './language/events.ts';
import { CLOSING } from './language/headings.ts';
import { languageOf } from './language.ts';
import { splitLines } from './lines.ts';
import { withLocalNames } from './localNames.ts';
import { outline } from './outline.ts';
import type { ParsedDialogue, ParsedRelease } from './parsed.ts';
import { tellsNext } from './preamble.ts';
import { readerFor } from './reader.ts';
import { bareTitle, type Section } from './section.ts';
import { splitSentences } from './sentences.ts';
import { sidesOf } from './sides.ts';
import type { Structure } from './structure.ts';
import { openTables } from './tables.ts';
import { readTopics } from './topics.ts';

/**
 * Reads a text. It never throws; a text that reports no meeting gives a dialogue without topics, all of it unplaced or
 * facts. `structure` is what a format with headings says of the text's lines. Statements, headings, facts and unplaced text never overlap and together are the whole text, white space aside.
 */
export function parseRelease(
  text: string,
  parties: Party[],
  structure: Structure = new Map(),
): ParsedRelease {
  const lang = languageOf(text);
  const blocks = findBlocks(text, openTables(text, splitLines(text)), lang, structure);
  const events = eventFinder(parties);
  const named = eventsNamed(text, blocks, events, lang);
  const sides = withLocalNames(text, sidesOf(text, named, parties, lang), parties, lang);
  const reader = readerFor(text, lang, sides, parties, mainEvent(named)?.kind ?? null);
  const sections = outline(blocks, {
    lang,
    events,
    isSpeaker: (name) => reader.nameOf(name) !== null,
    isSpoken: (span, column) => reader.isSpoken(span, column),
    decides: (span) =>
      splitSentences(text, { ...span, end: Math.min(span.end, span.start + PROBE) }, lang).some(
        (sentence) => !tellsNext(text.slice(sentence.start, sentence.end), lang) && reader.isSpoken(sentence),
      ),
    reportsMeeting: (span) =>
      reportsMeeting(text.slice(span.start, Math.min(span.end, span.start + 400)), events, lang),
  });
  const findings: string[] = [];
  const parts = partsOf(sections, named, events);
  const dialogues = parts.map(({ part, event }, index) => {
    const dialogue = emptyDialogue(lang, sides, event, kindIn(text.slice(0, HEAD), lang));
    dialogue.topics = readTopics(text, part, reader, sides, lang, dialogue);
    collectFacts(text, part, dialogue, { lang, events, event, isFirst: index === 0, findings });
    return dialogue;
  });
  shareFacts(
    dialogues,
    parts.map(({ event }) => event),
    (words, event, published) => datesOfEvent(words, event, { events, lang }, published, null),
  );
  coverText(text, dialogues);
  return { dialogues, findings };
}

/** So much of a paragraph is looked at. */
const PROBE = 2000;

/** The meetings named in the first lines, where a release says what it reports. */
const HEAD_BLOCKS = 40;

function eventsNamed(
  text: string,
  blocks: Block[],
  events: (line: string) => FoundEvent[],
  lang: Lang,
): FoundEvent[] {
  // Links to earlier releases at the end name other rounds.
  const end = blocks.findIndex(
    (block) => block.kind === 'heading' && CLOSING[lang].test(bareTitle(block.title)),
  );
  return blocks
    .slice(0, end < 0 ? HEAD_BLOCKS : Math.min(end, HEAD_BLOCKS))
    .flatMap((block) => events(text.slice(block.span.start, block.span.end)));
}

/** The meeting that the release is about: the first that has a number. */
function mainEvent(named: FoundEvent[]): FoundEvent | null {
  return named.find((event) => event.round !== null) ?? named[0] ?? null;
}

/** One part for each event: a heading that names another meeting than the one before begins the next part. */
function partsOf(
  sections: Section[],
  named: FoundEvent[],
  events: (line: string) => FoundEvent[],
): { part: Section[]; event: FoundEvent | null }[] {
  const main = mainEvent(named);
  const parts: { part: Section[]; event: FoundEvent | null }[] = [{ part: [], event: main }];
  let hasTopics = false;
  for (const section of sections) {
    const own = section.role === 'container' && section.heading !== null ? events(section.heading.title) : [];
    const current = parts.at(-1);
    const [event] = own;
    if (
      event !== undefined &&
      own.length === 1 &&
      hasTopics &&
      current?.event?.kind.slug !== event.kind.slug
    ) {
      parts.push({ part: [section], event });
      hasTopics = false;
      continue;
    }
    // The release names two meetings, and its first part is about the second of them.
    if (
      event !== undefined &&
      own.length === 1 &&
      current !== undefined &&
      section.heading?.label !== null &&
      !hasTopics
    )
      current.event = named.some((each) => each.kind.slug === event.kind.slug) ? event : current.event;
    current?.part.push(section);
    hasTopics ||= section.role === 'topic';
  }
  return parts;
}

/** Without the meeting's full name, its kind is the first that the head of the text speaks of. */
const HEAD = 2000;

function emptyDialogue(
  lang: Lang,
  sides: Party[],
  event: FoundEvent | null,
  fallback: EventKind | null,
): ParsedDialogue {
  const [a, b] = event?.parties ?? sides;
  const kind = event?.kind ?? fallback;
  const names = [a, b].filter((party) => party !== undefined);
  const pair = names.map((party) => party.id).join('-');
  return {
    series: [pair, kind?.slug ?? 'dialogue'].filter((part) => part !== '').join('-'),
    seriesName: {
      en: `${names.map((party) => party.name.en).join('–')} ${kind?.en ?? 'Dialogue'}`.trim(),
      ja: japaneseName(names, kind?.ja ?? '対話'),
    },
    round: event?.round ?? null,
    title: '',
    lang,
    publishedOn: null,
    heldOn: [],
    form: null,
    venue: null,
    hosts: [],
    purpose: null,
    summary: null,
    contact: null,
    remarks: [],
    publisher: null,
    parties: sides.map((party) => party.id),
    topics: [],
    facts: [],
    unplaced: [],
  };
}

/** 「日EU・ICT政策対話」, 「日独ICT政策対話」: countries have one sign, others a name and a dot. */
function japaneseName(parties: Party[], kind: string): string {
  const signs = parties.map(
    (party) => party.aliases.ja.find((alias) => /^\p{Script=Han}$/u.test(alias)) ?? party.name.ja,
  );
  if (parties.some((party) => party.id === 'eu')) signs[signs.length - 1] = 'EU';
  const pair = signs.join('');
  return /[A-Za-z]$/.test(pair) && /^[A-Za-z]/.test(kind) ? `${pair}・${kind}` : `${pair}${kind}`;
}

/** What is said once for the whole release holds for each of its events. */
function shareFacts(
  dialogues: ParsedDialogue[],
  events: (FoundEvent | null)[],
  daysOf: (words: string, event: FoundEvent | null, published: string | null) => string[],
): void {
  const [first, ...others] = dialogues;
  if (first === undefined) return;
  const last = dialogues.at(-1) ?? first;
  for (const dialogue of dialogues) dialogue.contact ??= last.contact;
  others.forEach((dialogue, index) => {
    dialogue.publishedOn ??= first.publishedOn;
    dialogue.publisher ??= first.publisher;
    if (dialogue.heldOn.length === 0)
      dialogue.heldOn = first.facts
        .filter((fact) => fact.kind === 'held')
        .flatMap((fact) => daysOf(fact.text, events[index + 1] ?? null, first.publishedOn));
    dialogue.form ??= first.form;
    dialogue.venue ??= first.venue;
    if (dialogue.hosts.length === 0) dialogue.hosts = first.hosts;
    if (dialogue.title === '') dialogue.title = first.title;
  });
}
