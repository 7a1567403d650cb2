/** Writes a zip archive piece by piece, so that a large library is packed without holding all of it in memory. */
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { Zip, ZipDeflate } from 'fflate';
import type { DiskFile } from '../library/disk.ts';

/** A file to be packed; its bytes are read when its turn comes. */
export interface Packed {
  name: string;
  bytes(): Promise<Uint8Array>;
}

/** A file as the archive's manifest lists it. */
export interface Listed {
  name: string;
  /** In bytes, unpacked. */
  size: number;
  /** SHA-256 of the unpacked bytes, in hex. */
  sha256: string;
}

export const MANIFEST_NAME = 'manifest.json';

/** Zip's own measure from 0 to 9; text hardly gets smaller above this. */
const LEVEL = 6;
/** Bytes packed at a time; in between the window has its turn. */
const PIECE = 256 * 1024;

/**
 * Packs `files` and, as the last one, the manifest that `manifest` makes of their list. Gives the archive's length in
 * bytes. @throws Node's error where something cannot be read or written; the reason of `signal` where that stops it.
 */
export async function writeArchive(
  target: Pick<DiskFile, 'write'>,
  files: readonly Packed[],
  manifest: (files: Listed[]) => unknown,
  signal: AbortSignal,
): Promise<number> {
  let ready: Uint8Array[] = [];
  let written = 0;
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    ready.push(piece);
  });
  const drain = async (): Promise<void> => {
    const pieces = ready;
    ready = [];
    for (const piece of pieces) {
      await target.write(piece, written);
      written += piece.length;
    }
  };
  const pack = async (name: string, bytes: Uint8Array): Promise<void> => {
    const file = new ZipDeflate(name, { level: LEVEL });
    // The hour of packing is in the manifest; a zip's own has no time zone.
    file.mtime = new Date('1980-01-01T12:00:00');
    zip.add(file);
    for (let at = 0; at < bytes.length || at === 0; at += PIECE) {
      signal.throwIfAborted();
      file.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
      await drain();
      await setImmediate();
    }
  };
  const listed: Listed[] = [];
  for (const { name, bytes } of files) {
    const content = await bytes();
    await pack(name, content);
    listed.push({
      name,
      size: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
    });
  }
  await pack(MANIFEST_NAME, Buffer.from(`${JSON.stringify(manifest(listed), null, 2)}\n`, 'utf8'));
  zip.end();
  await drain();
  return written;
}
