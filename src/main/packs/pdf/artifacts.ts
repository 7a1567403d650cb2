/**
 * Tells what stands on a page beside its text (running head, marking, page number, the word DRAFT) as such: Chromium
 * leaves it unmarked, and a screen reader would not know whether to read it on every page (ISO 14289-1 §7.1, 7.8).
 */
import { deflateSync, inflateSync } from 'node:zlib';
import { entriesOf, itemsOf, referred, withEntries } from './dictionary.ts';
import type { PdfObjects } from './objects.ts';

export function markArtifacts({ objects }: PdfObjects): void {
  const pages = [...objects.values()].filter((each) => /\/Type \/Page\b/.test(each));
  for (const page of pages)
    for (const reference of itemsOf(entriesOf(page).get('Contents') ?? '')) {
      const number = referred(reference);
      const content = number === null ? undefined : objects.get(number);
      if (number !== null && content !== undefined) objects.set(number, withArtifacts(content));
    }
}

function withArtifacts(stream: string): string {
  const begin = /stream\r?\n/.exec(stream);
  const end = stream.lastIndexOf('endstream');
  if (begin === null || end === -1 || !/\/Filter \/FlateDecode\b/.test(stream)) return stream;
  const packed = Buffer.from(stream.slice(begin.index + begin[0].length, end), 'latin1');
  const content = inflateSync(packed).toString('latin1');
  const marked = deflateSync(Buffer.from(enclosed(content), 'latin1')).toString('latin1');
  const head = withEntries(stream.slice(0, begin.index), { Length: String(marked.length) });
  return `${head}\nstream\n${marked}\nendstream`;
}

/** Strings, where no operator is; what begins marked content, and what ends it (ISO 32000-1 §14.6). */
const MARKS =
  /\((?:\\[\s\S]|[^\\()])*\)|\/\w+\s*(?:<<(?:<[^<>]*>|\((?:\\[\s\S]|[^\\()])*\)|[^<>])*>>|\/\w+)\s*BDC\b|\/\w+\s+BMC\b|\bEMC\b/g;
/** Operators that leave something on the page. */
const PAINTS = /(?:^|\s|[\])>])(?:f\*?|F|S|s|B\*?|b\*?|T[jJ]|'|"|Do|sh)(?=\s|$)/;

/** Every stretch outside marked content that paints is an artifact. */
export function enclosed(content: string): string {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  const outside = (to: number) => {
    const stretch = content.slice(from, to);
    // Marked content ends in the text object that it begins in; where that would not hold, it stays as it is.
    const isWhole = count(stretch, /\bBT\b/g) === count(stretch, /\bET\b/g);
    parts.push(PAINTS.test(stretch) && isWhole ? `\n/Artifact BMC\n${stretch}\nEMC\n` : stretch);
    from = to;
  };
  for (const { 0: token, index } of content.matchAll(MARKS)) {
    if (token.startsWith('(')) continue;
    if (token === 'EMC') {
      depth--;
      if (depth > 0) continue;
      parts.push(content.slice(from, index + token.length));
      from = index + token.length;
    } else {
      if (depth === 0) outside(index);
      depth++;
    }
  }
  outside(content.length);
  return parts.join('');
}

function count(text: string, sign: RegExp): number {
  return text.match(sign)?.length ?? 0;
}
