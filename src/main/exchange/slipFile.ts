/** Writes a contribution slip to a file of its own, and reads one that may come from anywhere. */
import { basename } from 'node:path';
import { z } from 'zod';
import { BUNDLE_FORMAT } from '../../domain/exchange/bundle.ts';
import { SLIP_FORMAT, SLIP_VERSION, type Slip, slipSchema } from '../../domain/exchange/slip.ts';
import { failure } from '../../domain/failure/failure.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { parseJson } from '../archive/parseJson.ts';
import { readArchive } from '../archive/readArchive.ts';
import { writeArchive } from '../archive/writeArchive.ts';
import type { Disk } from '../library/disk.ts';
import { notSaved, reasonOf } from '../library/notSaved.ts';
import { writeFileSafely } from '../library/writeFileSafely.ts';

export const SLIP_EXTENSION = '.taiwa-slip';
const SLIP_NAME = 'slip.json';
const MEGABYTE = 1024 * 1024;
const LIMITS = { entries: 10, fileBytes: 20 * MEGABYTE, allBytes: 20 * MEGABYTE };

const manifestSchema = z.object({
  format: z.enum([SLIP_FORMAT, BUNDLE_FORMAT]),
  version: z.number().int().positive(),
  files: z.array(z.object({ name: z.string(), size: z.number().int().nonnegative(), sha256: z.string() })),
});

/** Writes a slip whole in its place, sealed as a bundle is, or not at all. Fails as a save does. */
export async function writeSlip(slip: Slip, path: string, disk: Disk): Promise<Result<null>> {
  const pieces: Uint8Array[] = [];
  const nothing = async () => undefined;
  const memory = {
    write: async (piece: Uint8Array) => void pieces.push(piece),
    sync: nothing,
    truncate: nothing,
    close: nothing,
  };
  const content = { name: SLIP_NAME, bytes: async () => Buffer.from(JSON.stringify(slip), 'utf8') };
  const manifest = (files: z.infer<typeof manifestSchema>['files']) => ({
    format: SLIP_FORMAT,
    version: SLIP_VERSION,
    files,
  });
  try {
    await writeArchive(memory, [content], manifest, new AbortController().signal);
    await writeFileSafely(path, Buffer.concat(pieces), disk);
    return ok(null);
  } catch (error) {
    return fail(notSaved(path, error));
  }
}

/** Reads the slip at a path. Fails with `slip.unreadable`, or as `parseSlip`. */
export async function readSlip(path: string, disk: Disk): Promise<Result<Slip>> {
  let bytes: Buffer;
  try {
    const size = (await disk.about(path))?.size ?? 0;
    if (size > LIMITS.allBytes) return fail(failure('slip.damaged', basename(path)));
    bytes = await disk.read(path);
  } catch (error) {
    return fail(failure('slip.unreadable', basename(path), { reason: reasonOf(error) }));
  }
  return parseSlip(basename(path), bytes);
}

/** Fails with `slip.damaged`, `.newer`, or `.isBundle`. @param name the file's name, to tell. */
export async function parseSlip(name: string, bytes: Uint8Array): Promise<Result<Slip>> {
  const read = await readArchive(bytes, manifestSchema, LIMITS, new AbortController().signal);
  if (read.kind !== 'sound') return fail(failure('slip.damaged', name));
  const { format, version } = read.manifest;
  if (format === BUNDLE_FORMAT) return fail(failure('slip.isBundle', name));
  if (version > SLIP_VERSION)
    return fail(failure('slip.newer', name, { found: version, known: SLIP_VERSION }));
  const content = read.files.get(SLIP_NAME);
  const slip = slipSchema.safeParse(content === undefined ? null : parseJson(content));
  return slip.success ? ok(slip.data) : fail(failure('slip.damaged', name));
}
