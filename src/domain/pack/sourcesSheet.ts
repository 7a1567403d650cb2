/** Annex B: the sources in full, their sentences numbered as the briefs cite them, with where they come from. */
import type { Source } from '../model/source.ts';
import type { PackMaking } from './buildPack.ts';
import { dayInWords } from './dates.ts';
import type { Block, FactRow, HeadingBlock, Sheet, Text } from './document.ts';
import { sourceParagraphs } from './sourceText.ts';
import { inItsLanguage } from './texts.ts';
import { fill, packWords } from './words.ts';

/** The letter that the annex has in every pack, whichever others are in it. */
const LETTER = 'B';

export function sourcesSheet(making: PackMaking): Sheet {
  const { dialogue, options, citations } = making;
  const words = packWords(options.lang);
  const annex = fill(words.annex, { letter: LETTER });
  const heading = (id: string, level: 1 | 2, number: string, text: Text): HeadingBlock => ({
    kind: 'heading',
    id,
    level,
    number,
    text,
    listed: true,
    indent: level - 1,
  });
  return {
    id: 'sources-sheet',
    kind: 'sources',
    landscape: false,
    runningHead: { text: `${annex}  ${words.sources.heading}`, lang: options.lang },
    blocks: [
      heading('sources', 1, annex, { text: words.sources.heading, lang: options.lang }),
      { kind: 'paragraph', text: { text: words.sources.numbering, lang: options.lang }, tone: 'quiet' },
      ...dialogue.sources.flatMap((source, place): Block[] => [
        heading(`source-${place + 1}`, 2, '', inItsLanguage(source.title)),
        { kind: 'facts', rows: provenance(source, making) },
        { kind: 'source', paragraphs: sourceParagraphs(source, dialogue, citations, words) },
      ]),
    ],
  };
}

function provenance(source: Source, { options }: PackMaking): FactRow[] {
  const { sources } = packWords(options.lang);
  const own = (text: string): Text => ({ text, lang: options.lang });
  return [
    {
      label: sources.publisher,
      values: [source.publisher === null ? own(sources.unknown) : inItsLanguage(source.publisher)],
    },
    {
      label: sources.published,
      values: [
        own(source.publishedOn === null ? sources.unknown : dayInWords(source.publishedOn, options.lang)),
      ],
    },
    { label: sources.address, values: [own(source.address ?? sources.noAddress)] },
    { label: sources.file, values: [inItsLanguage(source.fileName)] },
    { label: sources.hash, values: [own(source.sha256)] },
  ];
}
