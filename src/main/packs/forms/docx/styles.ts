/** The styles of the DOCX: Word's own names where it has one, so that a ministry's template can take them over. */
import type { PackDocument } from '../../../../domain/pack/document.ts';
import { NAMESPACES } from './parts.ts';
import { el, xmlPart } from './xml.ts';

interface Look {
  name: string;
  /** Half points. */
  size?: number;
  bold?: boolean;
  italic?: boolean;
  grey?: boolean;
  before?: number;
  after?: number;
  keepNext?: boolean;
  /** 0 for a first heading: what the outline and the screen reader go by. */
  outline?: number;
  left?: number;
  /** How far the first line stands out to the left. */
  hanging?: number;
  line?: boolean;
  /** A right tab with dots, for the contents. */
  leader?: boolean;
}

const PARAGRAPHS: Readonly<Record<string, Look>> = {
  Title: { name: 'Title', size: 56, bold: true, before: 2400, after: 240 },
  Heading1: { name: 'heading 1', size: 38, bold: true, after: 200, keepNext: true, outline: 0, line: true },
  Heading2: { name: 'heading 2', size: 27, bold: true, before: 280, after: 100, keepNext: true, outline: 1 },
  Heading3: { name: 'heading 3', size: 25, bold: true, before: 200, after: 60, keepNext: true, outline: 2 },
  Heading4: { name: 'heading 4', size: 24, bold: true, before: 160, after: 40, keepNext: true, outline: 3 },
  Heading5: { name: 'heading 5', size: 24, bold: true, before: 160, after: 40, keepNext: true, outline: 4 },
  Heading6: { name: 'heading 6', size: 24, italic: true, before: 160, after: 40, keepNext: true, outline: 5 },
  Lead: { name: 'Lead', size: 28, after: 200 },
  Quiet: { name: 'Quiet', size: 21, grey: true, after: 120 },
  Quote: { name: 'Quote', grey: true, left: 340, after: 120 },
  ListParagraph: { name: 'List Paragraph', after: 60, left: 397 },
  ListMore: { name: 'List More', after: 60, left: 397 },
  Checklist: { name: 'Checklist', size: 30, after: 240, left: 397 },
  TableText: { name: 'Table Text', size: 21, before: 40, after: 40 },
  FactLabel: { name: 'Fact Label', size: 21, grey: true, before: 40, after: 40 },
  FactText: { name: 'Fact Text', before: 40, after: 40 },
  CoverSpace: { name: 'Cover Space', before: 4200, after: 0 },
  Source: { name: 'Source', left: 1588, hanging: 1588, after: 60 },
  TableHeading: { name: 'Table Heading', size: 21, bold: true, before: 40, after: 40, keepNext: true },
  SourceHeading: { name: 'Source Heading', bold: true, left: 1588, before: 160, after: 60, keepNext: true },
  CitationLine: { name: 'Citation Line', size: 20, grey: true, after: 60 },
  Gap: { name: 'Gap', size: 12, after: 0 },
  TOC1: { name: 'toc 1', bold: true, before: 80, after: 20, leader: true },
  TOC2: { name: 'toc 2', after: 20, left: 510, leader: true },
  Header: { name: 'header', size: 20, after: 0 },
  Footer: { name: 'footer', size: 20, after: 0 },
  CommentText: { name: 'annotation text', size: 20, after: 0 },
};

