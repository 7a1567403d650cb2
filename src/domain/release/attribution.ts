/** What the readers of both languages hand on about a clause, before the context decides its side. */
import type { Party, PartyId } from '../model/party.ts';
import type { Span } from '../model/source.ts';
import type { Act } from '../model/statement.ts';

/** Who a clause says its speaker is. */
export type Evidence =
  /** A party of the dialogue, named. */
  | { kind: 'party'; party: PartyId; words: string; strength: number }
  /** Both sides, named. */
  | { kind: 'both'; words: string; strength: number }
  /** An act that only both can do, or an agreement without an agent. */
  | { kind: 'mutual'; words: string; strength: number }
  /** `It`, `they`, `the former`: somebody named before. */
  | {
      kind: 'pronoun';
      number: 'singular' | 'plural' | 'former' | 'latter' | 'other' | 'same';
      words: string;
      strength: number;
    }
  /** No subject at all: who spoke before goes on. */
  | {
      kind: 'elided';
      words: string;
      strength: number;
      /** What a meeting does, welcomes or plans: both sides' where neither has spoken. */
      common?: true;
    }
  /** Somebody who is not a side. */
  | { kind: 'third'; words: string; strength: number }
  /** Nothing that tells. */
  | { kind: 'none'; words: string; strength: number };

export interface Clause {
  /** The clause without the comma or "and" that joins it. */
  span: Span;
  evidence: Evidence;
  act: Act;
}

/** The sides that speak in a text, and everybody else that the app knows by name. */
export interface Speakers {
  /** The sides of the dialogue. */
  sides: Party[];
  /** Other parties, who may be named but do not speak for a side. */
  others: Party[];
}
