/** What the words on a page of the preview were made from. */
import type { PackPlace } from '../../domain/pack/places.ts';

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
