/** Writes a finished pack into the file a user chose. */
import { failure } from '../../domain/failure/failure.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { codeOf } from '../library/disk.ts';
import { writeFileSafely } from '../library/writeFileSafely.ts';

/** Writes it whole or not at all; fails with `pack.folderMissing` or `pack.notWritten`. */
export async function writePack(file: string, pdf: Uint8Array): Promise<Result<null>> {
  try {
    await writeFileSafely(file, pdf);
    return ok(null);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return fail(failure('pack.folderMissing', file));
    const reason = code || (error instanceof Error ? error.message : String(error));
    return fail(failure('pack.notWritten', file, { reason }));
  }
}
