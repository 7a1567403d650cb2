/** One thing changed in a release, and the reading stays the same. */
import { describe, expect, it } from 'vitest';
import { parseRelease } from '../../../src/domain/release/parseRelease.ts';
import { shippedParties } from '../../../src/main/importing/parties.ts';

const parties = shippedParties();

interface Words {
  id: string;
  /** As in the meeting's name, and as a speaker, in each language. */
  en: [string, string];
  ja: [string, string];
}

const COUNTERPARTS: Words[] = [
  { id: 'eu', en: ['EU', 'the EU side'], ja: ['EU・', 'EU側'] },
  { id: 'germany', en: ['Germany', 'the German side'], ja: ['独', 'ドイツ側'] },
  { id: 'united-kingdom', en: ['UK', 'the UK side'], ja: ['英', '英国側'] },
  { id: 'united-states', en: ['U.S.', 'the U.S. side'], ja: ['米', '米国側'] },
  { id: 'india', en: ['India', 'the Indian side'], ja: ['印', 'インド側'] },
  { id: 'france', en: ['France', 'the French side'], ja: ['仏', 'フランス側'] },
  { id: 'australia', en: ['Australia', 'the Australian side'], ja: ['豪', '豪州側'] },
  { id: 'singapore', en: ['Singapore', 'the Singaporean side'], ja: ['・シンガポール', 'シンガポール側'] },
  { id: 'asean', en: ['ASEAN', 'the ASEAN side'], ja: ['ASEAN', 'ASEAN側'] },
  { id: 'korea', en: ['Korea', 'the Korean side'], ja: ['韓', '韓国側'] },
];

type Numbering = (index: number) => string;

const TOPICS_EN: [string, string][] = [
  [
    'AI',
    'The Japanese side explained its guidelines. {Side} introduced its plan and both sides exchanged views on tests.',
  ],
  [
    'Submarine cables',
    'Regarding repairs, {side} described its fleet, while Japan outlined its subsidies. It was agreed that experts would meet.',
  ],
  [
    '5G/Beyond 5G',
    'Both sides confirmed the importance of open interfaces. In addition, {side} presented its trials. It also touched upon costs.',
  ],
];
const TOPICS_JA: [string, string][] = [
  [
    'AI',
    '日本側から、指針について説明した。{side}からは計画について紹介があり、試験について意見交換を行った。',
  ],
  [
    '海底ケーブル',
    '修理に関し、{side}から船団について説明があり、日本側は補助制度を紹介した。専門家会合を開催することとなった。',
  ],
  [
    '5G/Beyond 5G',
    '双方は、開かれたインターフェースの重要性を確認した。また、{side}から実証について発表があった。加えて、費用についても説明があった。',
  ],
];
/** The sides of those texts, `x` for the counterpart. */
const SIDES = [
  ['japan', 'x', 'joint'],
  ['x', 'japan', 'joint'],
  ['joint', 'x', 'x'],
];

function english(other: Words, numbering: Numbering = (n) => `${n + 1}.`, topics = TOPICS_EN): string {
  const [name, side] = other.en;
  const capital = side.charAt(0).toUpperCase() + side.slice(1);
  return [
    `March 3, 2023 Results of the 7th Japan-${name} ICT Policy Dialogue`,
    ...topics.map(
      ([title, text], index) =>
        `${numbering(index)} ${title}\n\n${text.replaceAll('{side}', side).replaceAll('{Side}', capital)}`,
    ),
  ].join('\n\n');
}

function japanese(other: Words, numbering: Numbering = (n) => `(${n + 1})`, topics = TOPICS_JA): string {
  const [name, side] = other.ja;
  return [
    '令和5年3月3日',
    `日${name}ICT政策対話（第7回）の結果`,
    ...topics.map(
      ([title, text], index) => `${numbering(index)} ${title}\n　${text.replaceAll('{side}', side)}`,
    ),
  ].join('\n\n');
}

function sidesOf(text: string): string[][] {
  const { dialogues } = parseRelease(text, parties);
  const topics = dialogues.flatMap((dialogue) => dialogue.topics);
  for (const statement of topics.flatMap((topic) => topic.statements))
    expect(statement.review, statement.text).toBe(false);
  return topics.map((topic) => topic.statements.map((statement) => statement.side));
}

const expected = (id: string) => SIDES.map((sides) => sides.map((side) => (side === 'x' ? id : side)));

