/** Cuts an English sentence into clauses, each with what it says of its speaker. */
import type { Party } from '../model/party.ts';
import type { Span } from '../model/source.ts';
import type { Clause, Evidence } from './attribution.ts';
import { agentless } from './englishAgentless.ts';
import { boundariesOf, headAt } from './englishBoundaries.ts';
import { firstClause } from './englishFirst.ts';
import type { Head } from './englishHead.ts';
import type { EnglishSubjects, Subject } from './englishSubjects.ts';
import { englishAct } from './englishVerbs.ts';
import { mask } from './mask.ts';
import { trim } from './spans.ts';

/** What is done to one side by the other. */
const TOLD = new Set([
  'tell',
  'inform',
  'brief',
  'assure',
  'advise',
  'notify',
  'remind',
  'thank',
  'congratulate',
]);

/** A longer "sentence" is a table or a list without points: it is read by its beginning. */
const LONGEST = 4000;
/** Reads a sentence of the source; the clauses come in order and do not overlap. */
export function readEnglish(
  text: string,
  sentence: Span,
  subjects: EnglishSubjects,
  sides: Party[],
): Clause[] {
  const whole = text.slice(sentence.start, Math.min(sentence.end, sentence.start + LONGEST));
  const masked = mask(whole);
  const first = firstClause(whole, masked, subjects);
  const heads: Head[] = [first];
  let at = Math.max(first.scanFrom, 1);
  for (const boundary of boundariesOf(masked)) {
    // A comma before the first word joins nothing.
    if (boundary.end < at || masked.slice(0, boundary.start).trim() === '') continue;
    const head = headAt(whole, masked, boundary, subjects, heads.at(-1) ?? first);
    if (head === null) continue;
    at = head.scanFrom;
    // The same speaker goes on: one statement.
    const last = heads.at(-1);
    if (
      head.subject !== null &&
      last?.subject != null &&
      last.subject.who === head.subject.who &&
      last.strength >= head.strength
    )
      continue;
    heads.push(head);
  }
  return heads.map((head, index) => {
    const next = heads[index + 1];
    const span = trim(text, {
      start: sentence.start + head.start,
      end: next === undefined ? sentence.end : sentence.start + next.boundaryStart,
    });
    const words = text.slice(span.start, Math.min(span.end, span.start + LONGEST));
    // "A was outlined by the Japanese side, and the ACMA …": who tells of A stands in its own clause.
    const own = index === 0 && next !== undefined && head.subject === null;
    if (own) head.evidence = agentless(words, mask(words), subjects).evidence;
    return { span, evidence: settle(head, words, subjects, sides), act: actOf(head, words) };
  });
}

function settle(head: Head, words: string, subjects: EnglishSubjects, sides: Party[]): Evidence {
  if (head.evidence !== null) return head.evidence;
  const { subject, verb } = head;
  if (subject === null) return { kind: 'none', words: '', strength: 0.3 };
  const strength = head.strength * subject.strength * (verb?.strength ?? 1);
  // "The EU's proposal", "Japan was briefed by the EU": with a passive the agent speaks.
  if (verb?.passive) {
    const agent = agentOf(words, subjects);
    if (agent !== null) return evidenceOf(agent, sides, 0.8);
    // "Japan was told that …": the other side tells.
    const other = sides.length === 2 ? sides.find((side) => side !== subject.who) : undefined;
    const isTold = subject.who !== 'both' && sides.includes(subject.who) && TOLD.has(verb.verb?.base ?? '');
    if (isTold && other !== undefined)
      return { kind: 'party', party: other.id, words: `told to ${subject.words}`, strength: 0.62 };
    return evidenceOf(subject, sides, strength * 0.55);
  }
  return evidenceOf(subject, sides, strength);
}

/** Evidence for a subject found in a text. */
function evidenceOf(subject: Subject, sides: Party[], strength: number): Evidence {
  const words = subject.words.replace(/\s+/g, ' ').trim();
  if (subject.who === 'both') return { kind: 'both', words, strength };
  if (sides.includes(subject.who)) return { kind: 'party', party: subject.who.id, words, strength };
  return { kind: 'third', words, strength };
}

function agentOf(words: string, subjects: EnglishSubjects): Subject | null {
  for (const match of words.matchAll(/\bby\s+/gi)) {
    const subject = subjects.at(words, match.index + match[0].length);
    if (subject !== null) return subject;
  }
  return null;
}

function actOf(head: Head, words: string) {
  return head.act ?? englishAct(words, head.verb);
}
