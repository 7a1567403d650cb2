/** What a release says about the meeting itself. */
import { describe, expect, it } from 'vitest';
import type { ParsedDialogue } from '../../../src/domain/release/parsed.ts';
import { parseRelease } from '../../../src/domain/release/parseRelease.ts';
import { shippedParties } from '../../../src/main/importing/parties.ts';

const parties = shippedParties();

function first(text: string): ParsedDialogue {
  const [dialogue] = parseRelease(text, parties).dialogues;
  if (dialogue === undefined) throw new Error('no dialogue');
  return dialogue;
}

function heldEn(sentence: string, published = 'October 5, 2020'): string[] {
  return first(
    `${published} Results of the 26th Japan-EU ICT Policy Dialogue\n\n${sentence}\n\n1. AI\n\nJapan explained its plan.`,
  ).heldOn;
}

function heldJa(sentence: string, published = '令和6年2月22日'): string[] {
  return first(
    `${published}\n\n日EU・ICT政策対話（第26回）の結果\n\n${sentence}\n\nア AI\n日本側から、計画について説明した。`,
  ).heldOn;
}

describe('the days it was held', () => {
  it.each([
    [
      'The dialogue was held on Thursday, October 1, and Friday, October 2, 2020.',
      ['2020-10-01', '2020-10-02'],
    ],
    ['The dialogue was held in Tokyo on October 1 and 2, 2020.', ['2020-10-01', '2020-10-02']],
    ['The dialogue was held on October 1-3, 2020.', ['2020-10-01', '2020-10-02', '2020-10-03']],
    ['The dialogue was held from September 30 to October 1, 2020.', ['2020-09-30', '2020-10-01']],
    ['The dialogue took place online on 1 October 2020.', ['2020-10-01']],
    ['The dialogue took place on 1–2 October 2020.', ['2020-10-01', '2020-10-02']],
    ['The dialogue was held on October 1 (Thu.), 2020.', ['2020-10-01']],
    ['On Oct. 1, 2020, the dialogue was held.', ['2020-10-01']],
    ['The dialogue was held on Thursday, October 1.', ['2020-10-01']],
  ])('%s', (sentence, days) => expect(heldEn(sentence)).toEqual(days));

  it('in the year before, where the report came in January', () => {
    expect(heldEn('The dialogue was held on December 20.', 'January 8, 2021')).toEqual(['2020-12-20']);
    expect(heldJa('12月20日（水）に開催しました。', '令和6年1月9日')).toEqual(['2023-12-20']);
  });

  it.each([
    ['2月20日(火)に、東京で開催しました。', ['2024-02-20']],
    ['令和6年2月20日に開催しました。', ['2024-02-20']],
    ['令和６年２月２０日（火）及び２１日（水）に開催しました。', ['2024-02-20', '2024-02-21']],
    [
      '2月20日（火）から22日（木）までブリュッセルにおいて開催しました。',
      ['2024-02-20', '2024-02-21', '2024-02-22'],
    ],
    ['2024年（令和6年）2月20日に開催しました。', ['2024-02-20']],
    ['平成31年4月30日と令和元年5月1日に開催しました。', ['2019-04-30', '2019-05-01']],
    ['2024/2/20に開催しました。', ['2024-02-20']],
  ])('%s', (sentence, days) => expect(heldJa(sentence)).toEqual(days));

  it('in a list of facts with headings', () => {
    const text =
      'Result of the Sixth Meeting of the Japan-India Joint Working Group\n\nDecember 15, 2020\n\n1. Date\n\nTuesday, December 8, 2020\n\n2. Place\n\nTokyo\n\n3. Results\n\n(1) 5G\n\nBoth sides exchanged views.\n\n(2) AI\n\nIndia explained its mission.';
    const dialogue = first(text);
    expect(dialogue.heldOn).toEqual(['2020-12-08']);
    expect(dialogue.round).toBe(6);
    expect(dialogue.topics.map((topic) => topic.title)).toEqual(['5G', 'AI']);
    const japanese = first(
      '日独ICT政策対話（第9回）の結果\n令和7年3月3日\n\n１　日時：令和7年2月27日（木）\n２　場所：ベルリン\n３　参加者：別紙のとおり\n４　主な成果\n（１）AI\n独側から、法制度について説明があった。\n（２）5G\n双方で意見交換を行った。',
    );
    expect(japanese.heldOn).toEqual(['2025-02-27']);
    expect(japanese.topics.map((topic) => [topic.label, topic.title])).toEqual([
      ['（１）', 'AI'],
      ['（２）', '5G'],
    ]);
  });
});

