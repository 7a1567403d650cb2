/** Writes numbers as lists of documents show them; names are those of CSS counter styles and of WordprocessingML. */

const AIUEO = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン';
const IROHA =
  'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス';
const HIRAGANA =
  'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをん';
const HALF_AIUEO = 'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ';
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** The `value`-th numeral of a style; decimal where the style is not known. */
export function numeral(value: number, style: string): string {
  switch (style) {
    case 'lower-roman':
    case 'lowerRoman':
      return roman(value);
    case 'upper-roman':
    case 'upperRoman':
      return roman(value).toUpperCase();
    case 'lower-alpha':
    case 'lower-latin':
    case 'lowerLetter':
      return letters(value, LETTERS);
    case 'upper-alpha':
    case 'upper-latin':
    case 'upperLetter':
      return letters(value, LETTERS).toUpperCase();
    case 'katakana':
    case 'aiueoFullWidth':
      return letters(value, AIUEO);
    case 'aiueo':
      return letters(value, HALF_AIUEO);
    case 'katakana-iroha':
    case 'irohaFullWidth':
    case 'iroha':
      return letters(value, IROHA);
    case 'hiragana':
      return letters(value, HIRAGANA);
    case 'decimal-leading-zero':
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return circled(value);
    case 'decimalEnclosedParen':
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x2473 + value) : `(${value})`;
    case 'decimalEnclosedFullstop':
      return `${value}.`;
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(value).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
    case 'cjk-decimal':
    case 'cjk-ideographic':
    case 'japanese-informal':
    case 'japaneseCounting':
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'chineseCounting':
    case 'chineseCountingThousand':
      return kanji(value);
    case 'lower-greek':
      return letters(value, 'αβγδεζηθικλμνξοπρστυφχψω');
    default:
      return String(value);
  }
}

function letters(value: number, alphabet: string): string {
  let rest = value;
  let written = '';
  while (rest > 0) {
    rest--;
    written = `${alphabet[rest % alphabet.length] ?? ''}${written}`;
    rest = Math.floor(rest / alphabet.length);
  }
  return written || String(value);
}

const ROMAN: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let written = '';
  for (const [worth, sign] of ROMAN)
    while (rest >= worth) {
      written += sign;
      rest -= worth;
    }
  return written;
}

function circled(value: number): string {
  if (value >= 1 && value <= 20) return String.fromCodePoint(0x245f + value);
  return value >= 21 && value <= 35 ? String.fromCodePoint(0x3250 + value - 20) : `(${value})`;
}

function kanji(value: number): string {
  if (value < 1 || value > 99) return String(value);
  const digits = '一二三四五六七八九';
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens > 1 ? (digits[tens - 1] ?? '') : ''}${tens > 0 ? '十' : ''}${ones > 0 ? (digits[ones - 1] ?? '') : ''}`;
}
