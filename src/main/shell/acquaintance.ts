/** Remembers beside the app which libraries were open on this computer, so that one that is gone is missed. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Acquaintance } from '../handlers/shelf.ts';
import { codeOf } from '../library/disk.ts';
import type { Log } from './log.ts';

const FILE = 'libraries.json';
const storedSchema = z.record(z.string(), z.number().int().nonnegative());

/** @param userData the folder of the app's own small files. */
export function acquaintanceIn(userData: string, log: Log): Acquaintance {
  const path = join(userData, FILE);
  const known = new Map(Object.entries(read(path, log)));
  return {
    known: (folder) => known.get(folder) ?? 0,
    remember: (folder, dialogues) => {
      if (known.get(folder) === dialogues) return;
      known.set(folder, dialogues);
      // At once: the app may be about to end. Without it a library that is gone is only not missed.
      try {
        mkdirSync(userData, { recursive: true });
        writeFileSync(`${path}.new`, JSON.stringify(Object.fromEntries(known)));
        renameSync(`${path}.new`, path);
      } catch (error) {
        log.error('libraries.json', error);
      }
    },
  };
}

function read(path: string, log: Log): Record<string, number> {
  try {
    return storedSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') log.error('libraries.json', error);
    return {};
  }
}
