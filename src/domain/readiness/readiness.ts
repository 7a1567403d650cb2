/** What a round still lacks before the meeting, by plain rules. */
import { ledgerOf } from '../commitments/ledger.ts';
import { evolutionOf, type Said } from '../evolution/evolution.ts';
import { themesOf } from '../evolution/themes.ts';
import { type Dialogue, headerOf } from '../model/dialogue.ts';
import type { Lang } from '../model/lang.ts';
import { NOTE_KINDS, type Note, type NoteKind } from '../model/note.ts';
import type { PartyId } from '../model/party.ts';
import type { SpeakingPace } from '../model/speakingPace.ts';
import type { Topic } from '../model/statement.ts';
import { pointsOfNote, secondsOf } from '../pack/points.ts';
import { CITATION } from '../quoting/citationLink.ts';
import { changedCitations } from '../quoting/quotedRounds.ts';

export type Finding =
  /** The library has no handling line for packs. */
  | { kind: 'noMarking' }
  /** The wording of so many statements, earlier rounds' too, proposes commitments of which nobody has said anything. */
  | { kind: 'noStatus'; count: number }
  /** The other side spoke on the topic, last with this, and there is nothing to answer it with. */
  | { kind: 'noReply'; topicId: string; said: Said }
  /** So many points of the lines to take stand in notes that cite no statement. */
  | { kind: 'noSource'; topicId: string; count: number }
  /** So many citations in the topic's notes are of statements that say something else by now, or are gone. */
  | { kind: 'changedQuotes'; topicId: string; count: number }
  /** The lines to take are longer than the item. */
  | { kind: 'overMinutes'; topicId: string; seconds: number; minutes: number }
  /** So many statements are still marked for review. */
  | { kind: 'toReview'; topicId: string; count: number };

export interface ReadinessOf {
  dialogue: Dialogue;
  /** Earlier rounds of the series, the newest first. */
  before: readonly Dialogue[];
  ownSide: PartyId;
  /** The handling line that packs get. */
  marking: string;
  pace: SpeakingPace;
  /** Which language counts where a round is held in several. */
  lang: Lang;
}

const MINUTE = 60;

/** What concerns the whole round first, then topic by topic in the order of the agenda. */
export function readinessOf(asked: ReadinessOf): Finding[] {
  const { dialogue, before, marking, lang } = asked;
  const proposed = [dialogue, ...before]
    .flatMap((round) => ledgerOf(round, lang))
    .filter(({ commitment }) => commitment === null).length;
  return [
    ...(marking.trim() === '' ? [{ kind: 'noMarking' as const }] : []),
    ...(proposed === 0 ? [] : [{ kind: 'noStatus' as const, count: proposed }]),
    ...dialogue.topics.flatMap((topic) => ofTopic(topic, asked)),
  ];
}

function ofTopic(topic: Topic, asked: ReadinessOf): Finding[] {
  const { dialogue, before, pace } = asked;
  const topicId = topic.id;
  const lines = written(dialogue, topicId, ['lineToTake']);
  const replies = written(dialogue, topicId, ['lineToTake', 'ifAsked']);
  const said = replies.length > 0 ? null : lastOfOthers(topic, asked);
  const sourceless = lines
    .filter(({ markdown }) => markdown.search(CITATION) === -1)
    .reduce((sum, { markdown }) => sum + pointsOfNote(markdown).length, 0);
  const seconds = secondsOf(
    lines.flatMap(({ markdown }) => pointsOfNote(markdown)),
    dialogue,
    { pace },
  );
  const toReview = topic.statements.filter(({ review }) => review).length;
  const changed = written(dialogue, topicId, NOTE_KINDS).flatMap(({ markdown }) =>
    changedCitations(markdown, dialogue, before),
  ).length;
  const { minutes } = topic;
  return [
    ...(said === null ? [] : [{ kind: 'noReply' as const, topicId, said }]),
    ...(sourceless === 0 ? [] : [{ kind: 'noSource' as const, topicId, count: sourceless }]),
    ...(changed === 0 ? [] : [{ kind: 'changedQuotes' as const, topicId, count: changed }]),
    ...(minutes === undefined || seconds <= minutes * MINUTE
      ? []
      : [{ kind: 'overMinutes' as const, topicId, seconds, minutes }]),
    ...(toReview === 0 ? [] : [{ kind: 'toReview' as const, topicId, count: toReview }]),
  ];
}

function written({ notes }: Dialogue, topicId: string, kinds: readonly NoteKind[]): Note[] {
  return notes.filter(
    ({ kind, target, markdown }) =>
      kinds.includes(kind) && target.kind === 'topic' && target.topicId === topicId && markdown.trim() !== '',
  );
}

/** What the other sides said last on the topic's theme, in this round or before; null where they never spoke. */
function lastOfOthers(topic: Topic, { dialogue, before, ownSide, lang }: ReadinessOf): Said | null {
  const rounds = [...before].reverse().concat(dialogue);
  const theme = themesOf(rounds.map(headerOf)).find(({ topics }) =>
    topics.some(({ dialogueId, topicId }) => dialogueId === dialogue.id && topicId === topic.id),
  );
  const inTheme = rounds.map((round) => ({
    dialogue: round,
    topicIds: (theme?.topics ?? [])
      .filter(({ dialogueId }) => dialogueId === round.id)
      .map(({ topicId }) => topicId),
  }));
  const others = evolutionOf(inTheme, lang, []).flatMap(({ lanes }) =>
    lanes
      .filter(({ side }) => side !== ownSide && side !== 'joint' && side !== 'unattributed')
      .flatMap(({ changes }) => changes.map(({ now }) => now)),
  );
  return others.at(-1) ?? null;
}
