/** Makes the commands that correct how a text was cut: splitting and joining statements, taking them out, putting text in. */
import type { Dialogue, Fact, Unplaced } from '../model/dialogue.ts';
import type { Side } from '../model/party.ts';
import { BY_HAND, type Statement, type Topic } from '../model/statement.ts';
import { citationOfPart, nextCitation } from '../pack/giveCitations.ts';
import { fold, trim } from '../release/spans.ts';
import type { DialogueCommand } from './dialogueCommand.ts';

/** An id that no statement of the dialogue has; `s` and a number, as the importer gives them. */
export function freshStatementId(dialogue: Dialogue): string {
  const numbers = dialogue.topics
    .flatMap((topic) => topic.statements)
    .map(({ id }) => Number(/^s(\d+)$/.exec(id)?.[1] ?? 0));
  return `s${Math.max(0, ...numbers) + 1}`;
}

/** The same for a topic: `t` and a number. */
export function freshTopicId(dialogue: Dialogue): string {
  const numbers = dialogue.topics.map(({ id }) => Number(/^t(\d+)$/.exec(id)?.[1] ?? 0));
  return `t${Math.max(0, ...numbers) + 1}`;
}

/** Sets a side as a person does: certain, and no longer marked. */
export function setSideCommand(id: string, side: Side): DialogueCommand {
  return { type: 'statement.setSide', id, side, review: false, reason: BY_HAND, confidence: 1 };
}

/**
 * Splits a statement before the unit `at` of its source's text, so that both parts keep its side. Null where one part
 * would be empty.
 */
export function splitCommand(dialogue: Dialogue, id: string, at: number): DialogueCommand | null {
  const found = locate(dialogue, id);
  const text = found && textOf(dialogue, found.statement);
  if (!found || text === null) return null;
  const { statement, topic } = found;
  const { start, end } = statement.source.span;
  const parts = [
    { start, end: at },
    { start: at, end },
  ].map((span) => trim(text, span));
  const [first, second] = parts;
  if (!first || !second || at <= start || at >= end || isEmpty(first) || isEmpty(second)) return null;
  const part = (partId: string, span: { start: number; end: number }): Statement => ({
    ...statement,
    id: partId,
    text: fold(text.slice(span.start, span.end)),
    source: { ...statement.source, span },
  });
  return {
    type: 'statement.replace',
    topicId: topic.id,
    ids: [id],
    by: [
      part(id, first),
      cited(
        withoutCommitment(part(freshStatementId(dialogue), second)),
        citationOfPart(dialogue, statement.citation),
      ),
    ],
    without: [],
    with: [],
  };
}

/** Under its own name; without one in a draft, which is counted anew. */
function cited({ citation: _, ...statement }: Statement, citation: string | undefined): Statement {
  return citation === undefined ? statement : { ...statement, citation };
}

/** What was said of a promise is said once, of its first part. */
function withoutCommitment({ commitment: _, ...statement }: Statement): Statement {
  return statement;
}

/**
 * Joins a statement with the one after it in its topic. Null where there is none, where it is of another source, or
 * where more than the words between two clauses stands between them.
 */
export function joinCommand(dialogue: Dialogue, id: string): DialogueCommand | null {
  const found = locate(dialogue, id);
  const text = found && textOf(dialogue, found.statement);
  const next = found?.topic.statements[found.at + 1];
  if (!found || !next || text === null) return null;
  const { statement, topic } = found;
  const { sourceId, span } = statement.source;
  const gap = { start: span.end, end: next.source.span.start };
  if (next.source.sourceId !== sourceId || gap.end < gap.start) return null;
  const between = dialogue.facts.filter(
    (fact) =>
      fact.kind === 'connective' &&
      fact.source.sourceId === sourceId &&
      fact.source.span.start >= gap.start &&
      fact.source.span.end <= gap.end,
  );
  if (!isCovered(text, gap, between)) return null;
  const whole = { start: span.start, end: next.source.span.end };
  const commitment = statement.commitment ?? next.commitment;
  const joined: Statement = {
    ...statement,
    ...(commitment === undefined ? {} : { commitment }),
    text: fold(text.slice(whole.start, whole.end)),
    source: { sourceId, span: whole },
    review: statement.review || next.review,
    confidence: Math.min(statement.confidence, next.confidence),
  };
  return {
    type: 'statement.replace',
    topicId: topic.id,
    ids: [id, next.id],
    by: [joined],
    without: between,
    with: [],
  };
}

/** The reason of text that a reader took out of its topic. */
export const TAKEN_OUT = 'taken out by hand';

/** Takes a statement out of its topic; its text is listed as unplaced. */
export function dropCommand(id: string): DialogueCommand {
  return { type: 'statement.drop', id, leftover: { kind: 'unplaced', reason: TAKEN_OUT } };
}

/** Makes a statement of unplaced text or of a fact; it stands in the topic where the text does. */
export function placeCommand(
  dialogue: Dialogue,
  stretch: Unplaced | Fact,
  topicId: string,
  side: Side,
): DialogueCommand | null {
  const topic = dialogue.topics.find(({ id }) => id === topicId);
  const source = dialogue.sources.find(({ id }) => id === stretch.source.sourceId);
  if (!topic || !source || stretch.text === '') return null;
  const { sourceId, span } = stretch.source;
  const at = topic.statements.findIndex(
    (each) => each.source.sourceId === sourceId && each.source.span.start > span.start,
  );
  return {
    type: 'statement.place',
    topicId,
    at: at === -1 ? null : at,
    leftover:
      'kind' in stretch
        ? { kind: 'fact', factKind: stretch.kind }
        : { kind: 'unplaced', reason: stretch.reason },
    statement: cited(
      {
        id: freshStatementId(dialogue),
        text: stretch.text,
        lang: source.lang,
        side,
        act: 'stated',
        review: false,
        reason: BY_HAND,
        confidence: 1,
        source: stretch.source,
      },
      nextCitation(dialogue, topicId),
    ),
  };
}

function locate(dialogue: Dialogue, id: string): { statement: Statement; topic: Topic; at: number } | null {
  for (const topic of dialogue.topics) {
    const at = topic.statements.findIndex((statement) => statement.id === id);
    const statement = topic.statements[at];
    if (statement) return { statement, topic, at };
  }
  return null;
}

function textOf(dialogue: Dialogue, statement: Statement): string | null {
  return dialogue.sources.find(({ id }) => id === statement.source.sourceId)?.text ?? null;
}

function isEmpty({ start, end }: { start: number; end: number }): boolean {
  return start >= end;
}

/** Whether a gap holds nothing but white space and the given facts. */
function isCovered(text: string, gap: { start: number; end: number }, facts: readonly Fact[]): boolean {
  let at = gap.start;
  for (const { source } of [...facts].sort((a, b) => a.source.span.start - b.source.span.start)) {
    if (text.slice(at, source.span.start).trim() !== '') return false;
    at = source.span.end;
  }
  return text.slice(at, gap.end).trim() === '';
}
