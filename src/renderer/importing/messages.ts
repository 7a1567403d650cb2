/** Words of this area in both languages. */

const en = {
  'importing.title': 'Import',
} as const;

const ja: Record<keyof typeof en, string> = {
  'importing.title': '取り込み',
};

export const importingMessages = { en, ja };
