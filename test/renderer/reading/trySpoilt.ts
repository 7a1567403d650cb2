/** Reads a made document as the app does, but for its window, and checks that nothing of its text is lost. */
import { checkCovered, SLOWEST } from '../../../scripts/fuzzImporters.ts';
import type { Party } from '../../../src/domain/model/party.ts';
import { claimedSpans } from '../../../src/domain/release/cover.ts';
import { parseRelease } from '../../../src/domain/release/parseRelease.ts';
import { layOut } from '../../../src/domain/release/structure.ts';
import type { PageReaders } from './readers.ts';
import type { SpoiltDocument } from './spoilt.ts';

/**
 * What came of a document: `read`, or why it was refused. @throws Error where its reader failed otherwise, text was
 * lost, or it took too long.
 */
export async function trySpoilt(
  { format, bytes }: SpoiltDocument,
  readers: PageReaders,
  parties: Party[],
): Promise<string> {
  const outcome = await readers.read(format, bytes);
  if ('failed' in outcome) throw new Error(outcome.failed);
  if ('refused' in outcome) return outcome.refused;
  const start = process.cpuUsage();
  const { text, structure } = layOut(outcome.blocks);
  checkCovered(text, parseRelease(text, parties, structure).dialogues.flatMap(claimedSpans));
  const took = process.cpuUsage(start).user / 1000;
  if (took > SLOWEST) throw new Error(`took ${Math.round(took)} ms`);
  return 'read';
}
