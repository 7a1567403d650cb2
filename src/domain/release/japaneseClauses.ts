/** Cuts a Japanese sentence into clauses where sides differ, each with what it says of its speaker. */
import type { Party } from '../model/party.ts';
import type { Span } from '../model/source.ts';
import type { Act } from '../model/statement.ts';
import type { Clause } from './attribution.ts';
import { evidenceOf } from './japaneseEvidence.ts';
import { dropInnerSubjects, type Predicate, type Segment, segmentsOf } from './japaneseSegments.ts';
import type { JapaneseSubject, JapaneseSubjects } from './japaneseSubjects.ts';
import { mask } from './mask.ts';
import { toHalfWidth, trim } from './spans.ts';

/** A longer "sentence" is a table or a list without 。: it is read by its beginning. */
const LONGEST = 3000;

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
    return {
      span: trim(text, { start, end }),
      evidence: evidenceOf(group, index, sides, subjects),
      act: group.act,
    };
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

export interface Group {
  start: number;
  end: number;
  text: string;
  subject: JapaneseSubject | null;
  /** Speaks by its predicate alone: joint without a subject. */
  mutual: Predicate | null;
  predicate: Predicate | null;
  act: Act;
  /** 「…質問したところ、」 before it: the other side answers. */
  answers: boolean;
  /** A cut that only the predicate tells. */
  doubtful: boolean;
}

/** Joins segments that one speaker says; a new group starts where the speaker changes. */
function groupsOf(segments: Segment[]): Group[] {
  const groups: Group[] = [];
  let current: Group | null = null;
  for (const segment of segments) {
    const speaker = segment.subject;
    // 「結果をEUから共有いただきたい旨、日本から要望した」: what is said comes first, and nobody in it speaks.
    if (
      current?.subject != null &&
      speaker !== null &&
      current.predicate === null &&
      current.subject.start > current.start &&
      CONTENT.test(current.text)
    )
      current.subject = null;
    const mutualAlone = speaker === null && segment.predicate?.mutual === true;
    const answering: boolean =
      current !== null && speaker === null && ASKED.test(current.text) && answered(segments, segment);
    const starts =
      current === null ||
      answering ||
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
        answers: answering,
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

/** What is said, before who says it. */
const CONTENT = /(?:る|た|い|である|との)(?:旨|こと|点)(?:を|について|も)?$/;

/** Ends of what one side asks where the other's answer follows in the same breath. */
const ASKED = /(?:質問|照会|尋ね|伺っ|問い合わせ|確認を求め|問う?た)[^。、]{0,6}ところ$/;
const ANSWERED = /(?:回答|返答|説明|答え|応答)(?:を得|があ|がな|がな|を受け|をいただ|が示)/;

/** Whether the rest of the sentence, from a segment on, tells an answer and names nobody. */
function answered(segments: Segment[], from: Segment): boolean {
  const rest = segments.slice(segments.indexOf(from));
  return rest.every((each) => each.subject === null) && rest.some((each) => ANSWERED.test(each.text));
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
  if (group.predicate === null && CONTENT.test(group.text)) return true;
  return (
    group.predicate === null ||
    !/(?:説明|紹介|報告|議論|確認|一致|合意|意見交換|意見を交わ|意見を交換|情報交換|発表|共有)/.test(
      group.predicate.words,
    ) ||
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
