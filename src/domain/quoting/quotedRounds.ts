/** What the notes of a round cite, against what its statements and those of the rounds before are now. */
import type { Dialogue } from '../model/dialogue.ts';
import { type CitationLink, hasChanged, type StatementPlace } from './citationLink.ts';
import { citationsIn, withPlainCitations } from './citationsIn.ts';
import { type Cited, citedOf } from './cited.ts';

/** The round with notes as they print: citations are text, and those of statements that moved are what they are now. */
export function withCitationsPrinted(dialogue: Dialogue, before: readonly Dialogue[]): Dialogue {
  const now = citedNow(dialogue, before);
  const notes = dialogue.notes.map((note) => {
    const markdown = withPlainCitations(note.markdown, (link) => now(link)?.citation);
    return markdown === note.markdown ? note : { ...note, markdown };
  });
  return { ...dialogue, notes };
}

/** The citations of a note whose statement says something else by now, or is no longer there. */
export function changedCitations(
  markdown: string,
  dialogue: Dialogue,
  before: readonly Dialogue[],
): CitationLink[] {
  const held = new Set([dialogue, ...before].map(({ id }) => id));
  const now = citedNow(dialogue, before);
  return citationsIn(markdown).filter((link) => {
    if (!held.has(link.dialogueId)) return false;
    const statement = now(link);
    return statement === undefined || hasChanged(link.words, statement.text);
  });
}

/** Each round is gone through once, and only when something of it is cited. */
function citedNow(
  dialogue: Dialogue,
  before: readonly Dialogue[],
): (place: StatementPlace) => Cited | undefined {
  const rounds = new Map([dialogue, ...before].map((each) => [each.id, each]));
  const read = new Map<string, Map<string, Cited>>();
  return ({ dialogueId, statementId }) => {
    const round = rounds.get(dialogueId);
    if (round === undefined) return undefined;
    const known =
      read.get(dialogueId) ?? new Map(citedOf(round, null).map((each) => [each.statementId, each]));
    read.set(dialogueId, known);
    return known.get(statementId);
  };
}
