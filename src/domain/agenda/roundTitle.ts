/** What a round is called before anybody gives it a title: its number and its series. */
import type { Lang } from '../model/lang.ts';

const ORDINALS = new Intl.PluralRules('en', { type: 'ordinal' });
const SUFFIXES: Record<Intl.LDMLPluralRule, string> = {
  one: 'st',
  two: 'nd',
  few: 'rd',
  zero: 'th',
  many: 'th',
  other: 'th',
};

/** E.g. "30th Japan–EU ICT Policy Dialogue", "第30回日EU・ICT政策対話"; the series alone without a number. */
export function roundTitle(series: Record<Lang, string>, round: number | null, lang: Lang): string {
  if (round === null) return series[lang];
  if (lang === 'ja') return `第${round}回${series.ja}`;
  return `${round}${SUFFIXES[ORDINALS.select(round)]} ${series.en}`;
}
