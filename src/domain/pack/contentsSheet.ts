/** Page 2: what the pack was told to hold and to leave out, and where to find it. */
import { NOTE_KINDS } from '../model/note.ts';
import type { PackMaking } from './buildPack.ts';
import type { FactRow, Sheet } from './document.ts';
import { markingOf } from './marking.ts';
import { noteName } from './noteNames.ts';
import { countNotes, countOfKind } from './notes.ts';
import { printedAnnotations } from './printedAnnotations.ts';
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
      heading('contents-list', words.contents, 2),
      { kind: 'contents' },
    ],
  };
}

function handlingRows({ dialogue, topics, options, closed }: PackMaking): FactRow[] {
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

  // A disclosure copy says which kinds of parts it does not have, and how many of each it would have had.
  const removed = NOTE_KINDS.filter((kind) => !options.noteKinds.includes(kind) || kind === 'private')
    .map((kind) => ({ name: noteName(kind, options), count: countOfKind(dialogue, topics, kind) }))
    .concat(
      { name: handling.removedParagraphs, count: closed },
      { name: handling.removedAnnotations, count: annotations },
    )
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${name} (${count})`);
  const parts = removed.join(listComma) || handling.privateNone;

  return [
    ...(options.preset === 'disclosure'
      ? [row(handling.removed, fill(handling.removedValue, { parts }))]
      : []),
    row(handling.marking, markingOf(options.marking)?.text ?? handling.noMarking),
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
