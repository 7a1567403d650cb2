/** Annex B: the sources in full, their sentences numbered as the briefs cite them, with where they come from. */
import type { Source } from '../model/source.ts';
import type { PackMaking } from './buildPack.ts';
import { dayInWords } from './dates.ts';
import type { Block, FacingTexts, FactRow, HeadingBlock, Sheet, Text } from './document.ts';
import { facingPair, facingRows } from './facingTexts.ts';
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
  const whence = (source: Source): Block[] => [
    heading(`source-${dialogue.sources.indexOf(source) + 1}`, 2, '', inItsLanguage(source.title)),
    { kind: 'facts', rows: provenance(source, making) },
  ];
  const pair = facingPair(dialogue, options.lang);
  return {
    id: 'sources-sheet',
    kind: 'sources',
    landscape: false,
    runningHead: { text: `${annex}  ${words.sources.heading}`, lang: options.lang },
    blocks: [
      heading('sources', 1, annex, { text: words.sources.heading, lang: options.lang }),
      { kind: 'paragraph', text: { text: words.sources.numbering, lang: options.lang }, tone: 'quiet' },
      ...(pair === null
        ? []
        : [...pair.flatMap(whence), { kind: 'facing' as const, texts: facing(pair, making) }]),
      ...dialogue.sources
        .filter((source) => pair?.includes(source) !== true)
        .flatMap((source): Block[] => [
          ...whence(source),
          { kind: 'source', paragraphs: sourceParagraphs(source, dialogue, citations, words) },
        ]),
    ],
  };
}

/** The round's two languages beside each other. */
function facing([left, right]: [Source, Source], { dialogue, options, citations }: PackMaking): FacingTexts {
  const words = packWords(options.lang);
  const paragraphs = (source: Source) => sourceParagraphs(source, dialogue, citations, words);
  const column = ({ lang }: Source): Text => ({ text: packWords(lang).sources.inThisLanguage, lang });
  return {
    caption: words.sources.facing,
    columns: [column(left), column(right)],
    rows: facingRows(paragraphs(left), paragraphs(right), dialogue, citations),
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