describe('form, place and hosts', () => {
  const of = (sentence: string) =>
    first(
      `October 5, 2020 Results of the 26th Japan-EU ICT Policy Dialogue\n\n${sentence}\n\n1. AI\n\nJapan explained its plan.`,
    );
  const ofJa = (sentence: string) =>
    first(
      `令和6年2月22日\n\n日EU・ICT政策対話（第26回）の結果\n\n${sentence}\n\nア AI\n日本側から、計画について説明した。`,
    );

  it('in English', () => {
    const online = of(
      'The Ministry of Internal Affairs and Communications (MIC) and the European Commission held the 26th Japan-EU ICT Policy Dialogue via a video conference on October 1, 2020.',
    );
    expect(online).toMatchObject({ form: 'video conference', venue: null });
    expect(online.hosts).toEqual([
      'The Ministry of Internal Affairs and Communications (MIC)',
      'the European Commission',
    ]);
    expect(
      of('MIC held the 26th Japan-EU ICT Policy Dialogue in Brussels, Belgium on October 1, 2020.'),
    ).toMatchObject({ venue: 'Brussels, Belgium' });
    expect(
      of(
        'MIC and the European Commission held the 26th Japan-EU ICT Policy Dialogue in Tokyo (with some participants attending online) on October 1.',
      ),
    ).toMatchObject({ form: 'with some participants attending online', venue: 'Tokyo' });
  });

  it('in Japanese', () => {
    const online = ofJa(
      '総務省は、欧州委員会とともに、2月20日(火)に、日EU・ICT政策対話(第26回)をオンライン会議にて開催しました。',
    );
    expect(online).toMatchObject({ form: 'オンライン会議', venue: null, hosts: ['総務省', '欧州委員会'] });
    expect(
      ofJa(
        '総務省と欧州委員会は、2月20日に、ブリュッセル（ベルギー）において、日EU・ICT政策対話(第26回)を開催しました。',
      ),
    ).toMatchObject({ venue: 'ブリュッセル（ベルギー）' });
  });
});

describe('contradictions', () => {
  it('are told, and the title wins over a heading', () => {
    const release = parseRelease(
      'February 7, 2022 Result of 27th Japan-EU ICT Policy Dialogue\n\nMIC held the 27th Japan-EU ICT Policy Dialogue on February 3, 2022.\n\nMajor achievements of the 26th Japan-EU ICT Policy Dialogue\n\n1. AI\n\nJapan explained its plan.',
      parties,
    );
    expect(release.dialogues[0]?.round).toBe(27);
    expect(release.findings).toHaveLength(1);
    expect(release.findings[0]).toMatch(/26.*27/s);
  });

  it('are not seen where another round is only spoken of', () => {
    const release = parseRelease(
      'February 7, 2022 Result of 27th Japan-EU ICT Policy Dialogue\n\nFollowing the 26th Japan-EU ICT Policy Dialogue last year, MIC held the 27th Japan-EU ICT Policy Dialogue on February 3, 2022.\n\n1. AI\n\nJapan explained its plan.',
      parties,
    );
    expect(release.dialogues[0]?.round).toBe(27);
    expect(release.findings).toEqual([]);
  });
});

describe('two meetings in one release', () => {
  const english = `December 17, 2019 Results of 25th Japan-EU ICT Policy Dialogue and 9th Japan-EU ICT Strategy Workshop

MIC and the European Commission held the 9th Japan-EU ICT Strategy Workshop in Tokyo on Wednesday, December 11, followed by the 25th Japan-EU ICT Policy Dialogue on Friday, December 13, 2019.

1. 25th Japan-EU ICT Policy Dialogue

1. Overview

A wide range of items was discussed.

2. Main achievements

1. Connectivity

Japan explained its plan. The EU explained its act.

2. 5G

Both sides agreed to cooperate.

2. 9th Japan-EU ICT Strategy Workshop

1. Overview

Companies attended.

2. Main achievements

1. AI

The EU side introduced its guidelines.`;

  it('become two, each with its round, day and topics', () => {
    const { dialogues } = parseRelease(english, parties);
    expect(
      dialogues.map(({ series, round, heldOn, topics }) => ({
        series,
        round,
        heldOn,
        topics: topics.map((topic) => topic.title),
      })),
    ).toEqual([
      {
        series: 'japan-eu-ict-policy-dialogue',
        round: 25,
        heldOn: ['2019-12-13'],
        topics: ['Connectivity', '5G'],
      },
      { series: 'japan-eu-ict-strategies-workshop', round: 9, heldOn: ['2019-12-11'], topics: ['AI'] },
    ]);
  });
});

