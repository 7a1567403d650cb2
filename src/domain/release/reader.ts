/** One reader for both languages: sentences into clauses, and names of sides. */
import type { Lang } from '../model/lang.ts';
import type { Party, PartyId } from '../model/party.ts';
import type { Span } from '../model/source.ts';
import type { Clause } from './attribution.ts';
import type { Doubt, Judged } from './doubt.ts';
import { readEnglish } from './englishClauses.ts';
import { englishDoubt } from './englishDoubts.ts';
import { type EnglishSubjects, englishSubjects } from './englishSubjects.ts';
import { readJapanese } from './japaneseClauses.ts';
import { japaneseDoubt } from './japaneseDoubts.ts';
import { japaneseMentions, type Mention } from './japaneseMentions.ts';
import { type JapaneseSubjects, japaneseSubjects } from './japaneseSubjects.ts';
import type { EventKind } from './language/events.ts';
import { peopleOf } from './people.ts';
import { splitSentences } from './sentences.ts';
import { toHalfWidth } from './spans.ts';

export interface Reader {
  /** The clauses of a sentence of the source. */
  clauses(sentence: Span): Clause[];
  /** Whose name a stretch is, if it is nothing else. */
  nameOf(text: string): 'joint' | PartyId | null;
  /** Whether one of the first sentences of a paragraph reports what a side, or both, said. */
  isSpoken(paragraph: Span, column?: Span): boolean;
  /** A second opinion: why somebody else may be meant than the side found; null where nothing tells against it. */
  doubt(judged: Judged): Doubt | null;
}

/** So much of a paragraph tells whether it reports something. */
const PROBE = 1500;
const PROBED_SENTENCES = 4;

/** Makes the reader of a text for the sides of its dialogue; `meeting` is what the text calls it. */
export function readerFor(
  text: string,
  lang: Lang,
  sides: Party[],
  parties: Party[],
  meeting: EventKind | null,
): Reader {
  const { named, english, japanese, mentions } = speakersOf(text, lang, sides, parties, meeting);
  const clauses = (sentence: Span) =>
    lang === 'ja'
      ? readJapanese(text, sentence, japanese(), named)
      : readEnglish(text, sentence, english(), named);
  const nameOf: Reader['nameOf'] = (name) => {
    const who = lang === 'ja' ? japanese().isName(name) : (english().isName(name)?.who ?? null);
    if (who === null || who === 'both') return who === null ? null : 'joint';
    return named.includes(who) ? who.id : null;
  };
  return {
    clauses,
    nameOf,
    doubt: (judged) =>
      lang === 'ja' ? japaneseDoubt(judged, toHalfWidth, mentions()) : englishDoubt(judged, english()),
    isSpoken: (paragraph, column) => {
      if (column !== undefined && nameOf(text.slice(column.start, column.end)) !== null) return true;
      const probe = {
        start: paragraph.start,
        end: Math.min(paragraph.end, paragraph.start + PROBE),
      };
      const label = LABEL.exec(text.slice(probe.start, probe.start + 60));
      const labelled = label?.[1] !== undefined && nameOf(label[1]) !== null;
      if (labelled) probe.start += label[0].length;
      return splitSentences(text, probe, lang)
        .slice(0, PROBED_SENTENCES)
        .some((sentence) =>
          clauses(sentence).some(
            ({ evidence }) => SPEAKING.has(evidence.kind) || (labelled && evidence.kind === 'elided'),
          ),
        );
    },
  };
}

/** `Japan: `, 「日本側：」 */
const LABEL = /^\s*([^:：\n]{1,40}?)\s*[:：]\s*/;
const SPEAKING: ReadonlySet<Clause['evidence']['kind']> = new Set(['party', 'both', 'mutual']);

interface Compiled {
  /** The sides with all their names. */
  named: Party[];
  english(): EnglishSubjects;
  japanese(): JapaneseSubjects;
  mentions(): (masked: string) => Mention[];
}

/** The patterns of so many dialogues are kept: compiling all names costs more than reading a release. */
const MOST_KEPT = 8;
const compiled = new Map<string, Compiled>();

function speakersOf(
  text: string,
  lang: Lang,
  sides: Party[],
  parties: Party[],
  meeting: EventKind | null,
): Compiled {
  const named = sides.map((side, index) =>
    withMembers(
      sides.length !== 2 ? side : index > 0 ? withOtherSideWords(side) : withOwnWords(side, sides[1]),
      parties,
    ),
  );
  const members = new Set(sides.flatMap((side) => side.members ?? []));
  const others = parties.filter(
    (party) => !members.has(party.id) && !sides.some((side) => side.id === party.id),
  );
  const people = peopleOf(text, named, lang);
  const event = meeting?.en.split(' ').at(-1) ?? '';
  const key = JSON.stringify([
    named,
    others,
    event,
    [...people.names, ...people.posts].map(([name, { party, strength }]) => [name, party.id, strength]),
  ]);
  const speakers = { sides: named, others };
  const made = compiled.get(key) ?? {
    named,
    english: once(() => englishSubjects(speakers, event, people)),
    japanese: once(() => japaneseSubjects(speakers, toHalfWidth, people)),
    mentions: once(() => japaneseMentions(named, toHalfWidth, people)),
  };
  compiled.delete(key);
  compiled.set(key, made);
  const [oldest] = compiled.keys();
  if (compiled.size > MOST_KEPT && oldest !== undefined) compiled.delete(oldest);
  return made;
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Malaysia speaks for ASEAN where ASEAN is the side. */
function withMembers(side: Party, parties: Party[]): Party {
  const members = parties.filter((party) => side.members?.includes(party.id));
  const namesOf = (lang: Lang) => members.flatMap((party) => [party.name[lang], ...party.aliases[lang]]);
  if (members.length === 0) return side;
  return {
    ...side,
    aliases: { en: [...side.aliases.en, ...namesOf('en')], ja: [...side.aliases.ja, ...namesOf('ja')] },
  };
}

/** 「先方」 is whoever sits across the table from the publisher, who stands first. */
function withOtherSideWords(side: Party): Party {
  const { en, ja } = side.aliases;
  // "The Department": only the other side comes from one.
  const words = en.some((alias) => /\bDepartment\b/.test(alias)) ? ['Department'] : [];
  return { ...side, aliases: { en: [...en, ...words], ja: [...ja, '先方', '相手側', '相手方', '相手国側'] } };
}

/** "The Ministry" is the publisher's own, unless the other side comes from a ministry too. */
function withOwnWords(side: Party, other: Party | undefined): Party {
  const { en, ja } = side.aliases;
  if (other === undefined || other.aliases.en.some((alias) => /\bMinistry\b/i.test(alias))) return side;
  return { ...side, aliases: { en: [...en, 'Ministry'], ja } };
}
