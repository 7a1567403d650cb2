/** A library on disk with many made-up rounds, as it is on the day after they came in. */
import type { Dialogue } from '../src/domain/model/dialogue.ts';
import { openLibrary } from '../src/main/library/openLibrary.ts';
import type { Library } from '../src/main/library/types.ts';
import { SYNTHETIC_SERIES, syntheticRound } from './syntheticLibrary.ts';

/**
 * Fills an empty folder with so many rounds, and with more behind them, and opens it anew: nothing is in memory but
 * what opening reads.
 */
export async function filledLibrary(
  folder: string,
  rounds: number,
  more: readonly Dialogue[] = [],
): Promise<Library> {
  const library = await openedLibrary(folder);
  const add = async (dialogue: Dialogue) => {
    const command = { type: 'dialogue.add', dialogue, series: SYNTHETIC_SERIES } as const;
    const added = await library.apply({ scope: 'library', command });
    if (!added.ok) throw new Error(JSON.stringify(added.error));
  };
  for (let round = 1; round <= rounds; round++) await add(syntheticRound(round));
  for (const dialogue of more) await add(dialogue);
  const written = await library.snapshot();
  if (!written.ok) throw new Error(JSON.stringify(written.error));
  await library.close();
  return openedLibrary(folder);
}

/** Opens a library of the measurements; throws where that fails. */
export async function openedLibrary(folder: string): Promise<Library> {
  const result = await openLibrary(folder, { now: () => new Date() });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
