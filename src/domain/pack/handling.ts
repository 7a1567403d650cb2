/** How what a marking covers is to be handled, in the usual words, and which marking a pack takes from its parts. */
import type { Lang } from '../model/lang.ts';
import { isMarkingTooHigh, markingOf } from './marking.ts';

interface Known {
  /** As it is written alone on a line. */
  text: string;
  /** How much it holds back: a pack takes the highest of its parts. */
  rank: number;
  line: Record<Lang, string>;
}

/** TLP in the words of FIRST (https://www.first.org/tlp/), shortened. */
const KNOWN: readonly Known[] = [
  {
    text: 'TLP:CLEAR',
    rank: 0,
    line: { en: 'There is no limit on disclosure.', ja: '開示の制限なし。' },
  },
  {
    text: 'TLP:GREEN',
    rank: 1,
    line: {
      en: 'Limited disclosure: within the community of the recipients.',
      ja: '開示の制限あり。受領者の属するコミュニティ内に限る。',
    },
  },
  {
    text: 'OFFICIAL',
    rank: 1,
    line: { en: 'Routine business of the government.', ja: '政府の通常業務の情報。' },
  },
  {
    text: '取扱注意',
    rank: 2,
    line: {
      en: 'For those concerned only: do not copy or pass on; return or destroy after use.',
      ja: '関係者限り。複製及び第三者への提供を禁じ、用済み後は回収又は廃棄する。',
    },
  },
  {
    text: '機密性2情報',
    rank: 2,
    line: {
      en: 'Its disclosure may hinder the work of the administration: copy, carry and send it only as far as needed.',
      ja: '漏えいにより行政事務の遂行に支障を及ぼすおそれがある情報。複製、持ち出し及び送信は必要最小限とする。',
    },
  },
  {
    text: 'LIMITE',
    rank: 2,
    line: {
      en: 'For the institutions and administrations concerned only: not to be made public.',
      ja: '関係する機関及び行政府限り。公開しないこと。',
    },
  },
  {
    text: 'OFFICIAL-SENSITIVE',
    rank: 2,
    line: {
      en: 'Only for those who need to know: share with extra care.',
      ja: '知る必要のある者に限る。共有には特に注意する。',
    },
  },
  {
    text: 'TLP:AMBER',
    rank: 2,
    line: {
      en: 'Limited disclosure: on a need-to-know basis within the organisation of the recipients and its clients.',
      ja: '開示の制限あり。受領者の組織及びその顧客のうち、知る必要のある者に限る。',
    },
  },
  {
    text: 'TLP:AMBER+STRICT',
    rank: 3,
    line: {
      en: 'Limited disclosure: on a need-to-know basis within the organisation of the recipients only.',
      ja: '開示の制限あり。受領者の組織のうち、知る必要のある者に限る。',
    },
  },
  {
    text: 'TLP:RED',
    rank: 4,
    line: {
      en: 'For the eyes and ears of the individual recipients only: no further disclosure.',
      ja: '受領者本人限り。それ以上の開示を禁ずる。',
    },
  },
];

/** What nobody knows by name is taken as one that holds back as most do. */
const OWN_WORDS = 2;
const NONE = -1;
/** A line longer than this is a sentence, not a marking. */
const MAX_LINE = 60;

/** The usual words for a marking; empty for one that has none. */
export function usualHandling(marking: string, lang: Lang): string {
  return known(marking)?.line[lang] ?? '';
}

/**
 * The marking of a pack: the chosen one, unless a part says in a line of its own that it is marked higher.
 * @param parts texts that are printed.
 */
export function highestMarking(
  chosen: string,
  parts: readonly string[],
): { marking: string; isTaken: boolean } {
  let highest = { marking: chosen.trim(), rank: rankOf(chosen) };
  for (const line of linesOf(parts)) {
    const found = known(line);
    if (found !== undefined && found.rank > highest.rank) highest = { marking: found.text, rank: found.rank };
  }
  return { marking: highest.marking, isTaken: highest.marking !== chosen.trim() };
}

/** The first line that marks a part with more than this app may handle; null where there is none. */
export function tooHighPart(parts: readonly string[]): string | null {
  return linesOf(parts).find((line) => isBareMarking(line) && isMarkingTooHigh(line)) ?? null;
}

/** Capitals, or a Japanese label by itself: a heading such as “Secret sharing schemes” marks nothing. */
function isBareMarking(line: string): boolean {
  const words = line.replace(/[\s/()（）[\]【】:：-]+/gu, '');
  return words === words.toUpperCase() && !/[\p{Script=Hiragana}。]/u.test(words) && words.length <= 40;
}

function* lines(parts: readonly string[]): Generator<string> {
  for (const part of parts)
    for (const line of part.split(/\r\n|\r|\n/)) {
      const words = line.replace(/^[\s#>*_-]+|[\s*_]+$/gu, '');
      if (words !== '' && words.length <= MAX_LINE) yield words;
    }
}

function linesOf(parts: readonly string[]): string[] {
  return [...lines(parts)];
}

function rankOf(marking: string): number {
  return marking.trim() === '' ? NONE : (known(marking)?.rank ?? OWN_WORDS);
}

function known(marking: string): Known | undefined {
  const text = markingOf(marking.normalize('NFKC'))?.text.toUpperCase();
  return KNOWN.find((each) => each.text === text);
}
