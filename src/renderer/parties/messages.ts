/** Words of the parties' dialog in both languages. */

const en = {
  'parties.title': 'Parties and their names',
  'parties.open': 'Parties and their names…',
  'parties.intro':
    'By these names the importer knows who speaks in a document. What you add counts for the next import.',
  'parties.which': 'Party',
  'parties.new': 'A new party',
  'parties.name.en': 'Name in English',
  'parties.name.ja': 'Name in Japanese',
  'parties.aliases.en': 'Further English names',
  'parties.aliases.ja': 'Further Japanese names',
  'parties.aliases.hint': 'One on each line: a ministry, a bureau, a person’s office.',
  'parties.known': 'Known already: {names}',
  'parties.nameNeeded': 'A party needs a name in both languages.',
  'parties.nameTaken': 'There is a party of this name already.',
  'parties.save': 'Save',
  'parties.remove': 'Take back what was added',
  'parties.saved': 'Saved: {name}',
  'parties.removed': 'Taken back: {name}',
  'parties.close': 'Done',
} as const;

const ja: Record<keyof typeof en, string> = {
  'parties.title': '当事者と呼び名',
  'parties.open': '当事者と呼び名…',
  'parties.intro':
    '文書の発言者は、ここにある呼び名で見分けます。追加した呼び名は次の取り込みから使われます。',
  'parties.which': '当事者',
  'parties.new': '新しい当事者',
  'parties.name.en': '英語の名称',
  'parties.name.ja': '日本語の名称',
  'parties.aliases.en': '英語の別の呼び名',
  'parties.aliases.ja': '日本語の別の呼び名',
  'parties.aliases.hint': '省庁、部局、役職などを1行に1つずつ記入します。',
  'parties.known': '登録済み：{names}',
  'parties.nameNeeded': '両方の言語の名称を記入してください。',
  'parties.nameTaken': 'この名称の当事者は既にあります。',
  'parties.save': '保存',
  'parties.remove': '追加した内容を取り消す',
  'parties.saved': '保存しました：{name}',
  'parties.removed': '取り消しました：{name}',
  'parties.close': '完了',
};

export const partiesMessages = { en, ja };
