/** Reads a Word document into its blocks, straight from its parts: only there are the numbers as its readers see them. */
import type { LeftOutKind } from '../../../domain/release/leftOut.ts';
import type { DocumentBlock } from '../../../domain/release/structure.ts';
import { Aside } from '../aside.ts';
import { type Reader, Refused } from '../reader.ts';
import { Body } from './body.ts';
import { Numbering } from './numbering.ts';
import { Styles } from './styles.ts';
import { unpack } from './unpack.ts';
import { attribute, child, children, parseXml, wordsIn } from './xml.ts';

const DOCUMENT = 'word/document.xml';
const WANTED =
  /^(?:_rels\/\.rels|word\/(?:document\d*|numbering|styles|footnotes|endnotes|comments|(?:header|footer)\d*|diagrams\/data\d*)\.xml)$/;

/** Parts whose words are not the document's text. */
const BESIDE: readonly [RegExp, LeftOutKind][] = [
  [/^word\/(?:header|footer)\d*\.xml$/, 'running'],
  [/^word\/comments\.xml$/, 'comment'],
  [/^word\/diagrams\//, 'drawing'],
];

/** @throws Refused where the file is damaged, unsafe or too complex. */
export const readDocx: Reader = async (bytes) => {
  const parts = unpack(bytes, (name) => WANTED.test(name));
  const part = (name: string): Document | null => {
    const found = parts.get(name);
    return found === undefined ? null : parseXml(found);
  };
  const body = child(part(mainPart(part('_rels/.rels')))?.documentElement, 'body');
  if (body === null) throw new Refused('damaged');
  const styles = new Styles(part('word/styles.xml'));
  const numbering = new Numbering(part('word/numbering.xml'));
  const aside = new Aside();
  const reading = new Body(styles, numbering, aside);
  reading.read(body);
  const notes = { footnote: part('word/footnotes.xml'), endnote: part('word/endnotes.xml') };
  const noted = notesOf(reading, notes, (note) => new Body(styles, numbering, aside).read(note));
  for (const [name, bytesOfPart] of parts)
    for (const [pattern, kind] of BESIDE) if (pattern.test(name)) addWords(aside, kind, bytesOfPart);
  return { blocks: [...reading.blocks, ...noted], encoding: 'utf-8', leftOut: aside.take() };
};

/** Most writers name the main part the same; a few number it. */
function mainPart(relations: Document | null): string {
  const main = relations === null ? [] : children(relations.documentElement, 'Relationship');
  const target = main.find((each) => /\/officeDocument$/.test(attribute(each, 'Type') ?? ''));
  return (attribute(target, 'Target') ?? DOCUMENT).replace(/^\//, '');
}

/** Notes each paragraph of a part, comments among them, as left out. */
function addWords(aside: Aside, kind: LeftOutKind, part: Uint8Array): void {
  for (const paragraph of parseXml(part).getElementsByTagNameNS('*', 'p'))
    aside.add(kind, wordsIn(paragraph));
}

/** The notes that the text refers to, after it, in the order it does. */
function notesOf(
  reading: Body,
  parts: Readonly<Record<'footnote' | 'endnote', Document | null>>,
  read: (note: Element) => DocumentBlock[],
): DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  const said = new Set<string>();
  for (const { kind, id } of [...reading.notes]) {
    const part = parts[kind];
    const key = `${kind} ${id}`;
    if (part === null || said.has(key)) continue;
    said.add(key);
    const note = children(part.documentElement, kind).find((each) => attribute(each, 'id') === id);
    if (note !== undefined) blocks.push(...read(note));
  }
  return blocks;
}
