/** Words of the settings dialog in both languages. */

const en = {
  'settings.title': 'Settings',
  'settings.language': 'Language of the window',
  'settings.theme': 'Theme',
  'settings.system': 'As the computer',
  'settings.theme.light': 'Light',
  'settings.theme.dark': 'Dark',
  'settings.author': 'Your name',
  'settings.author.hint': 'Stands under your annotations, on screen and in packs.',
  'settings.ownSide': 'Your side',
  'settings.ownSide.hint': 'Stands first, beside the other.',
  'settings.marking': 'Usual marking',
  'settings.marking.hint': 'Proposed for each new pack.',
  'settings.singleKeys': 'Single letters are shortcuts (H, C, S, ? …)',
  'settings.packUnit': 'Unit that makes packs',
  'settings.packUnit.hint': 'On the cover of each pack.',
  'settings.terms': 'Terms of your own',
  'settings.terms.hint':
    'For Annex A of packs, one to a line: English | Japanese | status, e.g. bill. They add to the terms that ship.',
  'settings.history': 'Keep earlier versions for',
  'settings.history.hint':
    'Of notes, statements and annotations. What was there first and what is there now is always kept.',
  'settings.history.years': '{years, plural, one {# year} other {# years}}',
  'settings.saved': 'Changes are saved as you make them.',
  'settings.readOnly': 'The library is open for reading only: changes last until the window closes.',
  'settings.labels': 'Names of the kinds of notes',
  'settings.labels.hint':
    'As your ministry calls them, in the window and in packs. Left empty, they are called as Taiwa does.',
  'settings.labels.en': 'English',
  'settings.labels.ja': 'Japanese',
  'settings.close': 'Done',
  'settings.about': 'About Taiwa',
} as const;

const ja: Record<keyof typeof en, string> = {
  'settings.title': '設定',
  'settings.language': '画面の言語',
  'settings.theme': '外観',
  'settings.system': 'コンピューターの設定',
  'settings.theme.light': 'ライト',
  'settings.theme.dark': 'ダーク',
  'settings.author': '氏名',
  'settings.author.hint': '注釈の作成者として、画面と資料に表示されます。',
  'settings.ownSide': '自分の側',
  'settings.ownSide.hint': '対照表で先に表示されます。',
  'settings.marking': '通常の取扱区分',
  'settings.marking.hint': '新しい資料を作成するときの初期値です。',
  'settings.singleKeys': '文字キー1つのショートカット（H、C、S、? など）を使う',
  'settings.packUnit': '資料の担当部署',
  'settings.packUnit.hint': '資料の表紙に記します。',
  'settings.terms': '独自の用語',
  'settings.terms.hint':
    '資料の別添Aに使います。1行に1語「英語 | 日本語 | 状況（例：法案）」。付属の用語に加わります。',
  'settings.history': '過去の版を残す期間',
  'settings.history.hint': 'メモ・発言・注釈の過去の版です。最初の内容と現在の内容は常に残ります。',
  'settings.history.years': '{years}年',
  'settings.saved': '変更はすぐに保存されます。',
  'settings.readOnly': 'ライブラリは読み取り専用です。変更はウィンドウを閉じるまで有効です。',
  'settings.labels': 'メモの区分の名称',
  'settings.labels.hint':
    '省庁での呼び方に合わせられます。画面と資料で使われます。空欄なら Taiwa の名称です。',
  'settings.labels.en': '英語',
  'settings.labels.ja': '日本語',
  'settings.close': '完了',
  'settings.about': 'Taiwa について',
};

export const settingsMessages = { en, ja };
