/** A PDF of empty pages with named destinations, as small as one can be: what a printer of a test gives back. */

/**
 * @param pages how many.
 * @param placeOf the page, from 1, of each name.
 */
export function smallPdf(pages: number, placeOf: ReadonlyMap<string, number>): Uint8Array {
  const pageObject = (page: number) => 3 + page;
  const kids = Array.from({ length: pages }, (_, place) => `${pageObject(place + 1)} 0 R`);
  const destinations = [...placeOf].map(([name, page]) => `/${name} [${pageObject(page)} 0 R /Fit]`);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Dests 3 0 R >>',
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages} /MediaBox [0 0 595 842] >>`,
    `<< ${destinations.join(' ')} >>`,
    ...kids.map(() => '<< /Type /Page /Parent 2 0 R >>'),
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, place) => {
    const offset = text.length;
    text += `${place + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return new TextEncoder().encode(
    `${text}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`,
  );
}
