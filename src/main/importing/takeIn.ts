/** What a round becomes when a part of a draft is taken into it. */
import { attachSource } from '../../domain/align/attachSource.ts';
import type { AttachReport, RevisionReport } from '../../domain/align/report.ts';
import { reviseDialogue } from '../../domain/align/reviseDialogue.ts';
import { sourcesApart } from '../../domain/align/sourcesApart.ts';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import type { DraftPart } from '../../domain/model/draft.ts';
import { withCitations } from '../../domain/pack/giveCitations.ts';

export interface TakenIn {
  dialogue: Dialogue;
  /** Of the source that corrects a held one; null where none does. */
  revision: RevisionReport | null;
  /** Of the last source that joined; null where none did. */
  attached: AttachReport | null;
}

/** Sources that the dialogue has already are passed over, so that taking a part in twice is taking it in once. */
export function takenIn(held: Dialogue, { dialogue, fate }: Pick<DraftPart, 'dialogue' | 'fate'>): TakenIn {
  const known = new Set(held.sources.map((source) => source.id));
  const incoming = sourcesApart(dialogue).filter(({ sources }) => sources.every(({ id }) => !known.has(id)));
  let taken: TakenIn = { dialogue: held, revision: null, attached: null };
  for (const [place, each] of incoming.entries()) {
    if (fate === 'revise' && place === 0) {
      const { dialogue: revised, report } = reviseDialogue(taken.dialogue, each);
      taken = { ...taken, dialogue: revised, revision: report };
    } else {
      const { dialogue: joined, report } = attachSource(taken.dialogue, each);
      taken = { ...taken, dialogue: joined, attached: report };
    }
  }
  return { ...taken, dialogue: taken.dialogue === held ? held : withCitations(taken.dialogue) };
}
