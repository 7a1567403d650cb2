/** What is told of taking in another source or a corrected release: types only. */

import type { Statement } from '../model/statement.ts';
import type { Part } from './words.ts';

/** What a dialogue says of its meeting and both sources may say differently. */
export type FactField =
  | 'round'
  | 'title'
  | 'publishedOn'
  | 'heldOn'
  | 'form'
  | 'venue'
  | 'hosts'
  | 'purpose'
  | 'summary'
  | 'contact'
  | 'remarks';

/** Something about two sources that a reader should look at; the held value was kept. */
export type Finding =
  | { kind: 'differs'; field: 'round' | 'heldOn'; held: string; incoming: string }
  | { kind: 'otherParties'; held: string[]; incoming: string[] }
  /** The source is part of the dialogue already; nothing was done. */
  | { kind: 'alreadyHeld'; sourceId: string };

export interface AttachReport {
  /** Ids of held topics that the incoming source has too, and of those that it added. */
  topics: { paired: string[]; added: string[] };
  /** Alignments found: certain ones and ones to look at; and incoming statements without a counterpart. */
  alignments: { sure: number; review: number; alone: number };
  /** Facts that the held dialogue lacked. */
  filled: FactField[];
  findings: Finding[];
}

/** How much came through a revision: as it was, with something to look at, or without its place. */
export interface Carried {
  carried: number;
  check: number;
  orphan: number;
}

export type DiffKind = 'same' | 'changed' | 'new' | 'gone' | 'moved';

export interface DiffEntry {
  kind: DiffKind;
  old: Statement | null;
  new: Statement | null;
  /** Word by word, for what changed; else empty. */
  words: Part[];
}

export interface TopicDiff {
  topicId: string;
  title: string;
  entries: DiffEntry[];
}

export type TopicChange =
  | { kind: 'renamed'; topicId: string; old: string; new: string }
  | { kind: 'added' | 'removed'; topicId: string; title: string }
  /** Gone from the new text, but kept empty for the notes on it. */
  | { kind: 'keptForNotes'; topicId: string; title: string };

export interface FactChange {
  field: FactField;
  old: string;
  new: string;
}

export interface RevisionReport {
  statements: Carried;
  annotations: Carried;
  notes: Carried;
  topics: TopicDiff[];
  topicChanges: TopicChange[];
  facts: FactChange[];
}
