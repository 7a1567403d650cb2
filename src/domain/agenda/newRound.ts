/** Makes the coming round of a series: empty, or with what the last one leaves to it. */
import type { Dialogue } from '../model/dialogue.ts';
import type { Lang } from '../model/lang.ts';
import type { PartyId } from '../model/party.ts';
import { NAMED_BY_HAND, type Topic } from '../model/statement.ts';
import { dialogueIdFor } from '../release/toDialogue.ts';

/** What is said of a round before anything else is known of it. */
export interface RoundWanted {
  seriesId: string;
  parties: readonly PartyId[];
  round: number | null;
  title: string;
  lang: Lang;
  heldOn: readonly string[];
}

/** What goes on from an earlier round. */
export interface Carried {
  from: Dialogue;
  /** Ids of its topics that go on, in any order; they keep the order of that round. */
  topics: readonly string[];
  /** Whether the length of the meeting and the minutes of the topics go on. */
  withMinutes: boolean;
  /** Whether the delegations go on, with who leads on what. */
  withDelegates: boolean;
}

/** @param taken ids of the dialogues there are. */
export function newRound(wanted: RoundWanted, carried: Carried | null, taken: ReadonlySet<string>): Dialogue {
  const { seriesId, parties, round, title, lang, heldOn } = wanted;
  const { from } = carried ?? {};
  const delegates = carried?.withDelegates
    ? from?.delegates?.filter(({ party }) => parties.includes(party))
    : undefined;
  return {
    id: dialogueIdFor({ seriesId, round, heldOn: [...heldOn] }, taken),
    seriesId,
    round,
    title,
    lang,
    publishedOn: null,
    heldOn: [...heldOn].sort(),
    form: null,
    venue: null,
    hosts: [],
    purpose: null,
    summary: null,
    contact: null,
    remarks: [],
    parties: [...parties],
    ...(carried?.withMinutes && from?.meeting !== undefined ? { meeting: from.meeting } : {}),
    ...(delegates === undefined || delegates.length === 0 ? {} : { delegates }),
    topics: carried === null ? [] : topicsFrom(carried, lang),
    facts: [],
    unplaced: [],
    sources: [],
    alignments: [],
    annotations: [],
    notes: [],
  };
}

function topicsFrom({ from, topics, withMinutes, withDelegates }: Carried, lang: Lang): Topic[] {
  return from.topics
    .filter(({ id }) => topics.includes(id))
    .map((topic, place): Topic => {
      const { statements: _, rows: __, likelihood: ___, minutes, leads, ...bare } = topic;
      return {
        ...bare,
        ...namesOf(topic, from.lang, lang),
        id: `t${place + 1}`,
        statements: [],
        ...(withMinutes && minutes !== undefined ? { minutes } : {}),
        ...(withDelegates && leads !== undefined ? { leads } : {}),
      };
    });
}

/**
 * Its title in the new round's language and one in each other; no source stands behind them any more. Numbers do not
 * go on: the new agenda counts anew.
 */
function namesOf({ title, also }: Topic, from: Lang, lang: Lang): Pick<Topic, 'label' | 'title' | 'also'> {
  const all = [{ lang: from, title }, ...also.map((name) => ({ lang: name.lang, title: name.title }))];
  const own = all.find((name) => name.lang === lang);
  // A topic that has no name in the round's language keeps the one it has.
  if (own === undefined) return { label: '', title, also: [] };
  const others = all.filter(
    (name, place) => name.lang !== lang && all.findIndex((each) => each.lang === name.lang) === place,
  );
  return {
    label: '',
    title: own.title,
    also: others.map((name) => ({ sourceId: NAMED_BY_HAND, label: '', ...name })),
  };
}
