/** Names a failure of the disk in the words of a failure a user can act on. */
import { type Failure, failure } from '../../domain/failure/failure.ts';
import { codeOf } from './disk.ts';

/** What a failed write is called, by its cause. */
export function notSaved(where: string, error: unknown): Failure {
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return failure('library.diskFull', where);
  if (code === 'ENOENT') return failure('library.gone', where);
  if (code === 'EROFS') return failure('library.folderReadOnly', where);
  return failure('library.notSaved', where, { reason: reasonOf(error) });
}

/** An error's code, e.g. `EIO`, or else its words. */
export function reasonOf(error: unknown): string {
  return codeOf(error) || (error instanceof Error ? error.message : String(error));
}
