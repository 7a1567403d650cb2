/** A printed pack is finished: what Chromium leaves open in the file is put right, its pages are left alone. */
import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { PackDocument } from '../../../src/domain/pack/document.ts';
import { enclosed } from '../../../src/main/packs/pdf/artifacts.ts';
import { entriesOf, itemsOf, withEntries } from '../../../src/main/packs/pdf/dictionary.ts';
import { finishPdf } from '../../../src/main/packs/pdf/finishPdf.ts';
import { readObjects, writeObjects } from '../../../src/main/packs/pdf/objects.ts';

const PACK: PackDocument = {
  lang: 'ja',
  title: '第29回 政策対話',
  author: '日本',
  marking: null,
  draft: null,
  edition: '',
  issuedAt: '2026-01-05T18:00:00+09:00',
  sheets: [
    {
      id: 'topic-1-brief',
      kind: 'topic',
      landscape: false,
      runningHead: null,
      blocks: [
        {
          kind: 'heading',
          id: 'topic-1',
          level: 1,
          number: 'JEU29-1',
          text: { text: 'AI', lang: 'en' },
          listed: true,
          indent: 0,
        },
      ],
    },
  ],
};

const CONTENT = 'q\nBT /F1 10 Tf (LIMITE \\(EMC\\)) Tj ET\nQ\n/P <</MCID 0>>BDC\nBT (AI) Tj ET\nEMC\n';

/** As Chromium writes one: open objects, packed contents, a list item without a body, a link without words. */
function printed(): Uint8Array {
  const packed = deflateSync(Buffer.from(CONTENT)).toString('latin1');
  return writeObjects({
    root: 2,
    info: 1,
    last: 11,
    objects: new Map([
      [1, '<</Title (x)\n/Creator (Chromium)\n/Producer (Skia/PDF)\n/CreationDate (D:20300101000000)>>'],
      [2, '<</Type /Catalog\n/Pages 3 0 R\n/StructTreeRoot 6 0 R\n/MarkInfo <</Marked true>>\n/Lang (ja)>>'],
      [3, '<</Type /Pages\n/Kids [4 0 R]\n/Count 1>>'],
      [4, '<</Type /Page\n/Parent 3 0 R\n/Contents 5 0 R\n/Annots [10 0 R 11 0 R]>>'],
      [5, `<</Filter /FlateDecode\n/Length ${packed.length}>> stream\n${packed}\nendstream`],
      [6, '<</Type /StructTreeRoot\n/K 7 0 R>>'],
      [7, '<</Type /StructElem\n/S /L\n/P 6 0 R\n/K [8 0 R]>>'],
      [8, '<</Type /StructElem\n/S /LI\n/P 7 0 R\n/K [9 0 R 3]>>'],
      [9, '<</Type /StructElem\n/S /H2\n/P 8 0 R\n/K 0\n/ID (node00000075)>>'],
      [10, '<</Type /Annot\n/Subtype /Link\n/Dest /topic-1>>'],
      [11, '<</Type /Annot\n/Subtype /Link\n/A <</S /URI\n/URI (https://example.org/\\(a\\))>>>>'],
    ]),
  });
}

const words = (text: string) =>
  `<FEFF${[...text].map((sign) => (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')).join('')}>`;

describe('a finished pack', () => {
  const finished = finishPdf(printed(), PACK);
  const objects = readObjects(finished)?.objects ?? new Map<number, string>();
  const entry = (number: number, key: string) => entriesOf(objects.get(number) ?? '').get(key);

  it('says its title, its side and its own time, in the information and as XMP', () => {
    expect(entry(1, 'Author')).toBe(words('日本'));
    expect(entry(1, 'CreationDate')).toBe("(D:20260105090000+00'00')");
    const packet = [...objects.values()].find((each) => each.includes('xpacket')) ?? '';
    expect(Buffer.from(packet, 'latin1').toString('utf8')).toContain('第29回 政策対話');
    expect(Buffer.from(finished).toString('latin1')).not.toContain('D:2030');
  });

  it('marks what stands beside the text, and leaves the text as it was', () => {
    const stream = objects.get(5) ?? '';
    const packed = stream.slice(stream.indexOf('stream\n') + 7, stream.lastIndexOf('\nendstream'));
    const content = inflateSync(Buffer.from(packed, 'latin1')).toString('latin1');
    expect(content).toContain(
      '/Artifact BMC\nq\nBT /F1 10 Tf (LIMITE \\(EMC\\)) Tj ET\nQ\n\nEMC\n/P <</MCID 0>>BDC',
    );
    expect(content.replaceAll(/\n\/Artifact BMC\n|\nEMC\n(?=\/P)/g, '')).toBe(CONTENT);
  });

  it('gives a list item its body, and counts headings and cells from one', () => {
    const body = itemsOf(entry(8, 'K') ?? '').at(-1) ?? '';
    expect(itemsOf(entry(8, 'K') ?? '')).toEqual(['3', body]);
    expect(entriesOf(objects.get(Number.parseInt(body, 10)) ?? '').get('S')).toBe('/LBody');
    expect(entry(9, 'P')).toBe(body);
    expect(entry(9, 'S')).toBe('/H1');
    expect(entry(9, 'ID')).toBe('(node00000001)');
  });

  it('says of each link where it leads', () => {
    expect(entry(10, 'Contents')).toBe(words('JEU29-1 AI'));
    expect(entry(11, 'Contents')).toBe(words('https://example.org/(a)'));
  });

  it('is left as it came where it is not put together as Chromium does it', () => {
    const other = Buffer.from('%PDF-1.7\nnothing of the kind\nstartxref\n9\n%%EOF\n');
    expect(finishPdf(other, PACK)).toBe(other);
  });
});

it('marks nothing where there is nothing to see', () => {
  expect(enclosed('q 1 0 0 1 0 0 cm\n/P <</MCID 0>>BDC\n0 0 1 1 re f\nEMC\nQ')).not.toContain('Artifact');
});

it('reads and changes dictionaries whatever they hold', () => {
  const written = '<</A (a \\) >> b)\n/B <</C [1 2 <FE>]>>\n/D /Name\n/E 4 0 R>>';
  expect([...entriesOf(written)]).toEqual([
    ['A', '(a \\) >> b)'],
    ['B', '<</C [1 2 <FE>]>>'],
    ['D', '/Name'],
    ['E', '4 0 R'],
  ]);
  expect(entriesOf(withEntries(written, { A: null, E: '5' })).get('E')).toBe('5');
});
