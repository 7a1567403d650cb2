/** The handling line of a pack: which are printed, where they stand, and which are above what this app may handle. */

export interface Marking {
  text: string;
  /** TLP labels stand at the right (https://www.first.org/tlp/); others in the middle. */
  place: 'centre' | 'right';
}

/** TLP 2.0 labels are never translated and always in capitals. */
const TLP = /^TLP:\s?(CLEAR|WHITE|GREEN|AMBER(\+STRICT)?|RED)$/;

/** 秘 and above: 秘, 極秘, 特定秘密, 機密性3情報; not 部外秘, nor words such as 秘書室. */
const TOO_HIGH_JAPANESE = /(?<![外守])秘(?!書)|機密性[3三]/u;

/** RESTREINT UE/EU RESTRICTED and above, and the national levels of the same names. */
const TOO_HIGH_LATIN = /\b(RESTREINT|RESTRICTED|CONFIDENTIEL|CONFIDENTIAL|SECRET)\b/;

/** Whether a pack may not carry this marking, as its material may not be handled here. */
export function isMarkingTooHigh(marking: string): boolean {
  const plain = normal(marking);
  return TOO_HIGH_LATIN.test(plain) || TOO_HIGH_JAPANESE.test(plain.replace(/\s/gu, ''));
}

/** The marking as printed; null for none. */
export function markingOf(marking: string): Marking | null {
  const text = marking.trim();
  if (text === '') return null;
  const plain = normal(text).trim();
  return TLP.test(plain) ? { text: plain.replace(/\s/gu, ''), place: 'right' } : { text, place: 'centre' };
}

/** Full-width letters and accents do not make another marking. */
function normal(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}/gu, '')
    .normalize('NFKC')
    .toUpperCase();
}
