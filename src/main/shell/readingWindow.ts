/** Reads untrusted documents, each in a hidden window of its own; the next one's window is made ready beforehand. */
import { failure } from '../../domain/failure/failure.ts';
import { fail } from '../../domain/result.ts';
import type { DocumentReader } from '../importing/reader.ts';
import type { Log } from './log.ts';
import { openReadingRoom, type ReadingRoom } from './readingRoom.ts';
import type { Answerer } from './scheme.ts';

/** Milliseconds after which a window that nobody has used is given up again: it takes memory. */
const LONGEST_SPARE = 120_000;

/**
 * @param built serves the reading page's built files.
 * @param keepsReady whether a window is made ready after each document: where one came, there may be another.
 */
export function makeDocumentReader(
  built: Answerer,
  log: Log,
  { keepsReady }: { keepsReady: boolean },
): DocumentReader {
  let spare: ReadingRoom | null = null;
  let giveUp: NodeJS.Timeout | undefined;

  const takeSpare = (): ReadingRoom | null => {
    clearTimeout(giveUp);
    const room = spare;
    spare = null;
    if (room === null || room.isSound()) return room;
    room.throwAway();
    return null;
  };

  const prepare = (): void => {
    spare = takeSpare() ?? openReadingRoom(built, log);
    giveUp = setTimeout(() => takeSpare()?.throwAway(), LONGEST_SPARE);
  };

  return {
    prepare,
    async read(bytes, format, fileName, signal) {
      if (signal?.aborted) return fail(failure('document.cancelled', fileName));
      const room = takeSpare() ?? openReadingRoom(built, log);
      const base64 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
      try {
        return await room.read({ format, base64 }, fileName, signal);
      } finally {
        // One that went by itself may have gone with the app.
        const wantsNext = keepsReady && room.isSound();
        room.throwAway();
        if (wantsNext) prepare();
      }
    },
  };
}
