/** Reads the numbering at the start of a heading or list item: `i.`, `1.`, `(1)`, `①`, `ア`, `A.`, `第1` and the like. */
import { toHalfWidth } from './spans.ts';

export interface Label {
  /** As printed, without the space that follows, e.g. `i.`, `（１）`, `ア`. */
  text: string;
  /** Which numbering it belongs to, e.g. `1.`, `(1)`, `ア`; items of one list share it. */
  style: string;
  /** Its place in the numbering, from 1. */
  ordinal: number;
  /** Where what it numbers starts, in the text given. */
  rest: number;
  /** Whether it could as well be the text's own word or number (`1 AI`, `ア AI`): then only its neighbours tell. */
  bare: boolean;
}

const KANA = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホ';
const IROHA = 'イロハニホヘトチリヌルヲ';
const ROMAN = /^(?=[ivx])x{0,2}(?:ix|iv|v?i{0,3})$/;

/** Longest label there is, e.g. `Agenda item 12: `. */
const LONGEST = 24;

const FORMS: { pattern: RegExp; style: string; bare?: boolean }[] = [
  {
    pattern:
      /^((?:agenda item|item|topic|session|theme|part|section|pillar|strand|cluster|track|workstream|agenda)\s{0,2}(\d{1,2}|[ivx]{1,4})\s{0,2}[.:)–—-])\s*/i,
    style: 'word',
  },
  {
    pattern:
      /^((?:議題|議事|テーマ|セッション|項目|論点|トピック|柱|アジェンダ)\s{0,2}(\d{1,2}|[①-⑳])\s{0,2}[.:)、]?)\s*/,
    style: '議題',
  },
  { pattern: /^(第(\d{1,2}|[一二三四五六七八九十])(?![\d回版条次期号年月日世国者])[.、]?)\s*/, style: '第' },
  { pattern: /^(\((\d{1,2})\)[.]?)\s*/, style: '(1)' },
  { pattern: /^(\[(\d{1,2})\])\s*/, style: '[1]' },
  { pattern: /^(\(([ivx]{1,5})\))\s*/, style: '(i)' },
  { pattern: /^(\(([a-z])\))\s*/, style: '(a)' },
  { pattern: /^(\(([A-Z])\))\s*/, style: '(A)' },
  { pattern: /^(\(([ア-ン])\))\s*/, style: '(ア)' },
  { pattern: /^(([①-⑳])[.]?)\s*/, style: '①' },
  { pattern: /^(([⑴-⒇]))\s*/, style: '⑴' },
  { pattern: /^(([⒈-⒛]))\s*/, style: '⒈' },
  { pattern: /^(([Ⅰ-Ⅻ])[.、]?)\s*/, style: 'Ⅰ' },
  { pattern: /^(([ⅰ-ⅻ])[.、)]?)\s*/, style: 'ⅰ' },
  { pattern: /^((?:\d{1,2}[.-])(\d{1,2})[.)]?)(?:\s+|(?=[ぁ-んァ-ヴ一-龯]))/, style: '1.1' },
  { pattern: /^([IVX]{1,5}[.-](\d{1,2})[.)]?)\s+/, style: 'I.1' },
  { pattern: /^((\d{1,2})\s?[-–—])\s+/, style: '1 -' },
  { pattern: /^(([IVX]{1,5})\s?[-–—])\s+/, style: 'I -' },
  { pattern: /^(([一二三四五六七八九十]{1,2})[、．.)])\s*/, style: '一.' },
  { pattern: /^(([一二三四五六七八九十]))[\s\u3000]+/, style: '一', bare: true },
  { pattern: /^((\d{1,2})\))\s*/, style: '1)' },
  { pattern: /^((\d{1,2})[.、])(?!\d)\s*/, style: '1.' },
  { pattern: /^((\d{1,2}):)\s+/, style: '1:' },
  { pattern: /^(([ivx]{1,5})\.)(?![a-z])\s*/, style: 'i.' },
  { pattern: /^(([ivx]{1,5})\))\s*/, style: 'i)' },
  { pattern: /^(([IVX]{1,5})[.)、])\s*/, style: 'I.' },
  { pattern: /^(([a-z])[.])\s+/, style: 'a.' },
  { pattern: /^(([a-z])\))\s*/, style: 'a)' },
  { pattern: /^(([A-Z])[.)])\s+/, style: 'A.' },
  { pattern: /^(([ア-ン])[.、):])\s*/, style: 'ア.' },
  { pattern: /^(([ア-ン]))(?:\s+)/, style: 'ア', bare: true },
  { pattern: /^((\d{1,2}))(?:\s+)(?=\S)/, style: '1', bare: true },
  {
    pattern:
      /^((\d{1,2}))(?=[\p{Script=Han}ァ-ヴ])(?!日|月|年|回|時|分|人|名|件|か|カ|ヵ|ヶ|社|者|国|つ|点|次|者|割|位|億|万|千|百|円|章|条|項|号|部|局|階|世|代|秒|週|目|度|校|社|台|基|本|枚|頁)/u,
    style: '1',
    bare: true,
  },
  { pattern: /^(([A-Z]))(?:\s{2,}|\u3000)/, style: 'A', bare: true },
];

