/** The parts of the package around the text: sections with their margins, comments, lists, styles, properties. */
import type { PackDocument, Sheet } from '../../../../domain/pack/document.ts';
import { pageNumber, runningHead } from '../../margins.ts';
import { field, paragraph, run, tab, words } from './runs.ts';
import { watermark } from './watermark.ts';
import { LANDSCAPE_WIDTH, PORTRAIT_WIDTH, type Writing } from './writing.ts';
import { el, escaped, xmlPart } from './xml.ts';

export const NAMESPACES = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:v': 'urn:schemas-microsoft-com:vml',
  'xmlns:o': 'urn:schemas-microsoft-com:office:office',
};

/** A4 bound at the long edge with 30 mm, mirrored for duplex; §17.6.17. Lengths in twentieths of a point. */
export function sectionProperties(sheet: Sheet, place: number): string {
  const [width, height] = sheet.landscape ? [16838, 11906] : [11906, 16838];
  const sides = sheet.landscape ? { 'w:left': 1134, 'w:right': 1134 } : { 'w:left': 1701, 'w:right': 1020 };
  return el(
    'w:sectPr',
    {},
    el('w:headerReference', { 'w:type': 'default', 'r:id': `header${place + 1}` }),
    el('w:footerReference', { 'w:type': 'default', 'r:id': sheet.landscape ? 'footerWide' : 'footer' }),
    el('w:type', { 'w:val': 'nextPage' }),
    el('w:pgSz', { 'w:w': width, 'w:h': height, 'w:orient': sheet.landscape ? 'landscape' : undefined }),
    el('w:pgMar', {
      'w:top': 1531,
      'w:bottom': 1417,
      ...sides,
      'w:header': 680,
      'w:footer': 624,
      'w:gutter': 0,
    }),
  );
}

/** Running head, marking and, until it is issued, the word DRAFT. */
export function headerPart(sheet: Sheet, document: PackDocument): string {
  const head = runningHead(sheet) ?? '';
  const lang = sheet.runningHead?.lang ?? document.lang;
  const { marking, draft } = document;
  const middle = marking?.place === 'centre' ? marking.text : '';
  const right = [draft, marking?.place === 'right' ? marking.text : null].filter((part) => part !== null);
  const line = [
    run(head, lang),
    tab(lang),
    run(middle, markingLang(middle), { bold: true }),
    tab(lang),
    run(right.join('  '), document.lang, { bold: true }),
    draft === null ? '' : watermark(draft, document.lang),
  ];
  return xmlPart(el('w:hdr', NAMESPACES, paragraph('Header', line.join(''), tabs(sheet.landscape))));
}

/** Edition, marking, and the page's number of all pages. */
export function footerPart(document: PackDocument, wide: boolean): string {
  const { lang, edition, marking } = document;
  const number = pageNumber(document)
    .map((part) =>
      typeof part === 'string'
        ? field(part === 'page' ? 'PAGE' : 'NUMPAGES', '1', lang)
        : run(part.text, lang),
    )
    .join('');
  const line = [
    run(edition, lang),
    tab(lang),
    words({ text: marking?.text ?? '', lang: markingLang(marking?.text ?? '') }, { bold: true }),
    tab(lang),
    number,
  ];
  return xmlPart(el('w:ftr', NAMESPACES, paragraph('Footer', line.join(''), tabs(wide))));
}

function tabs(wide: boolean): string {
  const width = wide ? LANDSCAPE_WIDTH : PORTRAIT_WIDTH;
  return el(
    'w:tabs',
    {},
    el('w:tab', { 'w:val': 'center', 'w:pos': Math.round(width / 2) }),
    el('w:tab', { 'w:val': 'right', 'w:pos': width }),
  );
}

function markingLang(text: string): 'ja' | 'en' {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) ? 'ja' : 'en';
}

