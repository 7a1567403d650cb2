/** Finds the verb that follows an English subject, and how strong an act of speech a clause is. */
import type { Act } from '../model/statement.ts';
import { ACTS } from '../model/statement.ts';
import { distance } from './distance.ts';
import {
  AUXILIARIES,
  FEELINGS,
  IRREGULAR_PASTS,
  MID_ADVERBS,
  VERB_FORMS,
  type Verb,
} from './language/english.ts';

export interface FoundVerb {
  /** The verb if it is a known one. */
  verb: Verb | null;
  passive: boolean;
  /** In the plain past: `explained`, `answered`. */
  past: boolean;
  /** An auxiliary of the future stands before it. */
  future: boolean;
  /** 1 for a known verb in a finite form, less for one that only looks like a verb. */
  strength: number;
  end: number;
}

const ADVERBS = new RegExp(
  `(?:\\s*,?\\s*(?:${MID_ADVERBS}|(?!reply|apply|supply|rely|comply|imply)\\p{L}{3,}ly)(?![\\p{L}])\\s*,?)`,
  'iuy',
);
const AUXILIARY = new RegExp(`\\s*(${AUXILIARIES})\\b`, 'iy');
const WORD = /\s*(\p{L}[\p{L}'’-]*)/uy;
/** "DG CONNECT, while welcoming these, cautioned …", but not "Japan, while the EU explained …". */
const PARENTHETICAL = /\s*,\s(?!(?:and|but|while(?!\s+\w+ing\b)|whereas|then|so)\b)[^,.;]{1,90},(?=\s)/y;

/** Reads adverbs, auxiliaries and the verb right after a subject; null where no finite verb follows. */
export function verbAfter(text: string, offset: number): FoundVerb | null {
  const direct = readVerb(text, offset);
  if (direct !== null) return direct;
  PARENTHETICAL.lastIndex = offset;
  const aside = PARENTHETICAL.exec(text);
  return aside === null ? null : readVerb(text, PARENTHETICAL.lastIndex);
}

function readVerb(text: string, offset: number): FoundVerb | null {
  let at = skipAdverbs(text, offset);
  let auxiliary = '';
  for (let count = 0; count < 4; count++) {
    AUXILIARY.lastIndex = at;
    const match = AUXILIARY.exec(text);
    if (match?.[1] === undefined) break;
    auxiliary += ` ${match[1].toLowerCase()}`;
    at = skipAdverbs(text, AUXILIARY.lastIndex);
    const been = /^\s*(?:been|be|being)\b/i.exec(text.slice(at, at + 12));
    if (been !== null) {
      auxiliary += ' be';
      at = skipAdverbs(text, at + been[0].length);
    }
  }
  WORD.lastIndex = at;
  const word = WORD.exec(text)?.[1]?.toLowerCase() ?? '';
  const end = WORD.lastIndex > 0 ? WORD.lastIndex : at;
  const known = VERB_FORMS.get(word) ?? misspelt(word);
  const future = /\b(?:will|shall|would)\b/.test(auxiliary);
  const feeling = FEELINGS.test(word);
  const being = !feeling && /\b(?:be|is|are|was|were)\b/.test(auxiliary);
  if (auxiliary !== '') {
    const isVerb = known !== null && known !== undefined;
    const passive =
      being && (isVerb ? known.form === 'past' || known.form === 'participle' : /(?:ed|en)$/.test(word));
    return {
      verb: isVerb ? known.verb : null,
      passive,
      past: false,
      future,
      strength: isVerb ? 1 : 0.9,
      end,
    };
  }
  if (known !== null && known !== undefined) {
    if (known.form === 'ing') return null;
    const sure = known.form === 'past' || known.form === 'present';
    return {
      verb: known.verb,
      passive: false,
      past: known.form === 'past',
      future: false,
      strength: sure ? 1 : 0.9,
      end,
    };
  }
  if (/.{2,}ed$/.test(word) || IRREGULAR_PASTS.test(word))
    return { verb: null, passive: false, past: true, future: false, strength: 0.8, end };
  return null;
}

function skipAdverbs(text: string, offset: number): number {
  let at = offset;
  for (let count = 0; count < 4; count++) {
    ADVERBS.lastIndex = at;
    const match = ADVERBS.exec(text);
    if (match === null || match[0] === '') break;
    at = ADVERBS.lastIndex;
  }
  return at;
}

const LONG_PASTS = [...VERB_FORMS].filter(([word, { form }]) => form === 'past' && word.length >= 8);

/** `explaind`, `introdced`: a slip of the pen in one of the long verbs of reporting. */
function misspelt(word: string): { verb: Verb; form: 'past' } | null {
  if (word.length < 6 || word.length > 13 || !/d$/.test(word)) return null;
  for (const [form, { verb }] of LONG_PASTS)
    if (Math.abs(form.length - word.length) <= 2 && form[0] === word[0] && distance(form, word) <= 2)
      return { verb, form: 'past' };
  return null;
}

const IMPORTANCE = /\b(?:importance|significance|necessity|need|needs|essential|vital|crucial|value|role)\b/i;
const COOPERATION =
  /\b(?:co-?operat\w*|collaborat\w*|work(?:ing)?\s+together|partnership|coordinat\w*|joint\w*)\b/i;
const CONTINUES =
  /\b(?:(?:will|would|to|shall)\s+(?:also\s+|further\s+|both\s+)?continu\w*|continue(?:d)?\s+to)\b/i;

/** The act of a clause by its main verb, its coordinated verbs and what it confirms. */
export function englishAct(clause: string, main: FoundVerb | null): Act {
  const acts: Act[] = [];
  if (main?.verb) acts.push(ofVerb(main.verb, clause));
  if (main?.future && main.verb?.base !== 'agree') acts.push('willContinue');
  for (const match of clause.matchAll(
    /\b(?:and|then|as well as|,)\s+(?:also\s+|then\s+|jointly\s+)?(\p{L}+ed)\b/giu,
  )) {
    const other = VERB_FORMS.get(match[1]?.toLowerCase() ?? '');
    if (other !== undefined && (other.verb.mutual || other.verb.act === 'explained'))
      acts.push(ofVerb(other.verb, clause));
  }
  return strongest(acts);
}

function ofVerb(verb: Verb, clause: string): Act {
  if (verb.act === 'confirmedImportance') {
    if (CONTINUES.test(clause)) return 'willContinue';
    if (IMPORTANCE.test(clause)) return 'confirmedImportance';
    return COOPERATION.test(clause) ? 'confirmedCooperation' : 'confirmedImportance';
  }
  if (
    verb.base === 'share' &&
    /\bshar\w+\s+(?:the|a|their|its)?\s*(?:common\s+)?(?:recognition|view|understanding)/i.test(clause)
  )
    return 'confirmedImportance';
  if (verb.base === 'share' && /\b(?:views|opinions)\b/i.test(clause)) return 'exchangedViews';
  return verb.act;
}

/** The strongest of some acts, `stated` where there is none. */
export function strongest(acts: Act[]): Act {
  return acts.reduce<Act>((best, act) => (ACTS.indexOf(act) > ACTS.indexOf(best) ? act : best), 'stated');
}
