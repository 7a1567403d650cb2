/** Keeps opened slips in the library's folder, a file each; each change is acknowledged when it is on the disk. */
import { join } from 'node:path';
import { Low } from 'lowdb';
import { type KeptSlip, type SlipId, slipIdOf } from '../../domain/exchange/keptSlip.ts';
import { failure } from '../../domain/failure/failure.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { type Disk, realDisk, withCipher } from '../library/disk.ts';
import { SLIPS_FOLDER, slipAdapter, slipFile, slipsOnDisk } from '../library/files.ts';
import { makeFolderSafely } from '../library/makeFolder.ts';
import { notSaved } from '../library/notSaved.ts';
import { setAside } from '../library/setAside.ts';
import type { Library } from '../library/types.ts';

type Place = Pick<Library, 'folder' | 'cipher' | 'readOnly'>;

/** Those of a library, in the order of their files, and the files that are damaged. @throws Node's error. */
export async function keptSlips(
  library: Place,
  disk: Disk = realDisk,
): Promise<{ slips: KeptSlip[]; damaged: string[] }> {
  const own = withCipher(disk, library.cipher);
  const slips: KeptSlip[] = [];
  const damaged: string[] = [];
  for (const id of await slipsOnDisk(library.folder, own)) {
    const found = await slipAdapter(library.folder, id, own).inspect();
    if (found?.kind === 'sound') slips.push(found.snapshot.data);
    if (found?.kind === 'damaged') damaged.push(slipFile(id));
  }
  return { slips, damaged };
}

/** Null where there is none. A damaged one is set aside. Fails with `slip.damaged`, or as a save. */
export async function readKept(
  library: Place,
  id: SlipId,
  now: () => Date,
  disk: Disk = realDisk,
): Promise<Result<KeptSlip | null>> {
  const own = withCipher(disk, library.cipher);
  const file = slipFile(id);
  try {
    const found = await slipAdapter(library.folder, id, own).inspect();
    if (found === null) return ok(null);
    if (found.kind === 'sound') return ok(found.snapshot.data);
    if (found.kind === 'newer')
      return fail(failure('slip.newer', file, { found: found.version, known: found.version - 1 }));
    if (library.readOnly === null) {
      await setAside(library.folder, file, own, now);
      await own.remove(join(library.folder, file));
    }
    return fail(failure('slip.damaged', file));
  } catch (error) {
    return fail(notSaved(join(library.folder, file), error));
  }
}

/** Answers when it is on the disk. Fails as a save. */
export async function keepSlip(library: Place, kept: KeptSlip, disk: Disk = realDisk): Promise<Result<null>> {
  if (library.readOnly !== null) return fail(library.readOnly);
  const own = withCipher(disk, library.cipher);
  const id = slipIdOf(kept.slip);
  try {
    await makeFolderSafely(join(library.folder, SLIPS_FOLDER), own);
    const snapshot = { sequence: 0, journalBytes: 0, lost: false, data: kept };
    await new Low(slipAdapter(library.folder, id, own), snapshot).write();
    return ok(null);
  } catch (error) {
    return fail(notSaved(join(library.folder, slipFile(id)), error));
  }
}

/** Nothing where there is none. Fails as a save. */
export async function forgetSlip(library: Place, id: SlipId, disk: Disk = realDisk): Promise<Result<null>> {
  if (library.readOnly !== null) return fail(library.readOnly);
  try {
    if ((await slipsOnDisk(library.folder, disk)).includes(id))
      await disk.remove(join(library.folder, slipFile(id)));
    return ok(null);
  } catch (error) {
    return fail(notSaved(join(library.folder, slipFile(id)), error));
  }
}
