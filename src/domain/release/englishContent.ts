/** Tells a clause that is said from the content of what somebody says: "explained that A and B will …". */
import type { Boundary } from './englishBoundaries.ts';
import type { Head } from './englishHead.ts';
import type { EnglishSubjects, Subject } from './englishSubjects.ts';
import type { FoundVerb } from './englishVerbs.ts';

const REPORTS = new Set([
  'explained',
  'discussed',
  'exchangedViews',
  'confirmedImportance',
  'agreed',
  'willContinue',
]);

/** Verbs of saying that are not among the stronger acts. */
const SPEECH = new Set(
  'say state note answer reply respond ask inquire comment voice express emphasize emphasise stress underline underscore propose suggest request welcome appreciate point raise indicate'.split(
    ' ',
  ),
);

/** What a subject and verb after a boundary are: said themselves, part of what somebody said, or hard to tell. */
export function roleOf(
  whole: string,
  subjects: EnglishSubjects,
  masked: string,
  boundary: Boundary,
  found: { subject: Subject; verb: FoundVerb },
  before: Head,
): 'clause' | 'content' | 'doubtful' {
  const reporting =
    found.verb.verb !== null &&
    found.verb.past &&
    (REPORTS.has(found.verb.verb.act) || SPEECH.has(found.verb.verb.base));
  const since = masked.slice(Math.max(before.start, boundary.start - 400), boundary.start);
  const weak = boundary.words === 'and' || boundary.words === ',' || boundary.words === 'but';
  const inThat =
    /\b(?:that|whether|if)\b/i.test(since) || (weak && /\b(?:how|why|which|who|where)\b/i.test(since));
  if (/\b(?:that|which|who|whom|as|where|how)$/i.test(masked.slice(0, boundary.start).trimEnd()))
    return 'content';
  const pair = pairBefore(whole, boundary, before.start, found.subject, subjects);
  if (pair === 'open') return reporting && boundary.words === 'and' ? 'doubtful' : 'content';
  if (pair === 'list') return 'content';
  if (!inThat) return 'clause';
  const other = before.subject !== null && found.subject.who !== before.subject.who;
  if (weak && !reporting)
    return other && found.subject.who === 'both' && found.verb.future ? 'doubtful' : 'content';
  if (boundary.words !== ';' && !reporting && !found.verb.past) return other ? 'doubtful' : 'content';
  return weak && found.verb.passive ? 'content' : 'clause';
}

/**
 * What a party's name right before a boundary says of it: `open` where it is the first of a pair ("between Japan and
 * the EU will be promoted"), `list` where it is one of several ("Japan, the US, and the EU"), null where it is neither.
 */
function pairBefore(
  whole: string,
  boundary: Boundary,
  clauseStart: number,
  subject: Subject,
  subjects: EnglishSubjects,
): 'open' | 'list' | null {
  const joins = /^(?:,|,?\s*and)$/.test(boundary.words);
  const start = joins ? nameBefore(whole, boundary.start, clauseStart, subjects) : null;
  if (start === null) return null;
  const ahead = whole.slice(Math.max(clauseStart, start - 40), start);
  // "between Japan and the EU and the Commission explained …": the pair, or list, before is complete.
  const second = /\s*,?\s*\band\s+(?:the\s+)?$/i.exec(ahead);
  const end = start - (second?.[0].length ?? 0);
  if (second !== null && nameBefore(whole, end, clauseStart, subjects) !== null) return null;
  if (boundary.words === ',') return 'list';
  if (boundary.words === 'and') return 'open';
  // ", and the EU, and MIC noted": the first name still belongs to the list.
  const first = subjects.one(whole, boundary.end);
  return first !== null && first.end < subject.end ? 'list' : null;
}

/** Where a party's name starts that ends exactly at an offset, somewhere inside the clause; else null. */
export function nameBefore(
  whole: string,
  end: number,
  clauseStart: number,
  subjects: EnglishSubjects,
): number | null {
  const tail = whole.slice(Math.max(clauseStart, end - 60), end);
  const offset = end - tail.length;
  for (const word of [...tail.matchAll(/(?<![\p{L}\p{N}])[\p{L}]/gu)].slice(-8)) {
    const start = offset + word.index;
    if (start > clauseStart && subjects.one(whole, start)?.end === end) return start;
  }
  return null;
}
