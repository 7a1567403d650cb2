/**
 * A theme across rounds: what each side said, and against the round before what of it is new, changed, said again or
 * not taken up again.
 */
import { type Features, featuresOf, likeness } from '../align/features.ts';
import { passagesOf } from '../align/passages.ts';
import type { Dialogue } from '../model/dialogue.ts';
import type { Lang } from '../model/lang.ts';
import type { Side } from '../model/party.ts';
import type { Statement } from '../model/statement.ts';
import { citationsOf } from '../pack/citations.ts';

/** A statement at its place. */
export interface Said {
  dialogueId: string;
  topicId: string;
  statementId: string;
  /** As packs cite it, e.g. `29·AI·s1`. */
  citation: string;
  text: string;
  lang: Lang;
  act: Statement['act'];
}

/**
 * `first` where the side spoke on the theme for the first time, `otherLanguage` where the round before is held in
 * another language alone and words cannot be compared.
 */
export type ChangeKind = 'first' | 'new' | 'changed' | 'unchanged' | 'otherLanguage';

export interface Change {
  kind: ChangeKind;
  now: Said;
  /** What it was in the round before; only of what is changed or unchanged. */
  before: Said | null;
}

/** What one side said in one round, the joint points being a side here. */
export interface Lane {
  side: Side;
  /** In the order of the text; none where the side was silent. */
  changes: Change[];
  /** What it said the time before and did not take up again. */
  dropped: Said[];
}

export interface EvolutionRound {
  dialogueId: string;
  round: number | null;
  title: string;
  /** The day it was held, or else published; null where neither is known. */
  day: string | null;
  topics: { id: string; label: string; title: string; lang: Lang }[];
  /** Nothing was said in it yet on any topic: it is to come, and nobody is silent in it. */
  isToCome: boolean;
  /** Empty lanes where the round is to come. */
  lanes: Lane[];
}

/** Below this two statements are different ones. */
const ALIKE = 0.45;

/**
 * @param rounds oldest first, each with the ids of its topics in the theme.
 * @param lang the language that is shown where a round is held in several.
 * @param sides in the order of the columns, without the joint one; others that spoke are added.
 */
export function evolutionOf(
  rounds: readonly { dialogue: Dialogue; topicIds: readonly string[] }[],
  lang: Lang,
  sides: readonly Side[],
): EvolutionRound[] {
  const said = rounds.map(({ dialogue, topicIds }) => saidIn(dialogue, topicIds, lang));
  const speaking = said.flatMap((each) => [...each.keys()]);
  const all = [...new Set([...sides, 'joint', ...speaking])];
  const last = new Map<Side, Said[]>();
  let held: ReadonlyMap<Side, Said[]> | undefined;
  return rounds.map(({ dialogue, topicIds }, place) => {
    const isToCome = isNotHeld(dialogue);
    const lanes = all.map((side): Lane => {
      if (isToCome) return { side, changes: [], dropped: [] };
      const now = said[place]?.get(side) ?? [];
      const before = last.get(side) ?? null;
      if (now.length > 0) last.set(side, now);
      return laneOf(side, now, before, held?.get(side) ?? []);
    });
    if (!isToCome) held = said[place];
    const { id, round, title, heldOn, publishedOn } = dialogue;
    const topics = topicsIn(dialogue, topicIds).map((topic) => ({
      id: topic.id,
      label: topic.label,
      title: topic.title,
      lang: dialogue.lang,
    }));
    return { dialogueId: id, round, title, day: heldOn[0] ?? publishedOn, topics, isToCome, lanes };
  });
}

function isNotHeld({ sources, topics }: Dialogue): boolean {
  return sources.length === 0 && topics.every(({ statements }) => statements.length === 0);
}

/**
 * @param before what the side said when it last spoke on the theme; null where it never did.
 * @param previous what it said in the round before: what of that is not said again is dropped.
 */
function laneOf(
  side: Side,
  now: readonly Said[],
  before: readonly Said[] | null,
  previous: readonly Said[],
): Lane {
  if (before === null)
    return { side, changes: now.map((each) => ({ kind: 'first', now: each, before: null })), dropped: [] };
  const pairs = pairsOf(before, now);
  const taken = new Set([...pairs.values()]);
  const langs = new Set(before.map(({ lang }) => lang));
  const changes = now.map((each): Change => {
    const earlier = pairs.get(each);
    if (earlier === undefined)
      return { kind: langs.has(each.lang) ? 'new' : 'otherLanguage', now: each, before: null };
    return { kind: isSame(earlier.text, each.text) ? 'unchanged' : 'changed', now: each, before: earlier };
  });
  const spoken = new Set(now.map(({ lang }) => lang));
  const isComparable = ({ lang }: Said) => now.length === 0 || spoken.has(lang);
  return { side, changes, dropped: previous.filter((each) => !taken.has(each) && isComparable(each)) };
}

/** The earlier statement of each later one that has one: the most alike first, each once. */
function pairsOf(before: readonly Said[], now: readonly Said[]): Map<Said, Said> {
  const features = new Map<Said, Features>(
    [...before, ...now].map((each) => [each, featuresOf(each.text, each.lang)]),
  );
  const candidates = now
    .flatMap((later) =>
      before.map((earlier) => ({ later, earlier, value: alikeness(later, earlier, features) })),
    )
    .filter(({ value }) => value >= ALIKE)
    .sort((a, b) => b.value - a.value);
  const pairs = new Map<Said, Said>();
  const taken = new Set<Said>();
  for (const { later, earlier } of candidates) {
    if (pairs.has(later) || taken.has(earlier)) continue;
    pairs.set(later, earlier);
    taken.add(earlier);
  }
  return pairs;
}

function alikeness(later: Said, earlier: Said, features: ReadonlyMap<Said, Features>): number {
  if (later.lang !== earlier.lang) return 0;
  if (isSame(later.text, earlier.text)) return 2;
  const [a, b] = [features.get(later), features.get(earlier)];
  return a && b ? (likeness(a, b) ?? 0) : 0;
}

function isSame(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim();
}

function topicsIn(dialogue: Dialogue, ids: readonly string[]) {
  return dialogue.topics.filter(({ id }) => ids.includes(id));
}

function saidIn(dialogue: Dialogue, topicIds: readonly string[], lang: Lang): Map<Side, Said[]> {
  const citations = citationsOf(dialogue);
  const said = new Map<Side, Said[]>();
  for (const topic of topicsIn(dialogue, topicIds))
    for (const { statement } of passagesOf(dialogue, topic, lang)) {
      const { id, text, side, act } = statement;
      const each = {
        dialogueId: dialogue.id,
        topicId: topic.id,
        statementId: id,
        citation: citations.get(id) ?? '',
        text,
        lang: statement.lang,
        act,
      };
      said.set(side, [...(said.get(side) ?? []), each]);
    }
  return said;
}
