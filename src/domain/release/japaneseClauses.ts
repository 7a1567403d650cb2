/** Cuts a Japanese sentence into clauses where sides differ, each with what it says of its speaker. */
import type { Party } from '../model/party.ts';
import type { Span } from '../model/source.ts';
import type { Act } from '../model/statement.ts';
import type { Clause, Evidence } from './attribution.ts';
import type { JapaneseSubject, JapaneseSubjects } from './japaneseSubjects.ts';
import { CLAUSE_ENDS, CONTINUING, MUTUAL_PREDICATES, ONE_SIDED_PREDICATES } from './language/japanese.ts';
import { JA_TITLES } from './language/people.ts';
import { mask } from './mask.ts';
import { toHalfWidth, trim } from './spans.ts';

/** A longer "sentence" is a table or a list without 。: it is read by its beginning. */
const LONGEST = 3000;

interface Segment {
  start: number;
  /** End without the comma. */
  end: number;
  text: string;
  subject: JapaneseSubject | null;
  predicate: Predicate | null;
}

interface Predicate {
  mutual: boolean;
  act: Act;
  /** Passive or "…があった": says nothing of who did it. */
  passive: boolean;
  /** Speaks of both, or of what is to come: then it is hardly one side's own. */
  shared: boolean;
  words: string;
}

/** Reads a sentence of the source; the clauses come in order and do not overlap. */
export function readJapanese(
  text: string,
  sentence: Span,
  subjects: JapaneseSubjects,
  sides: Party[],
): Clause[] {
  const { joined, offsets } = joinLines(
    text,
    sentence.start,
    Math.min(sentence.end, sentence.start + LONGEST),
  );
  const masked = mask(toHalfWidth(joined));
  const segments = segmentsOf(masked, subjects);
  dropInnerSubjects(segments);
  const groups = groupsOf(segments);
  return groups.map((group, index) => {
    const last = index === groups.length - 1;
    const start = offsets[group.start] ?? sentence.start;
    const end = last ? sentence.end : (offsets[group.end - 1] ?? start) + 1;
    return { span: trim(text, { start, end }), evidence: evidenceOf(group, index, sides), act: group.act };
  });
}

/** Undoes line breaks, which Japanese puts in the middle of words; `offsets` tells where each character stood. */
function joinLines(text: string, start: number, end: number): { joined: string; offsets: number[] } {
  let joined = '';
  const offsets: number[] = [];
  let from = start;
  const keep = (until: number) => {
    joined += text.slice(from, until);
    for (let at = from; at < until; at++) offsets.push(at);
  };
  for (const gap of text.slice(start, end).matchAll(/(?<!\s)\s*[\r\n\u2028]\s*/g)) {
    keep(start + gap.index);
    from = start + gap.index + gap[0].length;
    const before = joined.at(-1) ?? '';
    // Words of Latin letters still need their space.
    if (/[A-Za-z0-9]/.test(before) && /[A-Za-z]/.test(text.charAt(from))) {
      joined += ' ';
      offsets.push(from - 1);
    }
  }
  keep(end);
  return { joined, offsets };
}

/** Cuts at commas that end a predicate or precede a new subject. */
function segmentsOf(masked: string, subjects: JapaneseSubjects): Segment[] {
  const found = subjects.find(masked);
  const cuts: { end: number; next: number }[] = [];
  for (const comma of masked.matchAll(/[、,，]\s*/g)) {
    const before = masked.slice(Math.max(0, comma.index - 14), comma.index);
    const next = comma.index + comma[0].length;
    const opens = found.some((subject) => subject.start === next || opensAfterAdverb(masked, next, subject));
    if (opens || CLAUSE_ENDS.test(before)) cuts.push({ end: comma.index, next });
  }
  const segments: Segment[] = [];
  let start = 0;
  for (const cut of [...cuts, { end: masked.length, next: masked.length }]) {
    const text = masked.slice(start, cut.end);
    const inside = found.filter((subject) => subject.start >= start && subject.start < cut.end);
    segments.push({
      start,
      end: cut.end,
      text,
      subject: speaking(masked, inside),
      predicate: predicateOf(text, cut.end === masked.length),
    });
    start = cut.next;
  }
  return segments;
}

const ADVERBIAL_END =
  /(?:に対し(?:ては|ても)?|については|に関しては|を受け|を受けて|を踏まえ|を踏まえて|に関し|に関して|について|に加え|に加えて|に基づき|を含め|をはじめ)$/;
const REASON_END =
  /(?:ことから|ことを踏まえ|ことを踏まえて|ことを受け|ことを受けて|ため|ことに鑑み|ことに伴い|中|なか|ので)$/;

