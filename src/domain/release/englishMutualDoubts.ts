/** The second opinion on an English clause that names no speaker and is taken for both sides' act. */
import type { Doubt } from './doubt.ts';
import type { EnglishSubjects } from './englishSubjects.ts';

/** "A discussion paper", "the exchange programme": what follows is the noun itself. */
const COMPOUND =
  /^(?:an?\s+|the\s+|this\s+|its\s+)?(?:\p{L}+\s+){0,2}?(?:discussion|consultation|exchange|cooperation|collaboration|dialogue|agreement|coordination|debate)\s+(?:papers?|documents?|programmes?|programs?|results?|platforms?|bodies|body|projects?|frameworks?|schemes?|drafts?|process|procedure|centre|center|notes?|points?)\b/iu;

/** Somebody tells, and nobody says who. */
const TELLING =
  /\b(?:was|were)\s+(?:also\s+|then\s+|\p{L}+ly\s+)?(?:explained|introduced|presented|outlined|described|reported|shown|given|raised|stated|proposed|requested|provided|announced|mentioned|suggested|offered|demonstrated)\b/iu;

/** Where only one side is named, in the place of who acts. */
const AT_HEAD = /^(?:(?:in|at|within|by|for)\s+)?(?:the\s+)?/i;

/** Who else may have done what is taken for both sides' act; null where nobody else is named. */
export function mutualDoubt(text: string, masked: string, subjects: EnglishSubjects): Doubt | null {
  if (/\b(?:both|the\s+two|each)\b/i.test(masked)) return null;
  const compound = COMPOUND.exec(masked);
  if (compound !== null) return { ground: 'alone', words: compound[0] };
  const head = AT_HEAD.exec(masked)?.[0].length ?? 0;
  const name = /^[\p{L}.]+(?:\s(?:side|Commission|Union|delegation|companies|government))?/u.exec(
    text.slice(head),
  )?.[0];
  const owner = name === undefined || !/^\p{Lu}/u.test(name) ? null : subjects.isName(name);
  if (
    name !== undefined &&
    owner !== null &&
    owner.who !== 'both' &&
    !/^\s*[-–]|^\s+and\b|^,\s/.test(text.slice(head + name.length))
  )
    return { ground: 'alone', words: text.slice(0, head + name.length) };
  const telling = TELLING.exec(masked);
  // "Views on what was presented were exchanged" still takes two.
  if (
    telling !== null &&
    !/\b(?:exchanged|discussed|confirmed|agreed|affirmed|reaffirmed|decided|accepted)\b/i.test(masked)
  )
    return { ground: 'alone', words: telling[0] };
  return null;
}
