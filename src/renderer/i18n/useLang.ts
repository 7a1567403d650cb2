/** The language of the interface, as set or as the computer's. */
import { createContext, useContext } from 'react';
import type { Lang } from '../../domain/model/lang.ts';

export const LangContext = createContext<Lang>('en');

export function useLang(): Lang {
  return useContext(LangContext);
}

/** How dates, numbers and lists are written: British English, which both sides of the dialogue write. */
export const LOCALES: Record<Lang, string> = { en: 'en-GB', ja: 'ja-JP' };
