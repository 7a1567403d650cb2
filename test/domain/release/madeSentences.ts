/** Makes labelled sentences: subject form × verb × object × how the clauses are joined, for both sides in both orders. */

export interface MadeSentence {
  /** How it was made, for the report. */
  name: string;
  text: string;
  clauses: { side: string; text: string }[];
}

interface Voice {
  side: 'japan' | 'eu' | 'joint';
  subject: string;
}

const EN_VOICES: Voice[] = [
  ...[
    'Japan',
    'The Japanese side',
    'Japanese side',
    'MIC',
    'The Japanese delegation',
    'Representatives of MIC',
    'The Government of Japan',
    'The Ministry of Internal Affairs and Communications (MIC)',
    'Japan, for its part,',
    'Officials from the Japanese side',
    "Japan's MIC",
  ].map((subject): Voice => ({ side: 'japan', subject })),
  ...[
    'The EU',
    'The EU side',
    'EU side',
    'The European Commission',
    'DG CONNECT',
    'The European side',
    'The Commission',
    'The EU delegation',
    'The EU, on the other hand,',
    'The Directorate-General for Communications Networks, Content and Technology (DG CONNECT)',
    'Officials of the European Commission',
  ].map((subject): Voice => ({ side: 'eu', subject })),
  ...[
    'Both sides',
    'The two sides',
    'Japan and the EU',
    'The EU and Japan',
    'Both parties',
    'The Japanese and EU sides',
    'Both the EU and Japan',
    'The participants from both sides',
    'MIC and DG CONNECT',
  ].map((subject): Voice => ({ side: 'joint', subject })),
];

const EN_TELLING = [
  'explained {o}',
  'introduced {o}',
  'presented the status of {o}',
  'also outlined {o}',
  'gave an overview of {o}',
  'provided an update on {o}',
  'stated that {o} would be reviewed next year',
  'touched upon {o}',
  'expressed interest in {o}',
  'emphasized the importance of {o}',
  'reported on {o} and on the results so far',
  'shared information on {o}',
  'noted that progress had been made on {o}',
  'made a presentation on {o}',
  'described how {o} works',
];
const EN_TOGETHER = [
  'exchanged views on {o}',
  'discussed {o}',
  'agreed to continue cooperation on {o}',
  'confirmed the importance of {o}',
  'shared the recognition that {o} matters',
  'will continue to exchange information on {o}',
  'welcomed the progress on {o}',
  'presented their respective efforts on {o}',
  'decided to set up a contact point for {o}',
  'reaffirmed their commitment to {o}',
];
const EN_OBJECTS = [
  'the new AI guidelines',
  'the Cyber Resilience Act',
  'submarine cables, including landing stations',
  'spectrum for 6G (Beyond 5G)',
  'cooperation among Japan, the US, and the EU',
  'measures against disinformation and illegal content',
  'a project that the EU and Japan fund together',
  'the bill, which the Diet passed in May,',
  'data flows between Japan and the EU',
  'the work done by ASEAN and the OECD',
  'its support for SMEs, start-ups and universities',
  '“trusted” networks',
];
const EN_LEADS = [
  '',
  'Regarding connectivity, ',
  'In addition, ',
  'With respect to the above, ',
  'Furthermore, ',
  'As for research and development, ',
  'At the meeting, ',
  'In this context, ',
  'Building on the results of the previous dialogue, ',
];
const EN_JOINS = [
  ', and ',
  ', while ',
  '; ',
  ' and ',
  ', whereas ',
  '. ',
  ', but ',
  ' while ',
  '; meanwhile, ',
];

