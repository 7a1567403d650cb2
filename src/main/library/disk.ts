/** The file-system calls a library makes, behind one port so that each of them can be made to fail in a test. */
import {
  type FileHandle,
  link,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
  stat,
} from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Cipher } from '../encryption/cipher.ts';

/** An open file. Errors are Node's, with their `code`. */
export interface DiskFile {
  /** Writes all bytes at `position`. */
  write(bytes: Uint8Array, position: number): Promise<void>;
  /** Waits until what was written is on the disk; fails with ENOENT where the file has lost its name meanwhile. */
  sync(): Promise<void>;
  /** Cuts the file to this many bytes. */
  truncate(size: number): Promise<void>;
  close(): Promise<void>;
}

export interface Disk {
  /** What closes a library's files to whoever has not its key; not there where anybody may read them. */
  readonly cipher?: Cipher;
  read(path: string): Promise<Buffer>;
  /** Reads from byte `from` to the end. */
  readFrom(path: string, from: number): Promise<Buffer>;
  /** Opens for writing; makes the file where it is missing. */
  open(path: string): Promise<DiskFile>;
  /** Makes a new file; fails with EEXIST where one is there. */
  create(path: string): Promise<DiskFile>;
  rename(from: string, to: string): Promise<void>;
  /** Gives a file a second name; fails with EEXIST where that is taken. */
  link(path: string, second: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Removes a folder that is empty; nothing where there is none. */
  removeFolder(path: string): Promise<void>;
  /** Makes a folder for this user alone; one that is there stays as it is. */
  makeFolder(path: string): Promise<void>;
  /** Names in a folder. */
  list(path: string): Promise<string[]>;
  /** Size in bytes, time of the last change in milliseconds; null where nothing is there. */
  about(path: string): Promise<{ size: number; changedAt: number; isFolder: boolean } | null>;
  /** Waits until the folder's entries are on the disk, where the system can. */
  syncFolder(path: string): Promise<void>;
  /** Lets some milliseconds pass before something is tried again. */
  pause(ms: number): Promise<void>;
}

/** The same disk, with a library's files closed under its key; open to everybody without one. */
export function withCipher(disk: Disk, cipher: Cipher | null): Disk {
  const { cipher: _another, ...calls } = disk;
  return cipher === null ? calls : { ...calls, cipher };
}

/** The code of a file-system error, e.g. `ENOSPC`; empty for any other error. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

export const realDisk: Disk = {
  read: (path) => readFile(path),
  readFrom: async (path, from) => {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      const bytes = Buffer.alloc(Math.max(0, size - from));
      let done = 0;
      while (done < bytes.length) {
        const { bytesRead } = await file.read(bytes, done, bytes.length - done, from + done);
        if (bytesRead === 0) break;
        done += bytesRead;
      }
      return bytes.subarray(0, done);
    } finally {
      await file.close();
    }
  },
  open: async (path) => diskFile(await openOrCreate(path)),
  create: async (path) => diskFile(await open(path, 'wx')),
  rename: (from, to) => rename(from, to),
  link: (path, second) => link(path, second),
  remove: (path) => rm(path, { force: true }),
  removeFolder: async (path) => {
    try {
      await rmdir(path);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
    }
  },
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true, mode: 0o700 });
  },
  list: (path) => readdir(path),
  about: async (path) => {
    try {
      const { size, mtimeMs, isDirectory } = await describe(path);
      return { size, changedAt: mtimeMs, isFolder: isDirectory };
    } catch (error) {
      if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return null;
      throw error;
    }
  },
  syncFolder: async (path) => {
    // Windows cannot open a folder; its rename is durable with the file system's own journal.
    if (process.platform === 'win32') return;
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } catch (error) {
      if (!CANNOT_SYNC_FOLDERS.has(codeOf(error))) throw error;
    } finally {
      await folder.close();
    }
  },
  pause: async (ms) => {
    await wait(ms);
  },
};

/** What network and removable drives answer that know no sync of a folder. */
const CANNOT_SYNC_FOLDERS = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

/** For reading and writing at any place, which the append flag would not allow. */
async function openOrCreate(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r+');
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    return open(path, 'wx+');
  }
}

async function describe(path: string): Promise<{ size: number; mtimeMs: number; isDirectory: boolean }> {
  const about = await stat(path);
  return { size: about.size, mtimeMs: about.mtimeMs, isDirectory: about.isDirectory() };
}

function diskFile(file: FileHandle): DiskFile {
  return {
    write: async (bytes, position) => {
      let done = 0;
      while (done < bytes.length) {
        const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
        done += bytesWritten;
      }
    },
    sync: async () => {
      // What is written to a file that somebody deleted goes with the last program that has it open. Asked meanwhile:
      // one that is deleted just after the answer is no worse than one that is deleted just after the sync.
      const [{ nlink }] = await Promise.all([file.stat(), file.datasync()]);
      if (nlink === 0) throw Object.assign(new Error('ENOENT: the file was deleted'), { code: 'ENOENT' });
    },
    truncate: (size) => file.truncate(size),
    close: () => file.close(),
  };
}