/** Reads a label at the start of a line's text; null where there is none. */
export function readLabel(line: string): Label | null {
  const half = toHalfWidth(line.slice(0, LONGEST));
  // "２．5G": a wide point is never the point of a decimal number.
  const wide = /^([0-9０-９]{1,2}[．、])\s*(?=\S)/.exec(line);
  if (wide?.[1] !== undefined)
    return {
      text: wide[1],
      style: '1.',
      ordinal: Number.parseInt(half, 10),
      rest: wide[0].length,
      bare: false,
    };
  for (const { pattern, style, bare = false } of FORMS) {
    const match = pattern.exec(half);
    if (match === null || match[1] === undefined || match[2] === undefined) continue;
    const ordinal = ordinalOf(match[2], style);
    if (ordinal === null) continue;
    const text = line.slice(0, match[1].length).trim();
    return { text, style, ordinal, rest: match[0].length, bare };
  }
  return null;
}

/** Reads the same label as one of letters where it was taken for Roman: `i.` after `h.` is the ninth letter. */
export function asLetter(label: Label): Label | null {
  const letter = /[a-zA-Z]/.exec(toHalfWidth(label.text))?.[0];
  const style = { 'i.': 'a.', 'i)': 'a)', '(i)': '(a)', 'I.': 'A.' }[label.style];
  if (letter === undefined || style === undefined || label.text.replace(/[^a-zA-Z]/g, '').length !== 1)
    return null;
  return { ...label, style, ordinal: letter.toLowerCase().charCodeAt(0) - 96 };
}

function ordinalOf(sign: string, style: string): number | null {
  if (/^\d+$/.test(sign)) return Number(sign) > 0 ? Number(sign) : null;
  const unit = sign.charCodeAt(0);
  if (unit >= 0x2460 && unit <= 0x2473) return unit - 0x245f;
  if (unit >= 0x2474 && unit <= 0x2487) return unit - 0x2473;
  if (unit >= 0x2488 && unit <= 0x249b) return unit - 0x2487;
  if (unit >= 0x2160 && unit <= 0x216b) return unit - 0x215f;
  if (unit >= 0x2170 && unit <= 0x217b) return unit - 0x216f;
  if (style.includes('ア')) return kanaOrdinal(sign);
  if (style === '第' || style.startsWith('一')) return kanjiOrdinal(sign);
  if (style === 'a.' || style === 'a)' || style === '(a)') return unit - 96;
  if (style === 'A.' || style === '(A)' || style === 'A') return unit - 64;
  return romanOrdinal(sign.toLowerCase());
}

function kanjiOrdinal(sign: string): number | null {
  const ones = '一二三四五六七八九十'.indexOf(sign.at(-1) ?? '') + 1;
  if (sign.length === 1) return ones || null;
  return sign.startsWith('十') && ones < 10 ? 10 + ones : null;
}

function kanaOrdinal(sign: string): number | null {
  const place = KANA.indexOf(sign) + 1;
  if (place > 0) return place;
  return IROHA.indexOf(sign) + 1 || null;
}

function romanOrdinal(sign: string): number | null {
  if (!ROMAN.test(sign)) return null;
  const worth: Record<string, number> = { i: 1, v: 5, x: 10 };
  let sum = 0;
  for (let at = 0; at < sign.length; at++) {
    const here = worth[sign.charAt(at)] ?? 0;
    sum += here < (worth[sign.charAt(at + 1)] ?? 0) ? -here : here;
  }
  return sum > 0 ? sum : null;
}
