/**
 * What a text is folded to before it is searched: writings of the same letters become one, and every place in the
 * folded text leads back to its place in the original.
 *
 * - NFKC (Unicode Annex 15): half-width kana, full-width Latin, ㈱, ① and ﬁ are the letters they stand for;
 * - small letters, without accents (Tōkyō, Élysée); the marks of kana (が, パ) stay;
 * - one dash, one wave, one kind of quote; marks without width go;
 * - white space is one space; a line break between two ideographs or kana is nothing, as Japanese is broken anywhere.
 *
 * 々 and ー are letters like others. Kana stay what they are: that サーバ is サーバー is the query's business.
 */

/** A folded text, and where in the original its UTF-16 units come from. */
export interface FoldedText {
  text: string;
  /** Where the letter begins that a unit comes from. */
  startOf(unit: number): number;
  /** Where it ends. */
  endOf(unit: number): number;
}

/** Folds a text. */
export function fold(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  return foldLetters(text).replace(/\s+/g, (run, at: number, whole: string) =>
    spaceBetween(run, whole.charCodeAt(at - 1), whole.charCodeAt(at + run.length)),
  );
}

/** Folds a text and keeps where each unit comes from. The same text as `fold` gives. */
export function foldWithPlaces(text: string): FoldedText {
  // Most texts: every letter becomes one, in its place.
  if (!MORE_THAN_LETTERS.test(text))
    return { text: fold(text), startOf: (unit) => unit, endOf: (unit) => unit + 1 };
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < text.length; ) {
    const isLone = isAlone(text, at);
    const end = isLone ? at + 1 : endOfCluster(text, at);
    const folded = isLone ? text.charAt(at).toLowerCase() : foldLetters(text.slice(at, end));
    for (let unit = 0; unit < folded.length; unit++) {
      units.push(folded.charAt(unit));
      starts.push(at);
      ends.push(end);
    }
    at = end;
  }
  return withOneSpace(units, starts, ends);
}

/** Letters that are not folded one by one, or in one place: more than `isCommon` knows, and runs of spaces. */
const MORE_THAN_LETTERS = /[^ -~\u4e00-\u9fff\u3041-\u3096\u30a1-\u30fc\u3001\u3002]| {2}/;

/** Whether a letter is folded without those around it, which needs no closer look: ASCII, kana and most ideographs. */
function isAlone(text: string, at: number): boolean {
  return isCommon(text.charCodeAt(at)) && (at + 1 === text.length || isCommon(text.charCodeAt(at + 1)));
}

function isCommon(unit: number): boolean {
  return (
    unit < 0x80 || (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3041 && unit <= 0x3096) || isKana(unit)
  );
}

function isKana(unit: number): boolean {
  return (unit >= 0x30a1 && unit <= 0x30fc) || unit === 0x3001 || unit === 0x3002;
}

function endOfCluster(text: string, at: number): number {
  CLUSTER.lastIndex = at;
  return at + (CLUSTER.exec(text)?.[0].length ?? 1);
}

/** Letters that one folding can make one of: a letter with its marks, kana with a half-width mark, Hangul in parts. */
const CLUSTER =
  /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff\uffa0-\uffdc][\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff\uffa0-\uffdc\p{M}]*|[^\p{M}][\p{M}\uff9e\uff9f]*|\p{M}+/suy;

/** Printable ASCII with single spaces, which most English texts are: nothing but letters to make small. */
function isPlain(text: string): boolean {
  return !/[^ -~]| {2}/.test(text);
}

/** Everything but kana, ideographs and Hangul, which bear no marks of this kind. */
const MAY_BEAR_MARKS = /[\u00c0-\u02ff]|[\u0300-\u2fff]/;

function foldLetters(text: string): string {
  let folded = text.normalize('NFKC').toLowerCase();
  if (/[^\0-\x7f]/.test(folded)) {
    if (MAY_BEAR_MARKS.test(folded))
      folded = folded
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .normalize('NFC');
    folded = folded
      .replace(/ς/g, 'σ')
      .replace(/[\u2010-\u2015\u2212]/g, '-')
      .replace(/[\u2018\u2019\u201b]/g, "'")
      .replace(/[\u201c-\u201f]/g, '"')
      .replace(/\u301c/g, '~')
      .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '');
  }
  return folded;
}

/** What a run of white space becomes between two units; NaN where there is none. */
function spaceBetween(run: string, before: number, after: number): string {
  return /[\n\r\u2028\u2029]/.test(run) && isWide(before) && isWide(after) ? '' : ' ';
}

/** Ideographs, kana and the marks between them; not Hangul, whose words are set apart by spaces. */
export function isWide(unit: number): boolean {
  return (
    (unit >= 0x2e80 && unit <= 0xa4cf) ||
    (unit >= 0xd840 && unit <= 0xdfff) ||
    (unit >= 0xf900 && unit <= 0xfaff)
  );
}

/** Puts one space, or none, in the place of each run of white space. */
function withOneSpace(
  units: readonly string[],
  starts: readonly number[],
  ends: readonly number[],
): FoldedText {
  const made = { units: [] as string[], starts: [] as number[], ends: [] as number[] };
  for (let at = 0; at < units.length; ) {
    let next = at;
    while (isSpace(units[next])) next++;
    const isRun = next > at;
    if (!isRun) next = at + 1;
    const unit = isRun
      ? spaceBetween(units.slice(at, next).join(''), codeOf(units[at - 1]), codeOf(units[next]))
      : (units[at] ?? '');
    if (unit !== '') {
      made.units.push(unit);
      made.starts.push(starts[at] ?? 0);
      made.ends.push(ends[next - 1] ?? 0);
    }
    at = next;
  }
  return {
    text: made.units.join(''),
    startOf: (unit) => made.starts[unit] ?? 0,
    endOf: (unit) => made.ends[unit] ?? 0,
  };
}

function isSpace(unit: string | undefined): boolean {
  if (unit === undefined || (unit > ' ' && unit < '\u0080') || unit > '\u3000') return false;
  return /\s/.test(unit);
}

function codeOf(unit: string | undefined): number {
  return unit === undefined ? Number.NaN : unit.charCodeAt(0);
}
