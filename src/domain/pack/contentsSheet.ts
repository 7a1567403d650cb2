/** Page 2: what the pack was told to hold and to leave out, and where to find it. */
import { NOTE_KINDS } from '../model/note.ts';
import { briefDay } from './briefSheets.ts';
import type { PackMaking } from './buildPack.ts';
import type { Block, FactRow, Sheet, TableCell } from './document.ts';
import { usualHandling } from './handling.ts';
import { headingOf } from './headingBlock.ts';
import { markingOf } from './marking.ts';
import { noteName } from './noteNames.ts';
import { countNotes, countOfKind, countUndisclosed } from './notes.ts';
import { sectionsOf } from './presets.ts';
import { printedAnnotations } from './printedAnnotations.ts';
import { inItsLanguage } from './texts.ts';
import { topicName } from './topicName.ts';
import { fill, packWords } from './words.ts';

export function contentsSheet(making: PackMaking): Sheet {
  const { options } = making;
  const words = packWords(options.lang);
  const heading = (id: string, text: string, level: 1 | 2) => ({
    kind: 'heading' as const,
    id,
    level,
    number: '',
    text: { text, lang: options.lang },
    listed: false,
    indent: 0,
  });
  return {
    id: 'contents-sheet',
    kind: 'contents',
    landscape: false,
    runningHead: { text: words.contentsAndHandling, lang: options.lang },
    blocks: [
      heading('contents', words.contentsAndHandling, 1),
      // Above the list, so that it stands on page 2 however long the list is.
      heading('handling', words.handling.heading, 2),
      { kind: 'facts', rows: handlingRows(making) },
      ...briefList(making),
      heading('contents-list', words.contents, 2),
      { kind: 'contents' },
    ],
  };
}

/** The briefs with who answers for each and of which day it is; none in a pack without topics' sheets. */
function briefList(making: PackMaking): Block[] {
  const { topics, options, prefix } = making;
  const sections = sectionsOf(options);
  if (!sections.includes('briefs') && !sections.includes('topicSheets')) return [];
  const { lang } = options;
  const { briefs } = packWords(lang);
  const own = (text: string): TableCell => ({ kind: 'texts', texts: text === '' ? [] : [{ text, lang }] });
  return [
    headingOf('briefs', 2, briefs.heading, lang, { listed: false, indent: 0 }),
    {
      kind: 'table',
      table: {
        caption: briefs.heading,
        columns: [
          { name: briefs.number, share: 15 },
          { name: briefs.topic, share: 37 },
          { name: briefs.unit, share: 30 },
          { name: briefs.date, share: 18 },
        ],
        rows: topics.map((topic, place): TableCell[] => [
          own(`${prefix}-${place + 1}`),
          { kind: 'texts', texts: [topicName(topic, making)] },
          { kind: 'texts', texts: topic.unit === undefined ? [] : [inItsLanguage(topic.unit)] },
          own(briefDay(making, topic)),
        ]),
        tall: false,
      },
    },
  ];
}

/** Who gets it: numbered copies with their holders on the last page, or as many as are printed. */
function distributionOf({ options: { copies = [], lang } }: PackMaking): string {
  const { handling } = packWords(lang);
  const numbers = copies.map(({ number }) => number);
  if (numbers.length === 0) return handling.distributionOpen;
  return fill(handling.distributionCopies, {
    count: numbers.length,
    first: Math.min(...numbers),
    last: Math.max(...numbers),
  });
}

function handlingRows(making: PackMaking): FactRow[] {
  const { dialogue, topics, options, closed, isMarkingTaken } = making;
  const { handling, listComma } = packWords(options.lang);
  const notes = countNotes(dialogue, topics, options);
  const annotations = dialogue.annotations.length;
  const included = printedAnnotations(dialogue, options).length;
  const toReview = topics.flatMap((topic) => topic.statements).filter((statement) => statement.review).length;
  const row = (label: string, text: string): FactRow => ({ label, values: [{ text, lang: options.lang }] });

  const privateNotes = [
    notes.privateLeftOut > 0 ? fill(handling.privateLeftOut, { count: notes.privateLeftOut }) : null,
    notes.privatePrinted > 0 ? fill(handling.privateIncluded, { count: notes.privatePrinted }) : null,
  ].filter((each) => each !== null);
  const kinds = notes.kindsLeftOut.map((kind) => noteName(kind, options)).join(listComma);
  const otherNotes =
    notes.leftOut + notes.printed === 0
      ? handling.notesNone
      : notes.leftOut > 0
        ? fill(handling.notesLeftOut, { count: notes.printed, out: notes.leftOut, kinds })
        : fill(handling.notesAll, { count: notes.printed });
  const annotationWords = [
    included > 0 ? fill(handling.annotationsIncluded, { count: included }) : null,
    annotations > included ? fill(handling.annotationsLeftOut, { count: annotations - included }) : null,
  ].filter((each) => each !== null);

  const marking = markingOf(options.marking)?.text ?? handling.noMarking;
  const line = options.handling?.trim() || usualHandling(options.marking, options.lang);

  // A disclosure copy says which kinds of parts it does not have, and how many of each it would have had.
  const removed = NOTE_KINDS.filter((kind) => !options.noteKinds.includes(kind) || kind === 'private')
    .map((kind) => ({ name: noteName(kind, options), count: countOfKind(dialogue, topics, kind) }))
    .concat(
      { name: handling.removedParts, count: closed + countUndisclosed(dialogue, topics, options) },
      { name: handling.removedAnnotations, count: annotations },
    )
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${name} (${count})`);
  const parts = removed.join(listComma) || handling.privateNone;

  return [
    ...(options.preset === 'disclosure'
      ? [row(handling.removed, fill(handling.removedValue, { parts }))]
      : []),
    row(handling.marking, isMarkingTaken ? fill(handling.highest, { marking }) : marking),
    ...(line === '' ? [] : [{ label: handling.line, values: [inItsLanguage(line)] }]),
    row(handling.distribution, distributionOf(making)),
    ...(options.bilingual === true ? [row(handling.languages, handling.languageNames)] : []),
    row(handling.topics, fill(handling.topicsValue, { count: topics.length, total: dialogue.topics.length })),
    row(handling.private, privateNotes.join(listComma) || handling.privateNone),
    row(handling.notes, otherNotes),
    row(handling.annotations, annotationWords.join(listComma) || handling.annotationsNone),
    row(
      handling.review,
      toReview === 0 ? handling.reviewNone : fill(handling.reviewValue, { count: toReview }),
    ),
  ];
}
