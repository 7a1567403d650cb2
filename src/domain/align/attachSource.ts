/** Takes another source of the same round into a dialogue: its topics and statements find their counterparts. */
import type { Alignment } from '../model/alignment.ts';
import type { Dialogue } from '../model/dialogue.ts';
import type { Statement, Topic } from '../model/statement.ts';
import { fillFacts } from './fillFacts.ts';
import { type FreshIds, freshIds } from './ids.ts';
import { insertTopic } from './insertTopic.ts';
import { pairStatements } from './pairStatements.ts';
import { pairTopics, type TopicView } from './pairTopics.ts';
import type { AttachReport } from './report.ts';

/**
 * One dialogue of both. `incoming` is parsed afresh from another source of the same meeting. Nothing held changes but
 * facts that were missing; nothing of `incoming` is lost. A source that is held already changes nothing.
 */
export function attachSource(
  held: Dialogue,
  incoming: Dialogue,
): { dialogue: Dialogue; report: AttachReport } {
  const known = held.sources.find(({ id }) => incoming.sources.some((each) => each.id === id));
  if (known !== undefined) return { dialogue: held, report: nothingDone(known.id) };
  const { topics, paired, added } = joinTopics(held, incoming, freshIds(held));
  const { facts, filled, findings } = fillFacts(held, incoming);
  const incomingIds = new Set(incoming.sources.map(({ id }) => id));
  const found = topics.flatMap((topic) => alignTopic(held, topic, incomingIds));
  const fresh = topics
    .flatMap((topic) => topic.statements)
    .filter(({ source }) => incomingIds.has(source.sourceId));
  const inPairs = new Set(found.flatMap((each) => each.statements));
  return {
    dialogue: {
      ...held,
      ...facts,
      topics,
      facts: [...held.facts, ...incoming.facts],
      unplaced: [...held.unplaced, ...incoming.unplaced],
      sources: [...held.sources, ...incoming.sources],
      alignments: joinAlignments(held.alignments, found),
    },
    report: {
      topics: { paired, added },
      alignments: {
        sure: found.filter(({ review }) => !review).length,
        review: found.filter(({ review }) => review).length,
        alone: fresh.filter(({ id }) => !inPairs.has(id)).length,
      },
      filled,
      findings,
    },
  };
}

function nothingDone(sourceId: string): AttachReport {
  return {
    topics: { paired: [], added: [] },
    alignments: { sure: 0, review: 0, alone: 0 },
    filled: [],
    findings: [{ kind: 'alreadyHeld', sourceId }],
  };
}

function joinTopics(held: Dialogue, incoming: Dialogue, ids: FreshIds) {
  const pairs = new Map(
    pairTopics(viewsOf(held), viewsOf(incoming)).map(([left, right]) => [right, held.topics[left]?.id]),
  );
  const paired: string[] = [];
  const added: string[] = [];
  let topics = [...held.topics];
  let before: string | null = null;
  for (const [place, topic] of incoming.topics.entries()) {
    const also = incoming.sources.map(({ id, lang }) => ({
      sourceId: id,
      lang,
      label: topic.label,
      title: topic.title,
    }));
    const statements = topic.statements.map((each) => ({ ...each, id: ids.statement() }));
    const partner = pairs.get(place);
    if (partner === undefined) {
      const own: Topic = { ...topic, id: ids.topic(), also, statements };
      topics = insertTopic(topics, own, before);
      added.push(own.id);
      before = own.id;
      continue;
    }
    topics = topics.map((each) =>
      each.id === partner
        ? { ...each, also: [...each.also, ...also], statements: [...each.statements, ...statements] }
        : each,
    );
    paired.push(partner);
    before = partner;
  }
  return { topics, paired, added };
}

/** The topics with all their names. */
export function viewsOf(dialogue: Dialogue): TopicView[] {
  return dialogue.topics.map(({ id, label, level, title, also, statements }) => ({
    id,
    label,
    level,
    names: [{ title, lang: dialogue.lang }, ...also],
    statements,
  }));
}

/** Alignments of a topic's incoming statements with those of one held source: one in the same language if there is. */
function alignTopic(held: Dialogue, topic: Topic, incomingIds: ReadonlySet<string>): Alignment[] {
  const incoming = topic.statements.filter(({ source }) => incomingIds.has(source.sourceId));
  const lang = incoming[0]?.lang;
  const current = held.sources.filter(({ supersededBy }) => supersededBy === null);
  const lists = current
    .map(({ id }) => topic.statements.filter(({ source }) => source.sourceId === id))
    .filter((list) => list.length > 0);
  const pivot: Statement[] | undefined = lists.find(([first]) => first?.lang === lang) ?? lists[0];
  if (pivot === undefined || incoming.length === 0) return [];
  return pairStatements(pivot, incoming).map(({ left, right, confidence, review }) => ({
    statements: [...left, ...right].map(({ id }) => id),
    review,
    confidence,
    differs: null,
  }));
}

/** A third source joins the alignments that its counterparts have already. */
function joinAlignments(held: readonly Alignment[], found: readonly Alignment[]): Alignment[] {
  const joined = [...held];
  for (const each of found) {
    const same = joined.filter(({ statements }) => statements.some((id) => each.statements.includes(id)));
    const [first, ...others] = same;
    if (first === undefined) {
      joined.push(each);
      continue;
    }
    const all = [...same, each];
    joined[joined.indexOf(first)] = {
      statements: [...new Set(all.flatMap(({ statements }) => statements))],
      review: all.some(({ review }) => review),
      confidence: Math.min(...all.map(({ confidence }) => confidence)),
      differs: same.find(({ differs }) => differs !== null)?.differs ?? null,
    };
    for (const other of others) joined.splice(joined.indexOf(other), 1);
  }
  return joined;
}
