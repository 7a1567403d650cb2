/** The language the shell's own words are in: menus and dialogs. */
import { app } from 'electron';
import type { Lang } from '../../domain/model/lang.ts';
import type { Settings } from '../../domain/model/settings.ts';

/** The computer's language, of those that Taiwa speaks. */
export function systemLanguage(): Lang {
  return app.getLocale().toLowerCase().startsWith('ja') ? 'ja' : 'en';
}

/** The interface's language as set. */
export function languageOf(settings: Pick<Settings, 'language'>): Lang {
  return settings.language === 'system' ? systemLanguage() : settings.language;
}
