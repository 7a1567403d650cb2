/** Reads a document from disk or from the clipboard into text, or says clearly why it cannot. */
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { type Failure, failure } from '../../domain/failure/failure.ts';
import { layOut } from '../../domain/release/structure.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { decode } from './decode.ts';
import { pageFormat, sniffFormat } from './formats.ts';
import { markdownBlocks } from './markdown.ts';
import { type DocumentReader, MAX_PAGE_BYTES } from './reader.ts';
import { readPage } from './readPage.ts';
import type { ReadDocument } from './types.ts';

const MEGABYTE = 1024 * 1024;

/** A release is a few pages; beyond this a file is something else, and reading it would only cost time. */
export const MAX_FILE_BYTES = 20 * MEGABYTE;

/** The most that any format allows; each has its own limit. */
const LARGEST = Math.max(MAX_FILE_BYTES, ...Object.values(MAX_PAGE_BYTES));

const MARKDOWN = /\.(?:md|markdown)$/i;

/** How documents that are more than text are read; without a reader they are refused. */
export interface ReadingOptions {
  reader?: DocumentReader;
  signal?: AbortSignal | undefined;
}

/** Shown in place of a file's name for text that was pasted. */
export const PASTED_NAME = 'pasted-text.txt';

/**
 * Reads a file: plain text, Markdown, and through the reader HTML, DOCX and PDF. Of all but plain text, the text is
 * what they say, without their marks. The byte-order mark is not part of the text; line ends of plain text are kept as
 * they are, so that offsets hold. Fails for a missing file, a folder, one that cannot be read, is too large, empty,
 * binary, of another format, or in an unknown encoding, and as the reader does.
 */
export async function readDocument(
  path: string,
  options: ReadingOptions = {},
): Promise<Result<ReadDocument>> {
  const bytes = await bytesOf(path);
  return bytes.ok ? readBytes(bytes.value, path, options) : bytes;
}

/** Takes pasted text as a document; its hash is that of its UTF-8 bytes. Fails where it is empty or too large. */
export function readPasted(text: string): Result<ReadDocument> {
  const whole = saveable(text.replace(/^\uFEFF/, ''));
  const bytes = Buffer.from(whole, 'utf8');
  if (bytes.length > MAX_FILE_BYTES) return fail(tooLarge(PASTED_NAME, bytes.length));
  if (isBlank(whole)) return fail(failure('document.empty', PASTED_NAME));
  return ok({
    fileName: PASTED_NAME,
    sha256: sha256(bytes),
    encoding: 'utf-8',
    ...plainText(whole),
    leftOut: [],
  });
}

async function bytesOf(path: string): Promise<Result<Buffer>> {
  try {
    const file = await open(path, 'r');
    try {
      const about = await file.stat();
      if (about.isDirectory()) return fail(failure('document.isFolder', path));
      if (!about.isFile())
        return fail(failure('document.unreadable', path, { reason: 'not a regular file' }));
      if (about.size > LARGEST) return fail(tooLarge(path, about.size, LARGEST));
      return ok(await file.readFile());
    } finally {
      await file.close();
    }
  } catch (error) {
    return fail(openFailure(path, error));
  }
}

/**
 * Takes the bytes of a file as a document, and fails as `readDocument` does.
 * @param path the file's name or path, for its extension and for messages.
 */
export async function readBytes(
  bytes: Buffer,
  path: string,
  { reader, signal }: ReadingOptions = {},
): Promise<Result<ReadDocument>> {
  if (bytes.length === 0) return fail(failure('document.empty', path));
  const extension = sniffFormat(bytes, extname(path));
  if (extension === null) return readText(bytes, path);
  const format = pageFormat(extension);
  if (format === null || reader === undefined) return fail(failure('document.format', path, { extension }));
  const limit = MAX_PAGE_BYTES[format];
  if (bytes.length > limit) return fail(tooLarge(path, bytes.length, limit));
  const read = await readPage(bytes, format, path, reader, signal);
  if (!read.ok) return read;
  const { encoding, blocks, leftOut } = read.value;
  const { text, structure } = layOut(blocks);
  if (isBlank(text)) return fail(failure(format === 'html' ? 'document.empty' : 'document.noText', path));
  return ok({
    fileName: basename(path),
    sha256: sha256(bytes),
    encoding,
    text: saveable(text),
    structure,
    leftOut: leftOut.map((each) => ({ ...each, text: saveable(each.text) })),
  });
}

/** Takes the bytes of plain text or Markdown as a document. */
function readText(bytes: Buffer, path: string): Result<ReadDocument> {
  if (bytes.length > MAX_FILE_BYTES) return fail(tooLarge(path, bytes.length));
  const decoded = decode(bytes);
  if (!decoded.ok)
    return fail(failure(decoded.error === 'binary' ? 'document.binary' : 'document.encoding', path));
  if (isBlank(decoded.value.text)) return fail(failure('document.empty', path));
  const { encoding, text } = decoded.value;
  const blocks = MARKDOWN.test(path) ? markdownBlocks(text) : null;
  const laidOut = blocks === null ? plainText(text) : layOut(blocks);
  if (isBlank(laidOut.text)) return fail(failure('document.empty', path));
  return ok({ fileName: basename(path), sha256: sha256(bytes), encoding, ...laidOut, leftOut: [] });
}

function plainText(text: string): Pick<ReadDocument, 'text' | 'structure'> {
  return { text, structure: new Map() };
}

function openFailure(path: string, error: unknown): Failure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return failure('document.missing', path);
  if (code === 'EISDIR') return failure('document.isFolder', path);
  const reason = code === 'EACCES' || code === 'EPERM' ? 'no permission' : code || String(error);
  return failure('document.unreadable', path, { reason });
}

function tooLarge(where: string, bytes: number, limit = MAX_FILE_BYTES): Failure {
  return failure('document.tooLarge', where, {
    size: Math.ceil(bytes / MEGABYTE),
    limit: limit / MEGABYTE,
  });
}

/** A lone surrogate cannot be written as UTF-8: it would not survive being saved. Every place in the text stays. */
function saveable(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

function isBlank(text: string): boolean {
  return !/[^\s\u200B\uFEFF\0]/.test(text);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
