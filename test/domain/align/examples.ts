/** Releases of made-up meetings in both languages, and which of their sentences say the same. */
import { createHash } from 'node:crypto';
import type { Dialogue } from '../../../src/domain/model/dialogue.ts';
import { importDocument } from '../../../src/main/importing/importDocument.ts';
import { shippedParties } from '../../../src/main/importing/parties.ts';

const parties = shippedParties();

/** The dialogue that the app makes of a text. */
export function parsed(text: string, fileName = 'release.txt'): Dialogue {
  const sha256 = createHash('sha256').update(text).digest('hex');
  const document = { fileName, encoding: 'utf-8', sha256, text, structure: new Map(), leftOut: [] };
  const read = importDocument(document, parties, '2026-01-01T00:00:00.000Z');
  const [first] = read.ok ? read.value.dialogues : [];
  if (first === undefined) throw new Error(`no dialogue in ${text.slice(0, 60)}`);
  return first.dialogue;
}

export const ENGLISH = `March 14, 2025 Outcomes of the 31st Japan-EU ICT Policy Dialogue

On Tuesday, March 11, 2025, the Ministry of Internal Affairs and Communications (MIC) held the 31st Japan-EU ICT Policy Dialogue with the European Commission in Brussels, Belgium.

Key Outcomes

i. Artificial intelligence

The Japanese side explained the results of the Hiroshima AI Process and its guidelines for AI businesses. The EU side explained the implementation of the AI Act. Both sides confirmed their cooperation at the OECD.

ii. Submarine cables

The Japanese side presented its support for the decentralization of data centers and submarine cables. The EU side explained its investment in Arctic routes, and both sides discussed future cooperation.

iii. Cybersecurity

The Japanese side introduced the NOTICE project on IoT devices. The EU side explained the certification under the Cyber Resilience Act. Both sides agreed to continue capacity building for ASEAN.

iv. Quantum technology

The EU side introduced the EuroQCI initiative. The Japanese side explained its research on quantum cryptography and a test bed of 600 km.
`;

export const JAPANESE = `令和7年3月14日 第31回日EU・ICT政策対話の結果

総務省は、令和7年3月11日(火)、ベルギー・ブリュッセルにおいて、欧州委員会と第31回日EU・ICT政策対話を開催しました。

主な結果

(1) 人工知能

日本側から、広島AIプロセスの成果及びAI事業者ガイドラインについて説明しました。EU側から、AI法の施行について説明がありました。双方は、OECDにおける協力を確認しました。

(2) 海底ケーブル

日本側から、データセンター及び海底ケーブルの分散立地に対する支援について説明しました。EU側から、北極ルートへの投資について説明がありました。双方は、今後の協力について議論しました。

(3) サイバーセキュリティ

日本側から、IoT機器に関するNOTICEプロジェクトを紹介しました。EU側から、サイバーレジリエンス法に基づく認証について説明がありました。双方は、ASEANに対する能力構築を継続することで一致しました。

(4) 量子技術

EU側から、EuroQCIの取組が紹介されました。日本側から、量子暗号の研究及び600kmのテストベッドについて説明しました。
`;

/** Beginnings of English and of Japanese statements that say the same. */
export const SAME: [english: string, japanese: string][] = [
  ['The Japanese side explained the results', '日本側から、広島'],
  ['The EU side explained the implementation', 'EU側から、AI法'],
  ['Both sides confirmed their cooperation at', '双方は、OECD'],
  ['The Japanese side presented its support', '日本側から、データセンター'],
  ['The EU side explained its investment', 'EU側から、北極'],
  ['both sides discussed future cooperation', '双方は、今後'],
  ['The Japanese side introduced the NOTICE', '日本側から、IoT'],
  ['The EU side explained the certification', 'EU側から、サイバー'],
  ['Both sides agreed to continue', '双方は、ASEAN'],
  ['The EU side introduced the EuroQCI', 'EU側から、EuroQCI'],
  ['The Japanese side explained its research', '日本側から、量子'],
];
