/**
 * The second opinion on a clause: a reader made in another way looks only at who is named where in it, and says where
 * that does not fit the side found. It never changes a side; it marks the statement for review.
 */
import type { Side } from '../model/party.ts';
import type { Evidence } from './attribution.ts';

/** Why somebody else may be meant than the side found. */
export type Ground =
  /** Another side stands where a speaker stands. */
  | 'another'
  /** Somebody speaks who is neither side. */
  | 'stranger'
  /** It answers what the side found asked or offered. */
  | 'answer'
  /** It may be what somebody said, not who says it. */
  | 'content'
  /** It is taken for both sides' act, and one alone may have done it. */
  | 'alone';

export interface Doubt {
  ground: Ground;
  words: string;
}

/** A clause whose side is found, as the second reader sees it. */
export interface Judged {
  /** The clause's text. */
  text: string;
  /** What stands right before it in the release. */
  before: string;
  side: Side;
  evidence: Evidence;
}

/** The words in which a reason begins: the renderer says them in the reader's language. */
const REASONS: Record<Ground, string> = {
  another: 'another side may speak',
  stranger: 'neither side may speak',
  answer: 'the other side may answer',
  content: 'may be what somebody else said',
  alone: 'one side alone may have done it',
};

/** The reason to show, e.g. `another side may speak: MIC to make`. */
export function reasonOf({ ground, words }: Doubt): string {
  return `${REASONS[ground]}: ${words.replace(/\s+/g, ' ').trim()}`;
}
