/** Cuts a Japanese sentence at its commas and reads the subject and the predicate of each stretch. */
import type { Act } from '../model/statement.ts';
import type { JapaneseSubject, JapaneseSubjects } from './japaneseSubjects.ts';
import { CLAUSE_ENDS, MUTUAL_PREDICATES, ONE_SIDED_PREDICATES } from './language/japanese.ts';

export interface Segment {
  start: number;
  /** End without the comma. */
  end: number;
  text: string;
  subject: JapaneseSubject | null;
  predicate: Predicate | null;
}

export interface Predicate {
  mutual: boolean;
  act: Act;
  /** Passive or "…があった": says nothing of who did it. */
  passive: boolean;
  /** Speaks of both, or of what is to come: then it is hardly one side's own. */
  shared: boolean;
  words: string;
}

/** Cuts at commas that end a predicate or precede a new subject. */
export function segmentsOf(masked: string, subjects: JapaneseSubjects): Segment[] {
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
  /(?:(?<!の)に対し(?:ては|ても)?|については|に関しては|を受け|を受けて|を踏まえ|を踏まえて|に関し|に関して|について|に加え|に加えて|に基づき|を含め|をはじめ)$/;
const REASON_END =
  /(?:ことから|ことを踏まえ|ことを踏まえて|ことを受け|ことを受けて|ため|ことに鑑み|ことに伴い|中|なか|ので)$/;

/** Subjects inside a description or a reason are spoken of; they do not speak. */
export function dropInnerSubjects(segments: Segment[]): void {
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
  return /(?:した|する|った|いる|れた|い|り|し|て|え|み|き|ます|です|ある|いく|いきます|れる|れます|せる|せます)$/.test(
    tail,
  )
    ? { mutual: false, act: 'stated', passive, shared: false, words: '' }
    : null;
}

function strongerOf(a: Act, b: Act): Act {
  return a === 'agreed' || a === 'willContinue' || a === 'confirmedCooperation' ? a : b;
}

/** What follows a noun that is spoken of: 「年齢確認について補足があった」 confirms nothing. */
const OBJECT = /^\p{Script=Han}{0,4}(?:について|に関し|に関する|に係る|に向け|に資する|のため|や|及び)/u;

function lastOf(text: string, table: [RegExp, Act][]): { at: number; act: Act; words: string } | null {
  let best: { at: number; act: Act; words: string } | null = null;
  for (const [pattern, act] of table)
    for (const match of text.matchAll(new RegExp(pattern, 'g')))
      if (
        !OBJECT.test(text.slice(match.index + match[0].length)) &&
        (best === null || match.index + match[0].length > best.at)
      )
        best = { at: match.index + match[0].length, act, words: match[0] };
  return best;
}
