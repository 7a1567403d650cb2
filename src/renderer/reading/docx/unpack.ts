/** Unpacks the few parts of a Word document that are read, counting what really comes out of them. */
import { Unzip, UnzipInflate } from 'fflate';
import { Refused } from '../reader.ts';

const MEGABYTE = 1024 * 1024;
const MOST_ENTRIES = 2000;
const LARGEST_PART = 64 * MEGABYTE;
const MOST_BYTES = 250 * MEGABYTE;
/** More than this many bytes out of one is no text but a trap; small parts may be repetitive. */
const MOST_RATIO = 100;
const SMALL = MEGABYTE;
/** Bytes fed at a time, so that a limit is noticed soon after it is passed. */
const CHUNK = 16 * 1024;

/**
 * The parts of a packed file by their names. Declared sizes are a stranger's word and are not believed.
 * @param isWanted whether a part is read; all others stay packed.
 * @throws Refused where a limit is passed, or the file is no sound archive.
 */
export function unpack(bytes: Uint8Array, isWanted: (name: string) => boolean): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array[]>();
  let entries = 0;
  let all = 0;
  let fed = 0;
  const unzip = new Unzip((file) => {
    if (++entries > MOST_ENTRIES) throw new Refused('tooComplex');
    if (!isWanted(file.name)) return;
    // The last of two parts of one name would win in Word: such a file is made to be read differently by two readers.
    if (parts.has(file.name)) throw new Refused('unsafe');
    const pieces: Uint8Array[] = [];
    parts.set(file.name, pieces);
    const startedAt = fed;
    let size = 0;
    file.ondata = (error, piece) => {
      // What is thrown in here comes round again as the file's own error.
      if (error !== null) throw error instanceof Refused ? error : new Refused('damaged');
      size += piece.length;
      all += piece.length;
      if (size > LARGEST_PART || all > MOST_BYTES) throw new Refused('tooComplex');
      if (size > SMALL && size > MOST_RATIO * (fed - startedAt + CHUNK)) throw new Refused('tooComplex');
      pieces.push(piece);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (; fed < bytes.length; fed += CHUNK)
      unzip.push(bytes.subarray(fed, fed + CHUNK), fed + CHUNK >= bytes.length);
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('damaged');
  }
  return new Map([...parts].map(([name, pieces]) => [name, joined(pieces)]));
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
