/** lowdb's adapter for a snapshot file: reads only what is sound, writes whole or not at all. */
import type { Adapter } from 'lowdb';
import type { z } from 'zod';
import { codeOf, type Disk } from './disk.ts';
import { type Kind, type Snapshot, seal, type Unsealed, unseal } from './envelope.ts';
import { Generations } from './generations.ts';
import { writeFileSafely } from './writeFileSafely.ts';

export class SnapshotAdapter<T> implements Adapter<Snapshot<T>> {
  readonly #path: string;
  readonly #kind: Kind;
  readonly #schema: z.ZodType<T>;
  readonly #disk: Disk;
  /** Its older states; null for a file that keeps none. */
  readonly generations: Generations<T> | null;

  /** @param older the folder of its older states, or null to keep none. */
  constructor(path: string, kind: Kind, schema: z.ZodType<T>, disk: Disk, older: string | null) {
    this.#path = path;
    this.#kind = kind;
    this.#schema = schema;
    this.#disk = disk;
    this.generations = older === null ? null : new Generations(older, kind, schema, disk);
  }

  /** What the file holds and whether it is sound; null where there is no file. @throws Node's error otherwise. */
  async inspect(): Promise<Unsealed<T> | null> {
    try {
      return unseal(this.#kind, await this.#disk.read(this.#path), this.#schema, this.#disk.cipher);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null;
      throw error;
    }
  }

  async read(): Promise<Snapshot<T> | null> {
    const found = await this.inspect();
    return found?.kind === 'sound' ? found.snapshot : null;
  }

  async write(snapshot: Snapshot<T>): Promise<void> {
    await this.generations?.keep(this.#path);
    await writeFileSafely(this.#path, seal(this.#kind, snapshot, this.#disk.cipher), this.#disk);
    await this.generations?.prune();
  }

  /**
   * Makes sure that what the file holds is there twice. Gives the number of the last edit in it.
   * @throws Node's error, also where it is not sound; an error for a file that keeps no older states.
   */
  async secure(): Promise<number> {
    if (this.generations === null) throw new Error(`${this.#path} keeps no older states`);
    return this.generations.copy(this.#path);
  }
}
