/** Makes the page follow the settings: its language and its theme. */
import { type ReactNode, useLayoutEffect } from 'react';
import { LanguageProvider } from '../i18n/LanguageProvider.tsx';
import { useSession } from '../session/session.ts';

export function Appearance({ children }: { children: ReactNode }) {
  const { settings, view } = useSession();
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = settings.theme;
  }, [settings.theme]);
  const lang = settings.language === 'system' ? view.about.systemLanguage : settings.language;
  return <LanguageProvider lang={lang}>{children}</LanguageProvider>;
}
