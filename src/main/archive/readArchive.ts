/** Unpacks an archive that may come from anywhere: counts what really comes out, and believes only its hashes. */
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { Unzip, UnzipInflate } from 'fflate';
import { z } from 'zod';
import { parseJson } from './parseJson.ts';
import { MANIFEST_NAME } from './writeArchive.ts';

export interface Limits {
  /** Files in the archive, at most. */
  entries: number;
  /** Unpacked bytes of one file, and of all together, at most. */
  fileBytes: number;
  allBytes: number;
}

export type Unpacked<M> =
  | { kind: 'sound'; manifest: M; files: ReadonlyMap<string, Uint8Array> }
  /** Not an archive of ours, or not what was written. */
  | { kind: 'damaged' }
  /** Larger than anything Taiwa makes. */
  | { kind: 'tooLarge' }
  /** With names that lead elsewhere, or twice the same name. */
  | { kind: 'unsafe' };

/** Small letters, digits and dashes, in folders at most three deep: nothing that any file system reads otherwise. */
const NAME = /^(?:[a-z0-9][a-z0-9_-]*\/){0,3}[a-z0-9][a-z0-9_-]*\.[a-z0-9]+$/;
const PIECE = 64 * 1024;

const listSchema = z.object({
  files: z.array(z.object({ name: z.string(), size: z.number(), sha256: z.string() })),
});

class Refused extends Error {
  readonly kind: 'damaged' | 'tooLarge' | 'unsafe';

  constructor(kind: 'damaged' | 'tooLarge' | 'unsafe') {
    super(kind);
    this.kind = kind;
  }
}

/** Unpacks and compares every file with the manifest, which has to list each of them and no other. */
export async function readArchive<M>(
  bytes: Uint8Array,
  schema: z.ZodType<M>,
  limits: Limits,
  signal: AbortSignal,
): Promise<Unpacked<M>> {
  try {
    const files = await unpack(bytes, limits, signal);
    const raw = files.get(MANIFEST_NAME);
    files.delete(MANIFEST_NAME);
    const json = raw === undefined ? null : parseJson(raw);
    const manifest = schema.safeParse(json);
    const list = listSchema.safeParse(json);
    if (!manifest.success || !list.success) return { kind: 'damaged' };
    const isListed =
      list.data.files.length === files.size &&
      list.data.files.every(({ name, size, sha256 }) => {
        const content = files.get(name);
        return content?.length === size && createHash('sha256').update(content).digest('hex') === sha256;
      });
    return isListed ? { kind: 'sound', manifest: manifest.data, files } : { kind: 'damaged' };
  } catch (error) {
    if (error instanceof Refused) return { kind: error.kind };
    throw error;
  }
}

async function unpack(
  bytes: Uint8Array,
  { entries, fileBytes, allBytes }: Limits,
  signal: AbortSignal,
): Promise<Map<string, Uint8Array>> {
  const pieces = new Map<string, Uint8Array[]>();
  let all = 0;
  const unzip = new Unzip((file) => {
    if (pieces.size >= entries) throw new Refused('tooLarge');
    if (!NAME.test(file.name) || pieces.has(file.name)) throw new Refused('unsafe');
    const own: Uint8Array[] = [];
    pieces.set(file.name, own);
    let size = 0;
    file.ondata = (error, piece) => {
      // What is thrown in here comes round again as the file's own error.
      if (error !== null) throw error instanceof Refused ? error : new Refused('damaged');
      size += piece.length;
      all += piece.length;
      if (size > fileBytes || all > allBytes) throw new Refused('tooLarge');
      own.push(piece);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += PIECE) {
    signal.throwIfAborted();
    try {
      unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
    } catch (error) {
      throw error instanceof Refused ? error : new Refused('damaged');
    }
    await setImmediate();
  }
  return new Map([...pieces].map(([name, own]) => [name, new Uint8Array(Buffer.concat(own))]));
}
