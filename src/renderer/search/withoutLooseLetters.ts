/** Tells the words of a composition from letters that are on their way to become kana. */

/**
 * What stands in a field, without the Latin letters at the end of what is being composed: the k of かk is no word yet.
 * @param composed what is being composed, which ends at `at`.
 */
export function withoutLooseLetters(value: string, composed: string, at: number): string {
  const end = value.startsWith(composed, at - composed.length)
    ? at
    : value.lastIndexOf(composed) + composed.length;
  const loose = /[A-Za-zＡ-Ｚａ-ｚ]+$/.exec(composed)?.[0].length ?? 0;
  // Whoever types Latin words through an input method means them.
  if (loose === composed.length && loose > 2) return value;
  return value.slice(0, end - loose) + value.slice(end);
}
