/** Words of the sidebar in both languages. */

const en = {
  'sidebar.drafts': 'To review',
  'sidebar.rounds': '{count, plural, one {# round} other {# rounds}}',
  'sidebar.topics': '{count, plural, =0 {no topics} one {# topic} other {# topics}}',
  'sidebar.statements': '{count, plural, =0 {no statements} one {# statement} other {# statements}}',
  'sidebar.toReview': '{count, plural, one {# to check} other {# to check}}',
  'sidebar.more':
    'Show {count, plural, one {# older round} other {# older rounds}} ({further, number} not listed)',
  'sidebar.expand': 'Topics of the {round}',
  'sidebar.empty': 'No dialogues yet',
  'sidebar.empty.hint': 'Import the outcome of a meeting to see it here.',
} as const;

const ja: Record<keyof typeof en, string> = {
  'sidebar.drafts': '確認待ち',
  'sidebar.rounds': '{count}回分',
  'sidebar.topics': '{count, plural, =0 {議題なし} other {議題#件}}',
  'sidebar.statements': '{count, plural, =0 {発言なし} other {発言#件}}',
  'sidebar.toReview': '要確認{count}件',
  'sidebar.more': '以前の{count}回分を表示(残り{further}回分)',
  'sidebar.expand': '{round}の議題',
  'sidebar.empty': '対話はまだありません',
  'sidebar.empty.hint': '会合の結果を取り込むと、ここに表示されます。',
};

export const sidebarMessages = { en, ja };