const JA_VOICES: (Voice & { from: boolean })[] = [
  ...['日本側から、', '日本側からは、', '日本側より、', '総務省から', '我が国から、', '日本側から'].map(
    (subject) => ({ side: 'japan' as const, subject, from: true }),
  ),
  ...['日本側は、', '日本は、', '総務省は、', '日本側は'].map((subject) => ({
    side: 'japan' as const,
    subject,
    from: false,
  })),
  ...['EU側から、', 'EU側からは、', 'EU側より、', '欧州委員会から', 'ＥＵ側から', '欧州側からは'].map(
    (subject) => ({ side: 'eu' as const, subject, from: true }),
  ),
  ...['EU側は、', 'EUは、', '欧州委員会は、', 'EU側は'].map((subject) => ({
    side: 'eu' as const,
    subject,
    from: false,
  })),
  ...['双方は、', '日EU双方は、', '両者は、', '日本側及びEU側は、', '日EU両者は'].map((subject) => ({
    side: 'joint' as const,
    subject,
    from: false,
  })),
];
/** Final form and the form that goes on, for a speaker with から, and for one with は. */
const JA_FROM: [string, string][] = [
  ['{o}について説明があった', '{o}について説明があり'],
  ['{o}について説明した', '{o}について説明し'],
  ['{o}の紹介がなされた', '{o}の紹介がなされ'],
  ['{o}に関する取組を紹介した', '{o}に関する取組を紹介し'],
  ['{o}への期待が示された', '{o}への期待が示され'],
  ['{o}について発表が行われた', '{o}について発表が行われ'],
  ['{o}に関し質問があった', '{o}に関し質問があり'],
  ['{o}について情報提供を行った', '{o}について情報提供を行い'],
];
const JA_BY: [string, string][] = [
  ['{o}について説明した', '{o}について説明し'],
  ['{o}に言及した', '{o}に言及し'],
  ['{o}を重視していると述べた', '{o}を重視していると述べ'],
  ['{o}の重要性を強調した', '{o}の重要性を強調し'],
  ['{o}の検討状況を報告した', '{o}の検討状況を報告し'],
];
const JA_TOGETHER: [string, string][] = [
  ['{o}について意見交換を行った', '{o}について意見交換を行い'],
  ['{o}の重要性を確認した', '{o}の重要性を確認し'],
  ['{o}に関し引き続き協力していくことで一致した', '{o}に関し引き続き協力していくことで一致し'],
  ['{o}について議論した', '{o}について議論し'],
  ['{o}に向けて連携していくことを確認した', '{o}に向けて連携していくことを確認し'],
  ['{o}の進捗を共有した', '{o}の進捗を共有し'],
];
const JA_OBJECTS = [
  'AI事業者ガイドライン',
  'サイバーレジリエンス法',
  '海底ケーブル（陸揚局を含む。）',
  '日米欧の連携',
  'EUと日本が共同で実施する研究開発',
  '5G、Beyond 5G及び6G',
  '昨年5月に国会で成立した法律',
  'ASEANにおける人材育成',
  '「信頼できるAI」の実現',
  '日EU間のデータ流通',
  '偽・誤情報への対策',
];
const JA_LEADS = ['', 'また、', '通信インフラに関し、', 'さらに、', 'これを踏まえ、', 'データについては、'];

/** A stream of numbers that is the same for the same seed. */
function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Sentences of one to three clauses; the same seed gives the same ones. */
export function madeSentences(lang: 'en' | 'ja', count: number, seed: number): MadeSentence[] {
  const next = numbers(seed);
  const pick = <T>(list: readonly T[]): T => list[next(list.length)] as T;
  return Array.from({ length: count }, () => (lang === 'en' ? english(pick, next) : japanese(pick, next)));
}

type Pick = <T>(list: readonly T[]) => T;

function english(pick: Pick, next: (below: number) => number): MadeSentence {
  const size = 1 + next(3);
  const clauses: { side: string; text: string }[] = [];
  let text = '';
  let last: string | null = null;
  for (let at = 0; at < size; at++) {
    // The same speaker twice in a sentence is one statement, so each clause has another one.
    const voice = pick(EN_VOICES.filter((each) => each.side !== last));
    last = voice.side;
    const verb = pick(voice.side === 'joint' ? EN_TOGETHER : EN_TELLING).replace('{o}', pick(EN_OBJECTS));
    const join = at === 0 ? '' : pick(EN_JOINS);
    const lead = at === 0 ? pick(EN_LEADS) : '';
    const starts = at === 0 ? lead === '' : join === '. ';
    const subject = starts
      ? voice.subject
      : voice.subject.replace(/^The /, 'the ').replace(/^Both /, 'both ');
    const words = `${lead}${subject} ${verb}`.replace(/,$/, '');
    text += join + words;
    clauses.push({ side: voice.side, text: words });
  }
  return { name: text, text: `${text}.`, clauses };
}

function japanese(pick: Pick, next: (below: number) => number): MadeSentence {
  const size = 1 + next(3);
  const clauses: { side: string; text: string }[] = [];
  let text = '';
  let last: string | null = null;
  for (let at = 0; at < size; at++) {
    const voice = pick(JA_VOICES.filter((each) => each.side !== last));
    last = voice.side;
    const forms = voice.side === 'joint' ? JA_TOGETHER : voice.from ? JA_FROM : JA_BY;
    const [final, going] = pick(forms);
    const ends = at === size - 1 || next(4) === 0;
    const lead = at === 0 || text.endsWith('。') ? pick(JA_LEADS) : '';
    const words = `${lead}${voice.subject}${(ends ? final : going).replace('{o}', pick(JA_OBJECTS))}`;
    text += `${words}${ends ? '。' : '、'}`;
    clauses.push({ side: voice.side, text: words });
  }
  return { name: text, text, clauses };
}