describe('the other party changed', () => {
  it.each(COUNTERPARTS.map((other) => [other.id, other] as const))(
    'to %s, in both languages',
    (id, other) => {
      expect(sidesOf(english(other))).toEqual(expected(id));
      expect(sidesOf(japanese(other))).toEqual(expected(id));
      for (const text of [english(other), japanese(other)]) {
        const [dialogue] = parseRelease(text, parties).dialogues;
        expect(dialogue?.parties).toEqual(['japan', id]);
        expect(dialogue?.series).toBe(`japan-${id}-ict-policy-dialogue`);
        expect(dialogue?.round).toBe(7);
        expect(dialogue?.publishedOn).toBe('2023-03-03');
      }
    },
  );

  it('with the counterpart named first', () => {
    const text = english(COUNTERPARTS[2] as Words).replace('Japan-UK', 'UK-Japan');
    expect(sidesOf(text)).toEqual(expected('united-kingdom'));
    expect(parseRelease(text, parties).dialogues[0]?.series).toBe('japan-united-kingdom-ict-policy-dialogue');
  });
});

describe('the order changed', () => {
  it('gives the same topics in the other order', () => {
    const other = COUNTERPARTS[0] as Words;
    expect(sidesOf(english(other, undefined, TOPICS_EN.toReversed()))).toEqual(expected('eu').toReversed());
    expect(sidesOf(japanese(other, undefined, TOPICS_JA.toReversed()))).toEqual(expected('eu').toReversed());
  });
});

describe('the numbering changed', () => {
  const KANA = 'アイウ';
  const numberings: [string, Numbering][] = [
    ['i.', (n) => ['i.', 'ii.', 'iii.'][n] ?? ''],
    ['(1)', (n) => `(${n + 1})`],
    ['（１）', (n) => `（${'１２３'[n]}）`],
    ['①', (n) => '①②③'[n] ?? ''],
    ['A.', (n) => `${'ABC'[n]}.`],
    ['ア', (n) => KANA[n] ?? ''],
    ['(ア)', (n) => `(${KANA[n]})`],
    ['1', (n) => `${n + 1}`],
    ['■', () => '■'],
    ['##', () => '##'],
  ];

  it.each(numberings)('to %s', (_, numbering) => {
    const other = COUNTERPARTS[0] as Words;
    expect(sidesOf(english(other, numbering))).toEqual(expected('eu'));
    expect(sidesOf(japanese(other, numbering))).toEqual(expected('eu'));
  });
});

describe('a slip of the pen', () => {
  const slips: [string, string][] = [
    ['explained its', 'explaind its'],
    ['introduced its', 'introdced its'],
    ['The Japanese side', 'Japanese side'],
    ['The Japanese side', 'The Japnese side'],
    ['The EU side introduced', 'The EU sid introduced'],
    ['both sides exchanged', 'both side exchanged'],
    ['Both sides confirmed', 'Both sides confirms'],
    ['the EU side described', 'EU side described'],
    ['Japan outlined', 'Japan  outlined'],
    ['guidelines. The', 'guidelines.The'],
  ];

  it.each(slips)('“%s” as “%s”', (right, wrong) => {
    const text = english(COUNTERPARTS[0] as Words);
    expect(text).toContain(right);
    const { dialogues } = parseRelease(text.replace(right, wrong), parties);
    expect(dialogues[0]?.topics.map((topic) => topic.statements.map((statement) => statement.side))).toEqual(
      expected('eu'),
    );
  });

  it.each([
    ['EU側', 'ＥＵ側'],
    ['日本側から、', '日本側から'],
    ['日本側から、', '日本側より、'],
    ['説明した。', '説明しました。'],
    ['紹介があり、', '紹介があり，'],
    ['（第7回）', '(第７回)'],
  ])('「%s」 as 「%s」', (right, wrong) => {
    const text = japanese(COUNTERPARTS[0] as Words);
    expect(text).toContain(right);
    expect(sidesOf(text.replaceAll(right, wrong))).toEqual(expected('eu'));
  });
});

describe('line ends and wrapping', () => {
  it('make no difference', () => {
    const text = english(COUNTERPARTS[0] as Words);
    expect(sidesOf(text.replaceAll('\n', '\r\n'))).toEqual(expected('eu'));
    expect(sidesOf(text.replaceAll('\n\n', '\n'))).toEqual(expected('eu'));
    const words = japanese(COUNTERPARTS[0] as Words);
    expect(sidesOf(words.replaceAll('\n', '\r\n'))).toEqual(expected('eu'));
  });
});
