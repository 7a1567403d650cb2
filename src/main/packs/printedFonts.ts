/**
 * Whether a printed page took other fonts than those that ship with the app. Chromium asks for a font when it lays a
 * letter of it out, and on a busy computer prints before the font has come: in one of the computer's, with other breaks.
 */

/** PostScript names of the fonts that packs are set in, as `print.css` names their families. */
const BUNDLED = /^(?:SourceSans3|NotoSansJP)/;

/**
 * Reads a PDF of Chromium, whose font dictionaries are not packed. A font that it may not embed is put in as drawings
 * of its signs, without a name (ISO 32000-1 §9.6.5 "Type 3").
 */
export function takesOtherFonts(pdf: Uint8Array): boolean {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  if (/\/Subtype\s*\/Type3\b/.test(text)) return true;
  const fonts = [...text.matchAll(/\/BaseFont\s*\/(?:[A-Z]{6}\+)?([^\s/<>[\]()]+)/g)];
  return fonts.some(([, name = '']) => !BUNDLED.test(name));
}