/** Subjects inside a description or a reason are spoken of; they do not speak. */
function dropInnerSubjects(segments: Segment[]): void {
  const last = segments.at(-1);
  segments.forEach((segment, index) => {
    const { subject } = segment;
    if (subject === null || subject.who === 'both') return;
    if (subject.inner && (segment.predicate?.mutual === true || ADVERBIAL_END.test(segment.text)))
      segment.subject = null;
    if (index > 0 || segments.length < 2 || last?.subject !== null) return;
    const reason = segments.findIndex((each) => REASON_END.test(each.text));
    if (reason < 0) return;
    // 「EU側は、…ことを踏まえ、…とした」: a topic set off by its comma holds for the whole sentence.
    const set = /[、,，]/.test(segment.text.charAt(subject.end - segment.start - 1));
    if (set && subject.contrast && !reports(segment)) return;
    for (const each of segments.slice(0, reason + 1)) if (!reports(each)) each.subject = null;
  });
}

function reports({ predicate }: Segment): boolean {
  return predicate !== null && predicate.words !== '';
}

/** 「これに対し、EU側から」「一方、EU側は」: the adverb belongs to the clause of the subject. */
function opensAfterAdverb(masked: string, next: number, subject: JapaneseSubject): boolean {
  if (subject.start <= next || subject.start - next > 24 || subject.strength < 0.9) return false;
  return /^(?:また|さらに|一方|これに対し(?:て)?|これを受け(?:て)?|その後|続いて|他方|次いで|最後に|加えて|特に|今後)[、,，]?$/.test(
    masked.slice(next, subject.start),
  );
}

/** The one that speaks: the strongest, of equals the first; both sides named before the predicate beat a topic. */
function speaking(masked: string, found: JapaneseSubject[]): JapaneseSubject | null {
  // 「日本側から説明を受けたEU側からは」: what stands before a verb and its noun only describes that noun.
  const described = found.findLastIndex((subject) =>
    /(?:た|る|ない|の)$/.test(masked.slice(0, subject.start)),
  );
  const inside = described > 0 ? found.slice(described) : found;
  let best: JapaneseSubject | null = null;
  for (const subject of inside) if (best === null || subject.strength > best.strength) best = subject;
  return best;
}

const PASSIVE_END =
  /(?:され|された|されました|あり|あった|ありました|なされ|なされた|行われ|行われた|行われました|交わされ|示され)[^、。]{0,8}[。]?$/;

/** Reads the predicate at a segment's end; a middle segment must end as a clause to have one. */
function predicateOf(segment: string, final: boolean): Predicate | null {
  const tail = segment.replace(/[。．.\s]+$/, '').slice(-48);
  if (!final && !CLAUSE_ENDS.test(tail)) return null;
  // What the predicate says is at its very end: 「…の重要性について議論した」 discusses.
  const end = tail.slice(-22);
  const passive = PASSIVE_END.test(tail);
  const hit = lastOf(end, ONE_SIDED_PREDICATES);
  const mutual = lastOf(end, MUTUAL_PREDICATES) ?? null;
  if (mutual !== null && (hit === null || mutual.at >= hit.at)) {
    const act = MUTUAL_PREDICATES.find(([pattern]) => pattern.test(tail))?.[1] ?? mutual.act;
    const shared =
      /両国|双方|両者|日.{1,4}間|引き続き|今後|協力|連携|共有|ともに|協調|改めて|ていくこと/.test(segment);
    return { mutual: true, act: strongerOf(act, mutual.act), passive, shared, words: mutual.words };
  }
  if (hit !== null) return { mutual: false, act: hit.act, passive, shared: false, words: hit.words };
  return /(?:した|する|った|いる|れた|い|り|し|て|え|み|き|ます|です|ある)$/.test(tail)
    ? { mutual: false, act: 'stated', passive, shared: false, words: '' }
    : null;
}

function strongerOf(a: Act, b: Act): Act {
  return a === 'agreed' || a === 'willContinue' || a === 'confirmedCooperation' ? a : b;
}

function lastOf(text: string, table: [RegExp, Act][]): { at: number; act: Act; words: string } | null {
  let best: { at: number; act: Act; words: string } | null = null;
  for (const [pattern, act] of table)
    for (const match of text.matchAll(new RegExp(pattern, 'g')))
      if (best === null || match.index + match[0].length > best.at)
        best = { at: match.index + match[0].length, act, words: match[0] };
  return best;
}

interface Group {
  start: number;
  end: number;
  text: string;
  subject: JapaneseSubject | null;
  /** Speaks by its predicate alone: joint without a subject. */
  mutual: Predicate | null;
  predicate: Predicate | null;
  act: Act;
  /** A cut that only the predicate tells. */
  doubtful: boolean;
}

