/**
 * A pack as a document, before it takes any form: sheets in their order, each with blocks. Every form of a pack (pages
 * for a PDF now, others later) is rendered from this and from nothing else, so what is left out here is nowhere.
 */
import type { Stance } from '../model/annotation.ts';
import type { Lang } from '../model/lang.ts';
import type { Copy } from '../model/packIssue.ts';
import type { Side } from '../model/party.ts';
import type { Marking } from './marking.ts';
import type { Inline, RichBlock } from './richText.ts';

/** A text in its own language: forms mark it, so that it is set and read aloud as what it is. */
export interface Text {
  text: string;
  lang: Lang;
}

export interface PackDocument {
  /** Language of the pack's own words. */
  lang: Lang;
  /** Title of the file and of the cover. */
  title: string;
  /** The side whose pack it is, by its name: no person's and no computer's. */
  author: string;
  marking: Marking | null;
  /** The word laid over every page of a pack that is not issued; null for an issued one. */
  draft: string | null;
  /** Foot of every page: version and time of issue; a copy's number on a line of its own. */
  edition: string;
  /** When it is issued: ISO date and time with offset. */
  issuedAt: string;
  /** Who gets it, where it is a numbered copy: in the foot of every page and on the cover. */
  copies?: Copy[];
  /** Of an addendum: what it is compared with. */
  addendum?: { version: string; units: Record<string, string[]> };
  sheets: Sheet[];
}

export const SHEET_KINDS = [
  'cover',
  'addendum',
  'contents',
  'steering',
  'agenda',
  'delegations',
  'sinceLast',
  'commitments',
  'overview',
  'matrix',
  'dialogue',
  'topic',
  'comparison',
  'questions',
  'checklist',
  'cards',
  'press',
  'terms',
  'sources',
  'annotations',
  'records',
  'versions',
  /** The back of a leaf that nothing is printed on. */
  'blank',
] as const;
export type SheetKind = (typeof SHEET_KINDS)[number];

/** Pages that begin on a new page and share their header. */
export interface Sheet {
  /** Unique in the pack; letters, digits and hyphens. */
  id: string;
  kind: SheetKind;
  landscape: boolean;
  /** Whether it begins on the front of a leaf, in a pack that is printed on both sides. */
  ownLeaf?: boolean;
  /** Head of every page: the brief's number and topic; null on the cover. */
  runningHead: Text | null;
  blocks: Block[];
}

export type Block =
  | HeadingBlock
  | { kind: 'paragraph'; text: Text; tone: 'plain' | 'lead' | 'quiet' }
  | { kind: 'facts'; rows: FactRow[] }
  | { kind: 'contents' }
  /** `boxed`: stands in a frame, apart from what may be said. */
  | { kind: 'rich'; content: RichBlock[]; lang: Lang; boxed?: boolean }
  | { kind: 'comparison'; table: Comparison }
  | { kind: 'marginNotes'; notes: MarginNote[] }
  | { kind: 'table'; table: SheetTable }
  | { kind: 'checklist'; points: Point[] }
  | { kind: 'cards'; cards: Card[] }
  | { kind: 'source'; paragraphs: SourceParagraph[] }
  | { kind: 'facing'; texts: FacingTexts };

/** A plain table of a sheet: agenda, overview, record, versions. */
export interface SheetTable {
  /** What the table is called for a screen reader. */
  caption: string;
  /** `share` is how wide a column is, as a share of all of them. */
  columns: { name: string; share: number }[];
  rows: TableCell[][];
  /** Rows to write on by hand are higher. */
  tall: boolean;
}

export type TableCell =
  /** No text: left open for the pen. */
  | { kind: 'texts'; texts: Text[] }
  /** Words with their emphasis, lists and links. */
  | { kind: 'rich'; content: RichBlock[]; lang: Lang }
  /** The page of a heading, where pages are known. */
  | { kind: 'page'; heading: string };

/** A point to make. */
export interface Point {
  content: Inline[];
  lang: Lang;
  /** Whom it is for; null where nobody is named. */
  addressee: string | null;
  /** How long it is to take, as somebody set it; null where that follows from its words. */
  seconds: number | null;
}

/** A quarter of a sheet, to be cut out. */
export interface Card {
  number: string;
  title: Text;
  /** "1 / 2" where a topic takes several; empty for one. */
  part: string;
  /** How long its points take to say; empty where there is nothing to say. */
  time: string;
  points: Point[];
  /** Said where there is no point. */
  none: string;
}

