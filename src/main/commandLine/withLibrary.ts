/** Opens a library for one command and always gives it back. */
import { stat } from 'node:fs/promises';
import { failure } from '../../domain/failure/failure.ts';
import { fail, type Result } from '../../domain/result.ts';
import { openLibrary } from '../library/openLibrary.ts';
import type { Library } from '../library/types.ts';
import type { CommandIo } from './io.ts';
import { diskWithKey } from './keyFromEnv.ts';

/** Opens the library, making its folder where its parent is there, and closes it whatever the work does. */
export async function withLibrary<T>(
  folder: string,
  io: CommandIo,
  work: (library: Library) => Promise<Result<T>>,
): Promise<Result<T>> {
  const disk = await diskWithKey(folder, io);
  if (!disk.ok) return disk;
  const opened = await openLibrary(folder, { now: io.now, disk: disk.value });
  if (!opened.ok) return opened;
  try {
    return await work(opened.value);
  } finally {
    await opened.value.close();
  }
}

/** The same for a library that must be there already: a mistyped folder is named, not made. */
export async function withExistingLibrary<T>(
  folder: string,
  io: CommandIo,
  work: (library: Library) => Promise<Result<T>>,
): Promise<Result<T>> {
  const about = await stat(folder).catch(() => null);
  if (about === null) return fail(failure('library.folderMissing', folder));
  return withLibrary(folder, io, work);
}
