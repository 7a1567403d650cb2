/** Texts of the kinds of letters that releases and notes are written in, and of those that make folding hard. */
import fc from 'fast-check';

const PIECES = [
  ...'aAbKé ōＡＺ５-–’“"'.split(''),
  ...'AI 5G 海底 海 ケーブル ケーブ サーバー サーバ ｻｰﾊﾞｰ ﾊﾟ ゙ さーばー 人々 々 ー の をに'.split(' '),
  ...[
    '\n',
    '\r\n',
    ' ',
    '　',
    '\t',
    '\u00ad',
    '\u200b',
    '\u0301',
    '\u3099',
    'か\u3099',
    '①',
    '㈱',
    'ﬁ',
    '𠮟',
    '👩‍💻',
  ],
  ...['한', '\u1112\u1161\u11ab', 'ß', 'İ', 'Σ', 'ς', '´', '゛', '…', '〜', '～'],
];

export const letters: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
);
