/**
 * The rules of PDF/UA (ISO 14289-1) that a program can check, looked for in a printed pack: structure, links, metadata,
 * and that everything on a page is either told in the structure or marked as standing beside it.
 */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect } from 'vitest';
import { entriesOf, itemsOf, referred } from '../../src/main/packs/pdf/dictionary.ts';
import { type PdfObjects, readObjects } from '../../src/main/packs/pdf/objects.ts';
import { loadPdfJs } from '../../src/main/packs/pdfJs.ts';

const { getDocument, OPS, VerbosityLevel } = await loadPdfJs();

export async function expectAccessible(bytes: Uint8Array): Promise<void> {
  const pdf = readObjects(bytes);
  if (pdf === null) throw new Error('The file is not put together as Chromium does it.');
  expectSaid(pdf);
  expect(structureFaults(pdf)).toEqual([]);
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS });
  try {
    expect(await unmarked(await loading.promise)).toEqual([]);
  } finally {
    await loading.destroy();
  }
}

/** Title, author, language, and that the title is shown: §7.1, 7.2. */
function expectSaid({ objects, root, info }: PdfObjects): void {
  const catalog = objects.get(root) ?? '';
  expect(catalog).toMatch(/\/Marked true/);
  expect(catalog).toMatch(/\/DisplayDocTitle true/);
  expect(catalog).toMatch(/\/Lang \((?:en-GB|ja-JP)\)/);
  const xmp = objects.get(referred(entriesOf(catalog).get('Metadata')) ?? -1) ?? '';
  for (const name of ['dc:title', 'dc:creator']) expect(xmp).toContain(`<${name}>`);
  expect(xmp).not.toContain('pdfuaid');
  expect([...entriesOf(objects.get(info) ?? '').keys()].sort()).toEqual(
    ['Author', 'CreationDate', 'Creator', 'ModDate', 'Producer', 'Title'].sort(),
  );
  for (const page of [...objects.values()].filter((each) => /\/Type \/Page\b/.test(each)))
    if (page.includes('/Annots')) expect(page).toContain('/Tabs /S');
}

const KIDS: Readonly<Record<string, readonly string[]>> = {
  L: ['LI', 'L', 'Caption'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  TR: ['TH', 'TD'],
};

function structureFaults({ objects, root }: PdfObjects): string[] {
  const faults: string[] = [];
  const tagOf = (number: number) =>
    entriesOf(objects.get(number) ?? '')
      .get('S')
      ?.slice(1) ?? null;
  const kidsOf = (number: number) =>
    itemsOf(entriesOf(objects.get(number) ?? '').get('K') ?? '')
      .map(referred)
      .filter((kid) => kid !== null && tagOf(kid) !== null)
      .map(Number);
  let heading = 0;
  const look = (number: number) => {
    const tag = tagOf(number) ?? '';
    const written = objects.get(number) ?? '';
    const level = Number(/^H([1-6])$/.exec(tag)?.[1] ?? 0);
    if (level > heading + 1) faults.push(`H${level} after H${heading}`);
    if (level > 0) heading = level;
    if (tag === 'Figure' && !/\/Alt/.test(written)) faults.push('a figure without words');
    const kids = kidsOf(number);
    const allowed = KIDS[tag];
    for (const kid of kids) {
      if (allowed && !allowed.includes(tagOf(kid) ?? '')) faults.push(`${tagOf(kid)} in ${tag}`);
      if (entriesOf(objects.get(kid) ?? '').get('P') !== `${number} 0 R`)
        faults.push(`${tagOf(kid)} names another parent`);
      look(kid);
    }
    if (tag !== 'Table') return;
    const rows = kids.flatMap((kid) => (tagOf(kid) === 'TR' ? [kid] : kidsOf(kid)));
    const widths = rows.map((row) =>
      kidsOf(row).reduce(
        (sum, cell) => sum + Number(/\/ColSpan (\d+)/.exec(objects.get(cell) ?? '')?.[1] ?? 1),
        0,
      ),
    );
    if (new Set(widths).size > 1) faults.push(`rows of ${[...new Set(widths)].join(' and ')} cells`);
  };
  const tree = referred(entriesOf(objects.get(root) ?? '').get('StructTreeRoot')) ?? -1;
  for (const kid of kidsOf(tree)) look(kid);
  for (const written of objects.values()) {
    if (!/\/Subtype \/Link\b/.test(written)) continue;
    if (!/\/Contents <FEFF/.test(written)) faults.push('a link without words');
    if (!/\/StructParent \d/.test(written)) faults.push('a link outside the structure');
  }
  return faults;
}

const PAINTING: readonly number[] = [OPS.showText, OPS.constructPath, OPS.paintImageXObject, OPS.shadingFill];

/** What is painted outside marked content: its page and operator. */
async function unmarked(document: PDFDocumentProxy): Promise<string[]> {
  const found: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { fnArray, argsArray } = await (await document.getPage(number)).getOperatorList();
    let depth = 0;
    for (const [place, operator] of fnArray.entries()) {
      if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps) depth++;
      else if (operator === OPS.endMarkedContent) depth--;
      else if (depth === 0 && PAINTING.includes(operator) && argsArray[place]?.[0] !== OPS.endPath)
        found.push(`page ${number}: ${operator}`);
    }
    if (depth !== 0) found.push(`page ${number}: marks do not end`);
  }
  return found;
}
