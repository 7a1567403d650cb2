/**
 * Keeps the last good states of a snapshot file beside the newest one, so that losing that loses nothing: each is a file
 * of its own, named by the last edit in it, and never written again.
 */
import { join } from 'node:path';
import type { z } from 'zod';
import { codeOf, type Disk } from './disk.ts';
import { FORMAT_VERSION, type Kind, type Snapshot, unseal } from './envelope.ts';
import { makeFolderSafely } from './makeFolder.ts';
import { namedIn, writeFileSafely } from './writeFileSafely.ts';

/** States that are kept of each file; the newest of them may be the one that the file itself holds. */
export const GENERATIONS = 3;

/** Digits of a sequence number in a file's name: names in order are numbers in order. */
const DIGITS = 16;

/** What file systems answer that know no second name for a file. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV', 'EMLINK', 'EINVAL', 'EACCES']);

/** The older states of one snapshot file. */
export class Generations<T> {
  /** The folder of these states alone. */
  readonly folder: string;
  readonly #kind: Kind;
  readonly #schema: z.ZodType<T>;
  readonly #disk: Disk;

  constructor(folder: string, kind: Kind, schema: z.ZodType<T>, disk: Disk) {
    this.folder = folder;
    this.#kind = kind;
    this.#schema = schema;
    this.#disk = disk;
  }

  /**
   * Keeps the file at `path` under the number of its last edit, before it is written over: as a second name for the
   * same bytes where the file system can, else as a copy. What is not sound is not kept. The last state in the form of
   * an older Taiwa stays for good beside the others: with it that Taiwa can go on. @throws Node's error.
   */
  async keep(path: string): Promise<void> {
    const bytes = await this.#bytesOf(path);
    const found = bytes === null ? null : unseal(this.#kind, bytes, this.#schema, this.#disk.cipher);
    if (bytes === null || found?.kind !== 'sound') return;
    await this.#keepAs(this.#placeOf(found.snapshot.sequence), path, bytes);
    if (found.version < FORMAT_VERSION)
      await this.#keepAs(join(this.folder, `version-${found.version}.json`), path, bytes);
  }

  async #keepAs(place: string, path: string, bytes: Buffer): Promise<void> {
    if ((await this.#disk.about(place)) !== null) return;
    await makeFolderSafely(this.folder, this.#disk);
    try {
      await this.#disk.link(path, place);
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return;
      if (!NO_LINKS.has(codeOf(error))) throw error;
      await writeFileSafely(place, bytes, this.#disk);
    }
    await this.#disk.syncFolder(this.folder);
  }

  /**
   * Makes sure that the state in the file at `path` is there a second time, in bytes of its own: damage to one of them
   * is none to the other. Gives the number of the last edit in it. @throws Node's error, also where it is not sound.
   */
  async copy(path: string): Promise<number> {
    const bytes = await this.#disk.read(path);
    const found = unseal(this.#kind, bytes, this.#schema, this.#disk.cipher);
    if (found.kind !== 'sound') throw new Error(`${path} is not what was written`);
    const { sequence } = found.snapshot;
    const place = this.#placeOf(sequence);
    const there = await this.#bytesOf(place);
    if (there === null || unseal(this.#kind, there, this.#schema, this.#disk.cipher).kind !== 'sound') {
      await makeFolderSafely(this.folder, this.#disk);
      await writeFileSafely(place, bytes, this.#disk);
      await this.prune();
    }
    return sequence;
  }

  /** Numbers of the last edits in the states that are kept, newest first; whether they are sound is not looked at. */
  async sequences(): Promise<number[]> {
    const names = await this.#names();
    return names
      .map((name) => /^(\d{16})\.json$/.exec(name)?.[1])
      .filter((digits) => digits !== undefined)
      .map(Number)
      .sort((a, b) => b - a);
  }

  /**
   * The newest state that is sound; null where there is none. @throws Node's error.
   * @param upTo number of the last edit that may be in it.
   */
  async newest(upTo = Number.POSITIVE_INFINITY): Promise<Snapshot<T> | null> {
    for (const sequence of await this.sequences()) {
      if (sequence > upTo) continue;
      const bytes = await this.#bytesOf(this.#placeOf(sequence));
      const found = bytes === null ? null : unseal(this.#kind, bytes, this.#schema, this.#disk.cipher);
      if (found?.kind === 'sound') return found.snapshot;
    }
    return null;
  }

  /** Removes the oldest beyond those to be kept, and what a crash left half-written. @throws Node's error. */
  async prune(): Promise<void> {
    for (const sequence of (await this.sequences()).slice(GENERATIONS))
      await this.#disk.remove(this.#placeOf(sequence));
    for (const name of await this.#names())
      if (namedIn(name) !== null) await this.#disk.remove(join(this.folder, name));
  }

  #placeOf(sequence: number): string {
    return join(this.folder, `${String(sequence).padStart(DIGITS, '0')}.json`);
  }

  async #names(): Promise<string[]> {
    try {
      return await this.#disk.list(this.folder);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return [];
      throw error;
    }
  }

  async #bytesOf(path: string): Promise<Buffer | null> {
    try {
      return await this.#disk.read(path);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null;
      throw error;
    }
  }
}
