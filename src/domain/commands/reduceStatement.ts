/**
 * Carries out the commands on statements. Whatever they do, a source's text stays whole: what is no statement any more
 * is a fact or unplaced, and nothing is read twice.
 */
import type { Dialogue, Fact, Unplaced } from '../model/dialogue.ts';
import type { SourceSpan } from '../model/source.ts';
import type { Statement, Topic } from '../model/statement.ts';
import { fold } from '../release/spans.ts';
import { ok, type Result } from '../result.ts';
import type { DialogueCommand } from './dialogueCommand.ts';
import { insert, replace, without } from './lists.ts';
import { type Reduced, refused } from './reduced.ts';

type Command<T extends DialogueCommand['type']> = Extract<DialogueCommand, { type: T }>;

export function setSide(dialogue: Dialogue, command: Command<'statement.setSide'>): Result<Reduced> {
  const found = find(dialogue, command.id);
  if (!found) return refused(command, command.id);
  const { id, side, review, reason, confidence } = found.statement;
  const changed = { ...found.statement, ...pickSide(command) };
  return ok({
    dialogue: withTopic(dialogue, { ...found.topic, statements: replace(found.topic.statements, changed) }),
    inverse: { type: 'statement.setSide', id, side, review, reason, confidence },
  });
}

export function setCommitment(
  dialogue: Dialogue,
  command: Command<'statement.setCommitment'>,
): Result<Reduced> {
  const found = find(dialogue, command.id);
  if (!found) return refused(command, command.id);
  const { commitment, ...bare } = found.statement;
  const changed = command.commitment === null ? bare : { ...bare, commitment: command.commitment };
  return ok({
    dialogue: withTopic(dialogue, { ...found.topic, statements: replace(found.topic.statements, changed) }),
    inverse: { ...command, commitment: commitment ?? null },
  });
}

function pickSide({ side, review, reason, confidence }: Command<'statement.setSide'>) {
  return { side, review, reason, confidence };
}

export function replaceStatements(
  dialogue: Dialogue,
  command: Command<'statement.replace'>,
): Result<Reduced> {
  const topic = dialogue.topics.find(({ id }) => id === command.topicId);
  const at = topic?.statements.findIndex(({ id }) => id === command.ids[0]) ?? -1;
  if (!topic || at === -1) return refused(command, command.ids[0] ?? command.topicId);
  const old = topic.statements.slice(at, at + command.ids.length);
  const areNeighbours =
    old.length === command.ids.length && old.every(({ id }, place) => id === command.ids[place]);
  const facts = changeFacts(dialogue.facts, command);
  if (!areNeighbours || facts === null || !coversTheSame(old, command))
    return refused(command, command.topicId);
  const others = new Set(allIds(dialogue).filter((id) => !command.ids.includes(id)));
  const clash = command.by.find((each, place) => others.has(each.id) || isRepeated(command.by, place));
  const stranger = command.by.find((each) => !isTextOfItsSource(dialogue, each));
  if (clash || stranger) return refused(command, (clash ?? stranger)?.id ?? '');
  const statements = [...topic.statements];
  statements.splice(at, old.length, ...command.by);
  return ok({
    dialogue: withTopic({ ...dialogue, facts }, { ...topic, statements }),
    inverse: {
      type: 'statement.replace',
      topicId: topic.id,
      ids: command.by.map(({ id }) => id),
      by: old,
      without: command.with,
      with: command.without,
    },
  });
}

export function moveStatement(dialogue: Dialogue, command: Command<'statement.move'>): Result<Reduced> {
  const found = find(dialogue, command.id);
  if (!found || !dialogue.topics.some(({ id }) => id === command.topicId))
    return refused(command, command.id);
  const { statement, topic, at } = found;
  const taken = withTopic(dialogue, { ...topic, statements: without(topic.statements, at) });
  return ok({
    dialogue: put(taken, command.topicId, statement, command.at),
    inverse: { ...command, topicId: topic.id, at },
  });
}

export function dropStatement(dialogue: Dialogue, command: Command<'statement.drop'>): Result<Reduced> {
  const found = find(dialogue, command.id);
  if (!found) return refused(command, command.id);
  const { statement, topic, at } = found;
  const { leftover } = command;
  const { text, source } = statement;
  const dropped = withTopic(dialogue, { ...topic, statements: without(topic.statements, at) });
  const kept =
    leftover.kind === 'fact'
      ? { ...dropped, facts: inOrder(dropped.facts, { kind: leftover.factKind, text, source }) }
      : { ...dropped, unplaced: inOrder(dropped.unplaced, { text, reason: leftover.reason, source }) };
  return ok({
    dialogue: kept,
    inverse: { type: 'statement.place', statement, topicId: topic.id, at, leftover },
  });
}

