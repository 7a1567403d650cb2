/** Makes labelled releases in many shapes: numbering × layout × date form × closing, with topics from the fixtures. */
import { type LabelledTopic, labelledTopics } from './labelled.ts';

export interface Made {
  name: string;
  text: string;
  gold: {
    round: number;
    series: string;
    published: string;
    held: string[];
    lang: string;
    topics: { title: string; level: number; statements: { text: string; side: string }[] }[];
  };
}

interface Numbering {
  name: string;
  /** The heading line for the n-th topic (from 0). */
  heading(index: number, title: string): string;
  /** Lines before the first topic. */
  before?: string[];
  level?: number;
  /** Title and text on one line. */
  sameLine?: boolean;
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi'];
const KANA = 'アイウエオカ';
const CIRCLED = '①②③④⑤⑥';
const WIDE = '１２３４５６';

export const EN_NUMBERINGS: Numbering[] = [
  { name: 'i.', heading: (n, title) => `${ROMAN[n]}. ${title}` },
  { name: '1.', heading: (n, title) => `${n + 1}. ${title}` },
  { name: '(1)', heading: (n, title) => `(${n + 1}) ${title}` },
  { name: '（１）', heading: (n, title) => `（${WIDE[n]}）${title}` },
  { name: '1)', heading: (n, title) => `${n + 1}) ${title}` },
  { name: '①', heading: (n, title) => `${CIRCLED[n]} ${title}` },
  { name: 'A.', heading: (n, title) => `${'ABCDEF'[n]}. ${title}` },
  { name: 'a.', heading: (n, title) => `${'abcdef'[n]}. ${title}` },
  { name: 'I.', heading: (n, title) => `${ROMAN[n]?.toUpperCase()}. ${title}` },
  { name: 'bare', heading: (n, title) => `${n + 1} ${title}` },
  { name: 'plain', heading: (_, title) => title },
  { name: 'bold', heading: (_, title) => `**${title}**` },
  { name: 'bold 1.', heading: (n, title) => `**${n + 1}. ${title}**` },
  { name: 'hash', heading: (_, title) => `## ${title}` },
  { name: 'hash 1.', heading: (n, title) => `### ${n + 1}. ${title}` },
  { name: 'square', heading: (_, title) => `■ ${title}` },
  { name: 'bullet', heading: (_, title) => `• ${title}` },
  { name: 'brackets', heading: (_, title) => `[${title}]` },
  { name: 'Topic 1:', heading: (n, title) => `Topic ${n + 1}: ${title}` },
  { name: '2. > (1)', before: ['2. Main outcomes'], heading: (n, title) => `(${n + 1}) ${title}` },
  {
    name: '2. > 1.',
    before: ['1. Outline', 'The meeting was a regular one.', '2. Results of the dialogue'],
    heading: (n, title) => `${n + 1}. ${title}`,
  },
  { name: '1. > i.', before: ['1. Summary of discussions'], heading: (n, title) => `${ROMAN[n]}. ${title}` },
  { name: 'colon', sameLine: true, heading: (n, title) => `${n + 1}. ${title}: ` },
];

export const JA_NUMBERINGS: Numbering[] = [
  { name: 'ア', heading: (n, title) => `${KANA[n]} ${title}` },
  { name: 'ア wide space', heading: (n, title) => `${KANA[n]}　${title}` },
  { name: '(ア)', heading: (n, title) => `(${KANA[n]}) ${title}` },
  { name: '(1)', heading: (n, title) => `(${n + 1})${title}` },
  { name: '（１）', heading: (n, title) => `（${WIDE[n]}）${title}` },
  { name: '（1） space', heading: (n, title) => `（${n + 1}）　${title}` },
  { name: '1', heading: (n, title) => `${n + 1} ${title}` },
  { name: '１　', heading: (n, title) => `${WIDE[n]}　${title}` },
  { name: '１．', heading: (n, title) => `${WIDE[n]}．${title}` },
  { name: '1.', heading: (n, title) => `${n + 1}. ${title}` },
  { name: '①', heading: (n, title) => `${CIRCLED[n]}${title}` },
  { name: '■', heading: (_, title) => `■${title}` },
  { name: '○', heading: (_, title) => `○ ${title}` },
  { name: '【】', heading: (_, title) => `【${title}】` },
  { name: '＜＞', heading: (_, title) => `＜${title}＞` },
  { name: 'hash', heading: (_, title) => `## ${title}` },
  { name: 'bold', heading: (_, title) => `**${title}**` },
  { name: 'plain', heading: (_, title) => title },
  { name: '議題1', heading: (n, title) => `議題${n + 1}：${title}` },
  {
    name: '2 > (1)',
    before: ['１ 概要', '今回の会合は定例のものです。', '２ 主な成果'],
    heading: (n, title) => `（${n + 1}）${title}`,
  },
  { name: '(2) > ア', before: ['（1）概要', '（2）主な成果'], heading: (n, title) => `${KANA[n]} ${title}` },
  { name: 'same line', sameLine: true, heading: (n, title) => `（${n + 1}）${title}　` },
  { name: 'colon', sameLine: true, heading: (n, title) => `${KANA[n]} ${title}：` },
];

const EN_TITLES = [
  'AI',
  '5G and Beyond 5G (6G), etc.',
  'Submarine cables',
  'Data governance, privacy and trust',
  'Online platforms',
  'Cybersecurity',
  'Cooperation in international organizations',
  'Research and development',
  'Digital identity (EUDI Wallet)',
  'Open RAN/network resilience',
  'Dis-/mis-information',
  'Regulatory trends',
];
const JA_TITLES = [
  'AI',
  '5G・Beyond 5G/6G等',
  '海底ケーブル',
  '国際連携',
  'プラットフォーム規制',
  'サイバーセキュリティ',
  '量子技術',
  '電気通信規制',
  '研究開発・標準化',
  '偽・誤情報対策',
  'データ流通（DFFT）',
  '多国間協力',
];

const EN_HEADS: { lines: string[]; published: string; held: string[] }[] = [
  {
    lines: [
      'February 22, 2024 Outcomes of the {th} Japan-EU ICT Policy Dialogue',
      '',
      'On Tuesday, February 20, 2024, the Ministry of Internal Affairs and Communications (MIC) and the European Commission held the {th} Japan-EU ICT Policy Dialogue via a web conference.',
    ],
    published: '2024-02-22',
    held: ['2024-02-20'],
  },
  {
    lines: [
      'Press Release',
      '',
      'October 5, 2020',
      '',
      'Results of the {th} Japan-EU ICT Policy Dialogue',
      '',
      'MIC and the European Commission held the {th} Japan-EU ICT Policy Dialogue in Tokyo on Thursday, October 1, and Friday, October 2, 2020.',
    ],
    published: '2020-10-05',
    held: ['2020-10-01', '2020-10-02'],
  },
  {
    lines: [
      '{th} Japan–EU ICT Policy Dialogue',
      '12 May 2021',
      '',
      'The {th} Japan–EU ICT Policy Dialogue was held online on 10-11 May 2021.',
    ],
    published: '2021-05-12',
    held: ['2021-05-10', '2021-05-11'],
  },
  {
    lines: [
      'March 3, 2023',
      'Result of the {th} Japan-EU ICT Policy Dialogue',
      '',
      'The Ministry of Internal Affairs and Communications and DG CONNECT held the {th} Japan-EU ICT Policy Dialogue in Brussels, Belgium on Wednesday, March 1.',
      'This policy dialogue aims to deepen mutual understanding between the two sides.',
    ],
    published: '2023-03-03',
    held: ['2023-03-01'],
  },
];
const JA_HEADS: { lines: string[]; published: string; held: string[] }[] = [
  {
    lines: [
      '報道資料',
      '',
      '令和6年2月22日',
      '',
      '日EU・ICT政策対話(第{n}回)の結果',
      '',
      '　総務省は、欧州委員会とともに、2月20日(火)に、日EU・ICT政策対話(第{n}回)をweb会議にて開催しました。',
    ],
    published: '2024-02-22',
    held: ['2024-02-20'],
  },
  {
    lines: [
      '平成３０年１２月５日',
      '日EU・ICT政策対話（第{n}回）の結果',
      '',
      '　総務省と欧州委員会は、１２月３日（月）及び４日（火）に、東京において、日EU・ICT政策対話（第{n}回）を開催しました。',
    ],
    published: '2018-12-05',
    held: ['2018-12-03', '2018-12-04'],
  },
  {
    lines: [
      '総務省トップ > 広報・報道 > 報道資料一覧 > 第{n}回日EU・ICT政策対話の結果',
      '',
      '報道資料',
      '2023年（令和5年）3月3日',
      '',
      '第{n}回日EU・ICT政策対話の結果',
      '',
      '令和5年2月28日（火）から3月2日（木）まで準備会合を行い、3月2日（木）に第{n}回日EU・ICT政策対話をブリュッセル（ベルギー）において開催しました。',
    ],
    published: '2023-03-03',
    held: [],
  },
  {
    lines: [
      '令和元年12月17日',
      '',
      '日ＥＵ・ＩＣＴ政策対話（第{n}回）の結果',
      '',
      '総務省と欧州委員会は、12月13日(金)に日ＥＵ・ＩＣＴ政策対話（第{n}回）を開催しました。本政策対話は、相互理解を深めることを目的としています。',
    ],
    published: '2019-12-17',
    held: ['2019-12-13'],
  },
];

const EN_INTROS = [
  [
    'Key Outcomes of the {th} Japan-EU ICT Policy Dialogue',
    '',
    'At the dialogue, discussions were held mainly on the following topics.',
  ],
  ['Main outcomes', ''],
  ['The main points of the discussions were as follows.'],
];
const JA_INTROS = [
  [
    '日EU・ICT政策対話(第{n}回)の主な成果',
    '',
    '今回(第{n}回)の政策対話では、主として以下の事項について対話を行った。',
  ],
  ['主な成果', ''],
  ['主な議論の内容は以下のとおりです。'],
];
const EN_CLOSINGS = [
  [],
  ['Contact', '', 'Global Strategy Division, Global Strategy Bureau, MIC', 'TEL: +81 3 5253 5920'],
  [
    '* The published materials are in Japanese only.',
    '',
    'Contact',
    '',
    'For further information about this press release, please fill in the inquiry form.',
  ],
  ['Reference', '', 'Attachment 1: List of participants'],
];
const JA_CLOSINGS = [
  [],
  ['連絡先', '国際戦略局 国際戦略課', '担当：山田、鈴木', '電話：03-5253-0000'],
  ['※ 資料は日本語のみです。', '', '＜関連資料＞', '別紙 参加者一覧'],
  ['【連絡先】', '総務省国際戦略局国際戦略課', 'ＴＥＬ：０３－５２５３－００００'],
];

const LAYOUTS = ['blank lines', 'tight', 'blank before', 'CRLF', 'wrapped'] as const;

/** All documents of a language: every numbering in two layouts, the other dimensions taken in turn. */
export function madeReleases(lang: 'en' | 'ja'): Made[] {
  const numberings = lang === 'en' ? EN_NUMBERINGS : JA_NUMBERINGS;
  const pool = [...labelledTopics(`topics-${lang}`), ...labelledTopics(`held-${lang}`)].filter(
    (topic) => !topic.mayBeMarked,
  );
  const made: Made[] = [];
  numberings.forEach((numbering, a) => {
    for (let b = 0; b < LAYOUTS.length; b++)
      made.push(makeRelease(lang, numbering, LAYOUTS[b] ?? 'tight', a * LAYOUTS.length + b, pool));
  });
  return made;
}

function makeRelease(
  lang: 'en' | 'ja',
  numbering: Numbering,
  layout: string,
  seed: number,
  pool: LabelledTopic[],
): Made {
  const pick = <T>(list: readonly T[], salt: number): T =>
    list[(seed * 7 + salt * 3 + Math.floor(seed / list.length)) % list.length] as T;
  const round = 20 + (seed % 11);
  const fill = (line: string) => line.replaceAll('{th}', ordinal(round)).replaceAll('{n}', String(round));
  const head = pick(lang === 'en' ? EN_HEADS : JA_HEADS, 1);
  const intro = pick(lang === 'en' ? EN_INTROS : JA_INTROS, 2);
  const closing = pick(lang === 'en' ? EN_CLOSINGS : JA_CLOSINGS, 3);
  const titles = lang === 'en' ? EN_TITLES : JA_TITLES;
  const count = 2 + (seed % 4);
  const topics = Array.from({ length: count }, (_, index) => ({
    title: titles[(seed + index * 5) % titles.length] as string,
    topic: pool[(seed * 5 + index) % pool.length] as LabelledTopic,
  }));
  // A wrapped or tight layout keeps blank lines between topics; headings and texts touch.
  const gap = layout === 'tight' ? [] : [''];
  const lines = [...head.lines.map(fill), '', ...intro.map(fill), ''];
  for (const line of numbering.before ?? []) lines.push(line, ...gap);
  topics.forEach(({ title, topic }, index) => {
    const text =
      lang === 'ja' && seed % 2 === 0 && layout !== 'wrapped' && !numbering.sameLine
        ? `　${topic.text}`
        : topic.text;
    const heading = numbering.heading(index, title);
    if (numbering.sameLine) lines.push(heading + text, ...gap);
    else
      lines.push(
        heading,
        ...(layout === 'blank lines' || layout === 'CRLF' ? [''] : []),
        ...wrap(text, layout === 'wrapped', lang),
        ...gap,
      );
  });
  lines.push('', ...closing);
  return {
    name: `${lang} ${numbering.name} ${layout} ${seed}`,
    text: lines.join(layout === 'CRLF' ? '\r\n' : '\n'),
    gold: {
      round,
      series: 'japan-eu-ict-policy-dialogue',
      published: head.published,
      held: head.held,
      lang,
      topics: topics.map(({ title, topic }) => ({
        title,
        level: 1,
        statements: broken(topic, layout === 'wrapped' && lang === 'ja' && !numbering.sameLine),
      })),
    },
  };
}

const JA_WIDTH = 42;

/** The clauses as a hard-wrapped Japanese text has them: a line break in the middle of words. */
function broken(topic: LabelledTopic, wrapped: boolean): { side: string; text: string }[] {
  if (!wrapped) return topic.clauses;
  return topic.clauses.map(({ side, text }) => {
    const start = topic.text.indexOf(text);
    const chars = [...text].map((char, index) =>
      (start + index) % JA_WIDTH === 0 && index > 0 ? `\n${char}` : char,
    );
    return { side, text: chars.join('') };
  });
}

function wrap(text: string, wrapped: boolean, lang: 'en' | 'ja'): string[] {
  if (!wrapped) return [text];
  if (lang === 'ja') return text.match(new RegExp(`.{1,${JA_WIDTH}}`, 'gu')) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length >= 72) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function ordinal(round: number): string {
  const suffix =
    round % 10 === 1 && round !== 11
      ? 'st'
      : round % 10 === 2 && round !== 12
        ? 'nd'
        : round % 10 === 3 && round !== 13
          ? 'rd'
          : 'th';
  return `${round}${suffix}`;
}
