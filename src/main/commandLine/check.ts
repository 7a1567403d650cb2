/** `taiwa check`: reads a library back and says what was found. */
import { ok, type Result } from '../../domain/result.ts';
import { checkLibrary } from '../library/checkLibrary.ts';
import type { CommandIo } from './io.ts';
import { diskWithKey } from './keyFromEnv.ts';
import { libraryFolder, readOptions } from './readOptions.ts';

export async function checkCommand(argv: readonly string[], io: CommandIo): Promise<Result<number>> {
  const options = readOptions('check', argv, { values: ['library'] }, 0);
  if (!options.ok) return options;
  const folder = libraryFolder('check', options.value, io);
  if (!folder.ok) return folder;
  const disk = await diskWithKey(folder.value, io);
  if (!disk.ok) return disk;
  const checked = await checkLibrary(folder.value, disk.value);
  if (!checked.ok) return checked;
  for (const line of checked.value.lines) io.out(`${line}\n`);
  return ok(checked.value.isWhole ? 0 : 1);
}
