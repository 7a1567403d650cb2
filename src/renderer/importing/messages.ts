/** Words of the import dialog in both languages. */

const en = {
  'importing.title': 'Import an outcome document',
  'importing.intro':
    'Open or paste what was published after a meeting, in English or Japanese. You see what was found before anything is added.',
  'importing.choose': 'Open a file…',
  'importing.drop': 'Drop the document to read it',
  'importing.drop.hint': 'Or drop a text file anywhere on this window.',
  'importing.paste': 'Or paste the text',
  'importing.paste.hint': 'The whole release, from its title to its contact.',
  'importing.read': 'Read the text',
  'importing.reading': 'Reading…',
  'importing.notAdded': 'Nothing has been added yet.',
  'importing.found': '{count, plural, one {One dialogue found} other {# dialogues found}}',
  'importing.from': '{file}, {encoding}',
  'importing.held': 'Held',
  'importing.published': 'Published',
  'importing.form': 'Form',
  'importing.venue': 'Place',
  'importing.hosts': 'Hosts',
  'importing.topics': '{count, plural, one {# topic} other {# topics}}',
  'importing.toReview':
    '{count, plural, =0 {Every side is clear from the text.} one {# statement to check} other {# statements to check}}',
  'importing.toReview.hint': 'They are marked in the briefing; set their side there.',
  'importing.unplaced':
    '{count, plural, one {# stretch of text has no place} other {# stretches of text have no place}}',
  'importing.unplaced.hint': 'Kept with the source, and listed on the overview.',
  'importing.findings': 'The text contradicts itself',
  'importing.sameRound':
    'The library already has this round. It stays as it is; this document is added beside it.',
  'importing.confirm': 'Add to the library',
  'importing.back': 'Back',
  'importing.added': '{count, plural, one {Added: {name}} other {# dialogues added, from {name} on}}',
} as const;

const ja: Record<keyof typeof en, string> = {
  'importing.title': '結果文書の取り込み',
  'importing.intro':
    '会合後に公表された文書（日本語または英語）を開くか、貼り付けてください。追加する前に、読み取った内容を確認できます。',
  'importing.choose': 'ファイルを開く…',
  'importing.drop': 'ここにドロップすると読み取ります',
  'importing.drop.hint': 'テキストファイルをこのウィンドウにドロップすることもできます。',
  'importing.paste': 'または本文を貼り付け',
  'importing.paste.hint': '題名から連絡先まで、全文を貼り付けてください。',
  'importing.read': '本文を読み取る',
  'importing.reading': '読み取っています…',
  'importing.notAdded': 'まだ何も追加していません。',
  'importing.found': '対話が{count}件見つかりました',
  'importing.from': '{file}、{encoding}',
  'importing.held': '開催日',
  'importing.published': '公表日',
  'importing.form': '形式',
  'importing.venue': '場所',
  'importing.hosts': '主催',
  'importing.topics': '議題{count}件',
  'importing.toReview':
    '{count, plural, =0 {すべての発言側が本文から明らかです。} other {要確認の発言が#件あります}}',
  'importing.toReview.hint': '取り込み後の画面に表示されます。そこで発言側を設定してください。',
  'importing.unplaced': '分類できない部分が{count}か所あります',
  'importing.unplaced.hint': '原文とともに保存し、概要に一覧を表示します。',
  'importing.findings': '本文の記載に矛盾があります',
  'importing.sameRound': 'この回は既にライブラリにあります。既存のものは変更せず、この文書を別に追加します。',
  'importing.confirm': 'ライブラリに追加',
  'importing.back': '戻る',
  'importing.added':
    '{count, plural, one {追加しました：{name}} other {#件の対話を追加しました（{name}ほか）}}',
};

export const importingMessages = { en, ja };
