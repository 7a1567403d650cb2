/** The word over each page of a pack that is not issued, as Word itself writes a watermark (ECMA-376 Part 4, VML). */
import type { Lang } from '../../../../domain/model/lang.ts';
import { rawRun } from './runs.ts';
import { el } from './xml.ts';

/** Behind the text, in the middle of the page, as pale as on the printed pack. */
export function watermark(word: string, lang: Lang): string {
  const signs = [...word].length;
  // A Japanese sign fills its square, a Latin letter about two thirds of one.
  const [width, height] = lang === 'ja' ? [Math.min(440, signs * 150), 150] : [Math.min(440, signs * 64), 80];
  return rawRun(
    el(
      'w:pict',
      {},
      el(
        'v:shapetype',
        {
          id: '_x0000_t136',
          coordsize: '21600,21600',
          'o:spt': 136,
          adj: '10800',
          path: 'm@7,l@8,m@5,21600l@6,21600e',
        },
        el('v:path', { textpathok: 't', 'o:connecttype': 'rect' }),
        el('v:textpath', { on: 't', fitshape: 't' }),
      ),
      el(
        'v:shape',
        {
          id: 'draft',
          type: '#_x0000_t136',
          alt: '',
          style: [
            'position:absolute',
            `width:${width}pt`,
            `height:${height}pt`,
            'rotation:332',
            'z-index:-251658752',
            'mso-position-horizontal:center',
            'mso-position-horizontal-relative:margin',
            'mso-position-vertical:center',
            'mso-position-vertical-relative:margin',
          ].join(';'),
          fillcolor: '#ededed',
          stroked: 'f',
        },
        el('v:textpath', { style: "font-family:'Yu Gothic';font-weight:bold", string: word }),
      ),
    ),
    lang,
  );
}
