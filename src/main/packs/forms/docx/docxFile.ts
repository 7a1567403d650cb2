/**
 * A pack as a Word document (ECMA-376 transitional): real headings, tables and fields, annotations as comments. It is
 * written here and not by a library so that the same pack gives the same bytes.
 */
import { strToU8, type Zippable, zipSync } from 'fflate';
import type { PackDocument } from '../../../../domain/pack/document.ts';
import { sheetBlocks } from './blocks.ts';
import {
  commentsPart,
  corePart,
  footerPart,
  headerPart,
  NAMESPACES,
  numberingPart,
  sectionProperties,
  settingsPart,
} from './parts.ts';
import { stylesPart } from './styles.ts';
import { Writing } from './writing.ts';
import { el, xmlPart } from './xml.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
/** The first day that a ZIP can name: the time of writing says nothing and would differ each time. */
const NO_TIME = new Date(1980, 0, 1);

interface Part {
  id: string;
  /** Its name inside `word/`, without extension. */
  name: string;
  /** Last part of its content type and of its relationship. */
  type: string;
  relation: string;
  xml: string;
}

export function docxFile(document: PackDocument): Uint8Array {
  const writing = new Writing(document);
  const body = bodyPart(writing);
  const part = (name: string, xml: string): Part => ({ id: name, name, type: name, relation: name, xml });
  const parts: Part[] = [
    part('styles', stylesPart(document)),
    part('settings', settingsPart()),
    part('numbering', numberingPart(writing)),
    part('comments', commentsPart(writing)),
    { ...part('footer', footerPart(document, false)), relation: 'footer' },
    { ...part('footerWide', footerPart(document, true)), type: 'footer', relation: 'footer' },
    ...document.sheets.map((sheet, place) => ({
      ...part(`header${place + 1}`, headerPart(sheet, document)),
      type: 'header',
      relation: 'header',
    })),
  ];
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(parts),
    '_rels/.rels': relations([
      { id: 'document', type: `${OFFICE}/officeDocument`, target: 'word/document.xml' },
      { id: 'core', type: `${PACKAGE}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
    ]),
    'docProps/core.xml': corePart(document),
    'word/document.xml': body,
    'word/_rels/document.xml.rels': relations([
      ...parts.map(({ id, relation, name }) => ({
        id,
        type: `${OFFICE}/${relation}`,
        target: `${name}.xml`,
      })),
      ...writing.links.map(({ id, address }) => ({
        id,
        type: `${OFFICE}/hyperlink`,
        target: address,
        outside: true,
      })),
    ]),
    ...Object.fromEntries(parts.map(({ name, xml }) => [`word/${name}.xml`, xml])),
  };
  const entries: Zippable = Object.fromEntries(
    Object.entries(files).map(([name, xml]) => [name, [strToU8(xml), { mtime: NO_TIME }]]),
  );
  return zipSync(entries, { level: 6 });
}

/** Each sheet is a section: its properties stand in its last paragraph, those of the last one in the body. */
function bodyPart(writing: Writing): string {
  const { sheets } = writing.document;
  const content = sheets.map((sheet, place) => {
    const section = sectionProperties(sheet, place);
    const end =
      place === sheets.length - 1
        ? section
        : el('w:p', {}, el('w:pPr', {}, el('w:pStyle', { 'w:val': 'Gap' }), section));
    return sheetBlocks(sheet, writing) + end;
  });
  return xmlPart(el('w:document', NAMESPACES, el('w:body', {}, ...content)));
}

function contentTypes(parts: readonly Part[]): string {
  const override = (name: string, type: string) => el('Override', { PartName: name, ContentType: type });
  return xmlPart(
    el(
      'Types',
      { xmlns: `${PACKAGE}/content-types` },
      el('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      el('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      override('/word/document.xml', `${WORD}.document.main+xml`),
      override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
      ...parts.map(({ name, type }) => override(`/word/${name}.xml`, `${WORD}.${type}+xml`)),
    ),
  );
}

interface Relation {
  id: string;
  type: string;
  target: string;
  outside?: boolean;
}

function relations(list: readonly Relation[]): string {
  return xmlPart(
    el(
      'Relationships',
      { xmlns: `${PACKAGE}/relationships` },
      ...list.map(({ id, type, target, outside }) =>
        el('Relationship', {
          Id: id,
          Type: type,
          Target: target,
          TargetMode: outside ? 'External' : undefined,
        }),
      ),
    ),
  );
}