/** Joins segments that one speaker says; a new group starts where the speaker changes. */
function groupsOf(segments: Segment[]): Group[] {
  const groups: Group[] = [];
  let current: Group | null = null;
  for (const segment of segments) {
    const speaker = segment.subject;
    const mutualAlone = speaker === null && segment.predicate?.mutual === true;
    const starts =
      current === null ||
      (speaker !== null &&
        current.subject?.who !== speaker.who &&
        !onlyAdverbial(current) &&
        !(speaker.inner && onlySubject(current))) ||
      (mutualAlone &&
        current.subject !== null &&
        current.subject.who !== 'both' &&
        current.predicate !== null);
    if (starts || current === null) {
      current = {
        start: segment.start,
        end: segment.end,
        text: segment.text,
        subject: speaker,
        mutual: mutualAlone ? segment.predicate : null,
        predicate: segment.predicate,
        act: segment.predicate?.act ?? 'stated',
        doubtful: false,
      };
      current.doubtful = mutualAlone && groups.length > 0 && weakMutual(segment.predicate);
      groups.push(current);
      continue;
    }
    current.end = segment.end;
    current.text += `、${segment.text}`;
    current.subject ??= speaker;
    if (segment.predicate !== null) {
      if (current.subject === null && segment.predicate.mutual) current.mutual = segment.predicate;
      current.act =
        current.predicate === null ? segment.predicate.act : strongest(current.act, segment.predicate.act);
      current.predicate = segment.predicate;
    }
  }
  shareLastPredicate(groups);
  return groups;
}

/** 「日本側から…について、EU側からは…について説明があり」: the first shares the predicate of the second. */
function shareLastPredicate(groups: Group[]): void {
  for (let at = groups.length - 2; at >= 0; at--) {
    const group = groups[at];
    const next = groups[at + 1];
    if (group !== undefined && next !== undefined && group.predicate === null) group.act = next.act;
  }
}

/** 「EU側は、EUと日本が実施する…」: after a speaker alone, が marks the subject of what he speaks of. */
function onlySubject({ subject, text, start }: Group): boolean {
  return subject !== null && subject.end - start >= text.length;
}

/** Words before the first speaker, such as 「これを踏まえ、」, belong to that speaker's clause. */
function onlyAdverbial(group: Group): boolean {
  if (group.subject !== null) return false;
  return (
    group.predicate === null ||
    !/(?:説明|紹介|報告|議論|確認|一致|合意|意見交換|発表|共有)/.test(group.predicate.words) ||
    /(?:受け|踏まえ|加え|対し|続き)(?:て)?$/.test(group.text)
  );
}

const ORDER: Act[] = [
  'stated',
  'discussed',
  'exchangedViews',
  'explained',
  'confirmedImportance',
  'confirmedCooperation',
  'willContinue',
  'agreed',
];

function strongest(a: Act, b: Act): Act {
  return ORDER.indexOf(b) > ORDER.indexOf(a) ? b : a;
}

/** 「…説明し、重要性を確認した」: without a passive, the first speaker could be who confirmed. */
function weakMutual(predicate: Predicate | null): boolean {
  if (predicate === null || predicate.passive || predicate.shared) return false;
  return predicate.act === 'confirmedImportance' || predicate.act === 'confirmedCooperation';
}

const OTHER_SPEAKER = /^.{1,30}?(?:から|より)(?:は|も)?[、,，]?(?=.{0,120}(?:説明|紹介|報告|発表|発言))/;
/** Somebody by name of whom the text does not say whose he is. */
const UNKNOWN_PERSON = new RegExp(
  `^(?:また、|これに対し、|続いて、|一方、)?[^、。]{0,24}?[\\p{Script=Han}ァ-ヴーA-Za-z・](?:${JA_TITLES})(?:から|より|は|が)(?:は|も)?`,
  'u',
);

function evidenceOf(group: Group, index: number, sides: Party[]): Evidence {
  const { subject } = group;
  if (subject !== null) {
    // 「EUと日本が実施する研究について説明があった」: one of them told it.
    const told =
      subject.inner && group.predicate !== null && !group.predicate.mutual && group.predicate.passive;
    if (subject.who === 'both')
      return { kind: 'both', words: subject.words, strength: told ? 0.5 : subject.strength };
    if (sides.includes(subject.who))
      return { kind: 'party', party: subject.who.id, words: subject.words, strength: subject.strength };
    return { kind: 'third', words: subject.words, strength: 0.4 };
  }
  const person = UNKNOWN_PERSON.exec(group.text);
  if (person !== null && index === 0) return { kind: 'third', words: person[0], strength: 0.4 };
  if (group.mutual !== null)
    return { kind: 'mutual', words: group.mutual.words, strength: group.doubtful ? 0.55 : 0.85 };
  const other = OTHER_SPEAKER.exec(group.text);
  if (
    other !== null &&
    index === 0 &&
    /(?:企業|団体|有識者|専門家|研究者|事業者|産業界|OECD|国連|ITU|世界銀行)/.test(other[0])
  )
    return { kind: 'third', words: other[0], strength: 0.4 };
  if (/相互に|互いに|双方の|両者の|両国の|各々の|各国の/.test(group.text) && group.predicate !== null)
    return { kind: 'mutual', words: 'each other', strength: 0.62 };
  const continuing = CONTINUING.exec(group.text);
  if (group.predicate !== null)
    return {
      kind: 'elided',
      words: continuing?.[0].replace(/[、,，\s]$/, '') ?? group.predicate.words,
      strength: continuing === null ? 0.62 : 0.75,
    };
  return { kind: 'none', words: 'no side named', strength: 0.3 };
}
