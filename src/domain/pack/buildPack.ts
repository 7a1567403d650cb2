/** Builds a pack's document from a dialogue and what the user chose: which sheets there are, and in what order. */

import { type Theme, themesOf } from '../evolution/themes.ts';
import { failure } from '../failure/failure.ts';
import { type Dialogue, headerOf } from '../model/dialogue.ts';
import type { Series } from '../model/library.ts';
import type { Party } from '../model/party.ts';
import type { Topic } from '../model/statement.ts';
import { fail, ok, type Result } from '../result.ts';
import { addendumOptions, addendumSheet, type Base, baseOf } from './addendum.ts';
import { agendaSheet, delegationsSheet } from './agendaSheets.ts';
import { annotationsSheet } from './annotationsSheet.ts';
import { cardsSheet } from './cards.ts';
import { briefPrefix, citationsOf } from './citations.ts';
import { commitmentsSheet } from './commitmentsSheet.ts';
import { sidesOf } from './comparison.ts';
import { contentsSheet } from './contentsSheet.ts';
import { coverSheet, titleOf } from './coverSheet.ts';
import { editionMoment } from './dates.ts';
import { dialogueSheet } from './dialogueSheet.ts';
import type { PackDocument, Sheet } from './document.ts';
import { highestMarking, tooHighPart } from './handling.ts';
import { isMarkingTooHigh, markingOf } from './marking.ts';
import { matrixSheet } from './matrixSheet.ts';
import { printedNotes } from './notes.ts';
import type { PackOptions } from './options.ts';
import { checklistSheet, overviewSheet } from './overviewSheets.ts';
import { recordSheets, versionsSheet } from './penSheets.ts';
import { type Section, sectionsOf, within } from './presets.ts';
import { pressSheet } from './pressSheet.ts';
import { asPrinted } from './printed.ts';
import { questionsSheet } from './questionsSheet.ts';
import { sinceLastSheet } from './sinceLastSheet.ts';
import { sourcesSheet } from './sourcesSheet.ts';
import { steeringSheet } from './steeringSheet.ts';
import type { PackTerm } from './terms.ts';
import { termsSheet } from './termsSheet.ts';
import { topicSheets } from './topicSheets.ts';
import { fill, packWords } from './words.ts';

export interface PackRequest {
  dialogue: Dialogue;
  series: Series;
  parties: Party[];
  /** Earlier rounds of the series, the newest first; none where left out. */
  before?: readonly Dialogue[];
  /** The library's own terms; the shipped ones alone where left out. */
  terms?: readonly PackTerm[];
  options: PackOptions;
}

/** What the sheets are made from, worked out once. */
export interface PackMaking extends PackRequest {
  /** Paragraphs of notes that a disclosure copy leaves out. */
  closed: number;
  /** The chosen topics in their chosen order. */
  topics: Topic[];
  citations: ReadonlyMap<string, string>;
  /** `JEU29`: the numbers of the briefs follow it. */
  prefix: string;
  /** What the topics of the rounds are about, oldest round first. */
  themes: readonly Theme[];
  /** Whether its marking is not the chosen one but a higher one of its parts. */
  isMarkingTaken: boolean;
}

/** What may carry a marking of its own: the notes that print, and the sources. */
function markedParts(dialogue: Dialogue, topics: readonly Topic[], options: PackOptions): string[] {
  const notes = [null, ...topics].flatMap((topic) => printedNotes(dialogue, topic, options));
  return [...notes.map(({ markdown }) => markdown), ...dialogue.sources.map(({ text }) => text)];
}