/** §17.13.4: who, when, and what was remarked; stance by symbol and word. */
export function commentsPart({ comments, document }: Writing): string {
  const written = comments.map(({ id, note }) => {
    const stance =
      note.stance === null
        ? ''
        : run(`${note.stance.symbol} ${note.stance.word}  `, document.lang, { bold: true });
    const tags =
      note.tags.length === 0 ? '' : run(`  ${note.tags.map((tag) => `#${tag}`).join(' ')}`, document.lang);
    const resolved = note.resolved === null ? '' : run(`  ${note.resolved}`, document.lang);
    const comment = note.comment === null ? '' : words(note.comment);
    return el(
      'w:comment',
      {
        'w:id': id,
        'w:author': note.author,
        'w:date': note.at.replace(/\.\d+Z$/, 'Z'),
        'w:initials': [...note.author][0] ?? '',
      },
      paragraph('CommentText', `${stance}${comment}${tags}${resolved}`),
      ...note.replies.map(({ text, by }) =>
        paragraph('CommentText', `${words(text)}${run(`  ${by}`, document.lang)}`),
      ),
    );
  });
  return xmlPart(el('w:comments', NAMESPACES, ...written, ''));
}

/** §17.9: bullets, and for each numbered list one of its own that begins where it does. */
export function numberingPart({ numberedLists }: Writing): string {
  const levels = (isNumbered: boolean) =>
    Array.from({ length: 9 }, (_, level) =>
      el(
        'w:lvl',
        { 'w:ilvl': level },
        el('w:start', { 'w:val': 1 }),
        el('w:numFmt', { 'w:val': isNumbered ? 'decimal' : 'bullet' }),
        el('w:lvlText', { 'w:val': isNumbered ? `%${level + 1}.` : '•' }),
        el('w:lvlJc', { 'w:val': 'left' }),
        el('w:pPr', {}, el('w:ind', { 'w:left': 397 * (level + 1), 'w:hanging': 397 })),
      ),
    );
  const kinds = [false, true].map((isNumbered, id) =>
    el(
      'w:abstractNum',
      { 'w:abstractNumId': id },
      el('w:multiLevelType', { 'w:val': 'hybridMultilevel' }),
      ...levels(isNumbered),
    ),
  );
  const lists = numberedLists.map((start, place) =>
    el(
      'w:num',
      { 'w:numId': place + 2 },
      el('w:abstractNumId', { 'w:val': 1 }),
      ...Array.from({ length: 9 }, (_, level) =>
        el('w:lvlOverride', { 'w:ilvl': level }, el('w:startOverride', { 'w:val': start })),
      ),
    ),
  );
  const bullets = el('w:num', { 'w:numId': 1 }, el('w:abstractNumId', { 'w:val': 0 }));
  return xmlPart(el('w:numbering', NAMESPACES, ...kinds, bullets, ...lists));
}

/** ECMA-376 Part 2, §11: title, side, language and time of issue; no name of a person or a computer. */
export function corePart({ title, author, lang, issuedAt }: PackDocument): string {
  const moment = new Date(issuedAt).toISOString().replace(/\.\d+Z$/, 'Z');
  const time = (name: string) => el(name, { 'xsi:type': 'dcterms:W3CDTF' }, moment);
  return xmlPart(
    el(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      el('dc:title', {}, escaped(title)),
      el('dc:creator', {}, escaped(author)),
      time('dcterms:created'),
      time('dcterms:modified'),
      el('dc:language', {}, lang === 'ja' ? 'ja-JP' : 'en-GB'),
    ),
  );
}

export function settingsPart(): string {
  return xmlPart(
    el(
      'w:settings',
      NAMESPACES,
      el('w:mirrorMargins'),
      el('w:defaultTabStop', { 'w:val': 720 }),
      el('w:characterSpacingControl', { 'w:val': 'doNotCompress' }),
      el(
        'w:compat',
        {},
        el('w:compatSetting', {
          'w:name': 'compatibilityMode',
          'w:uri': 'http://schemas.microsoft.com/office/word',
          'w:val': 15,
        }),
      ),
      el('w:themeFontLang', { 'w:val': 'en-GB', 'w:eastAsia': 'ja-JP' }),
    ),
  );
}
