/** Words of this area in both languages. */

const en = {
  'settings.title': 'Settings',
} as const;

const ja: Record<keyof typeof en, string> = {
  'settings.title': '設定',
};

export const settingsMessages = { en, ja };