export function stylesPart({ lang }: PackDocument): string {
  const defaults = el(
    'w:docDefaults',
    {},
    el(
      'w:rPrDefault',
      {},
      el(
        'w:rPr',
        {},
        el('w:rFonts', {
          'w:ascii': 'Calibri',
          'w:hAnsi': 'Calibri',
          'w:cs': 'Calibri',
          'w:eastAsia': 'Yu Gothic',
        }),
        el('w:sz', { 'w:val': lang === 'ja' ? 22 : 24 }),
        el('w:szCs', { 'w:val': lang === 'ja' ? 22 : 24 }),
        el('w:lang', {
          'w:val': lang === 'ja' ? 'ja-JP' : 'en-GB',
          'w:eastAsia': 'ja-JP',
          'w:bidi': 'ar-SA',
        }),
      ),
    ),
    el(
      'w:pPrDefault',
      {},
      el('w:pPr', {}, el('w:spacing', { 'w:after': 120, 'w:line': 288, 'w:lineRule': 'auto' })),
    ),
  );
  const normal = el(
    'w:style',
    { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' },
    el('w:name', { 'w:val': 'Normal' }),
    el('w:qFormat'),
  );
  return xmlPart(
    el(
      'w:styles',
      NAMESPACES,
      defaults,
      normal,
      ...Object.entries(PARAGRAPHS).map(([id, look]) => paragraphStyle(id, look)),
      characterStyle(
        'Citation',
        'Citation',
        el('w:color', { 'w:val': '4A4A4A' }) + el('w:sz', { 'w:val': 20 }),
      ),
      characterStyle('Code', 'Code', el('w:rFonts', { 'w:ascii': 'Consolas', 'w:hAnsi': 'Consolas' })),
      characterStyle('CommentReference', 'annotation reference', el('w:sz', { 'w:val': 16 })),
      characterStyle(
        'HeadingNumber',
        'Heading Number',
        el('w:b', { 'w:val': 0 }) + el('w:color', { 'w:val': '4A4A4A' }) + el('w:sz', { 'w:val': 22 }),
      ),
      tableStyle('PackTable', 'Pack Table', GRID),
      tableStyle('PackFacts', 'Pack Facts', RULES),
    ),
  );
}

/** Children in the order of the schema (§17.7.4.17, §17.3.1.26, §17.3.2.28). */
function paragraphStyle(id: string, look: Look): string {
  const paragraph = [
    look.keepNext ? el('w:keepNext') + el('w:keepLines') : '',
    look.line
      ? el('w:pBdr', {}, el('w:bottom', { 'w:val': 'single', 'w:sz': 8, 'w:space': 4, 'w:color': '111111' }))
      : '',
    look.leader ? el('w:tabs', {}, el('w:tab', { 'w:val': 'right', 'w:leader': 'dot', 'w:pos': 9185 })) : '',
    el('w:spacing', { 'w:before': look.before ?? 0, 'w:after': look.after ?? 120 }),
    look.left === undefined ? '' : el('w:ind', { 'w:left': look.left, 'w:hanging': look.hanging }),
    look.outline === undefined ? '' : el('w:outlineLvl', { 'w:val': look.outline }),
  ];
  const run = [
    look.bold ? el('w:b') : '',
    look.italic ? el('w:i') : '',
    look.grey ? el('w:color', { 'w:val': '4A4A4A' }) : '',
    look.size === undefined ? '' : el('w:sz', { 'w:val': look.size }) + el('w:szCs', { 'w:val': look.size }),
  ];
  return el(
    'w:style',
    { 'w:type': 'paragraph', 'w:styleId': id },
    el('w:name', { 'w:val': look.name }),
    el('w:basedOn', { 'w:val': 'Normal' }),
    look.outline === undefined ? '' : el('w:next', { 'w:val': 'Normal' }),
    el('w:qFormat'),
    el('w:pPr', {}, ...paragraph),
    el('w:rPr', {}, ...run, ''),
  );
}

function characterStyle(id: string, name: string, run: string): string {
  return el(
    'w:style',
    { 'w:type': 'character', 'w:styleId': id },
    el('w:name', { 'w:val': name }),
    el('w:rPr', {}, run),
  );
}

const GRID = ['w:top', 'w:left', 'w:bottom', 'w:right', 'w:insideH', 'w:insideV'];
/** Labels with their values have lines between them and none beside them, as on the pages. */
const RULES = ['w:top', 'w:bottom', 'w:insideH'];

function tableStyle(id: string, title: string, lines: readonly string[]): string {
  const line = (name: string) =>
    el(name, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': '8A8A8A' });
  const side = (name: string, width: number) => el(name, { 'w:w': width, 'w:type': 'dxa' });
  return el(
    'w:style',
    { 'w:type': 'table', 'w:styleId': id },
    el('w:name', { 'w:val': title }),
    el(
      'w:tblPr',
      {},
      el('w:tblBorders', {}, ...lines.map(line)),
      el(
        'w:tblCellMar',
        {},
        side('w:top', 40),
        side('w:left', 113),
        side('w:bottom', 40),
        side('w:right', 113),
      ),
    ),
  );
}
