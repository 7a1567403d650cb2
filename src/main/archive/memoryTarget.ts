/** An archive's target in memory, for bytes that must not be on the disk as they are. */

export interface MemoryTarget {
  write(bytes: Uint8Array, position: number): Promise<void>;
  /** All that was written. */
  bytes(): Buffer;
}

/** Takes what is written one piece after another, as `writeArchive` does. */
export function memoryTarget(): MemoryTarget {
  const pieces: Buffer[] = [];
  let size = 0;
  return {
    write: async (bytes, position) => {
      if (position !== size) throw new Error(`written at ${position} of ${size}`);
      pieces.push(Buffer.from(bytes));
      size += bytes.length;
    },
    bytes: () => Buffer.concat(pieces),
  };
}
