/** Numbered copies: the same pack with the number and the holder of each on its cover, its number in every foot. */
import type { Copy } from '../model/packIssue.ts';
import type { PackDocument, Sheet } from './document.ts';
import { inItsLanguage } from './texts.ts';
import { fill, packWords } from './words.ts';

/** A pack as one of its copies. */
export function asCopy(document: PackDocument, { number, holder }: Copy): PackDocument {
  const { copyOf, cover, colon } = packWords(document.lang);
  const name = fill(copyOf, { number });
  const value = holder.trim() === '' ? String(number) : `${number}${colon}${holder.trim()}`;
  return {
    ...document,
    edition: [document.edition, name].filter((part) => part !== '').join('\n'),
    sheets: document.sheets.map(
      (sheet): Sheet =>
        sheet.kind !== 'cover'
          ? sheet
          : {
              ...sheet,
              blocks: sheet.blocks.map((block) =>
                block.kind !== 'facts'
                  ? block
                  : {
                      ...block,
                      rows: block.rows.map((row) =>
                        row.label === cover.copy ? { ...row, values: [inItsLanguage(value)] } : row,
                      ),
                    },
              ),
            },
    ),
  };
}

/** A line that begins with a number of its own: "7 Ms Sato", "7. Ms Sato", "7：佐藤". */
const NUMBERED = /^([0-9０-９]{1,4})\s*[.:：．、)）]?\s*(.*)$/u;

/** The copies that are written one to a line; a line without a number of its own takes the next one. */
export function copiesFrom(text: string): Copy[] {
  const copies: Copy[] = [];
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '') continue;
    const [, digits, rest] = NUMBERED.exec(line) ?? [];
    const own = digits === undefined ? 0 : Number(digits.normalize('NFKC'));
    const taken = new Set(copies.map(({ number }) => number));
    const wanted = own > 0 ? own : (copies.at(-1)?.number ?? 0) + 1;
    const number = taken.has(wanted) ? Math.max(...taken) + 1 : wanted;
    copies.push({ number, holder: (own > 0 ? (rest ?? '') : line).slice(0, 200) });
  }
  return copies;
}
