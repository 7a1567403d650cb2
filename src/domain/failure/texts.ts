/** The words of every failure in both languages: what happened and where, then what to do. */
import type { Lang } from '../model/lang.ts';
import type { Failure, FailureCode } from './failure.ts';

interface Words {
  message: string;
  hint: string;
}

/** `{where}` and names of params are filled in. */
const EN: Record<FailureCode, Words> = {
  'document.missing': {
    message: 'There is no file “{where}”.',
    hint: 'Check the name and the folder, then try again.',
  },
  'document.unreadable': {
    message: '“{where}” could not be read ({reason}).',
    hint: 'Check that you may read the file and that its drive is connected.',
  },
  'document.isFolder': { message: '“{where}” is a folder.', hint: 'Choose the document inside it.' },
  'document.empty': {
    message: '“{where}” has no text in it.',
    hint: 'Check that it was saved completely, or paste the text instead.',
  },
  'document.binary': {
    message: '“{where}” is not a document that can be read.',
    hint: 'Save it as DOCX, PDF, HTML or plain text and import that.',
  },
  'document.tooLarge': {
    message: '“{where}” is too large ({size} MB; the limit is {limit} MB).',
    hint: 'Import the part that reports the meeting.',
  },
  'document.encoding': {
    message:
      'The characters of “{where}” could not be read: it is neither UTF-8, UTF-16, Shift_JIS, EUC-JP, ISO-2022-JP nor Windows-1252.',
    hint: 'Open it in a text editor and save it as UTF-8.',
  },
  'document.format': {
    message: '“{where}” is of a kind that cannot be imported ({extension}).',
    hint: 'Save the document as DOCX, PDF, HTML or plain text and import that.',
  },
  'document.protected': {
    message: '“{where}” is protected with a password.',
    hint: 'Open it in the program it was made with, save it without a password, and import that.',
  },
  'document.noText': {
    message: '“{where}” has no text in it, only pictures.',
    hint: 'Have its text recognised (OCR) first, or paste the text instead.',
  },
  'document.damaged': {
    message: '“{where}” is damaged, incomplete, or not what its name says.',
    hint: 'Open it in another program to see whether it is whole, or get it again from its publisher. Nothing was imported.',
  },
  'document.unsafe': {
    message: '“{where}” has something inside that could do harm, and was not read.',
    hint: 'Get it again from its publisher, or paste the text instead. Nothing was imported.',
  },
  'document.tooComplex': {
    message: '“{where}” is too large or too deeply nested inside to be read safely.',
    hint: 'Import the part that reports the meeting, or paste the text instead. Nothing was imported.',
  },
  'document.timedOut': {
    message: '“{where}” took too long to read, and its reading was stopped.',
    hint: 'Import the part that reports the meeting, or paste the text instead. Nothing was imported.',
  },
  'document.noTopics': {
    message: 'No topics were found in “{where}”.',
    hint: 'Check that it is the outcome of a dialogue, with a heading over each topic (i., 1., (1), ア …).',
  },
  'document.cancelled': {
    message: 'Reading was stopped.',
    hint: 'Nothing was added. Import the document again when you need it.',
  },
  'library.folderMissing': {
    message: 'The library’s folder “{where}” is not there.',
    hint: 'Connect its drive, or choose another folder. Nothing was created.',
  },
  'library.folderReadOnly': {
    message: 'The library’s folder “{where}” cannot be written to.',
    hint: 'Give yourself write access to the folder, or choose another one. Nothing was changed.',
  },
  'library.newerVersion': {
    message: '“{where}” was written by a newer Taiwa (format {found}; this one knows {known}).',
    hint: 'Install the newer Taiwa to work with it. The file was left as it is.',
  },
  'library.damaged': {
    message: '“{where}” is damaged and could not be recovered from the journal.',
    hint: 'The damaged file was kept. Put back a copy of the folder from a backup, or import the documents again.',
  },
  'library.nothingReadable': {
    message: 'Nothing in the library in “{where}” can be read.',
    hint: 'Go back to a backup, or connect the drive it was on before. No file was changed.',
  },
  'library.emptied': {
    message:
      'The library’s folder “{where}” is empty or gone. Rounds in it when it was last open here: {count}.',
    hint: 'Connect its drive and try again, go back to a backup, or begin a new library. Nothing was created.',
  },
  'library.unreadable': {
    message: 'The library in “{where}” could not be read ({reason}).',
    hint: 'Check that you may read its files and that its drive is connected. Nothing was changed.',
  },
  'library.inUse': {
    message: 'The library “{where}” is open in another Taiwa ({holder}).',
    hint: 'Close it there first. Nothing was changed.',
  },
  'library.notALibrary': {
    message: '“{where}” is not a Taiwa library.',
    hint: 'Choose a library’s folder, or an empty folder for a new library. Nothing was changed.',
  },
  'library.readOnly': {
    message: 'The library is open for reading only, so this was not saved.',
    hint: 'See the notice at the top of the window for the reason.',
  },
  'library.locked': {
    message: 'The library in “{where}” is locked.',
    hint: 'Type its passphrase. Nothing was changed.',
  },
  'library.keyLost': {
    message: 'The library in “{where}” is encrypted, and the files with its key are damaged or gone.',
    hint: 'Put “key.json” back from wherever a copy of the folder is, or go back to a backup: backups hold the key too. Nothing was changed.',
  },
  'library.wrongPassphrase': {
    message: 'That is not the passphrase.',
    hint: 'Check the keyboard’s language and capital letters, and type it again.',
  },
  'encryption.changed': {
    message: 'The library in “{where}” read back differently after its files were rewritten.',
    hint: 'Nothing was changed. Check the library with “taiwa check”, and the drive it is on.',
  },
  'library.notSaved': {
    message: 'This was not saved: “{where}” could not be written ({reason}).',
    hint: 'It is still in this window. Try again once the drive is there and writable.',
  },
  'library.diskNearlyFull': {
    message: 'The disk that holds “{where}” is nearly full.',
    hint: 'What you write is still being saved. Free some space soon.',
  },
  'library.diskFull': {
    message: 'This was not saved: the disk that holds “{where}” is full.',
    hint: 'It is still in this window. Free some space and try again.',
  },
  'backup.folderMissing': {
    message: 'The folder for backups “{where}” is not there.',
    hint: 'Connect its drive, or choose another folder under Backups in the settings.',
  },
  'backup.missing': {
    message: 'There is no backup “{where}”.',
    hint: 'Choose another backup, or the file itself.',
  },
  'backup.unreadable': {
    message: '“{where}” could not be read ({reason}).',
    hint: 'Check that its drive is connected and that you may read it.',
  },
  'backup.damaged': {
    message: 'The backup “{where}” is damaged or incomplete.',
    hint: 'Choose another backup. The library was not changed.',
  },
  'backup.newer': {
    message: 'The backup “{where}” was made by a newer Taiwa (form {found}; this one knows {known}).',
    hint: 'Install the newer Taiwa and restore the backup there. The library was not changed.',
  },
  'backup.locked': {
    message: 'The backup “{where}” is encrypted with another passphrase.',
    hint: 'Type the passphrase the library had when the backup was made.',
  },
  'backup.unsound': {
    message: 'The backup in “{where}” could not be read back as it was written.',
    hint: 'Its drive may be failing: choose another folder for backups. The library itself is safe.',
  },
  'backup.cancelled': {
    message: 'The backup was stopped.',
    hint: 'Nothing was changed.',
  },
  'annotations.unreadable': {
    message: '“{where}” could not be read ({reason}).',
    hint: 'Check that its drive is connected and that you may read it.',
  },
  'annotations.noAnnotations': {
    message: '“{where}” is no annotation file: it has no Web Annotations in JSON-LD.',
    hint: 'Export the annotations from the other program as W3C Web Annotations. Nothing was taken in.',
  },
  'annotations.tooMany': {
    message: '“{where}” has {found} annotations; {most} can be taken in at once.',
    hint: 'Export it in parts. Nothing was taken in.',
  },
  'bundle.unreadable': {
    message: '“{where}” could not be read ({reason}).',
    hint: 'Check that its drive is connected and that you may read it.',
  },
  'bundle.damaged': {
    message: '“{where}” is damaged, incomplete, or no Taiwa bundle.',
    hint: 'Ask for it again. Nothing was taken in.',
  },
  'bundle.tooLarge': {
    message: '“{where}” is larger than any bundle Taiwa makes.',
    hint: 'Ask who sent it for a part of it. Nothing was taken in.',
  },
  'bundle.newer': {
    message: '“{where}” was made by a newer Taiwa (form {found}; this one knows {known}).',
    hint: 'Install the newer Taiwa and take it in there. Nothing was taken in.',
  },
  'bundle.locked': {
    message: 'The bundle “{where}” is protected by a passphrase.',
    hint: 'Type the passphrase that its sender chose.',
  },
  'bundle.wrongPassphrase': {
    message: 'That is not the passphrase of the bundle “{where}”.',
    hint: 'Check the keyboard’s language and capital letters, or ask its sender.',
  },
  'bundle.empty': {
    message: 'There is nothing to send: the library has no round yet.',
    hint: 'Import a document first.',
  },
  'slip.unreadable': {
    message: '“{where}” could not be read ({reason}).',
    hint: 'Check that its drive is connected and that you may read it.',
  },
  'slip.damaged': {
    message: '“{where}” is damaged, incomplete, or no contribution slip.',
    hint: 'Ask for it again. Nothing was changed.',
  },
  'slip.newer': {
    message: '“{where}” was made by a newer Taiwa (form {found}; this one knows {known}).',
    hint: 'Install the newer Taiwa and open it there.',
  },
  'slip.isBundle': {
    message: '“{where}” is a bundle, not a contribution slip.',
    hint: 'Take it in under “Send or take in”.',
  },
  'slip.gone': {
    message: 'This slip is not here any more.',
    hint: 'It was taken in or discarded. Open its file again if you need it.',
  },
  'slip.notFilled': {
    message: 'The slip on “{where}” has no answer yet.',
    hint: 'Write something into one of its slots first.',
  },
  'slip.otherDialogue': {
    message: 'The slip on “{where}” is about “{dialogue}”, which is not in this library.',
    hint: 'It was made from another library: take the answers in there, or import that round first.',
  },
  'slip.unknownTopic': {
    message: 'There is no topic “{where}” in “{dialogue}”, and there never was.',
    hint: 'The slip was made from another state of the round: take the answers in there.',
  },
  'slip.notOurs': {
    message: 'The slip on “{where}” asks for notes that are something else here.',
    hint: 'It was not made from this library. Nothing was changed.',
  },
  'conflict.gone': {
    message: 'There is nothing to choose here any more.',
    hint: 'Somebody has chosen already, or the text was changed since. Look at it as it is now.',
  },
  'library.gone': {
    message:
      'What is edited could not be saved: the library in “{where}” is not there any more, or part of it is gone.',
    hint: 'Connect its drive again, or put its folder back where it was. Until then your edits are in this window: save a copy of them.',
  },
  'dialogue.unknown': {
    message: 'There is no dialogue “{where}” in this library.',
    hint: 'Known dialogues: {known}.',
  },
  'dialogue.alreadyThere': {
    message: '“{where}” is already in the library, as {id}.',
    hint: 'Nothing was added.',
  },
  'command.refused': {
    message: 'This change could not be made: “{where}” is no longer as it was ({command}).',
    hint: 'Look at the current state and try again.',
  },
  'call.invalid': {
    message: 'The app refused a request of its own window ({where}: {reason}).',
    hint: 'Nothing was changed. Restart the app if it happens again.',
  },
  'draft.unknown': {
    message: 'This import is no longer open.',
    hint: 'Choose the document again.',
  },
  'pack.folderMissing': {
    message: 'The folder for “{where}” is not there.',
    hint: 'Choose a folder that exists.',
  },
  'pack.notWritten': {
    message: 'The pack “{where}” could not be written ({reason}).',
    hint: 'Choose another folder or free some space. Nothing was left half-written.',
  },
  'pack.unstable': {
    message: 'The page numbers of the contents could not be settled ({reason}).',
    hint: 'Leave out a topic and try again, and report this to the makers of Taiwa.',
  },
  'pack.cancelled': { message: 'The pack was cancelled.', hint: 'Nothing was written.' },
  'pack.preset': { message: 'There is no preset “{where}”.', hint: 'Known presets: {known}.' },
  'pack.noIssue': {
    message: 'No pack of this round has been issued yet.',
    hint: 'Issue a full pack first: tick “Issued” and save it as PDF. An addendum then holds what changed since.',
  },
  'pack.markingTooHigh': {
    message: 'Taiwa does not print packs marked “{where}”.',
    hint: 'Material of that level must not be handled in this app. Use your ministry’s system for it.',
  },
  'print.failed': {
    message: 'The pages could not be printed ({reason}).',
    hint: 'Save the pack as a PDF and print that.',
  },
  'start.noBrowser': {
    message: 'Neither Electron nor a Chromium, Chrome or Edge was found to run the app on.',
    hint: 'Install one of them, or connect to a network once so that Electron can be fetched.',
  },
  'start.noDisplay': {
    message: 'There is no display to open a window on.',
    hint: 'Use “xvfb-run npm start” for a virtual one, or “npm run taiwa -- pack” to print without a window.',
  },
  usage: { message: '{reason}', hint: 'Use: {usage}' },
  unexpected: {
    message: 'Something went wrong that should not have ({reason}).',
    hint: 'What was saved is safe. Details are in the log.',
  },
};

