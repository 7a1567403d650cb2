/** Gives every component inside it the words, dates and lists of one language; changing it changes them at once. */
import { type ReactNode, useLayoutEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { IntlProvider } from 'react-intl';
import type { Lang } from '../../domain/model/lang.ts';
import { MESSAGES } from './messages.ts';
import { LangContext, LOCALES } from './useLang.ts';

export function LanguageProvider({ lang, children }: { lang: Lang; children: ReactNode }) {
  useLayoutEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  return (
    <LangContext value={lang}>
      <IntlProvider locale={LOCALES[lang]} messages={MESSAGES[lang]}>
        <I18nProvider locale={LOCALES[lang]}>{children}</I18nProvider>
      </IntlProvider>
    </LangContext>
  );
}
