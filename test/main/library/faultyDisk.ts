/** A disk whose calls can be made to fail, one after the other. */
import { type Disk, type DiskFile, realDisk } from '../../../src/main/library/disk.ts';

/** Picks the calls that fail, by their number from 1 and by their name. */
export type Fault = (call: number, name: string) => boolean;

export interface FaultyDisk {
  disk: Disk;
  /** Names of the calls made so far. */
  calls: string[];
}

/** The real disk, of whose calls those fail that `fails` picks. A write that fails may be half done. No pause is real. */
export function faultyDisk(code: string, fails: Fault): FaultyDisk {
  const calls: string[] = [];
  const tried =
    <A extends unknown[], R>(
      name: string,
      work: (...args: A) => Promise<R>,
      half?: (...args: A) => Promise<unknown>,
    ) =>
    async (...args: A): Promise<R> => {
      calls.push(name);
      if (!fails(calls.length, name)) return work(...args);
      await half?.(...args);
      throw Object.assign(new Error(`${code}: fault in ${name}`), { code });
    };
  const file = (real: DiskFile): DiskFile => ({
    write: tried('write', real.write, (bytes, at) => real.write(bytes.subarray(0, bytes.length / 2), at)),
    sync: tried('sync', real.sync),
    truncate: tried('truncate', real.truncate),
    // The descriptor is gone even where the system says that closing failed.
    close: tried('close', real.close, real.close),
  });
  const disk: Disk = {
    read: tried('read', realDisk.read),
    readFrom: tried('readFrom', realDisk.readFrom),
    open: tried('open', async (path) => file(await realDisk.open(path))),
    create: tried('create', async (path) => file(await realDisk.create(path))),
    rename: tried('rename', realDisk.rename),
    link: tried('link', realDisk.link),
    remove: tried('remove', realDisk.remove),
    removeFolder: tried('removeFolder', realDisk.removeFolder),
    makeFolder: tried('makeFolder', realDisk.makeFolder),
    list: tried('list', realDisk.list),
    about: tried('about', realDisk.about),
    syncFolder: tried('syncFolder', realDisk.syncFolder),
    pause: async () => {},
  };
  return { disk, calls };
}
