/** Decodes a web page: by its byte-order mark, by what it says of itself, else by what its bytes can be. */

/** How many bytes at the start are searched for a declaration; the standard says 1024, saved pages put more before it. */
const HEAD = 4096;

const DECLARED = /<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([a-z0-9_:-]{2,30})/i;

export interface DecodedPage {
  text: string;
  encoding: string;
}

/** The text of a page's bytes; bytes that fit no encoding become U+FFFD rather than being lost. */
export function decodeHtml(bytes: Uint8Array): DecodedPage {
  const marked = byMark(bytes);
  if (marked !== null) return decodeAs(bytes, marked);
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD));
  const declared = DECLARED.exec(head)?.[1] ?? null;
  // A page saved by a browser is UTF-8 whatever it still says of itself.
  for (const label of [
    declared,
    'utf-8',
    ...(head.includes('\u001B$') ? ['iso-2022-jp'] : []),
    ...JAPANESE,
  ]) {
    const decoded = label === null ? null : strictly(bytes, label);
    if (decoded !== null) return decoded;
  }
  return decodeAs(bytes, known(declared) ? (declared ?? 'windows-1252') : 'windows-1252');
}

const JAPANESE = ['shift_jis', 'euc-jp'];

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

function known(label: string | null): boolean {
  try {
    return label !== null && new TextDecoder(label).encoding !== 'utf-16le';
  } catch {
    return false;
  }
}

function strictly(bytes: Uint8Array, label: string): DecodedPage | null {
  try {
    // A declaration that could be read as ASCII is not one of UTF-16.
    const name = /^utf-?16/i.test(label) ? 'utf-8' : label;
    const decoder = new TextDecoder(name, { fatal: true });
    return { text: decoder.decode(bytes), encoding: decoder.encoding };
  } catch {
    return null;
  }
}

function decodeAs(bytes: Uint8Array, label: string): DecodedPage {
  const decoder = new TextDecoder(label);
  return { text: decoder.decode(bytes), encoding: decoder.encoding };
}