/** Builds the document; fails with `pack.markingTooHigh`, `pack.noIssue` for an addendum to nothing, or `call.invalid` for a topic that is not there. */
export function buildPack(request: PackRequest): Result<PackDocument> {
  const { parties, before = [] } = request;
  const isAddendum = request.options.preset === 'addendum';
  const base = isAddendum ? baseOf(request.dialogue) : null;
  if (isAddendum && base === null) return fail(failure('pack.noIssue'));
  const asked = within(
    base === null ? request.options : addendumOptions(base, request.options, request.dialogue),
  );
  if (isMarkingTooHigh(asked.marking)) return fail(failure('pack.markingTooHigh', asked.marking.trim()));
  const { dialogue, closed } = asPrinted(request.dialogue, before, asked);
  const topics = chosenTopics(dialogue, asked);
  if (!topics.ok) return topics;
  const parts = markedParts(dialogue, topics.value, asked);
  const tooHigh = tooHighPart(parts);
  if (tooHigh !== null) return fail(failure('pack.markingTooHigh', tooHigh));
  const { marking, isTaken } = highestMarking(asked.marking, parts);
  const options = { ...asked, marking };
  const making: PackMaking = {
    ...request,
    dialogue,
    closed,
    options,
    topics: topics.value,
    citations: citationsOf(dialogue),
    prefix: briefPrefix(dialogue, parties),
    themes: themesOf([...(request.before ?? [])].reverse().concat(dialogue).map(headerOf)),
    isMarkingTaken: isTaken,
  };
  const words = packWords(options.lang);
  const moment = editionMoment(options.issuedAt, sidesOf(dialogue, null, options.ownSide), options.lang);
  return ok({
    lang: options.lang,
    title: titleOf(making),
    author: parties.find(({ id }) => id === options.ownSide)?.name[options.lang] ?? options.ownSide,
    marking: markingOf(options.marking),
    draft: options.issued === true ? null : words.draft,
    edition: [versionOf(options), moment].filter((part) => part !== '').join(' · '),
    issuedAt: options.issuedAt,
    ...((options.copies ?? []).length === 0 ? {} : { copies: options.copies ?? [] }),
    ...(base === null ? {} : { addendum: markedAgainst(base) }),
    sheets: [
      ...(base === null ? [] : [addendumSheet(making, base)]),
      ...withTerms(
        sectionsOf(options).map((section) => ({ section, sheets: sheetsOf(section, making) })),
        making,
      ),
    ],
  });
}

/** What stood on each sheet when the pack was issued. */
function markedAgainst({ issue, sheets }: Base): NonNullable<PackDocument['addendum']> {
  return { version: issue.version, units: Object.fromEntries(sheets.map(({ id, units }) => [id, units])) };
}

/** All sheets, with the annex of terms in its place. */
function withTerms(parts: readonly { section: Section; sheets: Sheet[] }[], making: PackMaking): Sheet[] {
  const others = parts.flatMap(({ sheets }) => sheets);
  return parts.flatMap(({ section, sheets }) => (section === 'terms' ? termsSheet(making, others) : sheets));
}

/** The sheets of a section; a topic's stand together, where the first of its sections is. */
function sheetsOf(section: Section, making: PackMaking): Sheet[] {
  const ofTopics = sectionsOf(making.options).filter((each) => TOPIC_SECTIONS.includes(each));
  switch (section) {
    case 'cover':
      return [coverSheet(making)];
    case 'contents':
      return [contentsSheet(making)];
    case 'steering':
      return [steeringSheet(making)];
    case 'agenda':
      return [agendaSheet(making)];
    case 'delegations':
      return delegationsSheet(making);
    case 'sinceLast':
      return sinceLastSheet(making);
    case 'commitments':
      return commitmentsSheet(making);
    case 'overview':
      return [overviewSheet(making, (place) => pageOfTopic(making, place))];
    case 'matrix':
      return [matrixSheet(making)];
    case 'dialogue':
      return [dialogueSheet(making)];
    case 'briefs':
    case 'comparisons':
    case 'topicSheets':
      return section === ofTopics[0]
        ? making.topics.flatMap((topic, place) => topicSheets(making, topic, place + 1))
        : [];
    case 'questions':
      return questionsSheet(making);
    case 'press':
      return pressSheet(making);
    case 'annotations':
      return annotationsSheet(making);
    case 'terms':
      // Made last, from the words of all others.
      return [];
    case 'checklist':
      return [checklistSheet(making)];
    case 'cards':
      return [cardsSheet(making)];
    case 'sources':
      return [sourcesSheet(making)];
    case 'records':
      return recordSheets(making);
    case 'versions':
      return [versionsSheet(making)];
  }
}

const TOPIC_SECTIONS: readonly Section[] = ['briefs', 'comparisons', 'topicSheets'];

/** The heading that a topic's page is told by: its own, else the one on the checklist, else none. */
function pageOfTopic(making: PackMaking, place: number): string | null {
  const topic = making.topics[place];
  if (topic !== undefined && topicSheets(making, topic, place + 1).length > 0) return `topic-${place + 1}`;
  return sectionsOf(making.options).includes('checklist') ? `checklist-${place + 1}` : null;
}

function versionOf(options: PackOptions): string {
  const { version: numbered, versionNamed } = packWords(options.lang);
  const version = options.version.trim();
  if (version === '') return '';
  return fill(/^\d+(\.\d+)*$/.test(version) ? numbered : versionNamed, { version });
}

function chosenTopics(dialogue: Dialogue, options: PackOptions): Result<Topic[]> {
  if (options.topics === null) return ok(dialogue.topics);
  const topics: Topic[] = [];
  for (const id of new Set(options.topics)) {
    const topic = dialogue.topics.find((each) => each.id === id);
    if (!topic) return fail(failure('call.invalid', 'packs', { reason: `unknown topic ${id}` }));
    topics.push(topic);
  }
  return ok(topics);
}
