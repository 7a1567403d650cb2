/**
 * What Chromium's PDF of a pack lacks and can be put right without touching its pages: what it says of itself, marks for
 * what is no text of the page, lists and links as a screen reader needs them (`docs/packs.md` says what remains).
 */
import { headings, type PackDocument, sourceParagraphsIn } from '../../../domain/pack/document.ts';
import { citationId } from '../anchors.ts';
import { markArtifacts } from './artifacts.ts';
import { describeLinks } from './links.ts';
import { describeFile } from './metadata.ts';
import { readObjects, writeObjects } from './objects.ts';
import { mendStructure } from './structure.ts';

/** Each copy in a file has names of its own. */
const COPY = /^copy-\d+-/;

/** The same pages; the file as it came where it is not put together as Chromium does it. */
export function finishPdf(printed: Uint8Array, document: PackDocument): Uint8Array {
  const pdf = readObjects(printed);
  if (pdf === null) return printed;
  markArtifacts(pdf);
  mendStructure(pdf);
  const names = placeNames(document);
  describeLinks(pdf, (place) => names.get(place.replace(COPY, '')));
  describeFile(pdf, document);
  return writeObjects(pdf);
}

/** What a reader finds at each place that a link of the pack may lead to. */
function placeNames(document: PackDocument): Map<string, string> {
  const places = headings(document).map(({ id, number, text }): [string, string] => [
    id,
    [number, text.text].filter((part) => part !== '').join(' '),
  ]);
  const sentences = document.sheets
    .flatMap(({ blocks }) => blocks)
    .flatMap(sourceParagraphsIn)
    .flatMap(({ runs }) => runs.flatMap(({ citation }) => (citation === null ? [] : [citation])))
    .map((citation): [string, string] => [citationId(citation), citation]);
  return new Map([...places, ...sentences]);
}
