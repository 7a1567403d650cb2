/** What every reading of a document must keep, whatever the document is; and documents to try it on, made from a seed. */
import Encoding from 'encoding-japanese';
import type { Party } from '../src/domain/model/party.ts';
import type { Span } from '../src/domain/model/source.ts';
import { claimedSpans } from '../src/domain/release/cover.ts';
import { parseRelease } from '../src/domain/release/parseRelease.ts';
import { readBytes } from '../src/main/importing/readDocument.ts';
import type { DocumentReader } from '../src/main/importing/reader.ts';

/** A made document: its bytes under a file name. */
export interface MadeDocument {
  name: string;
  bytes: Buffer;
}

/** What came of a document: read with so many statements, or refused with a code. */
export type Outcome = { read: number } | { refused: string };

/** Most processor time that a document of a few kilobytes may take, in milliseconds. */
export const SLOWEST = 3000;

/**
 * Reads a document as the app does and checks the promise of the importer: statements, headings, facts and unplaced
 * text never overlap and together are the whole text. @throws Error where the promise is broken or reading took too long.
 */
export async function tryDocument(
  { name, bytes }: MadeDocument,
  parties: Party[],
  reader?: DocumentReader,
): Promise<Outcome> {
  const start = process.cpuUsage();
  const document = await readBytes(bytes, name, reader === undefined ? {} : { reader });
  if (!document.ok) return { refused: document.error.code };
  const { text, structure } = document.value;
  const { dialogues } = parseRelease(text, parties, structure);
  checkCovered(
    text,
    dialogues.flatMap((dialogue) => claimedSpans(dialogue)),
  );
  const took = process.cpuUsage(start).user / 1000;
  if (took > SLOWEST) throw new Error(`took ${Math.round(took)} ms`);
  const topics = dialogues.flatMap((dialogue) => dialogue.topics);
  return { read: topics.reduce((sum, topic) => sum + topic.statements.length, 0) };
}

/** @throws Error where spans overlap, are empty, or leave out more than white space. */
export function checkCovered(text: string, spans: Span[]): void {
  let at = 0;
  for (const span of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (span.start < at) throw new Error(`two spans overlap at ${span.start}`);
    if (span.end <= span.start) throw new Error(`an empty span at ${span.start}`);
    if (text.slice(at, span.start).trim() !== '') throw new Error(`text is lost at ${at}`);
    at = span.end;
  }
  if (text.slice(at).trim() !== '') throw new Error(`text is lost at ${at}`);
}

/** Numbers below a bound, the same for the same seed. */
export function numbers(seed: number): (below: number) => number {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** Pieces that releases are made of, so that random texts get deep into the reader. */
const PIECES =
  `i. AI|1. 5G|(1) Data|（１）AI|ア 海底ケーブル|①|2. |## AI|**AI**|■AI|- |・|• *|【AI】|Topic 1: AI|II.1 |一　|I - |
Japanese side explained its plan|the EU side introduced its act|both sides discussed it|, and |; |, while |. |。|、| and |
日本側から、計画について説明し|EU側からは説明があり|双方で確認した|また、|議論した|こととされた。|についても紹介した。|
February 22, 2024|令和6年2月22日|Outcomes of the 29th Japan-EU ICT Policy Dialogue|日EU・ICT政策対話(第29回)の結果|Contact|
連絡先|TEL: +81 3 5253 5920|※|*|It also noted|They|It was agreed that|Japan: |日本側：|(|)|「|」|“|”|[|】|
\n|\n\n|\r\n|\u3000| |\t|\u2028|\u0000|\uFEFF|😀|é|  |Main outcomes|主な成果|1. Date|３．出席者　日本側：|References|next|A. |
The U.S. |etc. |AI: Japan explained it all today. |Conclusion: |, which Japan welcomed|among Japan, the US, and the EU|
Mr. Tanaka of MIC |田中総務審議官から、|the former|respectively|それぞれ|から|は|が|の|で|しつつ、|<p>|</div>|| a | b ||---|`
    .replaceAll(/\|\n/g, '|')
    .split('|')
    .map((piece) => piece.replaceAll('\\n', '\n').replaceAll('\\r', '\r').replaceAll('\\t', '\t'));

const ENCODINGS = ['utf-8', 'utf-8 bom', 'utf-16le', 'utf-16be', 'SJIS', 'EUCJP', 'JIS', 'latin1'] as const;
const NAMES = [
  'a.txt',
  'a.txt',
  'a.md',
  'a.md',
  'a.markdown',
  'a.html',
  'a.htm',
  'a.pdf',
  'a.docx',
  'a',
  'a.TXT',
];

/** Makes the n-th document of a seed from whole releases, cut, doubled, spliced and spoilt, or from loose pieces. */
export function madeDocument(seed: number, releases: string[]): MadeDocument {
  const next = numbers(seed);
  const pick = <T>(list: readonly T[]): T => list[next(list.length)] as T;
  const kind = next(10);
  if (kind === 0)
    return { name: pick(NAMES), bytes: Buffer.from(Array.from({ length: next(300) }, () => next(256))) };
  const text =
    kind < 5
      ? Array.from({ length: next(40) }, () => pick(PIECES)).join('')
      : mutated(pick(releases), releases, next, pick);
  const bytes = encoded(text, pick(ENCODINGS));
  if (kind === 9)
    for (let count = 1 + next(4); count > 0 && bytes.length > 0; count--)
      bytes[next(bytes.length)] = next(256);
  return { name: kind === 8 ? pick(NAMES) : 'a.txt', bytes };
}

type Next = (below: number) => number;

function mutated(
  release: string,
  releases: string[],
  next: Next,
  pick: <T>(list: readonly T[]) => T,
): string {
  let text = release;
  for (let count = 1 + next(4); count > 0; count--) {
    const start = next(text.length + 1);
    const piece = text.slice(start, start + next(80));
    const rest = text.slice(0, start) + text.slice(start + piece.length);
    const other = pick(releases);
    const from = next(other.length);
    const place = next(rest.length + 1);
    text = pick([
      rest,
      text.slice(0, start) + piece + text.slice(start),
      rest.slice(0, place) + piece + rest.slice(place),
      text.slice(0, start) + pick(PIECES) + text.slice(start),
      text.slice(0, start) + other.slice(from, from + 200) + text.slice(start),
      text.slice(0, start),
    ]);
  }
  return text;
}

function encoded(text: string, encoding: (typeof ENCODINGS)[number]): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  if (encoding === 'utf-8 bom') return Buffer.from(`\uFEFF${text}`, 'utf8');
  if (encoding === 'utf-16le') return Buffer.from(`\uFEFF${text}`, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
  if (encoding === 'latin1') return Buffer.from(text, 'latin1');
  return Buffer.from(Encoding.convert(Encoding.stringToCode(text), { to: encoding, from: 'UNICODE' }));
}
