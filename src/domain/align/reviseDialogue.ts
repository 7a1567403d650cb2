/** Takes in the corrected release of a source that a dialogue holds, and carries over what people made of the old one. */
import type { Dialogue } from '../model/dialogue.ts';
import type { Source } from '../model/source.ts';
import { BY_HAND } from '../model/statement.ts';
import { attachSource } from './attachSource.ts';
import { type Built, buildTopics, type Entry } from './buildTopics.ts';
import { carryAlignments, carryAnnotations } from './carryOver.ts';
import { freshIds } from './ids.ts';
import { factsOf, inPlace, unplacedOf } from './leftovers.ts';
import { carry, matchStatements } from './matchStatements.ts';
import type { Carried, DiffEntry, RevisionReport, TopicDiff } from './report.ts';
import { reviseFacts } from './reviseFacts.ts';
import { findTopics } from './reviseTopics.ts';
import { chooseCuts, type Kept, type StatementStretch, stretchesOf } from './stretches.ts';
import { mapText } from './textMap.ts';
import { correctedBy } from './whatIsIt.ts';
import { wordDiff } from './words.ts';

const NONE: Carried = { carried: 0, check: 0, orphan: 0 };

/**
 * The dialogue with `incoming`, a corrected release or a new reading of one of its sources, in that source's place.
 * Where the words are the same, everything held stays as it is; annotations and notes stay always. Of a source that
 * nothing held is a version of, it is attached.
 */
export function reviseDialogue(
  held: Dialogue,
  incoming: Dialogue,
): { dialogue: Dialogue; report: RevisionReport } {
  const [source] = incoming.sources;
  const old = source && versionHeld(held, source);
  if (!source || !old) return attached(held, incoming);
  const map = mapText(old.text, source.text);
  const olds = stretchesOf(held, old.id);
  const { kept, fresh } = chooseCuts(olds, stretchesOf(incoming, source.id), map);
  const topicOf = findTopics(held, old, incoming, kept);
  const keptStretches = new Set(kept.map(({ stretch }) => stretch));
  const news = fresh.flatMap((each) => (each.kind === 'statement' ? [each] : []));
  const lost = olds.flatMap((each) => (each.kind === 'statement' && !keptStretches.has(each) ? [each] : []));
  const matches = matchStatements(lost, news, (a, b) => a.topicId === topicOf.get(b.topicId));
  const entries: Entry[] = [];
  const matchOf = new Map(matches.map((match) => [match.now, match]));
  const ids = freshIds(held);
  for (const each of kept) entries.push(...keptEntry(each, source, map.isSame));
  for (const now of news) {
    const match = matchOf.get(now);
    const statement = match ? carry(match) : { ...now.item, id: ids.statement() };
    entries.push({
      kind: match?.kind ?? 'new',
      old: match?.old ?? null,
      statement,
      topicId: now.topicId,
      stays: false,
    });
  }
  const matched = new Set(matches.map(({ old: each }) => each));
  const gone = lost.filter((each) => !matched.has(each));
  const built = buildTopics(held, old, source, incoming, entries, topicOf, ids, map.isSame);
  const now = new Map(
    built.topics.flatMap((topic) => topic.statements.map((each) => [each.id, each] as const)),
  );
  const isMain = held.sources.find(({ supersededBy }) => supersededBy === null)?.id === old.id;
  const facts = map.isSame ? { facts: {}, changes: [] } : reviseFacts(held, old.id, incoming, isMain);
  const annotations = carryAnnotations(held.annotations, now);
  const changed = new Set(
    entries.filter(({ kind }) => kind === 'changed').map(({ statement }) => statement.id),
  );
  const emptied = new Set(
    built.changes.flatMap((each) => (each.kind === 'keptForNotes' ? [each.topicId] : [])),
  );
  const noteChecks = held.notes.filter(
    ({ target }) => target.kind === 'topic' && emptied.has(target.topicId),
  ).length;
  return {
    dialogue: {
      ...held,
      ...facts.facts,
      topics: built.topics,
      facts: inPlace(held.facts, factsOf(kept, fresh, source), old.id),
      unplaced: inPlace(held.unplaced, unplacedOf(kept, fresh, source), old.id),
      sources: held.sources.flatMap((each) => {
        if (each.id !== old.id) return [each];
        return each.id === source.id ? [source] : [source, { ...each, supersededBy: source.id }];
      }),
      alignments: carryAlignments(held.alignments, now, changed),
      annotations: annotations.annotations,
    },
    report: {
      statements: countOf(entries, gone),
      annotations: annotations.count,
      notes: { carried: held.notes.length - noteChecks, check: noteChecks, orphan: 0 },
      topics: diffOf(held, built, gone),
      topicChanges: built.changes,
      facts: facts.changes,
    },
  };
}

function versionHeld(held: Dialogue, source: Source): Source | null {
  const isCurrent = (each: Source) => each.supersededBy === null && each.lang === source.lang;
  return correctedBy(held, source) ?? held.sources.find(isCurrent) ?? null;
}

function attached(held: Dialogue, incoming: Dialogue): { dialogue: Dialogue; report: RevisionReport } {
  const { dialogue } = attachSource(held, incoming);
  const statements = { ...NONE, carried: held.topics.flatMap((topic) => topic.statements).length };
  const annotations = { ...NONE, carried: held.annotations.length };
  const notes = { ...NONE, carried: held.notes.length };
  return { dialogue, report: { statements, annotations, notes, topics: [], topicChanges: [], facts: [] } };
}

/** A kept statement; in a corrected text its side is looked at again, since the sentence before may have changed. */
function keptEntry({ stretch, span, twin, topicId }: Kept, source: Source, isSame: boolean): Entry[] {
  if (stretch.kind !== 'statement') return [];
  const held = { ...stretch.item, source: { sourceId: source.id, span } };
  const isOther = !isSame && twin !== null && held.reason !== BY_HAND && twin.item.side !== held.side;
  const { side, act, reason, confidence } = isOther ? twin.item : held;
  const statement = { ...held, side, act, reason, confidence, review: held.review || isOther };
  return [{ kind: 'same', old: stretch, statement, topicId, stays: true }];
}

function countOf(entries: readonly Entry[], gone: readonly StatementStretch[]): Carried {
  const carried = entries.filter(({ old }) => old !== null);
  const check = carried.filter(
    ({ kind, old, statement }) => kind === 'changed' || (statement.review && !old?.item.review),
  ).length;
  return { carried: carried.length - check, check, orphan: gone.length };
}

function diffOf(
  held: Dialogue,
  { topics, entriesOf }: Built,
  gone: readonly StatementStretch[],
): TopicDiff[] {
  const entry = ({ kind, old, statement }: Entry): DiffEntry => ({
    kind,
    old: old?.item ?? null,
    new: statement,
    words: kind === 'changed' && old ? wordDiff(old.item.text, statement.text, statement.lang) : [],
  });
  const lost = (id: string) =>
    gone
      .filter(({ topicId }) => topicId === id)
      .map(({ item }): DiffEntry => ({ kind: 'gone', old: item, new: null, words: [] }));
  const removed = held.topics.filter(({ id }) => !topics.some((topic) => topic.id === id));
  return [...topics, ...removed].map(({ id, title }) => ({
    topicId: id,
    title,
    entries: [...(entriesOf.get(id) ?? []).map(entry), ...lost(id)],
  }));
}
