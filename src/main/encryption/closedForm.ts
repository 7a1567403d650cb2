/** The form of closed files and of closed lines of the journal: JSON that says what it is, and nothing of what is in it. */
import { z } from 'zod';
import type { Cipher } from './cipher.ts';

const fileSchema = z.object({
  format: z.literal('taiwa-closed'),
  version: z.literal(1),
  /** Nonce, ciphertext and tag (`Cipher.close`), base64. */
  closed: z.base64(),
});
const lineSchema = z.object({ closed: z.base64() });

/** What every closed file begins with. */
const FILE_START = Buffer.from('{"format":"taiwa-closed"', 'utf8');
const LINE_CONTEXT = 'journal';

/** @param of the file it is, relative to the library's folder: in another's place it does not open. */
export function closeFile(bytes: Uint8Array, of: string, cipher: Cipher): Buffer {
  const closed = cipher.close(bytes, of).toString('base64');
  return Buffer.from(`{"format":"taiwa-closed","version":1,"closed":"${closed}"}\n`, 'utf8');
}

/** Null where it is no closed file, was closed with another key, as another file, or is damaged. */
export function openFile(bytes: Uint8Array, of: string, cipher: Cipher): Buffer | null {
  const file = fileSchema.safeParse(jsonIn(new TextDecoder().decode(bytes)));
  return file.success ? cipher.open(Buffer.from(file.data.closed, 'base64'), of) : null;
}

/** Whether a file says of itself that it is closed. */
export function isClosedFile(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, FILE_START.length)).equals(FILE_START);
}

/** @param line one with its line end; so is what comes back. */
export function closeLine(line: string, cipher: Cipher): string {
  const closed = cipher.close(Buffer.from(line.trimEnd(), 'utf8'), LINE_CONTEXT).toString('base64');
  return `{"closed":"${closed}"}\n`;
}

/** The line that was closed, without its line end; null as `openFile`. */
export function openLine(line: string, cipher: Cipher): string | null {
  const read = lineSchema.safeParse(jsonIn(line));
  if (!read.success) return null;
  return cipher.open(Buffer.from(read.data.closed, 'base64'), LINE_CONTEXT)?.toString('utf8') ?? null;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
