/**
 * A PDF as the objects it is made of (ISO 32000-1 §7.3.10), so that single ones can be put right: Chromium writes each
 * openly, in a file with a plain table of them (§7.5.4), and none is read that need not be changed.
 */

/** Objects by their number: dictionaries, streams and the rest as they are written, byte for byte (Latin-1). */
export interface PdfObjects {
  objects: Map<number, string>;
  /** Numbers of the catalogue and of the file's information. */
  root: number;
  info: number;
  /** The highest number so far. */
  last: number;
}

/** The objects of a file of Chromium; null where it is put together in another way. */
export function readObjects(pdf: Uint8Array): PdfObjects | null {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1] ?? Number.NaN);
  const table = /^xref\s+0 (\d+)\s*\n/.exec(text.slice(start, start + 40));
  const trailer = text.slice(text.lastIndexOf('trailer'));
  const root = Number(/\/Root (\d+) 0 R/.exec(trailer)?.[1] ?? Number.NaN);
  const info = Number(/\/Info (\d+) 0 R/.exec(trailer)?.[1] ?? Number.NaN);
  if (table === null || Number.isNaN(root) || Number.isNaN(info) || trailer.includes('/Prev')) return null;
  const lines = start + table[0].length;
  const places = Array.from({ length: Number(table[1]) }, (_, number) => {
    const line = text.slice(lines + number * LINE, lines + (number + 1) * LINE);
    return line.slice(17, 18) === 'n' ? { number, at: Number(line.slice(0, 10)) } : null;
  }).filter((place) => place !== null);
  const order = places.toSorted((a, b) => a.at - b.at);
  const objects = new Map<number, string>();
  for (const [place, { number, at }] of order.entries()) {
    const written = text.slice(at, order[place + 1]?.at ?? start);
    const head = `${number} 0 obj`;
    const end = written.lastIndexOf('endobj');
    if (!written.startsWith(head) || end === -1) return null;
    objects.set(number, written.slice(head.length, end).trim());
  }
  const last = Number(table[1]) - 1;
  return objects.has(root) && objects.has(info) ? { objects, root, info, last } : null;
}

/** Length of a line of the table. */
const LINE = 20;

/** The file with these objects, in the order of their numbers. */
export function writeObjects({ objects, root, info, last }: PdfObjects): Uint8Array {
  const chunks: Buffer[] = [];
  let length = 0;
  const put = (text: string) => {
    const chunk = Buffer.from(text, 'latin1');
    chunks.push(chunk);
    length += chunk.length;
  };
  // The second line says that the file is not plain text (§7.5.2).
  put('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n');
  const count = last + 1;
  const places = new Map<number, number>();
  for (const number of [...objects.keys()].toSorted((a, b) => a - b)) {
    places.set(number, length);
    put(`${number} 0 obj\n${objects.get(number) ?? 'null'}\nendobj\n`);
  }
  const table = length;
  const lines = Array.from({ length: count }, (_, number) => {
    const at = places.get(number);
    return at === undefined ? '0000000000 65535 f \n' : `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  put(`xref\n0 ${count}\n${lines.join('')}`);
  put(`trailer\n<</Size ${count}\n/Root ${root} 0 R\n/Info ${info} 0 R>>\nstartxref\n${table}\n%%EOF\n`);
  return Buffer.concat(chunks);
}

/** Adds an object; gives its number. */
export function addObject(pdf: PdfObjects, written: string): number {
  pdf.last += 1;
  pdf.objects.set(pdf.last, written);
  return pdf.last;
}
