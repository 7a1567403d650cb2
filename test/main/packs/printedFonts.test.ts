/** A print in a font that does not ship with the app is noticed. */
import { expect, it } from 'vitest';
import { takesOtherFonts } from '../../../src/main/packs/printedFonts.ts';

const pdf = (...fonts: string[]) =>
  Buffer.from(fonts.map((font) => `<</Type /Font\n${font}>>`).join('\nendobj\n'), 'latin1');
const SOURCE = '/Subtype /Type0\n/BaseFont /AAAAAA+SourceSans3ExtraLight-Regular';
const NOTO = '/Subtype /Type0\n/BaseFont /BAAAAA+NotoSansJPThin-Bold';

it.each([
  ['none at all', [], false],
  ['the bundled ones', [SOURCE, NOTO], false],
  ['one of the computer’s', [SOURCE, '/Subtype /Type0\n/BaseFont /CAAAAA+DejaVuSans-Bold'], true],
  ['one that may not be embedded', [NOTO, '/Subtype /Type3\n/FontMatrix [1 0 0 1 0 0]'], true],
  ['one whose name only ends like a bundled one', ['/BaseFont /MySourceSans3'], true],
])('%s', (_, fonts, expected) => {
  expect(takesOtherFonts(pdf(...fonts))).toBe(expected);
});
