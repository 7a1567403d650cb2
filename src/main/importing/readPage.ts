/** Has a document that is more than text read, and recognises the protected ones that no reader can open. */
import type { PageFormat, ReadBlocks } from '../../contract/reading.ts';
import { failure } from '../../domain/failure/failure.ts';
import { fail, type Result } from '../../domain/result.ts';
import type { DocumentReader } from './reader.ts';

/** Word wraps a document with a password into the container of its older formats. */
const OLD_CONTAINER = [0xd0, 0xcf, 0x11, 0xe0];

/** Fails as `DocumentReader.read`. */
export async function readPage(
  bytes: Buffer,
  format: PageFormat,
  path: string,
  reader: DocumentReader,
  signal: AbortSignal | undefined,
): Promise<Result<ReadBlocks>> {
  if (format === 'docx' && OLD_CONTAINER.every((byte, at) => bytes[at] === byte)) {
    const isProtected = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
    return fail(
      isProtected
        ? failure('document.protected', path)
        : failure('document.format', path, { extension: '.doc' }),
    );
  }
  return reader.read(bytes, format, path, signal);
}
