/** Takes in the corrected release of a source that a dialogue holds. */
import type { Dialogue } from '../model/dialogue.ts';
import { attachSource } from './attachSource.ts';
import type { RevisionReport } from './report.ts';

export function reviseDialogue(
  held: Dialogue,
  incoming: Dialogue,
): { dialogue: Dialogue; report: RevisionReport } {
  const zero = { carried: 0, check: 0, orphan: 0 };
  return {
    dialogue: attachSource(held, incoming).dialogue,
    report: { statements: zero, annotations: zero, notes: zero, topics: [], topicChanges: [], facts: [] },
  };
}
