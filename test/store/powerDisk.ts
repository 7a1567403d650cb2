/**
 * A disk in memory that knows what a power cut may leave of it: what was written and not synced may be there, in part,
 * or not at all, in any combination; names that were made or moved since their folder was synced likewise. What POSIX
 * promises is kept, and nothing more (after ALICE and CrashMonkey, which found that file systems use this freedom).
 */
import { dirname } from 'node:path';
import type { Disk, DiskFile } from '../../src/main/library/disk.ts';

/** What lies on the disk: contents by path; null for a folder. */
export type Left = ReadonlyMap<string, Buffer | null>;

/** Drives write sectors whole. */
const SECTOR = 512;

type Write = { at: number; bytes: Buffer } | { cutTo: number };

interface Node {
  /** Null for a folder. */
  file: { now: Buffer; synced: Buffer; writes: Write[] } | null;
}

/** A change of names in one folder that happens as a whole; null takes the name away. */
interface Naming {
  folder: string;
  names: [path: string, node: Node | null][];
}

export class PowerDisk {
  readonly #now = new Map<string, Node>();
  readonly #synced = new Map<string, Node>();
  #namings: Naming[] = [];
  readonly #afterEach: () => void;

  /** @param afterEach called after each call that changes something. */
  constructor(left: Left, afterEach: () => void = () => {}) {
    for (const [path, bytes] of left) {
      const file =
        bytes === null ? null : { now: Buffer.from(bytes), synced: Buffer.from(bytes), writes: [] };
      this.#now.set(path, { file });
    }
    for (const [path, node] of this.#now) this.#synced.set(path, node);
    this.#afterEach = afterEach;
  }

  /** What a power cut at this moment may leave. @param random between 0 and 1. */
  cut(random: () => number): Left {
    const names = new Map(this.#synced);
    // Journalling file systems keep the order of names; others may keep any of them.
    const inOrder = random() < 0.5;
    const upTo = Math.floor(random() * (this.#namings.length + 1));
    for (const [place, naming] of this.#namings.entries())
      if (inOrder ? place < upTo : random() < 0.5)
        for (const [path, node] of naming.names) {
          if (node === null) names.delete(path);
          else names.set(path, node);
        }
    const contents = new Map<Node, Buffer | null>();
    const left = new Map<string, Buffer | null>();
    for (const [path, node] of [...names].sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (dirname(path) !== '/' && !left.has(dirname(path))) continue;
      if (!contents.has(node)) contents.set(node, leftOf(node, random));
      left.set(path, contents.get(node) ?? null);
    }
    return left;
  }

  readonly disk: Disk = {
    read: async (path) => Buffer.from(this.#file(path).now),
    readFrom: async (path, from) => Buffer.from(this.#file(path).now.subarray(from)),
    open: async (path) => {
      if (!this.#now.has(path)) this.#name(path, emptyFile());
      return this.#handle(this.#file(path));
    },
    create: async (path) => {
      if (this.#now.has(path)) throw fault('EEXIST', path);
      this.#name(path, emptyFile());
      return this.#handle(this.#file(path));
    },
    rename: async (from, to) => {
      const node = this.#node(from);
      const moved = [...this.#now].filter(([path]) => path === from || path.startsWith(`${from}/`));
      for (const [path] of moved) this.#now.delete(path);
      for (const [path, each] of moved) this.#now.set(to + path.slice(from.length), each);
      const inner = moved.filter(([path]) => path !== from);
      this.#namings.push({
        folder: dirname(to),
        names: [
          [from, null],
          ...inner.map(([path]): [string, null] => [path, null]),
          [to, node],
          ...inner.map(([path, each]): [string, Node] => [to + path.slice(from.length), each]),
        ],
      });
      this.#afterEach();
    },
    link: async (path, second) => {
      if (this.#now.has(second)) throw fault('EEXIST', second);
      this.#name(second, this.#node(path));
    },
    remove: async (path) => {
      if (this.#now.has(path)) this.#name(path, null);
    },
    removeFolder: async (path) => {
      if (this.#now.has(path)) this.#name(path, null);
    },
    makeFolder: async (path) => {
      if (dirname(path) !== '/' && !this.#now.has(dirname(path))) await this.disk.makeFolder(dirname(path));
      if (!this.#now.has(path)) this.#name(path, { file: null });
    },
    list: async (path) => {
      if (path !== '/' && this.#node(path).file !== null) throw fault('ENOTDIR', path);
      return [...this.#now.keys()]
        .filter((each) => dirname(each) === path)
        .map((each) => each.slice(path.length + 1));
    },
    about: async (path) => {
      const node = this.#now.get(path);
      if (node === undefined) return null;
      return { size: node.file?.now.length ?? 0, changedAt: Date.now(), isFolder: node.file === null };
    },
    syncFolder: async (path) => {
      for (const { folder, names } of this.#namings)
        if (folder === path)
          for (const [name, node] of names) {
            if (node === null) this.#synced.delete(name);
            else this.#synced.set(name, node);
          }
      this.#namings = this.#namings.filter(({ folder }) => folder !== path);
      this.#afterEach();
    },
    pause: async () => {},
  };

  #handle(file: NonNullable<Node['file']>): DiskFile {
    return {
      write: async (bytes, position) => {
        const at = Math.max(file.now.length, position + bytes.length);
        const grown = Buffer.alloc(at);
        file.now.copy(grown);
        Buffer.from(bytes).copy(grown, position);
        file.now = grown;
        file.writes.push({ at: position, bytes: Buffer.from(bytes) });
        this.#afterEach();
      },
      sync: async () => {
        file.synced = Buffer.from(file.now);
        file.writes = [];
        this.#afterEach();
      },
      truncate: async (size) => {
        const cut = Buffer.alloc(size);
        file.now.copy(cut);
        file.now = cut;
        file.writes.push({ cutTo: size });
        this.#afterEach();
      },
      close: async () => {},
    };
  }

  #name(path: string, node: Node | null): void {
    if (node === null) this.#now.delete(path);
    else this.#now.set(path, node);
    this.#namings.push({ folder: dirname(path), names: [[path, node]] });
    this.#afterEach();
  }

  #node(path: string): Node {
    const node = this.#now.get(path);
    if (node === undefined) throw fault('ENOENT', path);
    return node;
  }

  #file(path: string): NonNullable<Node['file']> {
    const { file } = this.#node(path);
    if (file === null) throw fault('EISDIR', path);
    return file;
  }
}

function emptyFile(): Node {
  return { file: { now: Buffer.alloc(0), synced: Buffer.alloc(0), writes: [] } };
}

/** Without its stack, as Node's own: a library asks for many files that are not there. */
function fault(code: string, path: string): Error {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  const error = Object.assign(new Error(`${code}: ${path}`), { code });
  Error.stackTraceLimit = limit;
  return error;
}

/** Each write that was not synced is there, or not, or only some of its sectors are. */
function leftOf({ file }: Node, random: () => number): Buffer | null {
  if (file === null) return null;
  let left = Buffer.from(file.synced);
  for (const write of file.writes) {
    const luck = random();
    if (luck < 1 / 3) continue;
    if ('cutTo' in write) {
      const cut = Buffer.alloc(write.cutTo);
      left.copy(cut);
      left = cut;
      continue;
    }
    const grown = Buffer.alloc(Math.max(left.length, write.at + write.bytes.length));
    left.copy(grown);
    for (let from = 0; from < write.bytes.length; from += SECTOR)
      // A sector that was not written holds zeros where the file had grown.
      if (luck > 2 / 3 || random() < 0.5) write.bytes.copy(grown, write.at + from, from, from + SECTOR);
    left = grown;
  }
  return left;
}
