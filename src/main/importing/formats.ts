/** Recognises documents that are not plain text, by their first bytes or, failing that, by their name. */
import type { PageFormat } from '../../contract/reading.ts';

/** Formats a name stands for even when the bytes look like text. */
const OTHER_EXTENSIONS = new Set([
  '.pdf',
  '.docx',
  '.doc',
  '.docm',
  '.dotx',
  '.odt',
  '.rtf',
  '.pages',
  '.html',
  '.htm',
  '.xhtml',
  '.mht',
  '.mhtml',
  '.xlsx',
  '.xls',
  '.pptx',
  '.ppt',
  '.epub',
  '.jtd',
  '.zip',
  '.taiwa',
]);

/** How many bytes of a text are looked at for markup. */
export const HEAD_BYTES = 1024;

/**
 * Names the format (as an extension, e.g. `.pdf`) of a document that is not plain text; null for anything that may be
 * text.
 */
export function sniffFormat(bytes: Uint8Array, extension: string): string | null {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1');
  const lower = extension.toLowerCase();
  if (/^(?:\u00EF\u00BB\u00BF)?\s*%PDF-/.test(head)) return '.pdf';
  if (head.startsWith('{\\rtf')) return '.rtf';
  if (head.startsWith('PK\u0003\u0004')) return packed(head, lower);
  if (head.startsWith('\u00D0\u00CF\u0011\u00E0')) return OTHER_EXTENSIONS.has(lower) ? lower : '.doc';
  if (/^(?:\u00EF\u00BB\u00BF)?\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html[\s>])/i.test(head))
    return '.html';
  return OTHER_EXTENSIONS.has(lower) ? lower : null;
}

/** A packed file is what its name says; without a telling name, what its first parts are called. */
function packed(head: string, extension: string): string {
  if (OTHER_EXTENSIONS.has(extension) && !NOT_PACKED.has(extension)) return extension;
  return /\[Content_Types\]\.xml|word\//.test(head) ? '.docx' : '.zip';
}

const NOT_PACKED = new Set(['.pdf', '.html', '.htm', '.xhtml', '.rtf', '.doc', '.mht', '.mhtml']);

const PAGE_FORMATS: Readonly<Record<string, PageFormat>> = {
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.docx': 'docx',
  '.pdf': 'pdf',
};

/** The format of those that a page can read; null for all others. @param extension as `sniffFormat` names it. */
export function pageFormat(extension: string): PageFormat | null {
  return PAGE_FORMATS[extension] ?? null;
}
