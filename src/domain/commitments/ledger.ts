/** The ledger of a round: its statements that promise something, with what a person said became of them. */
import { passagesOf } from '../align/passages.ts';
import type { Said } from '../evolution/evolution.ts';
import type { Commitment } from '../model/commitment.ts';
import type { Dialogue } from '../model/dialogue.ts';
import type { Lang } from '../model/lang.ts';
import type { Side } from '../model/party.ts';
import { ACTS, type Act, type Statement } from '../model/statement.ts';
import { citationsOf } from '../pack/citations.ts';

/** The weakest act that promises something by itself. */
const WEAKEST: Act = 'confirmedCooperation';

/** A statement that what is said of the commitment is kept with; its words may be those of its counterpart. */
export interface LedgerEntry extends Said {
  side: Side;
  /** Null while the wording alone proposes it. */
  commitment: Commitment | null;
}

/**
 * In the order of the topics. What two sources say of one thing is one entry, in `lang` where it is held in that. A
 * statement that a person said is none is left out unless `withNone`.
 */
export function ledgerOf(dialogue: Dialogue, lang: Lang, withNone = false): LedgerEntry[] {
  const citations = citationsOf(dialogue);
  return dialogue.topics.flatMap((topic) =>
    passagesOf(dialogue, topic, lang).flatMap(({ statement, others }): LedgerEntry[] => {
      const kept = [statement, ...others].find(({ commitment }) => commitment !== undefined);
      if (
        kept?.commitment === undefined ? !promises(statement) : kept.commitment.status === 'none' && !withNone
      )
        return [];
      const { text, side, act } = statement;
      return [
        {
          dialogueId: dialogue.id,
          topicId: topic.id,
          statementId: kept?.id ?? statement.id,
          citation: citations.get(statement.id) ?? '',
          text,
          lang: statement.lang,
          side,
          act,
          commitment: kept?.commitment ?? null,
        },
      ];
    }),
  );
}

/** Whether its wording promises something: the parties confirm cooperation, go on with something, or agree on it. */
export function promises({ act }: Pick<Statement, 'act'>): boolean {
  return ACTS.indexOf(act) >= ACTS.indexOf(WEAKEST);
}
