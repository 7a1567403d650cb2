/** Makes web pages, Word documents and PDFs from a seed, sound and spoilt, to try the readers on. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { numbers } from '../../../scripts/fuzzImporters.ts';
import type { PageFormat } from '../../../src/contract/reading.ts';
import {
  asPrintPage,
  asSitePage,
  asWord,
  ENGLISH,
  JAPANESE,
  printed,
  wordNumber,
  wordOf,
  wordParagraph,
} from '../../fixtures/documents.ts';

export interface SpoiltDocument {
  format: PageFormat;
  bytes: Uint8Array;
}

/** What documents are made from; PDFs are printed once. */
export interface Whole {
  pages: string[];
  bodies: string[];
  words: Uint8Array[];
  pdfs: Uint8Array[];
}

const RICH_PAGE = `<ruby>総務省<rp>(</rp><rt>そうむしょう</rt></ruby><table><tr><th>Venue<td colspan=2>Tokyo</table><dl><dt>Date<dd>1 May</dl>
<ol type=i><li><h4><div>AI</div></h4><p>It explained.</ol><div style="display:none">hidden</div><template shadowrootmode=open><p>shadow</template><pre>a
b</pre><img alt="x"><svg><text>drawn</text></svg><main><article>inner</article></main>`;

function richBody(): string {
  const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  return [
    wordParagraph(ENGLISH.headline, '<w:pStyle w:val="a1"/>'),
    wordParagraph('AI', wordNumber(0)),
    `<w:p>${run('The Japanese side ')}<w:del><w:r><w:delText>rejected</w:delText></w:r></w:del><w:ins>${run('explained')}</w:ins><w:r><w:footnoteReference w:id="1"/></w:r></w:p>`,
    wordParagraph('Deep point', wordNumber(2)),
    `<w:tbl><w:tr><w:tc>${wordParagraph('a')}</w:tc><w:tc><w:tcPr><w:vMerge/></w:tcPr>${wordParagraph('b')}</w:tc></w:tr></w:tbl>`,
    `<w:p><w:r><w:ruby><w:rt>${run('そうむしょう')}</w:rt><w:rubyBase>${run('総務省')}</w:rubyBase></w:ruby></w:r><w:r><w:pict><w:txbxContent>${wordParagraph('box')}</w:txbxContent></w:pict></w:r></w:p>`,
  ].join('');
}

/** The documents that others are made from. */
export async function wholeDocuments(): Promise<Whole> {
  const vertical = `<style>html { writing-mode: vertical-rl }</style>`;
  return {
    pages: [asSitePage(ENGLISH), asSitePage(JAPANESE), asSitePage(ENGLISH, 'utf-8', RICH_PAGE)],
    bodies: [richBody()],
    words: [asWord(ENGLISH), asWord(JAPANESE)],
    pdfs: await printed(
      asPrintPage(ENGLISH, 1),
      asPrintPage(JAPANESE, 2),
      vertical + asPrintPage(JAPANESE, 1),
      `${asPrintPage(ENGLISH, 1)}<table><tr><td>Item<td>Japan<br>said<td>EU<br>said</table><p><ruby>総務省<rt>そうむしょう</rt></ruby>`,
    ),
  };
}

/** The n-th document of a format. */
export function spoiltDocument(format: PageFormat, seed: number, whole: Whole): SpoiltDocument {
  const next = numbers(seed);
  const pick = <T>(list: readonly T[]): T => list[next(list.length)] as T;
  switch (format) {
    case 'html':
      return { format, bytes: strToU8(spoilt(pick(whole.pages), seed)) };
    case 'docx':
      if (next(4) === 0) return { format, bytes: flipped(pick(whole.words), seed) };
      if (next(4) === 0) return { format, bytes: wordOf(spoilt(pick(whole.bodies), seed)) };
      if (next(3) > 0) return { format, bytes: wordOf(rearranged(pick(whole.bodies), seed)) };
      return { format, bytes: spoiltPart(pick(whole.words), seed) };
    case 'pdf':
      return {
        format,
        bytes: next(2) === 0 ? flipped(pick(whole.pdfs), seed) : respelt(pick(whole.pdfs), seed),
      };
  }
}

/** Cuts, doubles, moves and spoils pieces of a text. */
export function spoilt(text: string, seed: number): string {
  const next = numbers(seed);
  let made = text;
  for (let count = 1 + next(6); count > 0; count--) {
    const at = next(made.length + 1);
    const piece = made.slice(at, at + next(120));
    const to = next(made.length + 1);
    const rest = made.slice(0, at) + made.slice(at + piece.length);
    const kinds = [
      rest,
      rest.slice(0, to) + piece + rest.slice(to),
      made.slice(0, at) + piece.repeat(1 + next(4)) + made.slice(at),
      made.slice(0, at) + JUNK[next(JUNK.length)] + made.slice(at),
    ];
    made = kinds[next(kinds.length)] ?? made;
  }
  return made;
}

