/** The words of ICT policy that both languages have: what a text is about, whichever language it is in. */
import type { Lang } from '../model/lang.ts';

export interface Term {
  /** The English word that names it. */
  id: string;
  /** Beginnings of words, lower case. */
  en: readonly string[];
  /** Words as written in Japanese, after NFKC, lower case. */
  ja: readonly string[];
}

/** One line for each term: English words, then Japanese ones. */
const TERMS = `
ai, artificial intelligence, generative ai = ai, 人工知能, 生成ai
submarine cable, undersea cable, subsea cable = 海底ケーブル, 海底線
cybersecurity, cyber security, cyber-security, cyber resilience, cyber = サイバーセキュリティ, サイバー
beyond 5g, beyond5g, 6g = beyond 5g, beyond5g, 6g
5g = 5g, 第5世代
online platform, digital platform, platform = プラットフォーム
data flow, data free flow, dfft, data governance = データ流通, 自由なデータ流通, dfft, データガバナンス
quantum = 量子
semiconductor, chip = 半導体, チップ
spectrum, frequenc, radio wave = 周波数, 電波
standard = 標準
digital identity, digital id, eid, trust service = デジタルアイデンティティ, デジタルid, トラストサービス, デジタル身分
open ran, open radio, open network = オープンran, open ran, オープンな
disinformation, misinformation, dis-/mis-information, mis-information = 偽情報, 誤情報, 偽・誤情報
illegal, harmful = 違法, 有害
slander, defamation = 誹謗中傷
personal data, personal information, privacy = 個人情報, 個人データ, プライバシー
data cent = データセンター
cloud = クラウド
internet of things, iot = iot
internet governance, igf, multi-stakeholder, multistakeholder = インターネットガバナンス, マルチステークホルダー, igf
broadband, fibre, fiber, optical = ブロードバンド, 光ファイバ, 光
satellite, non-terrestrial, ntn, haps, space = 衛星, 非地上系, haps, 宇宙
supply chain = サプライチェーン
critical infrastructure, essential infrastructure = 重要インフラ, 基幹インフラ
economic security = 経済安全保障, 経済安保
resilien = 強靱, 強靭, レジリエンス
research, r&d = 研究
joint research, joint call = 共同研究, 共同公募
developing countr, global south, third countr = 途上国, 第三国, グローバルサウス
capacity building, training, personnel, human resource, skill = 人材, 能力構築, キャパシティ, 育成, スキル
guideline = ガイドライン
code of conduct, code of practice = 行動規範
hiroshima = 広島
act , act., legislation, law = 法
regulat, rule = 規制, 規則, ルール
implement = 施行, 実施, 履行, 実装
outreach = アウトリーチ
support = 支援, 支持
business, operator, compan, industr = 事業者, 企業, 産業
strateg = 戦略
digital partnership = デジタルパートナーシップ
oecd, ministerial = oecd, 閣僚
g7 = g7
green, energy, climate, carbon = グリーン, エネルギー, 気候, 脱炭素, 省電力
competition, market = 競争, 市場
consumer, user = 消費者, 利用者
child, minor, youth = 青少年, 子供, 子ども, こども
copyright, intellectual property = 著作権, 知的財産
trust = 信頼
transparen = 透明
safety, safe = 安全性
information shar, isac = 情報共有, isac
threat, attack, incident, botnet, malware = 脅威, 攻撃, インシデント, ボットネット, マルウェア
certif, label = 認証, ラベリング
procure, vendor = 調達, ベンダー
decentrali, distribut = 分散
arctic = 北極
africa = アフリカ
asean = asean
indo-pacific = インド太平洋
test bed, testbed, trial, pilot, experiment, demonstrat = テストベッド, 実証, 試験
invest, fund, financ = 投資, 資金, 助成
road map, roadmap, timetable, schedule = ロードマップ, 工程, スケジュール, 日程
white paper = 白書
telecommunication, telecom = 電気通信, 通信
broadcast, media = 放送, メディア
postal = 郵便
smart cit = スマートシティ
blockchain, distributed ledger = ブロックチェーン
virtual, metaverse, web3, immersive = 仮想, メタバース, web3
statistic, survey, indicator = 統計, 調査, 指標
literacy = リテラシー
accessib, universal service = アクセシビリティ, ユニバーサルサービス
roaming = ローミング
emergency, disaster = 緊急, 災害, 防災
autonomous, vehicle, its = 自動運転, 車
medical, health = 医療, 健康
hydro, ocean, sea = 海
amend, revis = 改正, 改定
bill = 法案
study group, expert panel, working group = 研究会, 有識者, 作業部会, ワーキング
report = 報告
evaluat, assess = 評価
risk = リスク
algorithm, recommender = アルゴリズム, レコメンド
advertis = 広告
election = 選挙
fact-check, fact check = ファクトチェック
moderation, removal = 削除, モデレーション
encrypt, crypto = 暗号
interoperab, mutual recognition = 相互運用, 相互承認
model = モデル
compute, supercomput, hpc = 計算, スーパーコンピュータ
language = 言語
content = コンテンツ
route, redundan, diversif = ルート, ルーティング, 冗長, 多様化, 多重
repair, maint = 修理, 保守
private = 民間
sharing, share = 共用, 共有
next meeting, next round, next dialogue = 次回
cooperat, collaborat = 協力, 連携
progress, status = 進捗, 状況
import = 重要
effort, initiative, measure = 取組, 取り組み, 施策, 対策
future, direction = 今後, 方向, 将来
opinion, view = 意見
international = 国際
joint statement = 共同声明
low earth orbit, leo = 低軌道
licen, auction, allocation, assign = 免許, 割当, オークション
local 5g, private 5g = ローカル5g
open source = オープンソース
zero trust = ゼロトラスト
digital services act = デジタルサービス法
digital markets act = デジタル市場法
cyber resilience act = サイバーレジリエンス法
ai act = ai法, ai規則
data act = データ法
chips act = 半導体法
`;

export const TERM_REGISTRY: readonly Term[] = TERMS.trim().split('\n').map(termOf);

function termOf(line: string): Term {
  const [en = [], ja = []] = line.split(' = ').map((words) => words.split(', '));
  return { id: en[0]?.trim() ?? '', en, ja };
}

/** Ids of the terms that a text names. */
export function termsIn(text: string, lang: Lang): Set<string> {
  const plain = ` ${text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ')} `;
  const found = new Set<string>();
  for (const term of TERM_REGISTRY) {
    const isNamed =
      lang === 'ja'
        ? term.ja.some((word) => plain.includes(word))
        : term.en.some((word) => startsIn(plain, word));
    if (isNamed) found.add(term.id);
  }
  return found;
}

/** Whether a word of the text begins so; short ones must be the whole word. */
function startsIn(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (isLetter(text, at - 1)) continue;
    if (word.length > 3 || !isLetter(text, at + word.length)) return true;
  }
  return false;
}

function isLetter(text: string, at: number): boolean {
  return /[a-z0-9]/.test(text.charAt(at));
}
