/** Makes folders that are still there after a power cut. */
import { dirname } from 'node:path';
import type { Disk } from './disk.ts';

/** Makes a folder with those above it that are missing; each of them is on the disk when this settles. @throws Node's error. */
export async function makeFolderSafely(path: string, disk: Disk): Promise<void> {
  if ((await disk.about(path)) !== null) return;
  const parent = dirname(path);
  await makeFolderSafely(parent, disk);
  await disk.makeFolder(path);
  // Else what is synced inside it could go with its name.
  await disk.syncFolder(parent);
}