export interface HeadingBlock {
  kind: 'heading';
  /** Unique in the pack: what contents and links point to. */
  id: string;
  level: 1 | 2;
  /** The brief's number, the annex's letter; empty for none. */
  number: string;
  text: Text;
  /** Whether the contents list it. */
  listed: boolean;
  /** How far the contents set it in, in steps. */
  indent: number;
}

/** A label with its values; a row without values is left open, to be filled in by pen. */
export interface FactRow {
  label: string;
  values: Text[];
}

/** One topic's positions: the sides beside each other, then what goes across them. */
export interface Comparison {
  /** What the table is called for a screen reader. */
  caption: string;
  columns: { side: Side; name: string }[];
  bands: Band[];
  /** Heading of the column of margin notes; null where no statement has any. */
  notesHeading: string | null;
}

/** Rows under one label: the sides (one cell a column) or something across all columns (one cell). */
export interface Band {
  kind: 'sides' | 'joint' | 'unattributed';
  label: string;
  rows: BandRow[];
}

export interface BandRow {
  cells: Cell[];
  notes: MarginNote[];
}

export type Cell =
  | { kind: 'position'; position: Position }
  /** The side is empty: says so in words. */
  | { kind: 'none'; text: string }
  /** The side has nothing more than the rows above. */
  | { kind: 'blank' };

/** A statement as printed. */
export interface Position {
  statementId: string;
  citation: string;
  lang: Lang;
  runs: Run[];
  /** What the same is in the round's other language, in a pack of both. */
  counterparts: { text: Text; citation: string }[];
  /** What is said beside a statement that the importer was not sure of; null where there is no doubt. */
  review: string | null;
}

/** A stretch of a statement. */
export interface Run {
  text: string;
  /** Whether an annotation is on it. */
  marked: boolean;
  /** Numbers of the margin notes that end here. */
  notes: number[];
}

export interface MarginNote {
  /** Its number on the sheet; null for one that has no place in the text any more. */
  number: number | null;
  /** The words it was made on. */
  quote: Text;
  stance: { stance: Stance; symbol: string; word: string } | null;
  comment: Text | null;
  tags: string[];
  /** What was said to it, oldest first. */
  replies: { text: Text; by: string; author: string; at: string }[];
  /** Says that it is settled; null while it is open. */
  resolved: string | null;
  /** Who and when. */
  by: string;
  /** The same apart, for forms that have a place for each; `at` is an ISO date and time. */
  author: string;
  at: string;
}

/** One line or paragraph of a source, in its order; nothing of a source's text is left out. */
export interface SourceParagraph {
  /** What it is besides statements, e.g. "Contact"; null for plain text. */
  label: string | null;
  heading: boolean;
  runs: SourceRun[];
}

export interface SourceRun {
  text: Text;
  /** The number of the sentence; null for text that is not a statement. */
  citation: string | null;
  /** Whether white space stands before it in the source. */
  spaced: boolean;
}

/** A source and the same in the other language beside it. */
export interface FacingTexts {
  /** What the table is called for a screen reader. */
  caption: string;
  /** What each column is, in its own language. */
  columns: [Text, Text];
  rows: FacingRow[];
}

/** What answers each other; either side may be empty. */
export interface FacingRow {
  cells: [SourceParagraph[], SourceParagraph[]];
}

/** Every paragraph of the sources that a block prints. */
export function sourceParagraphsIn(block: Block): SourceParagraph[] {
  if (block.kind === 'source') return block.paragraphs;
  return block.kind === 'facing' ? block.texts.rows.flatMap(({ cells }) => cells.flat()) : [];
}

/** What the contents list: every listed heading, in the order of the pages. */
export function listedHeadings(document: PackDocument): HeadingBlock[] {
  return headings(document).filter((heading) => heading.listed);
}

/** The headings whose pages the pack says somewhere: in its contents or in a table. */
export function numberedHeadings(document: PackDocument): string[] {
  const blocks = document.sheets.flatMap((sheet) => sheet.blocks);
  const listed = blocks.some((block) => block.kind === 'contents') ? listedHeadings(document) : [];
  const inTables = blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.table.rows.flat().flatMap((cell) => (cell.kind === 'page' ? [cell.heading] : []))
      : [],
  );
  return [...new Set([...listed.map((heading) => heading.id), ...inTables])];
}

/** Every heading of the pack itself (not those inside notes). */
export function headings(document: PackDocument): HeadingBlock[] {
  return document.sheets
    .flatMap((sheet) => sheet.blocks)
    .filter((block): block is HeadingBlock => block.kind === 'heading');
}
