/** Words of the import dialog in both languages. */

const en = {
  'importing.title': 'Import an outcome document',
  'importing.intro':
    'Open or paste what was published after a meeting, in English or Japanese. Several documents of one round belong together. You review what was found before anything is added.',
  'importing.choose': 'Open files…',
  'importing.drop': 'Drop the document to read it',
  'importing.drop.hint': 'Or drop them anywhere on this window: text, Markdown, HTML, Word (DOCX) or PDF.',
  'importing.paste': 'Or paste the text',
  'importing.paste.hint': 'The whole release, from its title to its contact.',
  'importing.read': 'Read the text',
  'importing.reading': 'Reading…',
  'importing.stop': 'Stop',
} as const;

const ja: Record<keyof typeof en, string> = {
  'importing.title': '結果文書の取り込み',
  'importing.intro':
    '会合後に公表された文書（日本語または英語）を開くか、貼り付けてください。同じ回の文書はまとめて開けます。追加する前に、読み取った内容を確認します。',
  'importing.choose': 'ファイルを開く…',
  'importing.drop': 'ここにドロップすると読み取ります',
  'importing.drop.hint':
    'テキスト、Markdown、HTML、Word（DOCX）、PDFのファイルをこのウィンドウにドロップすることもできます。',
  'importing.paste': 'または本文を貼り付け',
  'importing.paste.hint': '題名から連絡先まで、全文を貼り付けてください。',
  'importing.read': '本文を読み取る',
  'importing.reading': '読み取っています…',
  'importing.stop': '中止',
};

export const importingMessages = { en, ja };
