/** Words of the backups in both languages. */

const en = {
  'backups.title': 'Backups',
  'backups.open': 'Backups…',
  'backups.intro':
    'Once a day Taiwa packs the whole library into one file and reads it back. A folder on another drive keeps your work when this one fails.',
  'backups.folder': 'Folder',
  'backups.beside': 'Beside the library, on the same drive',
  'backups.choose': 'Choose folder…',
  'backups.useBeside': 'Use the folder beside the library',
  'backups.kept': 'How many are kept',
  'backups.make': 'Back up now',
  'backups.making': 'Backing up…',
  'backups.made': 'Backed up at {time}.',
  'backups.list': 'Backups in this folder',
  'backups.none': 'There are no backups yet.',
  'backups.loading': 'Looking for backups…',
  'backups.other': 'of another library',
  'backups.closed': 'encrypted',
  'backups.restore': 'Restore…',
  'backups.restore.label': 'Restore… the backup of {time}',
  'backups.restoreFile': 'Restore from a file…',
  'backups.sure.title': 'Go back to {time}?',
  'backups.sure':
    'The library becomes what it was at {time}. What is there now is kept in the folder “set-aside” of the library, whole.',
  'backups.sure.go': 'Restore',
  'backups.restoring': 'Restoring…',
  'backups.cancel': 'Cancel',
  'backups.close': 'Done',
  'backups.restored': 'The library is as it was at {time}. What was there before is kept in {place}.',
  'backups.recovery': 'Go back to a backup',
  'backups.recovery.intro': 'What is in the library’s folder now is kept, whatever you choose.',
} as const;

const ja: Record<keyof typeof en, string> = {
  'backups.title': 'バックアップ',
  'backups.open': 'バックアップ…',
  'backups.intro':
    '1日1回、ライブラリ全体を1つのファイルにまとめ、読み戻して確かめます。別のドライブのフォルダーを選ぶと、このドライブが壊れても内容が残ります。',
  'backups.folder': '保存先',
  'backups.beside': 'ライブラリと同じ場所（同じドライブ）',
  'backups.choose': 'フォルダーを選ぶ…',
  'backups.useBeside': 'ライブラリと同じ場所に戻す',
  'backups.kept': '残す数',
  'backups.make': '今すぐバックアップ',
  'backups.making': 'バックアップ中…',
  'backups.made': '{time}にバックアップしました。',
  'backups.list': 'このフォルダーのバックアップ',
  'backups.none': 'バックアップはまだありません。',
  'backups.loading': 'バックアップを探しています…',
  'backups.other': '別のライブラリのもの',
  'backups.closed': '暗号化済み',
  'backups.restore': '復元…',
  'backups.restore.label': '復元… {time}のバックアップ',
  'backups.restoreFile': 'ファイルから復元…',
  'backups.sure.title': '{time}の状態に戻しますか？',
  'backups.sure':
    'ライブラリを{time}の状態に戻します。今の内容は、ライブラリの「set-aside」フォルダーにそのまま残ります。',
  'backups.sure.go': '復元する',
  'backups.restoring': '復元中…',
  'backups.cancel': 'キャンセル',
  'backups.close': '完了',
  'backups.restored': 'ライブラリを{time}の状態に戻しました。以前の内容は{place}にあります。',
  'backups.recovery': 'バックアップから戻す',
  'backups.recovery.intro': 'どれを選んでも、今フォルダーにある内容は残ります。',
};

export const backupsMessages = { en, ja };
