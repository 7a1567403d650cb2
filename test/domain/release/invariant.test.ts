/** Nothing of a text is lost or read twice, whatever the text is, and reading never fails. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimedSpans } from '../../../src/domain/release/cover.ts';
import { parseRelease } from '../../../src/domain/release/parseRelease.ts';
import { fold } from '../../../src/domain/release/spans.ts';
import { shippedParties } from '../../../src/main/importing/parties.ts';
import { madeReleases } from './corpus.ts';

const parties = shippedParties();

/** Pieces real releases are made of, so that random texts get deep into the reader. */
const PIECES = [
  'i. AI',
  '1. 5G',
  '(1) Data',
  '（１）AI',
  'ア 海底ケーブル',
  '①',
  '2. ',
  '## AI',
  '**AI**',
  '■AI',
  '- ',
  '・',
  '• *',
  '【AI】',
  'Topic 1: AI',
  'Japanese side explained its plan',
  'the EU side introduced its act',
  'both sides discussed it',
  ', and ',
  '; ',
  ', while ',
  '. ',
  '。',
  '、',
  ' and ',
  '日本側から、計画について説明し',
  'EU側からは説明があり',
  '双方で確認した',
  'また、',
  '議論した',
  'こととされた。',
  'についても紹介した。',
  'February 22, 2024',
  '令和6年2月22日',
  'Outcomes of the 29th Japan-EU ICT Policy Dialogue',
  '日EU・ICT政策対話(第29回)の結果',
  'Contact',
  '連絡先',
  'TEL: +81 3 5253 5920',
  '※',
  '*',
  'It also noted',
  'They',
  'It was agreed that',
  'Japan: ',
  '日本側：',
  '(',
  ')',
  '「',
  '」',
  '“',
  '”',
  '\n',
  '\n\n',
  '\r\n',
  '\u3000',
  ' ',
  '\t',
  '\u2028',
  '\u0000',
  '\uFEFF',
  '\uD800',
  '😀',
  'é',
  '  ',
  'Main outcomes',
  '主な成果',
  '1. Date',
  '3. Participants',
  'References',
  'next',
  'A. ',
  'The U.S. ',
  'etc. ',
  'AI: Japan explained it all today. ',
];

function expectCovered(text: string): void {
  const { dialogues } = parseRelease(text, parties);
  expect(dialogues.length).toBeGreaterThan(0);
  const spans = dialogues.flatMap(claimedSpans).sort((a, b) => a.start - b.start || a.end - b.end);
  let at = 0;
  let covered = '';
  for (const span of spans) {
    expect(span.start, 'spans overlap').toBeGreaterThanOrEqual(at);
    expect(span.end).toBeGreaterThan(span.start);
    expect(text.slice(at, span.start).trim(), 'text is lost').toBe('');
    covered += text.slice(span.start, span.end);
    at = span.end;
  }
  expect(text.slice(at).trim(), 'text is lost at the end').toBe('');
  expect(covered.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  for (const dialogue of dialogues)
    for (const topic of dialogue.topics) {
      expect(topic.title).not.toBe('');
      for (const statement of topic.statements) {
        expect(statement.text).toBe(fold(text.slice(statement.span.start, statement.span.end)));
        expect(statement.text).not.toBe('');
        expect(statement.reason).not.toBe('');
        expect(statement.confidence).toBeGreaterThanOrEqual(0);
        expect(statement.confidence).toBeLessThanOrEqual(1);
        if (!statement.review) expect(statement.confidence).toBeGreaterThanOrEqual(0.6);
      }
    }
}

/** Thousands of texts: on a machine that does other work too, this takes its time. */
const PATIENCE = { timeout: 180_000 };

describe('the source text is kept whole', PATIENCE, () => {
  it('for texts put together from the pieces of releases', () => {
    const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));
    fc.assert(fc.property(text, expectCovered), { numRuns: 1500, seed: 29 });
  });

  it('for any characters at all', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), expectCovered), {
      numRuns: 500,
      seed: 30,
    });
  });

  it('for releases with a stretch cut out, doubled or put elsewhere', () => {
    const releases = [...madeReleases('en'), ...madeReleases('ja')].map((made) => made.text);
    const mutated = fc
      .tuple(
        fc.constantFrom(...releases),
        fc.nat(),
        fc.nat(60),
        fc.nat(),
        fc.constantFrom('cut', 'double', 'move'),
      )
      .map(([text, from, length, to, how]) => {
        const start = from % text.length;
        const piece = text.slice(start, start + length);
        const rest = text.slice(0, start) + text.slice(start + length);
        if (how === 'cut') return rest;
        if (how === 'double') return text.slice(0, start) + piece + text.slice(start);
        const place = to % (rest.length + 1);
        return rest.slice(0, place) + piece + rest.slice(place);
      });
    fc.assert(fc.property(mutated, expectCovered), { numRuns: 600, seed: 31 });
  });
});

describe('the cost of reading', PATIENCE, () => {
  const body = madeReleases('en')[0]?.text ?? '';
  const japanese = madeReleases('ja')[0]?.text ?? '';
  const hostile: [string, string][] = [
    ['a release repeated', body],
    ['a Japanese release repeated', japanese],
    ['one endless line', 'Japan explained this and that, and '],
    ['open brackets', '('],
    ['points', '.'],
    ['numbers', '1. '],
    ['commas', 'Japan, the EU, '],
    ['Japanese without an end', '日本側から、'],
    ['headings', 'i. AI\n'],
    ['spaces', ' \u3000'],
    ['dates', 'February 22, 2024 '],
    ['blank lines', '\n'],
    ['short lines', 'AI\n\n'],
    ['stars', '*'],
    ['colons', 'AI: '],
  ];

  it.each(hostile)('grows with the length only: %s', (_, unit) => {
    const time = (units: number) => {
      const text = unit.repeat(Math.ceil(units / unit.length)).slice(0, units);
      const start = process.cpuUsage();
      parseRelease(text, parties);
      return process.cpuUsage(start).user / 1000;
    };
    time(10_000);
    const small = time(40_000);
    const large = time(320_000);
    // Eight times the text: linear is 8 times the time, quadratic 64; small times are noise.
    expect(large).toBeLessThan(Math.max(400, small * 20));
  });
});
