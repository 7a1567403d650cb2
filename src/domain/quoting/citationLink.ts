/**
 * How a note's Markdown holds the citation of a statement: as a link whose text is the citation, whose address is the
 * statement, and whose title is the words as they were when they were cited. It is never opened as an address.
 *
 *     “both sides confirmed …” [29·AI·s3](taiwa:statement/japan-eu-29/ai-s3 "Both sides confirmed …")
 */
import type { DialogueId } from '../model/dialogue.ts';
import { dialogueIdSchema } from '../model/dialogue.ts';

/** A statement of any round, by its ids. */
export interface StatementPlace {
  dialogueId: DialogueId;
  statementId: string;
}

/** Which statement a note cites, and with which words. */
export interface CitationLink extends StatementPlace {
  /** What stands in the text, e.g. `29·AI·s3`, as it was when it was written. */
  label: string;
  /** The statement's words at that time, on one line. */
  words: string;
}

const SCHEME = 'taiwa:statement/';

/** As packs and the window cite a statement. */
export const CITATION = /\d+·[^\s·[\]]+·s\d+/gu;

/** The address of a statement. */
export function addressOf({ dialogueId, statementId }: StatementPlace): string {
  return `${SCHEME}${dialogueId}/${encodeURIComponent(statementId)}`;
}

/** The statement that an address means; null for any other address. */
export function statementAt(address: string): StatementPlace | null {
  if (!address.startsWith(SCHEME)) return null;
  const [dialogueId = '', written = '', ...more] = address.slice(SCHEME.length).split('/');
  if (more.length > 0 || written === '' || !dialogueIdSchema.safeParse(dialogueId).success) return null;
  try {
    return { dialogueId, statementId: decodeURIComponent(written) };
  } catch {
    // Not written by us.
    return null;
  }
}

/** A statement's words as a citation keeps them: on one line. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Whether a statement says something else now than when it was cited; letters' width and white space do not count. */
export function hasChanged(cited: string, now: string): boolean {
  return plain(cited) !== plain(now);
}

function plain(text: string): string {
  return onOneLine(text.normalize('NFKC'));
}
