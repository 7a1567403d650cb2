/** A statement as it can be cited: its words, who said them, and where. */
import type { Dialogue } from '../model/dialogue.ts';
import type { Lang } from '../model/lang.ts';
import type { Side } from '../model/party.ts';
import type { Statement } from '../model/statement.ts';
import { citationsOf } from '../pack/citations.ts';

export interface Cited {
  dialogueId: string;
  topicId: string;
  statementId: string;
  /** As packs cite it, e.g. `29·AI·s1`. */
  citation: string;
  text: string;
  lang: Lang;
  act: Statement['act'];
  side: Side;
}

/** The statements of some topics of a dialogue, in the order of the text. @param topicIds null for all. */
export function citedOf(dialogue: Dialogue, topicIds: readonly string[] | null): Cited[] {
  const citations = citationsOf(dialogue);
  return dialogue.topics
    .filter(({ id }) => topicIds === null || topicIds.includes(id))
    .flatMap((topic) =>
      topic.statements.map(({ id, text, lang, act, side }) => ({
        dialogueId: dialogue.id,
        topicId: topic.id,
        statementId: id,
        citation: citations.get(id) ?? '',
        text,
        lang,
        act,
        side,
      })),
    );
}
