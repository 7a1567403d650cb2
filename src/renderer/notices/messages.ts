/** Words of the notices in both languages. */

const en = {
  'notices.readOnly': 'This library is open for reading only. Nothing can be changed.',
  'notices.notSaved': 'Your last edits are not saved. They are still in this window.',
  'notices.retry': 'Try again',
  'notices.trying': 'Trying again…',
  'notices.recovered': 'Something in the library was put right when it was opened',
  'notices.damaged': 'Something in the library is damaged, and part of what was saved is missing',
  'notices.kind.recovered':
    '{file} was damaged and was made anew from the journal ({edits, plural, one {# edit} other {# edits}}).',
  'notices.kind.recoveredJournal':
    'Taiwa did not close properly the last time. {edits, plural, one {The last edit was} other {The last # edits were}} recovered; nothing is missing.',
  'notices.kind.restored':
    '{file} was missing and was restored from the journal ({edits, plural, one {# edit} other {# edits}}).',
  'notices.kind.setAside': '{file} was damaged where other files hold the same. Nothing is missing.',
  'notices.kind.unfinished':
    '{file} was being written when Taiwa stopped. Everything that was shown as saved is here.',
  'notices.kind.damaged': '{file} is damaged. What could be read is here; the rest is missing.',
  'notices.kind.synced': '{file} keeps this folder on several computers.',
  'notices.kind.copied': '{file} is a copy left by a sync program.',
  'notices.synced': '{program} copies this library’s folder to other computers',
  'notices.synced.advice':
    'Two computers that change one library at once can spoil it. Keep it in a folder of this computer alone; colleagues get what they need as a bundle (Send or take in).',
  'notices.copies': 'A sync program left copies of this library’s files',
  'notices.copies.list': 'Taiwa does not read these copies and leaves them as they are:',
  'notices.keptAs': 'The damaged file is kept as {file}.',
} as const;

const ja: Record<keyof typeof en, string> = {
  'notices.readOnly': 'このライブラリは読み取り専用で開かれています。変更はできません。',
  'notices.notSaved': '直前の編集が保存されていません。内容はこのウィンドウに残っています。',
  'notices.retry': '再試行',
  'notices.trying': '再試行中…',
  'notices.recovered': 'ライブラリを開く際に、一部を修復しました',
  'notices.damaged': 'ライブラリの一部が破損しており、保存済みの内容の一部が失われています',
  'notices.kind.recovered': '{file} が破損していたため、履歴から作り直しました（編集{edits}件）。',
  'notices.kind.recoveredJournal':
    '前回 Taiwa は正常に終了しませんでした。直前の編集{edits}件を復元しました。失われたものはありません。',
  'notices.kind.restored': '{file} がなかったため、履歴から復元しました（編集{edits}件）。',
  'notices.kind.setAside':
    '{file} に破損がありましたが、同じ内容が他のファイルにあります。失われたものはありません。',
  'notices.kind.unfinished':
    '{file} の書き込み中に Taiwa が停止しました。「保存済み」と表示された内容はすべて残っています。',
  'notices.kind.damaged': '{file} が破損しています。読み取れた内容は表示していますが、残りは失われています。',
  'notices.kind.synced': 'このフォルダーは {file} によって複数のコンピューターに同期されています。',
  'notices.kind.copied': '{file} は同期ソフトが残した複製です。',
  'notices.synced': 'このライブラリのフォルダーは {program} によって他のコンピューターに同期されています',
  'notices.synced.advice':
    '2台のコンピューターで同時に変更すると、ライブラリが壊れることがあります。このコンピューターだけのフォルダーに置き、同僚とは「送る・取り込む」でやり取りしてください。',
  'notices.copies': '同期ソフトがライブラリのファイルの複製を残しています',
  'notices.copies.list': 'Taiwa は次の複製を読まず、そのまま残します。',
  'notices.keptAs': '破損したファイルは {file} に残してあります。',
};

export const noticesMessages = { en, ja };
