/** A page to print asks in advance for the font files whose letters it holds, and for no others. */
import { expect, it } from 'vitest';
import { preloadFonts } from '../../../src/main/packs/preloadFonts.ts';

const CSS = [
  '@font-face{font-family:"A";src:url(./latin-1a.woff2)format("woff2"),url(./latin.woff)format("woff");unicode-range:U+0-FF,U+2122}',
  '@font-face { font-family: B; src: url("/assets/kana-2b.woff2") format("woff2"); unicode-range: U+30?? }',
  '@font-face{font-family:B;src:url(../assets/rare-3c.woff2)format("woff2");unicode-range:U+20BB7}',
  '@font-face{font-family:C;src:url(./any-4d.woff2)format("woff2")}',
].join('');

const asked = (letters: string) =>
  [
    ...preloadFonts(
      `<html><head><title></title></head><body>${letters}</body></html>`,
      CSS,
      '/assets/print.css',
    ).matchAll(/<link rel="preload" as="font" type="font\/woff2" crossorigin href="([^"]+)">/g),
  ].map(([, address]) => address);

it.each([
  ['abc', ['/assets/latin-1a.woff2', '/assets/any-4d.woff2']],
  ['abc サーバ', ['/assets/latin-1a.woff2', '/assets/kana-2b.woff2', '/assets/any-4d.woff2']],
  ['𠮷', ['/assets/latin-1a.woff2', '/assets/rare-3c.woff2', '/assets/any-4d.woff2']],
])('%s', (letters, files) => {
  expect(asked(letters)).toEqual(files);
});

it('the head begins with them, before the style sheet', () => {
  const html = preloadFonts('<html><head><link rel="stylesheet"></head>$&</html>', CSS, '/assets/print.css');
  expect(html.indexOf('preload')).toBeLessThan(html.indexOf('stylesheet'));
  expect(html).toContain('$&');
});