describe('topics and their levels', () => {
  it('keep what is nested', () => {
    const dialogue = first(
      'Results of the 26th Japan-EU ICT Policy Dialogue\n\n1. AI\n\nJapan explained its plan.\n\n2. Regulation\n\n(1) Platforms\n\nThe EU explained its act.\n\n(2) Privacy\n\nBoth sides exchanged views.\n\n3. Research\n\nBoth sides agreed to cooperate.',
    );
    expect(dialogue.topics.map((topic) => [topic.label, topic.title, topic.level])).toEqual([
      ['1.', 'AI', 1],
      ['2.', 'Regulation', 1],
      ['(1)', 'Platforms', 2],
      ['(2)', 'Privacy', 2],
      ['3.', 'Research', 1],
    ]);
  });

  it('are not made of the agenda that stands before them', () => {
    const dialogue = first(
      'Results of the 26th Japan-EU ICT Policy Dialogue\n\nThe following topics were discussed.\n\n- AI\n- Research\n\n1. AI\n\nJapan explained its plan.\n\n2. Research\n\nBoth sides agreed to cooperate.',
    );
    expect(dialogue.topics.map((topic) => topic.title)).toEqual(['AI', 'Research']);
  });

  it('take points in bullets, numbered points and points under the name of a side', () => {
    const dialogue = first(
      'Results of the 26th Japan-EU ICT Policy Dialogue\n\n1. AI\n\n- Japan explained its plan.\n- The EU explained its act.\n\n2. Research\n\n(1) Japan introduced its fund.\n(2) Both sides agreed to cooperate.\n\n3. Cables\n\nJapan:\n- Explained its new act.\n- Introduced a subsidy scheme.\n\nEU:\n- Presented an action plan.',
    );
    expect(
      dialogue.topics.map((topic) => [topic.title, topic.statements.map((statement) => statement.side)]),
    ).toEqual([
      ['AI', ['japan', 'eu']],
      ['Research', ['japan', 'joint']],
      ['Cables', ['japan', 'japan', 'eu']],
    ]);
    const japanese = first(
      '日EU・ICT政策対話（第26回）の結果\n\n（１）AI\n（日本側）\n・計画について説明。\n・指針を紹介。\n（EU側）\n・規則について説明。\n\n（２）海底ケーブル\n日本側：支援制度を説明した。\nEU側：行動計画を説明した。',
    );
    expect(
      japanese.topics.map((topic) => [topic.title, topic.statements.map((statement) => statement.side)]),
    ).toEqual([
      ['AI', ['japan', 'japan', 'eu']],
      ['海底ケーブル', ['japan', 'eu']],
    ]);
  });
});

describe('a release without headings', () => {
  it('has one topic, from the first paragraph that reports what was said', () => {
    const english = parseRelease(
      `7th Japan-EU Cyber Dialogue
14 November 2025

On 13 November 2025, Japan and the EU held the 7th Japan-EU Cyber Dialogue in Brussels.

Both sides exchanged views on the threat landscape. Japan explained its Active Cyber Defence Act.

The EU side presented its sanctions.`,
      parties,
    ).dialogues[0];
    expect(english?.topics.map(({ title }) => title)).toEqual(['Discussion']);
    expect(english?.topics[0]?.statements.map(({ side }) => side)).toEqual(['joint', 'japan', 'eu']);
    expect(english?.heldOn).toEqual(['2025-11-13']);
    const japanese = parseRelease(
      `第5回日米サイバー対話の開催
平成29年7月24日

1　7月20日及び21日、外務省において、第5回日米サイバー対話が開催されました。
2　大鷹大使を筆頭に、幅広い政府関係者が参加しました。
3　双方は、脅威認識について意見交換を行いました。また、日本側から人材育成について説明しました。
4　日米両国は、引き続き対話を継続していくことを確認しました。`,
      parties,
    ).dialogues[0];
    expect(japanese?.topics.map(({ title }) => title)).toEqual(['議論の内容']);
    expect(japanese?.topics[0]?.statements.map(({ side, text }) => [side, text])).toEqual([
      ['joint', '双方は、脅威認識について意見交換を行いました。'],
      ['japan', 'また、日本側から人材育成について説明しました。'],
      ['joint', '日米両国は、引き続き対話を継続していくことを確認しました。'],
    ]);
  });
});

describe('lines of the page', () => {
  it('do not become topics: a numbered trail, who else publishes, captions, participants', () => {
    const [dialogue] = parseRelease(
      `1. Home
2. News Releases
3. March FY2026

Fourth Japan-UK Digital Partnership Council Held

March 5, 2026

Joint Press Release with the Digital Agency

On Tuesday, March 3, 2026, METI and DSIT held the Fourth Japan-UK Digital Partnership Council online.

1. Participants

Japan: Mr. Sato Ken, Vice-Minister
UK: Ms. Ann Lee, Director

(Photo 1: the chairs)

2. Summary of the joint statement

(1) Semiconductors

Japan and the UK agreed on joint research.`,
      parties,
    ).dialogues;
    expect(dialogue?.topics.map(({ title }) => title)).toEqual(['Semiconductors']);
    expect(dialogue?.title).toBe('Fourth Japan-UK Digital Partnership Council Held');
    expect(dialogue?.publishedOn).toBe('2026-03-05');
    expect(dialogue?.heldOn).toEqual(['2026-03-03']);
    expect(dialogue?.unplaced).toEqual([]);
  });

  it('tell the day of release beside the day and place of the meeting', () => {
    const text = (head: string) =>
      `6th ASEAN-Japan Digital Ministers' Meeting\n${head}\n\n1. Work plan\nThe Meeting endorsed the plan. Japan proposed new activities.`;
    for (const head of [
      'Hanoi, 16 January 2026\n(Released on 19 January 2026)',
      'Hanoi, 16 January 2026 (released on 19 January 2026)',
    ]) {
      const [dialogue] = parseRelease(text(head), parties).dialogues;
      expect([dialogue?.publishedOn, dialogue?.heldOn, dialogue?.venue]).toEqual([
        '2026-01-19',
        ['2026-01-16'],
        'Hanoi',
      ]);
    }
  });
});
