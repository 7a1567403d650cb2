/**
 * Joins topics of different rounds in themes: what a topic is about across rounds. Titles drift (5G → 5G/Beyond 5G (6G)
 * → 5G and Beyond 5G (6G), etc.) and stand in either language; words and the terms of the registry tell. What a person
 * said of a topic comes first.
 */
import { type Features, featuresOf, likeness } from '../align/features.ts';
import type { DialogueHeader } from '../model/dialogue.ts';
import type { Lang } from '../model/lang.ts';
import { nameOf, type ThemeName } from './themeNames.ts';

/** A topic of a round. */
export interface TopicPlace {
  dialogueId: string;
  topicId: string;
}

export interface Theme {
  /** Where its oldest topic is, as `dialogueId/topicId`. */
  id: string;
  /** What its newest topic is called, or what a person named it, in each language that there is. */
  names: { title: string; lang: Lang }[];
  /** Oldest round first; within a round in the order of its agenda. */
  topics: TopicPlace[];
}

const LANGS: readonly Lang[] = ['en', 'ja'];

/** Titles less alike than this are about different things. */
const LEAST = 0.5;
/** A term in common tells less than the same words. */
const BY_TERMS = 0.9;
/** General terms alone (`cooperation`, `progress`) join nothing. */
const LEAST_SHARED = 1;

interface Growing {
  theme: Theme;
  /** Titles and given names, folded, with what they can be compared by. */
  known: Map<string, Features>;
}

/**
 * The themes of a series' rounds, in the order in which they first came up.
 * @param headers oldest first.
 * @param records what themes are called by the user.
 */
export function themesOf(headers: readonly DialogueHeader[], records: readonly ThemeName[] = []): Theme[] {
  const growing: Growing[] = [];
  for (const header of headers)
    for (const topic of header.topics) {
      const titles =
        topic.theme === undefined
          ? [
              { title: topic.title, lang: header.lang },
              ...topic.also.map(({ title, lang }) => ({ title, lang })),
            ]
          : [{ title: topic.theme, lang: header.lang }];
      const own = titles.map((each) => ({ ...each, folded: folded(each.title) }));
      const joined =
        topic.theme === undefined ? mostAlike(growing, own) : named(growing, own[0]?.folded ?? '');
      const place = { dialogueId: header.id, topicId: topic.id };
      const theme = joined ?? begin(growing, place);
      theme.theme.topics.push(place);
      theme.theme.names = titles;
      const given = givenNames(nameOf(records, [place]));
      for (const { folded: key, title, lang } of [...own, ...given])
        if (!theme.known.has(key)) theme.known.set(key, featuresOf(title, lang));
    }
  return growing.map(({ theme }) => withRecord(theme, records));
}

/** Under the names of its record, a topic of a later round can be joined with it by a person. */
function givenNames(record: ThemeName | undefined): { title: string; lang: Lang; folded: string }[] {
  return LANGS.flatMap((lang) => {
    const title = record?.[lang];
    return title ? [{ title, lang, folded: folded(title) }] : [];
  });
}

function withRecord(theme: Theme, records: readonly ThemeName[]): Theme {
  const given = givenNames(nameOf(records, theme.topics)).map(({ title, lang }) => ({ title, lang }));
  const named = new Set(given.map(({ lang }) => lang));
  return { ...theme, names: [...given, ...theme.names.filter(({ lang }) => !named.has(lang))] };
}

function begin(growing: Growing[], { dialogueId, topicId }: TopicPlace): Growing {
  const begun: Growing = {
    theme: { id: `${dialogueId}/${topicId}`, names: [], topics: [] },
    known: new Map(),
  };
  growing.push(begun);
  return begun;
}

function named(growing: readonly Growing[], name: string): Growing | null {
  return growing.find(({ known }) => known.has(name)) ?? null;
}

function mostAlike(
  growing: readonly Growing[],
  titles: readonly { title: string; lang: Lang; folded: string }[],
): Growing | null {
  const same = growing.find(({ known }) => titles.some(({ folded: key }) => known.has(key)));
  if (same !== undefined) return same;
  const features = titles.map(({ title, lang }) => featuresOf(title, lang));
  let best: { growing: Growing; value: number } | null = null;
  for (const each of growing) {
    const value = Math.max(
      ...[...each.known.values()].flatMap((x) => features.map((y) => titleLikeness(x, y))),
    );
    // Of two that are as alike, the one that came up last goes on.
    if (value >= LEAST && value >= (best?.value ?? 0)) best = { growing: each, value };
  }
  return best?.growing ?? null;
}

/** 0 to 1: by the words of one language, or by the terms that the shorter title names. */
function titleLikeness(a: Features, b: Features): number {
  const words = a.lang === b.lang ? (likeness(a, b) ?? 0) : 0;
  const shared = sharedWeight(a, b);
  if (shared < LEAST_SHARED) return words;
  return Math.max(words, (BY_TERMS * shared) / Math.min(weightOf(a), weightOf(b)));
}

function sharedWeight(a: Features, b: Features): number {
  return [...a.keys].reduce((sum, [key, weight]) => sum + (b.keys.has(key) ? weight : 0), 0);
}

function weightOf({ keys }: Features): number {
  return [...keys.values()].reduce((sum, weight) => sum + weight, 0);
}

/** A title without what its print adds: width, case, marks, and "etc." */
export function folded(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s,、]*(?:\betc\.?|等|など)\s*$/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
