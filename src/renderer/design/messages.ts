/** Words of the components that every area uses. */

const en = {
  'design.close': 'Close',
  'design.cancel': 'Cancel',
  'design.dismiss': 'Dismiss',
} as const;

const ja: Record<keyof typeof en, string> = {
  'design.close': '閉じる',
  'design.cancel': 'キャンセル',
  'design.dismiss': '非表示にする',
};

export const designMessages = { en, ja };
