/** Whom a point to make is for and how long it is to take, as it is written behind the point: `… → Commissioner, 45 s`. */

export interface PointTag {
  /** The point without its tag. */
  text: string;
  addressee: string | null;
  seconds: number | null;
}

/** Longest addressee, in UTF-16 code units: what follows an arrow beyond it is part of the point. */
const MAX_ADDRESSEE = 80;

/** An arrow, then a name, seconds or both; comma and unit also as they are written in Japanese. */
const TAG =
  /\s*(?:→|->)\s*([^→\n]*?)\s*(?:(?:[,、，]\s*|^|\s)?([0-9０-９]{1,4})\s*(?:s|sec|seconds|秒)\.?)?\s*$/u;

/** Takes the tag off the end of a point; a point without one is as it was. */
export function readPoint(written: string): PointTag {
  const whole = { text: written, addressee: null, seconds: null };
  const match = TAG.exec(written);
  if (match === null) return whole;
  const [, name = '', digits] = match;
  const addressee = name.replace(/[,、，]\s*$/u, '').trim();
  const seconds = digits === undefined ? null : Number(digits.normalize('NFKC'));
  if ((addressee === '' && !seconds) || addressee.length > MAX_ADDRESSEE) return whole;
  return {
    text: written.slice(0, match.index),
    addressee: addressee === '' ? null : addressee,
    seconds: seconds === 0 ? null : seconds,
  };
}
