/** Words of the source pane in both languages. */

const en = {
  'source.title': 'Source text',
  'source.text': 'Source text: {title}',
  'source.which': 'Which source',
  'source.keys': 'Up and down go from statement to statement, Enter goes to the one that is lit.',
  'source.previous': 'Previous statement',
  'source.next': 'Next statement',
  'source.toStatement': 'Go to {citation}',
  'source.none': 'Select a statement to see its sentence here; click a sentence to go to its statement.',
  'source.noText': 'No source is kept with this dialogue.',
  'source.at': '{citation}: {text}',
  'source.file': '{file}, as imported',
} as const;

const ja: Record<keyof typeof en, string> = {
  'source.title': '原文',
  'source.text': '原文：{title}',
  'source.which': '原文の選択',
  'source.keys': '上下の矢印キーで発言ごとに移動し、Enter で強調表示中の発言へ移動します。',
  'source.previous': '前の発言',
  'source.next': '次の発言',
  'source.toStatement': '{citation} へ移動',
  'source.none': '発言を選ぶと該当する文がここに示されます。文をクリックすると、その発言へ移動します。',
  'source.noText': 'この対話には原文がありません。',
  'source.at': '{citation}：{text}',
  'source.file': '{file}（取り込み時のまま）',
};

export const sourceMessages = { en, ja };
