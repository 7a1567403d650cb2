/** What the reading of an English clause starts from: its subject and verb, and where it stands. */
import type { Act } from '../model/statement.ts';
import type { Evidence } from './attribution.ts';
import type { EnglishSubjects, Subject } from './englishSubjects.ts';
import { type FoundVerb, verbAfter } from './englishVerbs.ts';
import { SHORT_ADVERBIALS } from './language/english.ts';

export interface Head {
  /** Where the clause starts, and where the joining words before it start. */
  start: number;
  boundaryStart: number;
  subject: Subject | null;
  verb: FoundVerb | null;
  /** Evidence found without a subject and verb. */
  evidence: Evidence | null;
  act: Act | null;
  /** Where looking for the next clause may start. */
  scanFrom: number;
  /** Less than 1 where the cut itself is doubtful. */
  strength: number;
}

const SHORT = new RegExp(`\\s*(?:(?:${SHORT_ADVERBIALS})\\b\\s*,?\\s*)`, 'iy');

/** Where the clause goes on after adverbials of a word or two. */
export function skipShort(masked: string, offset: number): number {
  let at = offset;
  for (let count = 0; count < 3; count++) {
    SHORT.lastIndex = at;
    if (SHORT.exec(masked) === null) break;
    at = SHORT.lastIndex;
  }
  while (/\s/.test(masked.charAt(at))) at++;
  return at;
}

/** The subject that starts at an offset and the finite verb after it; null unless both stand there. */
export function subjectAndVerb(whole: string, offset: number, subjects: EnglishSubjects) {
  const subject = subjects.at(whole, offset);
  if (subject === null) return null;
  const verb = verbAfter(whole, subject.end);
  return verb === null ? null : { subject, verb, scanFrom: verb.end };
}
