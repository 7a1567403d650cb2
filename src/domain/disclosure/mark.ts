/**
 * Whether a paragraph of a note may be used towards others or is for the delegation alone, as it is written before it:
 * `(may be used) …`, `(not for disclosure) …`, `（使用可）…`, `（不開示）…`.
 */
import type { Lang } from '../model/lang.ts';

export const DISCLOSURES = ['usable', 'closed'] as const;
export type Disclosure = (typeof DISCLOSURES)[number];

/** The mark that a paragraph of the editor has among its attributes; null for none. */
export function disclosureOf(attributes: Record<string, unknown> | undefined): Disclosure | null {
  return DISCLOSURES.find((each) => each === attributes?.disclosure) ?? null;
}

const WORDS: Record<Disclosure, Record<Lang, string>> = {
  usable: { en: '(may be used) ', ja: '（使用可）' },
  closed: { en: '(not for disclosure) ', ja: '（不開示）' },
};

/** A half-width bracket has a space after it, a full-width one none. */
const MARK = /^(?:\(\s*([^()（）]{2,30}?)\s*\)(?: |$)|（\s*([^()（）]{2,30}?)\s*）)/u;

/** Takes the mark off the beginning of a paragraph; one without is as it was. */
export function readDisclosure(written: string): { disclosure: Disclosure | null; text: string } {
  const match = MARK.exec(written);
  const words = (match?.[1] ?? match?.[2] ?? '').normalize('NFKC').toLowerCase();
  const disclosure = DISCLOSURES.find((each) =>
    Object.values(WORDS[each]).some((mark) => within(mark) === words),
  );
  if (match === null || disclosure === undefined) return { disclosure: null, text: written };
  return { disclosure, text: written.slice(match[0].length) };
}

/** What stands before a paragraph in this language. */
export function writeDisclosure(disclosure: Disclosure, lang: Lang): string {
  return WORDS[disclosure][lang];
}

function within(mark: string): string {
  return mark.replace(/[()（）]/gu, '').trim();
}
