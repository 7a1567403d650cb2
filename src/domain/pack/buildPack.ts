/** Builds a pack's document from a dialogue and what the user chose: which sheets there are, and in what order. */
import { failure } from '../failure/failure.ts';
import type { Dialogue } from '../model/dialogue.ts';
import type { Series } from '../model/library.ts';
import type { Party } from '../model/party.ts';
import type { Topic } from '../model/statement.ts';
import { fail, ok, type Result } from '../result.ts';
import { agendaSheet, delegationsSheet } from './agendaSheets.ts';
import { cardsSheet } from './cards.ts';
import { briefPrefix, citationsOf } from './citations.ts';
import { commitmentsSheet } from './commitmentsSheet.ts';
import { sidesOf } from './comparison.ts';
import { contentsSheet } from './contentsSheet.ts';
import { coverSheet, titleOf } from './coverSheet.ts';
import { editionMoment } from './dates.ts';
import { dialogueSheet } from './dialogueSheet.ts';
import type { PackDocument, Sheet } from './document.ts';
import { isMarkingTooHigh, markingOf } from './marking.ts';
import { matrixSheet } from './matrixSheet.ts';
import type { PackOptions } from './options.ts';
import { checklistSheet, overviewSheet, steeringSheet } from './overviewSheets.ts';
import { recordSheets, versionsSheet } from './penSheets.ts';
import { type Section, sectionsOf, within } from './presets.ts';
import { asPrinted } from './printed.ts';
import { sinceLastSheet } from './sinceLastSheet.ts';
import { sourcesSheet } from './sourcesSheet.ts';
import { topicSheets } from './topicSheets.ts';
import { fill, packWords } from './words.ts';

export interface PackRequest {
  dialogue: Dialogue;
  series: Series;
  parties: Party[];
  /** Earlier rounds of the series, the newest first; none where left out. */
  before?: readonly Dialogue[];
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
}

/** Builds the document; fails with `pack.markingTooHigh`, or `call.invalid` for a topic that is not there. */
export function buildPack(request: PackRequest): Result<PackDocument> {
  const options = within(request.options);
  const { parties, before = [] } = request;
  const { dialogue, closed } = asPrinted(request.dialogue, before, options);
  if (isMarkingTooHigh(options.marking)) return fail(failure('pack.markingTooHigh', options.marking.trim()));
  const topics = chosenTopics(dialogue, options);
  if (!topics.ok) return topics;
  const making: PackMaking = {
    ...request,
    dialogue,
    closed,
    options,
    topics: topics.value,
    citations: citationsOf(dialogue),
    prefix: briefPrefix(dialogue, parties),
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
    sheets: sectionsOf(options).flatMap((section) => sheetsOf(section, making)),
  });
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
