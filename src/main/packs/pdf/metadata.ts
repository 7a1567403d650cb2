/** What the file says of itself: title, author, language, and the pack's own time instead of the computer's. */
import type { PackDocument } from '../../../domain/pack/document.ts';
import { escaped } from '../forms/docx/xml.ts';
import { entriesOf, textString, withEntries } from './dictionary.ts';
import { addObject, type PdfObjects } from './objects.ts';

const TOOL = 'Taiwa';

/** The information dictionary (ISO 32000-1 §14.3.3), the same as XMP (§14.3.2), and what the catalogue says. */
export function describeFile(pdf: PdfObjects, { title, author, lang, issuedAt }: PackDocument): void {
  const moment = new Date(issuedAt);
  const date = `(D:${moment.toISOString().replace(/\D/g, '').slice(0, 14)}+00'00')`;
  const info = pdf.objects.get(pdf.info) ?? '<<>>';
  const producer = /\(([^()\\]*)\)/.exec(entriesOf(info).get('Producer') ?? '')?.[1] ?? '';
  pdf.objects.set(
    pdf.info,
    withEntries(info, {
      Title: textString(title),
      Author: textString(author),
      Creator: `(${TOOL})`,
      CreationDate: date,
      ModDate: date,
    }),
  );
  const xmp = Buffer.from(packet({ title, author, lang, producer, moment }), 'utf8').toString('latin1');
  const metadata = addObject(
    pdf,
    `<</Type /Metadata\n/Subtype /XML\n/Length ${xmp.length}>>\nstream\n${xmp}\nendstream`,
  );
  pdf.objects.set(
    pdf.root,
    withEntries(pdf.objects.get(pdf.root) ?? '<<>>', {
      Metadata: `${metadata} 0 R`,
      Lang: `(${lang === 'ja' ? 'ja-JP' : 'en-GB'})`,
    }),
  );
}

interface Said {
  title: string;
  author: string;
  lang: string;
  producer: string;
  moment: Date;
}

/** ISO 16684-1. It does not claim ISO 14289 (`pdfuaid`): no validator has said so. */
function packet({ title, author, lang, producer, moment }: Said): string {
  const time = moment.toISOString().replace(/\.\d+Z$/, 'Z');
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>${lang}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>${TOOL}</xmp:CreatorTool>
<xmp:CreateDate>${time}</xmp:CreateDate>
<xmp:ModifyDate>${time}</xmp:ModifyDate>
<pdf:Producer>${escaped(producer)}</pdf:Producer>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}
