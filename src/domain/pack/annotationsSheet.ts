/** Annex C: the annotations topic by topic with the words they are on; those without a place last, with their old words. */
import { outsideAnnotations } from './annotationsOutside.ts';
import type { PackMaking } from './buildPack.ts';
import { compare } from './comparison.ts';
import type { Block, MarginNote, Sheet } from './document.ts';
import { headingOf } from './headingBlock.ts';
import { noteMaker } from './marginNotes.ts';
import { printedAnnotations } from './printedAnnotations.ts';
import { topicName } from './topicName.ts';
import { fill, packWords } from './words.ts';

/** The letter that the annex has in every pack, whichever others are in it. */
const LETTER = 'C';

/** Where none is printed there is a sheet only for who asked for it. */
export function annotationsSheet(making: PackMaking): Sheet[] {
  const { dialogue, topics, options, parties, citations, prefix } = making;
  const { lang } = options;
  const { annex, annotationsAnnex } = packWords(lang);
  const isAny = printedAnnotations(dialogue, options).length > 0;
  if (!isAny && options.sections === undefined) return [];
  const sheeted = topics.map((topic) => compare(dialogue, topic, parties, options, citations));
  const ofTopics = topics.flatMap((topic, place): Block[] => {
    const notes = sheeted[place]?.table.bands.flatMap(({ rows }) => rows.flatMap((row) => row.notes)) ?? [];
    const { text, lang: titleLang } = topicName(topic, making);
    return part(`annotations-${place + 1}`, text, titleLang, notes, `${prefix}-${place + 1}`);
  });
  const { placed, orphans } = outsideAnnotations(making);
  const make = noteMaker(options, dialogue);
  const lost = [
    ...sheeted.flatMap((each) => each.orphans),
    ...orphans.map((annotation) => make(annotation, null)),
  ];
  const blocks = [
    ...ofTopics,
    ...part(
      'annotations-dialogue',
      annotationsAnnex.dialogue,
      lang,
      placed.map((annotation) => make(annotation, null)),
    ),
    ...part('annotations-orphans', annotationsAnnex.orphans, lang, lost),
  ];
  if (blocks.length === 0 && options.sections === undefined) return [];
  const letter = fill(annex, { letter: LETTER });
  const none: Block = { kind: 'paragraph', text: { text: annotationsAnnex.none, lang }, tone: 'quiet' };
  return [
    {
      id: 'annotations-sheet',
      kind: 'annotations',
      landscape: false,
      runningHead: { text: `${letter}  ${annotationsAnnex.heading}`, lang },
      blocks: [
        headingOf('annotations', 1, annotationsAnnex.heading, lang, { number: letter }),
        ...(blocks.length === 0 ? [none] : blocks),
      ],
    },
  ];
}

function part(id: string, text: string, lang: 'en' | 'ja', notes: MarginNote[], number = ''): Block[] {
  if (notes.length === 0) return [];
  return [headingOf(id, 2, text, lang, { number }), { kind: 'marginNotes', notes }];
}
