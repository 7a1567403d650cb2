/** Finds the passives of an English clause: "was explained", "were exchanged". */
import type { Act } from '../model/statement.ts';
import { VERB_FORMS } from './language/english.ts';

const PASSIVE =
  /\b(?:was|were|is|are|been|being|be)\s+(?:also\s+|then\s+|jointly\s+|further\s+|mutually\s+|\w+ly\s+)?(\p{L}+(?:ed|en|wn|ne|ld|de|id|ht|ut))\b/giu;
const RELATIVE = /\b(?:that|which|who|whom|whose|where|how|what)\s*$/i;

export interface Passive {
  word: string;
  base: string;
  mutual: boolean;
  act: Act;
}

/** The passives of known verbs in a clause, in order, those of relative clauses left out. */
export function passivesOf(masked: string): Passive[] {
  const found: Passive[] = [];
  for (const match of masked.matchAll(PASSIVE)) {
    const word = match[1]?.toLowerCase() ?? '';
    const known = VERB_FORMS.get(word);
    const before = masked.slice(Math.max(0, match.index - 12), match.index);
    if (known === undefined || known.form === 'ing' || RELATIVE.test(before)) continue;
    found.push({ word, base: known.verb.base, mutual: known.verb.mutual, act: known.verb.act });
  }
  return found;
}
