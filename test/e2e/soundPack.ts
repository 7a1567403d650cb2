/** Every promise that a printed page makes, whatever was chosen: looked for in the PDF itself. */
import { expect } from 'vitest';
import type { Copy } from '../../src/domain/model/packIssue.ts';
import { asCopy } from '../../src/domain/pack/copies.ts';
import { listedHeadings, type PackDocument } from '../../src/domain/pack/document.ts';
import type { ReadPdf } from './readPdf.ts';

/** A PDF names a glyph by one character only; of two that share it Chromium takes the first (⾴ for 頁, ‧ for ・). */
export function dense(text: string): string {
  return text.replaceAll('‧', '・').normalize('NFKC').replace(/\s+/g, '');
}

/** Characters of a running head that tell it from any other: the annex, the topic's number, the beginning of its name. */
const HEAD_LENGTH = 24;

/** The pages of one copy, with the names that lead into it. */
function copyOf(pdf: ReadPdf, place: number, count: number): ReadPdf {
  const size = pdf.pages.length / count;
  const prefix = `copy-${place + 1}-`;
  const own = [...pdf.placeOf].filter(([name]) => name.startsWith(prefix));
  return {
    ...pdf,
    pages: pdf.pages.slice(place * size, (place + 1) * size),
    placeOf: new Map(own.map(([name, page]) => [name.slice(prefix.length), page - place * size])),
  };
}

/** A pack of numbered copies: each is sound by itself, begins on the front of a leaf and says its number on each page. */
function expectSoundCopies(pdf: ReadPdf, document: PackDocument, copies: readonly Copy[]): void {
  expect(pdf.pages.length % (2 * copies.length)).toBe(0);
  for (const [place, copy] of copies.entries()) {
    const own = copyOf(pdf, place, copies.length);
    const { copies: _, ...one } = asCopy(document, copy);
    expectSound(own, one);
    for (const page of own.pages)
      for (const line of one.edition.split('\n')) expect(dense(page.text)).toContain(dense(line));
  }
}

/** Page numbers of the contents, marking and page number on every page, no text cut off or smaller than 10 pt. */
export function expectSound(pdf: ReadPdf, document: PackDocument): void {
  const { copies = [] } = document;
  if (copies.length > 1) {
    expectSoundCopies(pdf, document, copies);
    return;
  }
  if (document.sheets.some((sheet) => sheet.kind === 'contents')) expectRightContents(pdf, document);
  const cards = document.sheets
    .flatMap((sheet) => sheet.blocks)
    .flatMap((block) => (block.kind === 'cards' ? block.cards : []));
  const marking = dense(document.marking?.text ?? '');
  let unnumbered = 0;
  for (const [place, page] of pdf.pages.entries()) {
    const text = dense(page.text);
    if (marking !== '') {
      // A line may be cut where the font's file changes, so it is looked for in the page's whole text.
      expect(text.split(marking).length - 1).toBeGreaterThanOrEqual(2);
      const marks = page.items.filter(
        (item) => marking.includes(dense(item.text)) && dense(item.text) !== '',
      );
      expect(Math.max(...marks.map((item) => item.height))).toBeGreaterThanOrEqual(11.9);
    }
    const total = pdf.pages.length;
    const number = document.lang === 'ja' ? `${place + 1}/${total}頁` : `page${place + 1}/${total}`;
    if (!text.includes(number)) unnumbered++;
    for (const item of page.items) {
      expect(item.x).toBeGreaterThanOrEqual(0);
      expect(item.x + item.width).toBeLessThanOrEqual(page.width + 0.5);
      expect(item.y).toBeGreaterThanOrEqual(0);
      expect(item.y + item.height).toBeLessThanOrEqual(page.height + 0.5);
      expect(item.height, item.text).toBeGreaterThanOrEqual(9.9);
    }
  }
  // A sheet of cards has no number: it is cut up. Every card keeps its foot, so none has run over.
  expect(unnumbered).toBe(Math.ceil(cards.length / 4));
  if (cards.length > 0) expectWholeCards(pdf, document, cards.length);
  expectOnePageRecords(pdf, document);
  const whole = dense(pdf.pages.map((page) => page.text).join(''));
  for (const { text } of shortTexts(document)) expect(whole).toContain(dense(text));
}

function expectRightContents(pdf: ReadPdf, document: PackDocument): void {
  const listed = listedHeadings(document).map((heading) => {
    const page = pdf.placeOf.get(heading.id);
    if (page === undefined) throw new Error(`${heading.id} stands nowhere`);
    expect(dense(pdf.pages[page - 1]?.text ?? '')).toContain(dense(heading.text.text));
    return { name: dense(heading.number + heading.text.text), page };
  });
  const first = Math.min(...listed.map(({ page }) => page));
  const contents = dense(
    pdf.pages
      .slice(0, first - 1)
      .map((page) => page.text)
      .join(' '),
  );
  let at = 0;
  for (const { name, page } of listed) {
    // The contents say the page on which the heading stands, in the order of the pages.
    const found = contents.indexOf(`${name}${page}`, at);
    if (found === -1)
      throw new Error(`the contents do not say ${name} ${page} after ${contents.slice(at, at + 60)}`);
    at = found + name.length;
  }
}

/** A sheet to write on is one page: its head, of which a long name may be cut short, stands on no other. */
function expectOnePageRecords(pdf: ReadPdf, { sheets }: PackDocument): void {
  for (const { kind, runningHead } of sheets) {
    if (kind !== 'records' || runningHead === null) continue;
    const head = dense(runningHead.text).slice(0, HEAD_LENGTH);
    expect(pdf.pages.filter(({ text }) => dense(text).includes(head))).toHaveLength(1);
  }
}

/** The foot of each card stands inside its own quarter of the sheet. */
function expectWholeCards(pdf: ReadPdf, document: PackDocument, count: number): void {
  const foot = dense(document.edition.split('\n')[0] ?? '');
  const quarters = pdf.pages
    .filter((page) => dense(page.text).includes(foot) && !/page\d+\/|頁/.test(dense(page.text)))
    .flatMap((page) =>
      [0, 1].flatMap((row) =>
        [0, 1].map((column) =>
          dense(
            page.items
              .filter(
                ({ x, y }) => x >= page.width / 2 === (column === 1) && y < page.height / 2 === (row === 1),
              )
              .map((item) => item.text)
              .join(''),
          ),
        ),
      ),
    );
  expect(quarters.filter((quarter) => quarter.includes(foot))).toHaveLength(count);
}

/** Statements and points that surely stand on one page. */
function shortTexts(document: PackDocument): { text: string }[] {
  return document.sheets
    .flatMap((sheet) => sheet.blocks)
    .flatMap((block) => (block.kind === 'comparison' ? block.table.bands : []))
    .flatMap((band) => band.rows.flatMap((row) => row.cells))
    .flatMap((cell) => (cell.kind === 'position' ? [cell.position] : []))
    .filter((position) => position.runs.every((run) => run.notes.length === 0))
    .map((position) => ({ text: position.runs.map((run) => run.text).join('') }))
    .filter(({ text }) => text.length < 300);
}
