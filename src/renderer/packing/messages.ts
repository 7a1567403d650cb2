/** Words of this area in both languages. */

const en = {
  'packing.title': 'Pack',
} as const;

const ja: Record<keyof typeof en, string> = {
  'packing.title': '資料',
};

export const packingMessages = { en, ja };
