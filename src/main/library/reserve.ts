/** Keeps some room on the disk for edits: given back when the disk is full, so that what is typed can still be saved. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Disk } from './disk.ts';
import { RESERVE_FILE } from './files.ts';
import { writeFileSafely } from './writeFileSafely.ts';

/** Room for more than a thousand edits. */
export const RESERVE_BYTES = 2 * 1024 * 1024;

export interface Reserve {
  /** Takes the room where it is not taken. @throws Node's error where it cannot, `ENOSPC` where the disk is full. */
  fill(): Promise<void>;
  /** Gives the room back; false where there was none to give. */
  release(): Promise<boolean>;
}

/** @param bytes how much room; 0 keeps none. */
export function keepReserve(folder: string, disk: Disk, bytes: number): Reserve {
  const path = join(folder, RESERVE_FILE);
  return {
    fill: async () => {
      if (bytes === 0 || (await disk.about(path))?.size === bytes) return;
      // What a disk could press together would be no room at all.
      await writeFileSafely(path, randomBytes(bytes), disk);
    },
    release: async () => {
      if ((await disk.about(path).catch(() => null)) === null) return false;
      return disk.remove(path).then(
        () => true,
        () => false,
      );
    },
  };
}
