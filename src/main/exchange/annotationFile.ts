/** Writes a Web Annotation file, and reads one that may come from anywhere. */
import { basename } from 'node:path';
import { failure } from '../../domain/failure/failure.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { parseJson } from '../archive/parseJson.ts';
import type { Disk } from '../library/disk.ts';
import { notSaved, reasonOf } from '../library/notSaved.ts';
import { writeFileSafely } from '../library/writeFileSafely.ts';

/** JSON-LD's own (https://www.w3.org/TR/json-ld11/#iana-considerations). */
export const ANNOTATIONS_EXTENSION = '.jsonld';

const MOST_BYTES = 20 * 1024 * 1024;

/** Writes it whole, or not at all. Fails as a save does. */
export async function writeAnnotations(content: unknown, path: string, disk: Disk): Promise<Result<null>> {
  try {
    await writeFileSafely(path, Buffer.from(`${JSON.stringify(content, null, 2)}\n`, 'utf8'), disk);
    return ok(null);
  } catch (error) {
    return fail(notSaved(path, error));
  }
}

/** The file's JSON, whatever it is. Fails with `annotations.unreadable` or `.noAnnotations`. */
export async function readAnnotations(path: string, disk: Disk): Promise<Result<unknown>> {
  const name = basename(path);
  try {
    const size = (await disk.about(path))?.size ?? 0;
    if (size > MOST_BYTES) return fail(failure('annotations.noAnnotations', name));
    const content = parseJson(await disk.read(path));
    return content === null ? fail(failure('annotations.noAnnotations', name)) : ok(content);
  } catch (error) {
    return fail(failure('annotations.unreadable', name, { reason: reasonOf(error) }));
  }
}
