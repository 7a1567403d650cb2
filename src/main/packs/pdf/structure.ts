/** Puts the structure tree right where Chromium's tags are not those of ISO 32000-1 §14.8.4. */
import { entriesOf, itemsOf, referred, withEntries } from './dictionary.ts';
import { addObject, type PdfObjects } from './objects.ts';

/** Tags that came with PDF 2.0, and what they are to a reader of before. */
const ROLES = '<</Strong /Span\n/Em /Span\n/Title /P\n/Sub /Span\n/FENote /Note\n/Aside /Div>>';

export function mendStructure(pdf: PdfObjects): void {
  const tree = referred(entriesOf(pdf.objects.get(pdf.root) ?? '').get('StructTreeRoot'));
  const root = tree === null ? undefined : pdf.objects.get(tree);
  if (tree === null || root === undefined) return;
  pdf.objects.set(tree, withEntries(root, { RoleMap: ROLES }));
  countIds(pdf);
  liftHeadings(pdf);
  const items = [...pdf.objects].filter(([, written]) => /\/S \/LI\b/.test(written));
  for (const [number] of items) giveBody(pdf, number, pdf.objects.get(number) ?? '');
}

/** An item of a list consists of its label and its body (§14.8.4.3.3): all but the label goes into one. */
function giveBody(pdf: PdfObjects, number: number, item: string): void {
  const kids = itemsOf(entriesOf(item).get('K') ?? '');
  const inBody = kids.filter((kid) => {
    const tag = tagOf(pdf, referred(kid));
    return tag !== null && tag !== 'Lbl' && tag !== 'LBody';
  });
  if (inBody.length === 0) return;
  const body = addObject(pdf, `<</Type /StructElem\n/S /LBody\n/P ${number} 0 R\n/K [${inBody.join(' ')}]>>`);
  for (const kid of inBody) {
    const at = referred(kid) ?? -1;
    pdf.objects.set(at, withEntries(pdf.objects.get(at) ?? '', { P: `${body} 0 R` }));
  }
  const others = kids.filter((kid) => !inBody.includes(kid));
  pdf.objects.set(number, withEntries(item, { K: `[${[...others, `${body} 0 R`].join(' ')}]` }));
}

const HEADING = /\/S \/H([1-6])\b/;

/** The first heading of a file is of the first level (ISO 14289-1 §7.4.2), also of one that is cards alone. */
function liftHeadings({ objects }: PdfObjects): void {
  const found = [...objects].filter(([, written]) => HEADING.test(written));
  const least = Math.min(...found.map(([, written]) => Number(HEADING.exec(written)?.[1])));
  for (const [number, written] of least > 1 ? found : [])
    objects.set(
      number,
      written.replace(HEADING, (_, level) => `/S /H${Number(level) - least + 1}`),
    );
}

const ID = /\(node\d{8}\)/g;

/** Chromium's numbers of header cells differ from print to print; counted from one, the same pack is the same file. */
function countIds({ objects }: PdfObjects): void {
  const withIds = [...objects].filter(
    ([, written]) => written.includes('(node') && !written.includes('stream'),
  );
  const ids = [...new Set(withIds.flatMap(([, written]) => written.match(ID) ?? []))].toSorted();
  const counted = new Map(ids.map((id, place) => [id, `(node${String(place + 1).padStart(8, '0')})`]));
  for (const [number, written] of withIds)
    objects.set(
      number,
      written.replace(ID, (id) => counted.get(id) ?? id),
    );
}

function tagOf(pdf: PdfObjects, number: number | null): string | null {
  const written = number === null ? undefined : pdf.objects.get(number);
  return written === undefined ? null : (entriesOf(written).get('S')?.slice(1) ?? null);
}