const JUNK = [
  '<',
  '>',
  '</',
  '<!--',
  ']]>',
  '&#x0;',
  '&#xD800;',
  '&amp;',
  '"',
  "'",
  '<ul><li>',
  '<table>',
  '<ruby><rt>',
  '<main>',
  '<h1>',
  '<template shadowrootmode=open>',
  '\0',
  '\uD800',
  '\u00AD',
  '\u200B',
];

/** One part of a packed file is spoilt, and the file packed anew. */
function spoiltPart(file: Uint8Array, seed: number): Uint8Array {
  const parts = unzipSync(file);
  const names = Object.keys(parts);
  const name = names[seed % names.length] ?? '';
  const part = parts[name];
  if (part === undefined) return file;
  const spoil = seed % 3 === 0 ? spoilt : rearranged;
  return zipSync({ ...parts, [name]: strToU8(spoil(strFromU8(part), seed)) });
}

/** An element that has no other of its name inside. */
const ELEMENT = /<(w:\w+)\b[^<>]*(?:\/>|(?<!\/)>(?:(?!<\/?\1\b)[\s\S])*?<\/\1>)/g;

/** Elements of Word moved, doubled, taken out, wrapped and given other values: still XML, seldom a document. */
function rearranged(xml: string, seed: number): string {
  const next = numbers(seed);
  const pick = <T>(list: readonly T[]): T | undefined => list[next(list.length)];
  let made = xml;
  for (let count = 1 + next(8); count > 0; count--) {
    const found = [...made.matchAll(ELEMENT)];
    const [one, other] = [pick(found), pick(found)];
    if (one === undefined || other === undefined) break;
    const [element] = one;
    const wrap = pick(WRAPS) ?? 'w:ins';
    const put = (words: string) => made.slice(0, one.index) + words + made.slice(one.index + element.length);
    const kinds = [
      put(''),
      put(element + element),
      put(other[0]),
      put(other[0] + element),
      put(wrap.split(' ').reduceRight((inner, name) => `<${name}>${inner}</${name}>`, element)),
      put(element.replace(/w:val="[^"]*"/, `w:val="${pick(VALUES) ?? ''}"`)),
      put(element.replace(/>[^<]+</, `>${pick(WORDS) ?? ''}<`)),
    ];
    made = pick(kinds) ?? made;
  }
  return made;
}

const WRAPS = [
  'w:ins',
  'w:del',
  'w:moveTo',
  'w:moveFrom',
  'w:smartTag',
  'w:customXml',
  'w:sdt w:sdtContent',
  'w:tbl w:tr w:tc',
  'w:tbl w:tr w:tc w:tbl w:tr w:tc',
  'w:r w:pict w:txbxContent',
  'w:r w:ruby w:rt',
  'w:r w:ruby w:rubyBase',
  'w:hyperlink',
  'w:p',
  'w:p w:r',
  'w:p w:pPr w:rPr',
];
const VALUES = [
  '',
  '0',
  '1',
  '-1',
  '9',
  '99999999999',
  'x',
  'bullet',
  'none',
  'aiueo',
  '%1%2%9',
  'restart',
  '１',
];
const WORDS = [
  '',
  ' ',
  '1. ',
  '（１）',
  '日本側から、説明した。',
  'The EU side explained.',
  '&#x2028;',
  '\u00AD',
  '\t',
  '•',
  '29',
];

/** Some bytes of a file changed, or its end cut off. */
export function flipped(bytes: Uint8Array, seed: number): Uint8Array {
  const next = numbers(seed);
  const made = Uint8Array.from(next(8) === 0 ? bytes.slice(0, next(bytes.length)) : bytes);
  for (let count = next(6); count > 0 && made.length > 0; count--) made[next(made.length)] = next(256);
  return made;
}

/** Numbers and names in a PDF's own words changed: its structure stays, what it says of itself does not. */
function respelt(bytes: Uint8Array, seed: number): Uint8Array {
  const next = numbers(seed);
  const made = Uint8Array.from(bytes);
  const text = strFromU8(bytes, true);
  const places = [...text.matchAll(/\d|\/[A-Z]|[[\]<>]/g)].map((found) => found.index);
  for (let count = 1 + next(5); count > 0; count--) {
    const at = places[next(places.length)];
    if (at === undefined) break;
    const sign = text[at] ?? '';
    made[at] = /\d/.test(sign) ? 0x30 + next(10) : next(3) === 0 ? 0x20 : next(128);
  }
  return made;
}
