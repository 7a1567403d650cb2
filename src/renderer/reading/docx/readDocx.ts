/** Reads a Word document into its blocks, straight from its parts: only there are the numbers as its readers see them. */
import type { DocumentBlock } from '../../../domain/release/structure.ts';
import { type Reader, Refused } from '../reader.ts';
import { Body } from './body.ts';
import { Numbering } from './numbering.ts';
import { Styles } from './styles.ts';
import { unpack } from './unpack.ts';
import { attribute, child, children, parseXml } from './xml.ts';

const DOCUMENT = 'word/document.xml';
const WANTED = /^(?:_rels\/\.rels|word\/(?:document\d*|numbering|styles|footnotes|endnotes)\.xml)$/;

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
  const reading = new Body(styles, numbering);
  reading.read(body);
  const notes = { footnote: part('word/footnotes.xml'), endnote: part('word/endnotes.xml') };
  const noted = notesOf(reading, notes, styles, numbering);
  return { blocks: [...reading.blocks, ...noted], encoding: 'utf-8' };
};

/** Most writers name the main part the same; a few number it. */
function mainPart(relations: Document | null): string {
  const main = relations === null ? [] : children(relations.documentElement, 'Relationship');
  const target = main.find((each) => /\/officeDocument$/.test(attribute(each, 'Type') ?? ''));
  return (attribute(target, 'Target') ?? DOCUMENT).replace(/^\//, '');
}

/** The notes that the text refers to, after it, in the order it does. */
function notesOf(
  reading: Body,
  parts: Readonly<Record<'footnote' | 'endnote', Document | null>>,
  styles: Styles,
  numbering: Numbering,
): DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  const said = new Set<string>();
  for (const { kind, id } of [...reading.notes]) {
    const part = parts[kind];
    const key = `${kind} ${id}`;
    if (part === null || said.has(key)) continue;
    said.add(key);
    const note = children(part.documentElement, kind).find((each) => attribute(each, 'id') === id);
    if (note !== undefined) blocks.push(...new Body(styles, numbering).read(note));
  }
  return blocks;
}
