/** The glossary: what the terms of the field are called in both languages, and at which stage a law is. */
import { z } from 'zod';

/** Most terms that a library keeps of its own. */
export const MOST_TERMS = 1_000;

const nameSchema = z.string().trim().min(1).max(200);

export const packTermSchema = z.object({
  en: nameSchema,
  ja: nameSchema,
  /** E.g. "bill", "act in force since 1 August 2024"; empty for what has none. */
  status: z.object({ en: z.string().max(200), ja: z.string().max(200) }),
});
export type PackTerm = z.infer<typeof packTermSchema>;

/** English | Japanese | status in English | status in Japanese. Dates are of what has happened, so that they stay true. */
const SHIPPED = `
AI Act | AI法 | EU Regulation 2024/1689, in force since 1 August 2024, applies in stages | EU規則2024/1689、2024年8月1日施行、段階的に適用
Digital Services Act | デジタルサービス法 | EU Regulation 2022/2065, applies in full since 17 February 2024 | EU規則2022/2065、2024年2月17日全面適用
Digital Markets Act | デジタル市場法 | EU Regulation 2022/1925, applies since 2 May 2023 | EU規則2022/1925、2023年5月2日適用
Data Act | データ法 | EU Regulation 2023/2854, applies since 12 September 2025 | EU規則2023/2854、2025年9月12日適用
Data Governance Act | データガバナンス法 | EU Regulation 2022/868, applies since 24 September 2023 | EU規則2022/868、2023年9月24日適用
Cyber Resilience Act | サイバーレジリエンス法 | EU Regulation 2024/2847, in force since 10 December 2024, applies in stages | EU規則2024/2847、2024年12月10日施行、段階的に適用
NIS2 Directive | NIS2指令 | EU Directive 2022/2555, to be transposed by 17 October 2024 | EU指令2022/2555、国内法化の期限2024年10月17日
European Chips Act | 欧州半導体法 | EU Regulation 2023/1781, in force since 21 September 2023 | EU規則2023/1781、2023年9月21日施行
Gigabit Infrastructure Act | ギガビット・インフラ法 | EU Regulation 2024/1309, in force since 11 May 2024 | EU規則2024/1309、2024年5月11日施行
Hiroshima AI Process | 広島AIプロセス | G7 process since May 2023 | 2023年5月からのG7の取組
Code of Conduct | 行動規範 | |
AI Guidelines for Business | AI事業者ガイドライン | guidelines, first published 19 April 2024 | 指針、2024年4月19日初版公表
Telecommunications Business Act | 電気通信事業法 | act in force | 施行中の法律
Radio Act | 電波法 | act in force | 施行中の法律
Information Distribution Platform Act | 情報流通プラットフォーム対処法 | act in force since 1 April 2025 | 2025年4月1日施行の法律
Japan-EU Digital Partnership | 日EUデジタルパートナーシップ | launched 12 May 2022 | 2022年5月12日立上げ
Data Free Flow with Trust | 信頼性のある自由なデータ流通 | |
artificial intelligence | 人工知能 | |
generative AI | 生成AI | |
submarine cables | 海底ケーブル | |
trusted suppliers | 信頼できるサプライヤー | |
supply chain | サプライチェーン | |
online platforms | オンラインプラットフォーム | |
illegal content | 違法コンテンツ | |
disinformation | 偽情報 | |
cybersecurity | サイバーセキュリティ | |
critical infrastructure | 重要インフラ | |
information sharing | 情報共有 | |
capacity building | 能力構築 | |
Beyond 5G | Beyond 5G | |
Open RAN | オープンRAN | |
research and development | 研究開発 | |
standardization | 標準化 | |
interoperability | 相互運用性 | |
Arctic | 北極 | |
quantum | 量子 | |
semiconductors | 半導体 | |
data centre | データセンター | |
internet governance | インターネットガバナンス | |
multi-stakeholder | マルチステークホルダー | |
OECD | 経済協力開発機構 | |
ministerial council | 閣僚理事会 | |
Ministry of Internal Affairs and Communications | 総務省 | |
DG CONNECT | 通信ネットワーク・コンテンツ・技術総局 | |
`;

export const SHIPPED_TERMS: readonly PackTerm[] = SHIPPED.trim()
  .split('\n')
  .map((line) => {
    const [en = '', ja = '', statusEn = '', statusJa = ''] = line.split('|').map((part) => part.trim());
    return { en, ja, status: { en: statusEn, ja: statusJa } };
  });

/** The shipped terms with a library's own, which come in the place of those that they are called as. */
export function allTerms(own: readonly PackTerm[]): PackTerm[] {
  const named = new Set(own.map(({ en }) => folded(en)));
  return [...own, ...SHIPPED_TERMS.filter(({ en }) => !named.has(folded(en)))];
}

/** Terms one to a line: English | Japanese | status. A line without both names is none. */
export function termsFrom(text: string): PackTerm[] {
  return text
    .split('\n')
    .map((line) => line.split(/[|｜]/u).map((part) => part.trim().slice(0, 200)))
    .flatMap(([en = '', ja = '', status = '']) =>
      en === '' || ja === '' ? [] : [{ en, ja, status: { en: status, ja: status } }],
    )
    .slice(0, MOST_TERMS);
}

export function termsAsText(terms: readonly PackTerm[]): string {
  return terms
    .map(({ en, ja, status }) => [en, ja, status.en].filter((part) => part !== '').join(' | '))
    .join('\n');
}

/** Those that a text names in either language, by their English names in order. */
export function termsUsed(text: string, terms: readonly PackTerm[]): PackTerm[] {
  const plain = folded(text);
  return terms
    .filter(({ en, ja }) => hasWord(plain, folded(en)) || hasWord(plain, folded(ja)))
    .sort((a, b) => a.en.localeCompare(b.en, 'en'));
}

/** Hyphens and plurals make no other term. */
function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Pd}]+/gu, ' ')
    .trim();
}

/** Whether a word stands in a text by itself: within no longer Latin word, in Japanese anywhere. */
function hasWord(text: string, word: string): boolean {
  const stem = word.replace(/(?<=[a-z]{3})s$/, '');
  for (let at = text.indexOf(stem); at !== -1; at = text.indexOf(stem, at + 1)) {
    const isWhole =
      !/[a-z0-9]/.test(text.charAt(at - 1)) && /^s?(?![a-z0-9])/.test(text.slice(at + stem.length));
    if (isWhole || !/[a-z0-9]$/.test(stem)) return true;
  }
  return false;
}
