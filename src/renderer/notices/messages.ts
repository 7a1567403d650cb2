/** Words of the notices in both languages. */

const en = {
  'notices.title': 'Notices',
} as const;

const ja: Record<keyof typeof en, string> = {
  'notices.title': 'お知らせ',
};

export const noticesMessages = { en, ja };
