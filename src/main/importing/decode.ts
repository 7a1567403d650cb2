/**
 * Turns bytes into text by strict decoders, so that a wrong guess is either impossible or would have to look like
 * real Japanese or English text.
 */
import Encoding from 'encoding-japanese';
import { fail, ok, type Result } from '../../domain/result.ts';
import { plausibility } from './plausibility.ts';

export interface Decoded {
  /** Name of the encoding as in the WHATWG Encoding Standard, lower case. */
  encoding: string;
  /** The text without its byte-order mark. */
  text: string;
}

/** A text in the wrong encoding scores far below this; see `plausibility`. */
const PLAUSIBLE = 0.9;

/** Decodes a document's bytes, or says that they are no text (`binary`) or in an unknown encoding (`unknown`). */
export function decode(bytes: Uint8Array): Result<Decoded, 'binary' | 'unknown'> {
  const marked = byMark(bytes);
  if (marked !== null) return marked;
  const wide = withoutMark16(bytes);
  if (wide !== null) return wide;
  if (bytes.includes(0)) return fail('binary');
  const sevenBit = iso2022(bytes);
  if (sevenBit !== null) return ok(sevenBit);
  const utf8 = strict(bytes, 'utf-8');
  if (utf8 !== null) return hasBinaryControls(utf8) ? fail('binary') : ok({ encoding: 'utf-8', text: utf8 });
  return eightBit(bytes);
}

function byMark(bytes: Uint8Array): Result<Decoded, 'binary' | 'unknown'> | null {
  const encoding =
    bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
      ? 'utf-8'
      : bytes[0] === 0xff && bytes[1] === 0xfe
        ? 'utf-16le'
        : bytes[0] === 0xfe && bytes[1] === 0xff
          ? 'utf-16be'
          : null;
  if (encoding === null) return null;
  const text = strict(bytes, encoding);
  if (text === null) return fail('unknown');
  return hasBinaryControls(text) ? fail('binary') : ok({ encoding, text });
}

/** UTF-16 that lost its mark shows as zero bytes on one side of the pairs (ASCII), or as plausible Japanese. */
function withoutMark16(bytes: Uint8Array): Result<Decoded, 'binary' | 'unknown'> | null {
  if (bytes.length < 4 || bytes.length % 2 !== 0 || !bytes.includes(0)) return null;
  for (const encoding of ['utf-16le', 'utf-16be'] as const) {
    const text = strict(bytes, encoding);
    if (text !== null && !hasBinaryControls(text) && plausibility(text) >= PLAUSIBLE)
      return ok({ encoding, text });
  }
  return null;
}

/** ISO-2022-JP is seven-bit and announces Japanese by escape sequences, which no other text holds. */
function iso2022(bytes: Uint8Array): Decoded | null {
  if (!bytes.includes(0x1b)) return null;
  const text = strict(bytes, 'iso-2022-jp');
  return text !== null && !text.includes('\u001b') ? { encoding: 'iso-2022-jp', text } : null;
}

/** Shift_JIS, EUC-JP and Windows-1252 overlap: of those that decode at all, the most plausible text wins. */
function eightBit(bytes: Uint8Array): Result<Decoded, 'binary' | 'unknown'> {
  const candidates: { decoded: Decoded; score: number }[] = [];
  for (const encoding of ['shift_jis', 'euc-jp', 'windows-1252'] as const) {
    const text = encoding === 'windows-1252' ? windows1252(bytes) : strict(bytes, encoding);
    if (text === null) continue;
    if (hasBinaryControls(text)) continue;
    candidates.push({ decoded: { encoding, text }, score: plausibility(text) });
  }
  candidates.sort((a, b) => b.score - a.score);
  const [best, next] = candidates;
  if (best === undefined) return fail(looksBinary(bytes) ? 'binary' : 'unknown');
  // Two readings as good as each other: the statistics of whole byte pairs decide, never chance.
  if (next !== undefined && best.score - next.score < 0.005 && best.score >= PLAUSIBLE) {
    const detected = Encoding.detect(bytes, ['SJIS', 'EUCJP']);
    const name = detected === 'SJIS' ? 'shift_jis' : detected === 'EUCJP' ? 'euc-jp' : null;
    const preferred = candidates.find((candidate) => candidate.decoded.encoding === name);
    if (preferred !== undefined && preferred.score >= PLAUSIBLE) return ok(preferred.decoded);
  }
  return best.score >= PLAUSIBLE ? ok(best.decoded) : fail(looksBinary(bytes) ? 'binary' : 'unknown');
}

/** Decodes without a single replacement character, or not at all. `TextDecoder` drops the byte-order mark. */
function strict(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // A fatal decoder throws where the bytes are not of this encoding: that is its answer.
    return null;
  }
}

/** What Windows-1252 has at 0x80 to 0x9F; five places are empty. */
const CP1252 = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';

/** Decodes Windows-1252 by its own table: some runtimes take it for ISO-8859-1. Null where a byte has no meaning. */
function windows1252(bytes: Uint8Array): string | null {
  const text = Buffer.from(bytes).toString('latin1');
  let undefinedByte = false;
  const decoded = text.replace(/[\u0080-\u009F]/g, (char) => {
    const sign = CP1252.charAt(char.charCodeAt(0) - 0x80);
    undefinedByte ||= sign === '\0';
    return sign;
  });
  return undefinedByte ? null : decoded;
}

/** Control characters that no text editor writes. */
function hasBinaryControls(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  return /[\u0000-\u0007\u000E-\u001A\u001C-\u001F\u007F]/.test(text);
}

function looksBinary(bytes: Uint8Array): boolean {
  let controls = 0;
  const sample = bytes.subarray(0, 4096);
  for (const byte of sample) if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)) controls++;
  return controls > 0;
}
