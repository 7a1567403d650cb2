/** The dialogue as a whole: its facts in the source's words, its notes, and annotations that belong to no topic. */
import type { NoteKind } from '../model/note.ts';
import { outsideAnnotations } from './annotationsOutside.ts';
import type { PackMaking } from './buildPack.ts';
import { meetingFacts } from './coverSheet.ts';
import { dayInWords } from './dates.ts';
import type { Block, FactRow, HeadingBlock, Sheet } from './document.ts';
import { noteMaker } from './marginNotes.ts';
import { noteBlocks, printedNotes } from './notes.ts';
import type { PackOptions } from './options.ts';
import { sectionsOf } from './presets.ts';
import { STEERING_KINDS } from './steeringSheet.ts';
import { inItsLanguage } from './texts.ts';
import { packWords } from './words.ts';

export function dialogueSheet(making: PackMaking): Sheet {
  const { dialogue, options } = making;
  const words = packWords(options.lang);
  const heading = (id: string, text: string, level: 1 | 2): HeadingBlock => ({
    kind: 'heading',
    id,
    level,
    number: '',
    text: { text, lang: options.lang },
    listed: true,
    indent: level - 1,
  });
  const notes = printedNotes(dialogue, null, options).filter(({ kind }) => !hasOwnSheet(kind, options));
  const { placed, orphans } = outsideAnnotations(making);
  // Annex C has them, with all others.
  const outside = sectionsOf(options).includes('annotations') ? [] : [...placed, ...orphans];
  return {
    id: 'dialogue-sheet',
    kind: 'dialogue',
    landscape: false,
    runningHead: { text: words.dialogue.heading, lang: options.lang },
    blocks: [
      heading('dialogue', words.dialogue.heading, 1),
      { kind: 'paragraph', text: inItsLanguage(dialogue.title), tone: 'lead' },
      { kind: 'facts', rows: facts(making) },
      ...noteBlocks(notes, 'dialogue', options),
      ...(outside.length === 0
        ? []
        : [
            heading('other-annotations', words.otherAnnotations, 2),
            {
              kind: 'marginNotes',
              notes: outside.map((each) => noteMaker(options, dialogue)(each, null)),
            } satisfies Block,
          ]),
    ],
  };
}

function facts(making: PackMaking): FactRow[] {
  const { dialogue, options } = making;
  const words = packWords(options.lang);
  const rows: FactRow[] = [
    ...meetingFacts(making),
    { label: words.cover.hosts, values: dialogue.hosts.map(inItsLanguage) },
    {
      label: words.dialogue.published,
      values:
        dialogue.publishedOn === null
          ? []
          : [{ text: dayInWords(dialogue.publishedOn, options.lang), lang: options.lang }],
    },
    {
      label: words.dialogue.purpose,
      values: dialogue.purpose === null ? [] : [inItsLanguage(dialogue.purpose)],
    },
    {
      label: words.dialogue.summary,
      values: dialogue.summary === null ? [] : [inItsLanguage(dialogue.summary)],
    },
  ];
  return rows.filter((row) => row.values.length > 0);
}

/** Whether the notes of a kind stand in full on another sheet of the pack. */
function hasOwnSheet(kind: NoteKind, options: PackOptions): boolean {
  const sections = sectionsOf(options);
  if (kind === 'pressLine') return sections.includes('press');
  return sections.includes('steering') && STEERING_KINDS.some((each) => each === kind);
}