const JA: Record<FailureCode, Words> = {
  'document.missing': {
    message: 'ファイル「{where}」が見つかりません。',
    hint: 'ファイル名とフォルダーを確認してください。',
  },
  'document.unreadable': {
    message: '「{where}」を読み取れませんでした({reason})。',
    hint: '読み取り権限とドライブの接続を確認してください。',
  },
  'document.isFolder': {
    message: '「{where}」はフォルダーです。',
    hint: 'フォルダー内の文書を選択してください。',
  },
  'document.empty': {
    message: '「{where}」には文字がありません。',
    hint: '完全に保存されているか確認するか、本文を貼り付けてください。',
  },
  'document.binary': {
    message: '「{where}」は読み取れる文書ではありません。',
    hint: 'DOCX、PDF、HTML、テキストのいずれかで保存してから取り込んでください。',
  },
  'document.tooLarge': {
    message: '「{where}」が大きすぎます({size} MB、上限 {limit} MB)。',
    hint: '会合の結果を記した部分だけを取り込んでください。',
  },
  'document.encoding': {
    message:
      '「{where}」の文字コードを判別できません(UTF-8、UTF-16、Shift_JIS、EUC-JP、ISO-2022-JP、Windows-1252 のいずれでもありません)。',
    hint: 'テキストエディターで開き、UTF-8 で保存し直してください。',
  },
  'document.format': {
    message: '「{where}」の形式({extension})は取り込めません。',
    hint: 'DOCX、PDF、HTML、テキストのいずれかで保存してから取り込んでください。',
  },
  'document.protected': {
    message: '「{where}」はパスワードで保護されています。',
    hint: '作成に使ったアプリで開き、パスワードなしで保存してから取り込んでください。',
  },
  'document.noText': {
    message: '「{where}」には文字がなく、画像だけが入っています。',
    hint: '文字認識(OCR)を行ってから取り込むか、本文を貼り付けてください。',
  },
  'document.damaged': {
    message: '「{where}」は破損しているか、途中で切れているか、名前と中身の形式が異なります。',
    hint: '別のアプリで開けるか確認するか、公表元から改めて入手してください。何も取り込んでいません。',
  },
  'document.unsafe': {
    message: '「{where}」には危険なおそれのあるものが含まれているため、読み取りませんでした。',
    hint: '公表元から改めて入手するか、本文を貼り付けてください。何も取り込んでいません。',
  },
  'document.tooComplex': {
    message: '「{where}」は内部が大きすぎるか入れ子が深すぎるため、安全に読み取れません。',
    hint: '会合の結果を記した部分だけを取り込むか、本文を貼り付けてください。何も取り込んでいません。',
  },
  'document.timedOut': {
    message: '「{where}」の読み取りに時間がかかりすぎたため、中止しました。',
    hint: '会合の結果を記した部分だけを取り込むか、本文を貼り付けてください。何も取り込んでいません。',
  },
  'document.noTopics': {
    message: '「{where}」に議題が見つかりませんでした。',
    hint: '議題ごとに見出し(i.、1.、(1)、ア など)がある結果文書か確認してください。',
  },
  'document.cancelled': {
    message: '読み取りを中止しました。',
    hint: '何も追加していません。必要なときに、もう一度取り込んでください。',
  },
  'library.folderMissing': {
    message: 'ライブラリのフォルダー「{where}」がありません。',
    hint: 'ドライブを接続するか、別のフォルダーを選択してください。何も作成していません。',
  },
  'library.folderReadOnly': {
    message: 'ライブラリのフォルダー「{where}」に書き込めません。',
    hint: '書き込み権限を付けるか、別のフォルダーを選択してください。何も変更していません。',
  },
  'library.newerVersion': {
    message: '「{where}」は新しい版の Taiwa で作成されています(形式 {found}、この版は {known} まで)。',
    hint: '新しい版の Taiwa をお使いください。ファイルは変更していません。',
  },
  'library.damaged': {
    message: '「{where}」が破損しており、履歴からも復元できませんでした。',
    hint: '破損したファイルは残してあります。バックアップを戻すか、文書を取り込み直してください。',
  },
  'library.nothingReadable': {
    message: '「{where}」のライブラリは、どのファイルも読み取れません。',
    hint: 'バックアップから戻すか、以前のドライブを接続してください。ファイルは変更していません。',
  },
  'library.emptied': {
    message:
      'ライブラリのフォルダー「{where}」が空か、なくなっています。前回開いたときは{count}回分の対話がありました。',
    hint: 'ドライブを接続して再試行するか、バックアップから戻すか、新しいライブラリを作ってください。何も作成していません。',
  },
  'library.unreadable': {
    message: 'ライブラリ「{where}」を読み取れませんでした({reason})。',
    hint: 'ファイルの読み取り権限とドライブの接続を確認してください。何も変更していません。',
  },
  'library.inUse': {
    message: 'ライブラリ「{where}」は別の Taiwa({holder})で開かれています。',
    hint: 'そちらを閉じてください。何も変更していません。',
  },
  'library.notALibrary': {
    message: '「{where}」は Taiwa のライブラリではありません。',
    hint: 'ライブラリのフォルダーか、新しいライブラリを作る空のフォルダーを選択してください。何も変更していません。',
  },
  'library.readOnly': {
    message: 'ライブラリは読み取り専用で開かれているため、保存していません。',
    hint: '理由はウィンドウ上部のお知らせをご覧ください。',
  },
  'library.locked': {
    message: 'ライブラリ「{where}」はロックされています。',
    hint: 'パスフレーズを入力してください。何も変更していません。',
  },
  'library.keyLost': {
    message: 'ライブラリ「{where}」は暗号化されていますが、鍵のファイルが壊れているか、なくなっています。',
    hint: 'フォルダーの写しから「key.json」を戻すか、バックアップから戻してください（バックアップにも鍵が入っています）。何も変更していません。',
  },
  'library.wrongPassphrase': {
    message: 'パスフレーズが違います。',
    hint: 'キーボードの入力言語と大文字・小文字を確かめて、もう一度入力してください。',
  },
  'encryption.changed': {
    message: 'ライブラリ「{where}」のファイルを書き直して読み戻したところ、内容が一致しませんでした。',
    hint: '何も変更していません。「taiwa check」でライブラリを、あわせてドライブを確認してください。',
  },
  'library.notSaved': {
    message: '保存できませんでした。「{where}」に書き込めません({reason})。',
    hint: '内容はこのウィンドウに残っています。ドライブを確認して、もう一度お試しください。',
  },
  'library.diskNearlyFull': {
    message: '「{where}」のあるディスクの空きが残りわずかです。',
    hint: '入力した内容は今のところ保存されています。早めに空きを作ってください。',
  },
  'library.diskFull': {
    message: '保存できませんでした。「{where}」のあるディスクがいっぱいです。',
    hint: '内容はこのウィンドウに残っています。空きを作って、もう一度お試しください。',
  },
  'backup.folderMissing': {
    message: 'バックアップ先のフォルダー「{where}」がありません。',
    hint: 'ドライブを接続するか、設定の「バックアップ」で別のフォルダーを選んでください。',
  },
  'backup.missing': {
    message: 'バックアップ「{where}」がありません。',
    hint: '別のバックアップを選ぶか、ファイルを直接選んでください。',
  },
  'backup.unreadable': {
    message: '「{where}」を読み取れませんでした（{reason}）。',
    hint: 'ドライブの接続と、読み取りの権限を確認してください。',
  },
  'backup.damaged': {
    message: 'バックアップ「{where}」は壊れているか、途中で切れています。',
    hint: '別のバックアップを選んでください。ライブラリは変更していません。',
  },
  'backup.newer': {
    message: 'バックアップ「{where}」は新しいTaiwaで作られています（形式{found}、このTaiwaは{known}まで）。',
    hint: '新しいTaiwaを入れてから復元してください。ライブラリは変更していません。',
  },
  'backup.locked': {
    message: 'バックアップ「{where}」は別のパスフレーズで暗号化されています。',
    hint: 'バックアップを作ったときのライブラリのパスフレーズを入力してください。',
  },
  'backup.unsound': {
    message: '「{where}」のバックアップを読み戻したところ、書いた内容と一致しませんでした。',
    hint: 'ドライブの故障が考えられます。別のフォルダーを選んでください。ライブラリそのものは無事です。',
  },
  'backup.cancelled': {
    message: 'バックアップを中止しました。',
    hint: '何も変更していません。',
  },
  'annotations.unreadable': {
    message: '「{where}」を読み込めませんでした（{reason}）。',
    hint: 'ドライブが接続されているか、読み取りの権限があるかを確かめてください。',
  },
  'annotations.noAnnotations': {
    message: '「{where}」は注釈ファイルではありません（JSON-LD の Web Annotation がありません）。',
    hint: '元のプログラムから W3C Web Annotation 形式で書き出してください。何も取り込んでいません。',
  },
  'annotations.tooMany': {
    message: '「{where}」には注釈が{found}件あります。一度に取り込めるのは{most}件までです。',
    hint: '分けて書き出してください。何も取り込んでいません。',
  },
  'bundle.unreadable': {
    message: '「{where}」を読み取れませんでした（{reason}）。',
    hint: 'ドライブの接続と、読み取りの権限を確認してください。',
  },
  'bundle.damaged': {
    message: '「{where}」は壊れているか、途中で切れているか、Taiwaのバンドルではありません。',
    hint: 'もう一度送ってもらってください。何も取り込んでいません。',
  },
  'bundle.tooLarge': {
    message: '「{where}」は、Taiwaが作るどのバンドルよりも大きなファイルです。',
    hint: '送り主に、一部だけを送ってもらってください。何も取り込んでいません。',
  },
  'bundle.newer': {
    message: '「{where}」は新しいTaiwaで作られています（形式{found}、このTaiwaは{known}まで）。',
    hint: '新しいTaiwaを入れてから取り込んでください。何も取り込んでいません。',
  },
  'bundle.locked': {
    message: 'バンドル「{where}」はパスフレーズで保護されています。',
    hint: '送り手が決めたパスフレーズを入力してください。',
  },
  'bundle.wrongPassphrase': {
    message: 'バンドル「{where}」のパスフレーズが違います。',
    hint: 'キーボードの入力言語と大文字・小文字を確かめるか、送り手に確認してください。',
  },
  'bundle.empty': {
    message: '送るものがありません。ライブラリに対話がまだありません。',
    hint: '先に文書を取り込んでください。',
  },
  'slip.unreadable': {
    message: '「{where}」を読み取れませんでした（{reason}）。',
    hint: 'ドライブの接続と、読み取りの権限を確認してください。',
  },
  'slip.damaged': {
    message: '「{where}」は壊れているか、途中で切れているか、作業依頼票ではありません。',
    hint: 'もう一度送ってもらってください。何も変更していません。',
  },
  'slip.newer': {
    message: '「{where}」は新しいTaiwaで作られています（形式{found}、このTaiwaは{known}まで）。',
    hint: '新しいTaiwaを入れてから開いてください。',
  },
  'slip.isBundle': {
    message: '「{where}」は作業依頼票ではなく、バンドルです。',
    hint: '「送る・取り込む」から取り込んでください。',
  },
  'slip.gone': {
    message: 'この作業依頼票はもうありません。',
    hint: '取り込まれたか、破棄されました。必要な場合は、もう一度ファイルを開いてください。',
  },
  'slip.notFilled': {
    message: '「{where}」の作業依頼票には、まだ回答がありません。',
    hint: '先にいずれかの欄に記入してください。',
  },
  'slip.otherDialogue': {
    message:
      '「{where}」の作業依頼票は「{dialogue}」についてのもので、このライブラリにはその対話がありません。',
    hint: '別のライブラリで作られた作業依頼票です。そちらで取り込むか、先にその対話を取り込んでください。',
  },
  'slip.unknownTopic': {
    message: '「{dialogue}」に議題「{where}」はなく、過去にもありませんでした。',
    hint: '別の状態の対話から作られた作業依頼票です。そちらで取り込んでください。',
  },
  'slip.notOurs': {
    message: '「{where}」の作業依頼票が求めるメモは、ここでは別のものです。',
    hint: 'このライブラリで作られた作業依頼票ではありません。何も変更していません。',
  },
  'conflict.gone': {
    message: '選ぶものはもうありません。',
    hint: 'すでに選択されたか、その後に文章が変わりました。今の内容を確認してください。',
  },
  'library.gone': {
    message: '編集内容を保存できませんでした。「{where}」のライブラリがなくなったか、一部が失われています。',
    hint: 'ドライブを接続し直すか、フォルダーを元の場所に戻してください。それまで編集内容はこのウィンドウにあります。コピーを保存してください。',
  },
  'dialogue.unknown': {
    message: 'このライブラリに対話「{where}」はありません。',
    hint: 'ライブラリにある対話:{known}',
  },
  'dialogue.alreadyThere': {
    message: '「{where}」は既に {id} として取り込まれています。',
    hint: '何も追加していません。',
  },
  'command.refused': {
    message: '変更できませんでした。「{where}」の状態が変わっています({command})。',
    hint: '現在の状態を確認して、もう一度お試しください。',
  },
  'call.invalid': {
    message: 'ウィンドウからの要求を受け付けられませんでした({where}:{reason})。',
    hint: '何も変更していません。繰り返す場合はアプリを再起動してください。',
  },
  'draft.unknown': {
    message: 'この取り込みは既に終了しています。',
    hint: '文書を選び直してください。',
  },
  'pack.folderMissing': {
    message: '「{where}」の保存先フォルダーがありません。',
    hint: '既にあるフォルダーを選択してください。',
  },
  'pack.notWritten': {
    message: '資料「{where}」を書き込めませんでした({reason})。',
    hint: '別のフォルダーを選ぶか、空きを作ってください。書きかけのファイルは残していません。',
  },
  'pack.unstable': {
    message: '目次のページ番号を確定できませんでした({reason})。',
    hint: '議題を減らしてもう一度お試しのうえ、Taiwa の開発者にお知らせください。',
  },
  'pack.cancelled': { message: '資料の作成を中止しました。', hint: '何も書き込んでいません。' },
  'pack.preset': {
    message: 'プリセット「{where}」はありません。',
    hint: '使えるプリセット:{known}',
  },
  'pack.noIssue': {
    message: 'この回の資料はまだ発行されていません。',
    hint: '先に全体版を発行してください（「発行版」を選んでPDFに保存）。追補にはそれ以降の変更が入ります。',
  },
  'pack.markingTooHigh': {
    message: 'Taiwa は「{where}」の資料を印刷しません。',
    hint: 'この区分の情報は本アプリでは扱えません。所属機関のシステムをお使いください。',
  },
  'print.failed': {
    message: '印刷できませんでした({reason})。',
    hint: 'PDF に保存してから印刷してください。',
  },
  'start.noBrowser': {
    message: 'Electron も Chromium、Chrome、Edge も見つからないため、起動できません。',
    hint: 'いずれかをインストールするか、一度ネットワークに接続して Electron を取得してください。',
  },
  'start.noDisplay': {
    message: 'ウィンドウを表示する画面がありません。',
    hint: '仮想画面なら「xvfb-run npm start」、画面なしで印刷するなら「npm run taiwa -- pack」をお使いください。',
  },
  usage: { message: '{reason}', hint: '使い方:{usage}' },
  unexpected: {
    message: '予期しない問題が起きました({reason})。',
    hint: '保存済みの内容は安全です。詳細はログをご覧ください。',
  },
};

const WORDS: Record<Lang, Record<FailureCode, Words>> = { en: EN, ja: JA };

/** Says a failure in a language: `message` is what happened and where, `hint` what to do. */
export function describeFailure(failure: Failure, lang: Lang): Words {
  const words = WORDS[lang][failure.code];
  const values: Record<string, string | number> = { ...failure.params, where: failure.where ?? '' };
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '?'));
  return { message: fill(words.message), hint: fill(words.hint) };
}
