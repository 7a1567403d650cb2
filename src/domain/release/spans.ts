/** Stretches of the source text: cutting, trimming and reading them. */
import type { Span } from '../model/source.ts';

/** White space folded to single spaces, none at the ends. */
export function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A span's text, folded. */
export function read(text: string, span: Span): string {
  return fold(text.slice(span.start, span.end));
}

/** The span without white space at its ends. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** Whether a UTF-16 unit is white space, as `\s` has it. */
export function isSpace(unit: number): boolean {
  if (unit < 0x80) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  return (
    unit === 0x3000 ||
    unit === 0xa0 ||
    unit === 0xfeff ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f
  );
}

/** Full-width letters, digits and signs as their ASCII twins, unit for unit, so that offsets hold. */
export function toHalfWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}

/**
 * In small letters, each sign at the place where it stood. A pattern with every name of every party takes V8 fifteen
 * times as long to compile where it has to ignore case in Unicode; it is matched against this instead.
 */
export function lowerCased(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return text.replace(/\p{Lu}/gu, (sign) => {
    const small = sign.toLowerCase();
    return small.length === sign.length ? small : sign;
  });
}
