/** Points to make: whom they are for, and how long they take to say. */
import { describe, expect, it } from 'vitest';
import { readPoint } from '../../../src/domain/agenda/pointTag.ts';
import { secondsToSay, toldSeconds } from '../../../src/domain/agenda/speaking.ts';
import { DEFAULT_PACE } from '../../../src/domain/model/speakingPace.ts';
import { pointsOfNote, secondsOf } from '../../../src/domain/pack/points.ts';

describe('a point', () => {
  it.each([
    ['We welcome the Act. → Commissioner, 45 s', 'We welcome the Act.', 'Commissioner', 45],
    ['We welcome the Act. -> Commissioner', 'We welcome the Act.', 'Commissioner', null],
    ['法の成立を歓迎する。→欧州委員、４５秒', '法の成立を歓迎する。', '欧州委員', 45],
    ['法の成立を歓迎する。→ 45秒', '法の成立を歓迎する。', null, 45],
    ['We welcome the Act.', 'We welcome the Act.', null, null],
    ['From A →', 'From A →', null, null],
    ['5G → Beyond 5G → 6G', '5G → Beyond 5G', '6G', null],
  ])('is read as it is written: %s', (written, text, addressee, seconds) => {
    expect(readPoint(written)).toEqual({ text, addressee, seconds });
  });

  it('is each item of a list and each paragraph, and keeps what is marked in it', () => {
    const points = pointsOfNote('# Heading\n\n- We **welcome** it → EU, 20 s\n- And more.\n');
    expect(points.map(({ addressee, seconds }) => [addressee, seconds])).toEqual([
      ['EU', 20],
      [null, null],
    ]);
    expect(points[0]?.content.map(({ kind }) => kind)).toEqual(['text', 'strong', 'text']);
  });
});

describe('the time it takes to say', () => {
  const words = Array.from({ length: 120 }, () => 'word').join(' ');

  it('is counted in words of English and letters of Japanese; marks are not said', () => {
    expect(secondsToSay(`${words} – .`, 'en', DEFAULT_PACE, 'none')).toBe(60);
    expect(secondsToSay('あ'.repeat(280), 'ja', DEFAULT_PACE, 'none')).toBe(60);
    expect(secondsToSay('「あ」、。 '.repeat(280), 'ja', DEFAULT_PACE, 'none')).toBe(60);
    expect(secondsToSay('', 'en', DEFAULT_PACE, 'consecutive')).toBe(0);
  });

  it('is longer through an interpreter, unless somebody set it', () => {
    const points = pointsOfNote(`- ${words}\n- Short → EU, 30 s\n`);
    const meeting = { startsAt: null, minutes: null, interpretation: 'consecutive' as const };
    expect(secondsOf(points, {}, {})).toBe(90);
    expect(secondsOf(points, { meeting }, {})).toBe(150);
    expect(secondsOf(points, {}, { pace: { ...DEFAULT_PACE, wordsPerMinute: 60 } })).toBe(150);
  });

  it('is told in steps of five, rounded up', () => {
    expect([0, 1, 5, 5.1].map(toldSeconds)).toEqual([0, 5, 5, 10]);
  });
});
