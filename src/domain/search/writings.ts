/** The writings in which a word of a query is looked for: サーバ and サーバー, めたばーす and メタバース. */

/** One writing of a word, folded, with what must stand around it. */
export interface Writing {
  text: string;
  /** Whether a word must begin there: no Latin letter or digit before it. */
  begins: boolean;
  /** What must follow: anything, no Latin letter or digit, or no katakana. */
  until: 'anything' | 'endOfWord' | 'endOfKatakana';
}

/** More are not looked for: each one costs a pass. */
const MOST_WRITINGS = 6;

/** The writings of a folded word, the word itself first. */
export function writingsOf(word: string): Writing[] {
  const found = new Map<string, Writing>();
  for (const kana of inKana(word))
    for (const writing of inLength(kana)) {
      const known = found.get(writing.text);
      if (known === undefined || writing.until === 'anything') found.set(writing.text, writing);
    }
  // What stands in another writing anyway need not be looked for twice.
  return [...found.values()].slice(0, MOST_WRITINGS);
}

/** Looks for a writing from a place on, up to another; -1 where it is not. */
export function findWriting(
  text: string,
  { text: wanted, begins, until }: Writing,
  from = 0,
  to = text.length,
): number {
  for (let at = text.indexOf(wanted, from); at !== -1; at = text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    if (end > to) return -1;
    if (begins && isLatin(text.charCodeAt(at - 1))) continue;
    if (until === 'endOfWord' && isLatin(text.charCodeAt(end))) continue;
    if (until === 'endOfKatakana' && end < to && isKatakana(text.charCodeAt(end))) continue;
    return at;
  }
  return -1;
}

/** Katakana typed as hiragana, as they stand before a conversion, and the other way. */
function inKana(word: string): string[] {
  if (!/[\u3041-\u3096\u30a1-\u30f6ー]{2}/.test(word)) return [word];
  const isAllKana = /^[\u3041-\u3096\u30a1-\u30f6ー]+$/.test(word);
  const katakana = word.replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
  if (!isAllKana) return /[\u3041-\u3096ー]{3}/.test(word) ? [word, katakana] : [word];
  const hiragana = word.replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
  return [...new Set([word, katakana, hiragana])];
}

/**
 * With and without the long-vowel mark that a katakana word of two kana or more may end in (サーバー, サーバ; JIS Z 8301
 * left it out for a long time). Inside a word it always counts.
 */
function inLength(word: string): Writing[] {
  const plain = (text: string): Writing => ({ text, begins: false, until: 'anything' });
  const last = /^(.*[\u30a1-\u30fa][\u30a1-\u30faー]*[\u30a1-\u30fa])ー$/su.exec(word)?.[1];
  let writings = [plain(word)];
  if (last !== undefined) writings.push({ text: last, begins: false, until: 'endOfKatakana' });
  // Where another script follows, the word is over: サーバー室 is サーバ室.
  for (const { 0: run, index } of word.matchAll(
    /[\u30a1-\u30fa][\u30a1-\u30faー]*[\u30a1-\u30fa](ー?)(?=[^\u30a1-\u30faー])/g,
  )) {
    const other = run.endsWith('ー') ? run.slice(0, -1) : `${run}ー`;
    const before = word.slice(0, index);
    writings = writings.flatMap((writing) =>
      writing.text.startsWith(before + run)
        ? [writing, { ...writing, text: before + other + writing.text.slice(index + run.length) }]
        : [writing],
    );
  }
  return writings;
}

export function isKatakana(unit: number): boolean {
  return (unit >= 0x30a1 && unit <= 0x30fa) || unit === 0x30fc;
}

/** Folded Latin letters and digits, of which words are made. */
export function isLatin(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
}
