/** Annex A: the terms that stand in this pack, in both languages, with the stage that a law is at. */
import type { PackMaking } from './buildPack.ts';
import type { Block, Sheet, TableCell } from './document.ts';
import { headingOf } from './headingBlock.ts';
import { allTerms, termsUsed } from './terms.ts';
import { fill, packWords } from './words.ts';

/** The letter that the annex has in every pack, whichever others are in it. */
const LETTER = 'A';

/** @param others the other sheets of the pack: what is looked for. */
export function termsSheet({ options, terms = [] }: PackMaking, others: readonly Sheet[]): Sheet[] {
  const { lang } = options;
  const { annex, terms: words } = packWords(lang);
  const used = termsUsed(wordsIn(others).join('\n'), allTerms(terms));
  if (used.length === 0 && options.sections === undefined) return [];
  const letter = fill(annex, { letter: LETTER });
  const none: Block = { kind: 'paragraph', text: { text: words.none, lang }, tone: 'quiet' };
  const cell = (text: string, textLang: 'en' | 'ja'): TableCell => ({
    kind: 'texts',
    texts: text === '' ? [] : [{ text, lang: textLang }],
  });
  const english = { name: words.english, share: 30 };
  const japanese = { name: words.japanese, share: 30 };
  const table: Block = {
    kind: 'table',
    table: {
      caption: words.heading,
      columns: [
        ...(lang === 'ja' ? [japanese, english] : [english, japanese]),
        { name: words.status, share: 40 },
      ],
      rows: used.map(({ en, ja, status }) => {
        const names = [cell(en, 'en'), cell(ja, 'ja')];
        return [
          ...(lang === 'ja' ? names.reverse() : names),
          cell(status[lang] || status.en || status.ja, lang),
        ];
      }),
      tall: false,
    },
  };
  return [
    {
      id: 'terms-sheet',
      kind: 'terms',
      landscape: false,
      runningHead: { text: `${letter}  ${words.heading}`, lang },
      blocks: [
        headingOf('terms', 1, words.heading, lang, { number: letter }),
        used.length === 0 ? none : table,
      ],
    },
  ];
}

/** Every text of a part of a pack, whatever it is in: a document keeps its words in fields named `text`. */
export function wordsIn(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(wordsIn);
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) =>
    name === 'text' && typeof value === 'string' ? [value] : wordsIn(value),
  );
}
