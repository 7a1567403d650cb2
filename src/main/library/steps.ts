/** What edits did to a dialogue, step by step: what its history is made of. */
import { recorded } from '../../domain/history/record.ts';
import { type History, historyOf, type StoredHistory, united } from '../../domain/history/version.ts';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import type { JournalEntry } from './journalLine.ts';

/** What one edit did to a dialogue. */
export interface Step {
  sequence: number;
  at: string;
  author: string;
  /** Null where it added the dialogue. */
  before: Dialogue | null;
  after: Dialogue;
  /** Versions that came with it from elsewhere; null for an edit made here. */
  versions: StoredHistory | null;
}

/** Whether the edit of a step brought the dialogue as a whole with it. */
export function isWhole({ before, versions }: Step): boolean {
  return before === null || versions !== null;
}

/** What a journal entry did that made `after` out of `before`. */
export function stepOf(entry: JournalEntry, before: Dialogue | null, after: Dialogue): Step {
  const { sequence, at, author, edit } = entry;
  const versions =
    edit.scope === 'library' && edit.command.type === 'dialogue.merge' ? edit.command.versions : null;
  return { sequence, at, author, before, after, versions };
}

/** The history with what a step did. */
export function withStep(history: History, { at, author, before, after, versions }: Step): History {
  if (versions !== null) return united(history, historyOf(versions));
  return before === null ? history : recorded(history, before, after, { at, author });
}
