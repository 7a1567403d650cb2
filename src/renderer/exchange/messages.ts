/** Words of sending and taking in bundles, in both languages. */

const en = {
  'exchange.open': 'Send or take in',
  'exchange.title': 'Exchange with a colleague',
  'exchange.intro':
    'A bundle is one file that carries rounds with their notes, annotations and history to another Taiwa. Nothing leaves this computer by itself.',
  'exchange.send': 'Send',
  'exchange.what': 'What goes into the bundle',
  'exchange.what.topic': 'This topic: {title}',
  'exchange.what.dialogue': 'This round: {title}',
  'exchange.what.library': 'The whole library',
  'exchange.encrypt': 'Encrypt with a passphrase',
  'exchange.encrypt.hint': 'Tell your colleague the passphrase on another way than the file goes.',
  'exchange.locked': 'Passphrase of the bundle',
  'exchange.locked.intro': 'Its sender has encrypted this bundle.',
  'exchange.locked.go': 'Take in',
  'exchange.private': 'Private notes too',
  'exchange.private.hint': 'Left out unless you say so, with everything they ever said.',
  'exchange.save': 'Save bundle…',
  'exchange.saving': 'Writing the bundle…',
  'exchange.saved': 'Saved as {file}.',
  'exchange.receive': 'Take in',
  'exchange.receive.hint':
    'What is new is added, what is the same is recognised, and where two people changed the same you choose. Dropping the file on the window does it too.',
  'exchange.take': 'Take in a bundle…',
  'exchange.taking': 'Taking in the bundle…',
  'exchange.taken': '{file}, made by {author} on {time}:',
  'exchange.taken.nobody': 'somebody',
  'exchange.taken.new': '{title}: new',
  'exchange.taken.dialogue':
    '{title}: {added} added, {changed} changed, {same} the same, {conflicts} to choose',
  'exchange.close': 'Done',
  'exchange.copy': 'Save a copy…',
  'exchange.copied':
    'The round with your last edits is in {file}. Take it in once the library can be written again.',
} as const;

const ja: Record<keyof typeof en, string> = {
  'exchange.open': '送る・取り込む',
  'exchange.title': '同僚とのやり取り',
  'exchange.intro':
    'バンドルは、対話とそのメモ、注釈、履歴を別のTaiwaに渡すための1つのファイルです。このコンピューターから自動的に送られるものはありません。',
  'exchange.send': '送る',
  'exchange.what': 'バンドルに入れるもの',
  'exchange.what.topic': 'この議題：{title}',
  'exchange.what.dialogue': 'この対話：{title}',
  'exchange.what.library': 'ライブラリ全体',
  'exchange.encrypt': 'パスフレーズで暗号化する',
  'exchange.encrypt.hint': 'パスフレーズは、ファイルとは別の手段で相手に伝えてください。',
  'exchange.locked': 'バンドルのパスフレーズ',
  'exchange.locked.intro': 'このバンドルは、送り手が暗号化しています。',
  'exchange.locked.go': '取り込む',
  'exchange.private': '個人用のメモも入れる',
  'exchange.private.hint': '指定しないかぎり、過去の内容も含めて入りません。',
  'exchange.save': 'バンドルを保存…',
  'exchange.saving': 'バンドルを書き出しています…',
  'exchange.saved': '{file}として保存しました。',
  'exchange.receive': '取り込む',
  'exchange.receive.hint':
    '新しいものは追加し、同じものはそのままにし、2人が同じところを変えていたら選べます。ファイルをウィンドウにドロップしても取り込めます。',
  'exchange.take': 'バンドルを取り込む…',
  'exchange.taking': 'バンドルを取り込んでいます…',
  'exchange.taken': '{file}（{author}、{time}作成）：',
  'exchange.taken.nobody': '氏名未設定',
  'exchange.taken.new': '{title}：新規',
  'exchange.taken.dialogue': '{title}：追加{added}、変更{changed}、同一{same}、要選択{conflicts}',
  'exchange.close': '完了',
  'exchange.copy': 'コピーを保存…',
  'exchange.copied':
    '直前の編集を含む対話を{file}に保存しました。ライブラリに書き込めるようになったら取り込んでください。',
};

export const exchangeMessages = { en, ja };
