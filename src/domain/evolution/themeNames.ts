/** What themes are called by the user: one record each, kept with the library, so that a theme is renamed in one place. */
import { z } from 'zod';
import { dialogueIdSchema } from '../model/dialogue.ts';
import type { Lang } from '../model/lang.ts';
import { topicIdSchema } from '../model/statement.ts';

/** Longest name of a theme, in UTF-16 code units. */
export const MAX_THEME_NAME = 200;

const nameSchema = z.string().trim().max(MAX_THEME_NAME);

export const themeNameSchema = z.object({
  /** Any topic of the theme: its themes may be joined and parted, the record goes with the topic. */
  dialogueId: dialogueIdSchema,
  topicId: topicIdSchema,
  /** Empty or missing where the titles tell. */
  en: nameSchema.optional(),
  ja: nameSchema.optional(),
});
export type ThemeName = z.infer<typeof themeNameSchema>;

/** More themes than these are not named by hand. */
export const MOST_THEME_NAMES = 2_000;

interface Place {
  dialogueId: string;
  topicId: string;
}

/** The record of a theme with these topics; undefined where it has none. The latest wins. */
export function nameOf(names: readonly ThemeName[], topics: readonly Place[]): ThemeName | undefined {
  return names.findLast((name) => topics.some((topic) => isAt(name, topic)));
}

/** The records with a theme called otherwise in a language; an empty name gives it back to its titles. */
export function renamed(
  names: readonly ThemeName[],
  topics: readonly Place[],
  lang: Lang,
  name: string,
): ThemeName[] {
  const [first] = topics;
  const own = nameOf(names, topics);
  const place = own ?? first;
  if (place === undefined) return [...names];
  const called = lang === 'en' ? { en: name.trim(), ja: own?.ja } : { en: own?.en, ja: name.trim() };
  const { en, ja } = called;
  const others = names.filter((each) => !topics.some((topic) => isAt(each, topic)));
  if (!en && !ja) return others;
  const record = {
    dialogueId: place.dialogueId,
    topicId: place.topicId,
    ...(en ? { en } : {}),
    ...(ja ? { ja } : {}),
  };
  return [...others, record].slice(-MOST_THEME_NAMES);
}

function isAt(a: Place, b: Place): boolean {
  return a.dialogueId === b.dialogueId && a.topicId === b.topicId;
}
