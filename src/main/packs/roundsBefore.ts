/** Reads the rounds that a pack reaches back to. */
import { byTime } from '../../domain/model/byTime.ts';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Library } from '../library/types.ts';

/** Further back nobody looks on paper. */
const MOST_ROUNDS = 10;

/** The rounds of the same series before a dialogue, the newest first. Fails as `Library.read`. */
export async function roundsBefore(library: Library, dialogue: Dialogue): Promise<Result<Dialogue[]>> {
  const earlier = library
    .index()
    .dialogues.filter(({ seriesId, id }) => seriesId === dialogue.seriesId && id !== dialogue.id)
    .filter((header) => byTime(header, dialogue) < 0)
    .sort(byTime)
    .reverse()
    .slice(0, MOST_ROUNDS);
  const rounds: Dialogue[] = [];
  for (const { id } of earlier) {
    const read = await library.read(id);
    if (!read.ok) return read;
    rounds.push(read.value);
  }
  return ok(rounds);
}