export function placeStatement(dialogue: Dialogue, command: Command<'statement.place'>): Result<Reduced> {
  const { statement, leftover } = command;
  const isKnown = dialogue.topics.some(({ id }) => id === command.topicId);
  if (!isKnown || allIds(dialogue).includes(statement.id) || !isTextOfItsSource(dialogue, statement))
    return refused(command, statement.id);
  const list: readonly (Fact | Unplaced)[] = leftover.kind === 'fact' ? dialogue.facts : dialogue.unplaced;
  const from = list.findIndex(
    (each) =>
      samePlace(each.source, statement.source) &&
      ('kind' in each
        ? leftover.kind === 'fact' && each.kind === leftover.factKind
        : leftover.kind === 'unplaced' && each.reason === leftover.reason),
  );
  if (from === -1) return refused(command, statement.id);
  const taken =
    leftover.kind === 'fact'
      ? { ...dialogue, facts: without(dialogue.facts, from) }
      : { ...dialogue, unplaced: without(dialogue.unplaced, from) };
  return ok({
    dialogue: put(taken, command.topicId, statement, command.at),
    inverse: { type: 'statement.drop', id: statement.id, leftover },
  });
}

function put(dialogue: Dialogue, topicId: string, statement: Statement, at: number | null): Dialogue {
  const topics = dialogue.topics.map((topic) =>
    topic.id === topicId ? { ...topic, statements: insert(topic.statements, statement, at) } : topic,
  );
  return { ...dialogue, topics };
}

function find(dialogue: Dialogue, id: string): { statement: Statement; topic: Topic; at: number } | null {
  for (const topic of dialogue.topics) {
    const at = topic.statements.findIndex((statement) => statement.id === id);
    const statement = topic.statements[at];
    if (statement) return { statement, topic, at };
  }
  return null;
}

function withTopic(dialogue: Dialogue, topic: Topic): Dialogue {
  return { ...dialogue, topics: replace(dialogue.topics, topic) };
}

function allIds(dialogue: Dialogue): string[] {
  return dialogue.topics.flatMap((topic) => topic.statements.map(({ id }) => id));
}

function isRepeated(list: readonly Statement[], place: number): boolean {
  return list.findIndex(({ id }) => id === list[place]?.id) !== place;
}

/** The facts without `command.without` and with `command.with`; null where one of the former is not there. */
function changeFacts(facts: readonly Fact[], command: Command<'statement.replace'>): Fact[] | null {
  let changed = [...facts];
  for (const gone of command.without) {
    const at = changed.findIndex((each) => each.kind === gone.kind && samePlace(each.source, gone.source));
    if (at === -1) return null;
    changed = without(changed, at);
  }
  for (const fact of command.with) changed = inOrder(changed, fact);
  return changed;
}

/** Whether the same text, white space aside, is covered before and after, each unit once. */
function coversTheSame(old: readonly Statement[], command: Command<'statement.replace'>): boolean {
  const before = merged([...old, ...command.without].map(({ source }) => source));
  const after = merged([...command.by, ...command.with].map(({ source }) => source));
  if (before === null || after === null || before.sourceId !== after.sourceId) return false;
  return before.start === after.start && before.end === after.end;
}

/** The stretch from the first to the last of some spans; null where they overlap or are of several sources. */
function merged(spans: readonly SourceSpan[]): { sourceId: string; start: number; end: number } | null {
  const sorted = [...spans].sort((a, b) => a.span.start - b.span.start);
  const [first] = sorted;
  const last = sorted.at(-1);
  if (!first || !last) return null;
  for (const [place, each] of sorted.entries()) {
    const next = sorted[place + 1];
    if (each.sourceId !== first.sourceId || (next && next.span.start < each.span.end)) return null;
  }
  return { sourceId: first.sourceId, start: first.span.start, end: last.span.end };
}

function isTextOfItsSource(dialogue: Dialogue, { source, text }: Statement): boolean {
  const held = dialogue.sources.find(({ id }) => id === source.sourceId);
  return held !== undefined && fold(held.text.slice(source.span.start, source.span.end)) === text;
}

function samePlace(a: SourceSpan, b: SourceSpan): boolean {
  return a.sourceId === b.sourceId && a.span.start === b.span.start && a.span.end === b.span.end;
}

/** Lists of facts and of unplaced text stay in the order of their sources' text. */
function inOrder<T extends { source: SourceSpan }>(list: readonly T[], item: T): T[] {
  const { sourceId, span } = item.source;
  const isAfter = (each: T) => each.source.sourceId === sourceId && each.source.span.start > span.start;
  const next = list.findIndex(isAfter);
  if (next !== -1) return insert(list, item, next);
  const last = list.findLastIndex((each) => each.source.sourceId === sourceId);
  return insert(list, item, last === -1 ? null : last + 1);
}
