/** Words of this area in both languages. */

const en = {} as const;

const ja: Record<keyof typeof en, string> = {};

export const sidebarMessages = { en, ja };
