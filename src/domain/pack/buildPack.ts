/** Builds a pack's document from a dialogue and what the user chose: which sheets there are, and in what order. */
import { failure } from '../failure/failure.ts';
import type { Dialogue } from '../model/dialogue.ts';
import type { Series } from '../model/library.ts';
import type { Party } from '../model/party.ts';
import type { Topic } from '../model/statement.ts';
import { fail, ok, type Result } from '../result.ts';
import { briefPrefix, citationsOf } from './citations.ts';
import { compare, sidesOf } from './comparison.ts';
import { contentsSheet } from './contentsSheet.ts';
import { coverSheet, titleOf } from './coverSheet.ts';
import { editionMoment } from './dates.ts';
import { dialogueSheet } from './dialogueSheet.ts';
import type { PackDocument, Sheet } from './document.ts';
import { isMarkingTooHigh, markingOf } from './marking.ts';
import { noteBlocks, printedNotes } from './notes.ts';
import type { PackOptions } from './options.ts';
import { sourcesSheet } from './sourcesSheet.ts';
import { inItsLanguage } from './texts.ts';
import { fill, packWords } from './words.ts';

export interface PackRequest {
  dialogue: Dialogue;
  series: Series;
  parties: Party[];
  options: PackOptions;
}

/** What the sheets are made from, worked out once. */
export interface PackMaking extends PackRequest {
  /** The chosen topics in their chosen order. */
  topics: Topic[];
  citations: ReadonlyMap<string, string>;
  /** `JEU29`: the numbers of the briefs follow it. */
  prefix: string;
}

/** Builds the document; fails with `pack.markingTooHigh`, or `call.invalid` for a topic that is not there. */
export function buildPack(request: PackRequest): Result<PackDocument> {
  const { dialogue, options, parties } = request;
  if (isMarkingTooHigh(options.marking)) return fail(failure('pack.markingTooHigh', options.marking.trim()));
  const topics = chosenTopics(dialogue, options);
  if (!topics.ok) return topics;
  const making: PackMaking = {
    ...request,
    topics: topics.value,
    citations: citationsOf(dialogue),
    prefix: briefPrefix(dialogue, parties),
  };
  const words = packWords(options.lang);
  const moment = editionMoment(options.issuedAt, sidesOf(dialogue, null, options.ownSide), options.lang);
  return ok({
    lang: options.lang,
    title: titleOf(making),
    marking: markingOf(options.marking),
    draft: options.issued === true ? null : words.draft,
    edition: [versionOf(options), moment].filter((part) => part !== '').join(' · '),
    issuedAt: options.issuedAt,
    sheets: [
      coverSheet(making),
      contentsSheet(making),
      dialogueSheet(making),
      ...making.topics.flatMap((topic, place) => topicSheets(making, topic, place + 1)),
      sourcesSheet(making),
    ],
  });
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

/** A brief with the topic's notes, where it has any, then the comparison; the first of them carries the heading. */
function topicSheets(making: PackMaking, topic: Topic, number: number): Sheet[] {
  const { dialogue, parties, options, citations, prefix } = making;
  const id = `topic-${number}`;
  const title = inItsLanguage(topic.title);
  const runningHead = { text: `${prefix}-${number}  ${topic.title}`, lang: title.lang };
  const notes = printedNotes(dialogue, topic, options);
  const { table, orphans } = compare(dialogue, topic, parties, options, citations);
  const words = packWords(options.lang);
  const head = {
    kind: 'heading' as const,
    id,
    level: 1 as const,
    number: `${prefix}-${number}`,
    text: title,
    listed: true,
    indent: 0,
  };
  const comparison: Sheet = {
    id: `${id}-positions`,
    kind: 'comparison',
    landscape: true,
    runningHead,
    blocks: [
      ...(notes.length > 0
        ? [
            {
              ...head,
              id: `${id}-comparison`,
              level: 2 as const,
              number: '',
              text: { text: table.caption, lang: options.lang },
              indent: 1,
            },
          ]
        : [head]),
      { kind: 'comparison', table },
      ...(orphans.length > 0
        ? [
            {
              kind: 'paragraph' as const,
              text: { text: words.comparison.orphans, lang: options.lang },
              tone: 'lead' as const,
            },
            { kind: 'marginNotes' as const, notes: orphans },
          ]
        : []),
    ],
  };
  if (notes.length === 0) return [comparison];
  const brief: Sheet = {
    id: `${id}-brief`,
    kind: 'topic',
    landscape: false,
    runningHead,
    blocks: [head, ...noteBlocks(notes, id, options)],
  };
  return [brief, comparison];
}
