/** Words of the matrix of a round in both languages. */

const en = {
  'matrix.title': 'All positions: {round}',
  'matrix.open': 'All positions of the round',
  'matrix.about': 'Every topic with what each side said. Each entry leads to its place.',
  'matrix.topic': 'Topic',
  'matrix.nothing': 'Nothing recorded',
  'matrix.more': '{count, plural, one {# more} other {# more}}',
  'matrix.more.label': '{count, plural, one {# more} other {# more}} of {side} under {topic}',
  'matrix.empty': 'This round has no topics yet.',
  'matrix.print': 'Print…',
  'matrix.close': 'Close',
} as const;

const ja: Record<keyof typeof en, string> = {
  'matrix.title': '全議題の立場：{round}',
  'matrix.open': '全議題の立場一覧',
  'matrix.about': '全議題について各側の発言を並べています。選ぶと該当箇所へ移動します。',
  'matrix.topic': '議題',
  'matrix.nothing': '記録なし',
  'matrix.more': 'ほか {count} 件',
  'matrix.more.label': '{topic}：{side}のほか {count} 件',
  'matrix.empty': 'この回にはまだ議題がありません。',
  'matrix.print': '印刷…',
  'matrix.close': '閉じる',
};

export const matrixMessages = { en, ja };
