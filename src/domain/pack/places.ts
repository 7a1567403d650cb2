/** Where each part of a laid-out pack stands, and what of the dialogue it was made from: to go there, and to see what runs over. */
import { z } from 'zod';
import { NOTE_KINDS } from '../model/note.ts';
import type { Topic } from '../model/statement.ts';
import type { PackRequest } from './buildPack.ts';
import { type Block, headings, type PackDocument, SHEET_KINDS, type Sheet } from './document.ts';
import { printedNotes } from './notes.ts';
import { within } from './presets.ts';

export const packPlaceSchema = z.object({
  /** The page, from 1, on which it begins. */
  page: z.number().int().positive(),
  /** How many pages it takes; a note is told by its first alone. */
  pages: z.number().int().positive(),
  /** How many it may take: a brief is two sides at most. Null where as many as it needs. */
  most: z.number().int().positive().nullable(),
  sheet: z.enum(SHEET_KINDS),
  /** Its heading. */
  name: z.string(),
  /** The topic that it is about; null for the dialogue as a whole. */
  topicId: z.string().nullable(),
  /** The note under this heading; null for a sheet. */
  noteId: z.string().nullable(),
});
export type PackPlace = z.infer<typeof packPlaceSchema>;

/** Every name inside the pack whose page must be known for this. */
export function placeIds(document: PackDocument): string[] {
  return [...new Set([...document.sheets.map(({ id }) => id), ...headings(document).map(({ id }) => id)])];
}

/** In the order of the pages; a sheet stands before the notes on it. */
export function placesOf(
  document: PackDocument,
  request: PackRequest,
  pageOf: ReadonlyMap<string, number>,
  total: number,
): PackPlace[] {
  const { sheets } = document;
  return sheets.flatMap((sheet, at): PackPlace[] => {
    const page = pageOf.get(sheet.id);
    // A blank back is nobody's.
    if (page === undefined || sheet.kind === 'blank') return [];
    const next = sheets
      .slice(at + 1)
      .map(({ id }) => pageOf.get(id))
      .find((found) => found !== undefined);
    const topic = topicOf(sheet, request);
    const common = { sheet: sheet.kind, topicId: topic?.id ?? null };
    const pages = Math.max(1, (next ?? total + 1) - page);
    return [
      { ...common, page, pages, most: mostPages(sheet, sheets), name: nameOf(sheet, document), noteId: null },
      ...notesOn(sheet, topic, request).map(({ heading, noteId }) => ({
        ...common,
        page: pageOf.get(heading.id) ?? page,
        pages: 1,
        most: null,
        name: heading.text.text,
        noteId,
      })),
    ];
  });
}

/** The sheet that the page is of, then the notes on it; the last one may have begun on a page before. */
export function placesOn(places: readonly PackPlace[], page: number): PackPlace[] {
  const at = places.findIndex(
    (each) => each.noteId === null && each.page <= page && page < each.page + each.pages,
  );
  const sheet = places[at];
  if (sheet === undefined) return [];
  const end = places.findIndex((each, place) => place > at && each.noteId === null);
  const notes = places.slice(at + 1, end === -1 ? undefined : end);
  const begun = notes.findLast((note) => note.page < page);
  return [sheet, ...notes.filter((note) => note.page === page || note === begun)];
}

/** The sheets that take more pages than they may. */
export function tooLong(places: readonly PackPlace[]): PackPlace[] {
  return places.filter(({ pages, most }) => most !== null && pages > most);
}

type Heading = Extract<Block, { kind: 'heading' }>;

function nameOf(sheet: Sheet, document: PackDocument): string {
  const heading = sheet.blocks.find((block): block is Heading => block.kind === 'heading');
  if (heading === undefined) return sheet.runningHead?.text ?? document.title;
  return [heading.number, heading.text.text].filter((part) => part !== '').join(' ');
}

/** `topicSheets.ts` names a topic's sheets by its place among the chosen ones, as do those for the record. */
function topicOf({ id }: Sheet, { dialogue, options }: PackRequest): Topic | null {
  const place = Number(/^(?:topic|record)-(\d+)\b/.exec(id)?.[1] ?? 0);
  const chosen = options.topics ?? dialogue.topics.map((topic) => topic.id);
  return dialogue.topics.find((topic) => topic.id === chosen[place - 1]) ?? null;
}

/** The headings that notes stand under, each with its first note. */
function notesOn(
  sheet: Sheet,
  topic: Topic | null,
  { dialogue, options }: PackRequest,
): { heading: Heading; noteId: string }[] {
  if (sheet.kind !== 'topic' && sheet.kind !== 'dialogue') return [];
  const notes = printedNotes(dialogue, topic, within(options));
  return sheet.blocks.flatMap((block) => {
    if (block.kind !== 'heading') return [];
    const kind = NOTE_KINDS.find((each) => block.id.endsWith(`-${each}`));
    const note = notes.find((each) => each.kind === kind);
    return note === undefined ? [] : [{ heading: block, noteId: note.id }];
  });
}

/** A brief is the two sides of a leaf at most: each sheet one of them, or the first both where it is alone. */
function mostPages({ id, kind }: Sheet, sheets: readonly Sheet[]): number | null {
  if (kind === 'steering') return 1;
  if (kind !== 'topic') return null;
  const back = id.replace(/-brief$/, '-back');
  return back === id || sheets.some((each) => each.id === back) ? 1 : 2;
}
