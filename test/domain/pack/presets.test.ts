/** The presets and sections of a pack: what each has, and what a disclosure copy can never have. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOTE_KINDS } from '../../../src/domain/model/note.ts';
import { headings, numberedHeadings, type PackDocument } from '../../../src/domain/pack/document.ts';
import type { PackOptions } from '../../../src/domain/pack/options.ts';
import { PRESETS, SECTIONS } from '../../../src/domain/pack/presets.ts';
import { inlineText } from '../../../src/domain/pack/richText.ts';
import { briefedRound, type InSeries, PRIVATE_WORDS } from '../../fixtures/dialogues.ts';
import { builtPack } from '../../fixtures/packs.ts';

const pack = (round: InSeries, options: Partial<PackOptions> = {}): PackDocument =>
  builtPack(round, {
    marking: 'LIMITE',
    annotations: 'all',
    noteKinds: [...NOTE_KINDS],
    includePrivate: true,
    version: '2',
    ...options,
  });

const kindsOf = (document: PackDocument) => [...new Set(document.sheets.map((sheet) => sheet.kind))];

describe('a preset', () => {
  it('has its own sheets, in the order of the pages', async () => {
    const round = await briefedRound();
    expect(kindsOf(pack(round))).toEqual([
      'cover',
      'contents',
      'steering',
      'agenda',
      'commitments',
      'overview',
      'dialogue',
      'topic',
      'comparison',
      'checklist',
      'terms',
      'sources',
      'annotations',
      'records',
      'versions',
    ]);
    expect(kindsOf(pack(round, { preset: 'cards' }))).toEqual(['cards']);
    expect(kindsOf(pack(round, { preset: 'pocket' }))).toEqual(['checklist']);
    const steering = kindsOf(pack(round, { preset: 'steering' }));
    expect(steering).toEqual(['cover', 'contents', 'steering', 'agenda', 'overview', 'checklist']);
  });

  it('is one upright page a topic where topic sheets are asked for', async () => {
    const sheets = pack(await briefedRound(), { preset: 'topics' }).sheets.filter(
      ({ kind }) => kind === 'topic',
    );
    expect(sheets.map((sheet) => sheet.landscape)).toEqual([false, false, false, false, false]);
    for (const sheet of sheets) expect(sheet.blocks.some((block) => block.kind === 'comparison')).toBe(true);
  });

  it('points to headings that are there, whichever sections are chosen', async () => {
    const round = await briefedRound();
    const chosen = fc.record({
      // An addendum is one to a pack that was issued.
      preset: fc.constantFrom(...PRESETS.filter((preset) => preset !== 'addendum')),
      sections: fc.option(fc.subarray([...SECTIONS], { minLength: 1 }), { nil: undefined }),
      bilingual: fc.boolean(),
      lang: fc.constantFrom('en' as const, 'ja' as const),
    });
    fc.assert(
      fc.property(chosen, ({ sections, ...options }) => {
        const document = pack(round, { ...options, ...(sections === undefined ? {} : { sections }) });
        const ids = headings(document).map((heading) => heading.id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of numberedHeadings(document)) expect(ids).toContain(id);
        expect(document.sheets.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('a disclosure copy', () => {
  it('does not hold what is not for disclosure, whatever else was chosen, and says what was removed', async () => {
    const round = await briefedRound();
    const options = fc.record({
      sections: fc.subarray([...SECTIONS], { minLength: 1 }),
      noteKinds: fc.subarray([...NOTE_KINDS]),
      annotations: fc.constantFrom('none' as const, 'all' as const),
    });
    fc.assert(
      fc.property(options, (chosen) => {
        const text = JSON.stringify(pack(round, { ...chosen, preset: 'disclosure' }));
        for (const words of [
          PRIVATE_WORDS,
          'Which budget line?',
          '予算要求済み',
          'landing points',
          'providers outside',
        ])
          expect(text).not.toContain(words);
      }),
    );
    const whole = JSON.stringify(pack(round));
    for (const words of [PRIVATE_WORDS, 'Which budget line?', '予算要求済み']) expect(whole).toContain(words);
    const copy = JSON.stringify(pack(round, { preset: 'disclosure' }));
    expect(copy).toContain(
      'removed: If asked (1), Handling policy (1), Meeting record (1), Private (2), Annotations (4)',
    );
    expect(copy).toContain('supervisory body');
  });
});

describe('speaking cards', () => {
  it('hold every point whole, in order, on as many cards as they need', async () => {
    const { dialogue, series } = await briefedRound();
    const [topic] = dialogue.topics;
    const [note] = dialogue.notes.filter(({ kind }) => kind === 'lineToTake');
    if (topic === undefined || note === undefined) throw new Error('the round has lost its line');
    const word = fc.stringMatching(/^[a-z]{1,14}$/);
    const points = fc.array(fc.array(word, { minLength: 1, maxLength: 160 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(points, (said) => {
        const markdown = said.map((words) => `- x${words.join(' ')}`).join('\n');
        const round = { dialogue: { ...dialogue, notes: [{ ...note, markdown }] }, series };
        const [sheet] = pack(round, { preset: 'cards', topics: [topic.id] }).sheets;
        const cards = (sheet?.blocks ?? []).flatMap((block) => (block.kind === 'cards' ? block.cards : []));
        const printed = cards.flatMap((card) => card.points).map((point) => inlineText(point.content));
        expect(printed.join(' ')).toBe(said.map((words) => `x${words.join(' ')}`).join(' '));
        for (const card of cards) {
          const lines = card.points.map((point) => Math.ceil(inlineText(point.content).length / 38));
          expect(lines.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(14);
        }
      }),
    );
  });

  it('say so where a topic has no line to take', async () => {
    const text = JSON.stringify(pack(await briefedRound(), { preset: 'cards' }));
    expect(text).toContain('No line to take is written.');
    expect(text).toMatch(/"time":"\d+ s"/);
  });
});

describe('a pack of both languages', () => {
  it('has each statement once, with the same in the other language under it where a release has it', async () => {
    const { dialogue, series } = await briefedRound();
    const [topic, ...others] = dialogue.topics;
    const [first, second] = topic?.statements ?? [];
    if (topic === undefined || first === undefined || second === undefined) throw new Error('no statements');
    const japanese = {
      ...first,
      id: 'ja-1',
      lang: 'ja' as const,
      text: '日本側から説明した。',
      source: { ...first.source, sourceId: 'release-ja' },
    };
    const withBoth = {
      ...dialogue,
      annotations: [],
      topics: [{ ...topic, statements: [...topic.statements, japanese] }, ...others],
      alignments: [{ statements: [first.id, japanese.id], review: false, confidence: 1, differs: null }],
    };
    const positionsOf = (options: Partial<PackOptions>) =>
      pack({ dialogue: withBoth, series }, { sections: ['comparisons'], topics: [topic.id], ...options })
        .sheets.flatMap((sheet) => sheet.blocks)
        .flatMap((block) => (block.kind === 'comparison' ? block.table.bands : []))
        .flatMap((band) => band.rows.flatMap((row) => row.cells))
        .flatMap((cell) => (cell.kind === 'position' ? [cell.position] : []));
    const both = positionsOf({ bilingual: true });
    const shown = both.find((position) => position.statementId === first.id);
    expect(shown?.counterparts.map((other) => other.text)).toEqual([
      { text: '日本側から説明した。', lang: 'ja' },
    ]);
    expect(both.filter((position) => position.counterparts.length > 0)).toHaveLength(1);
    expect(both.map((position) => position.statementId)).not.toContain('ja-1');
    expect(positionsOf({}).every((position) => position.counterparts.length === 0)).toBe(true);
  });

  it('has the meeting, the sides and the kinds of notes in both', async () => {
    const text = JSON.stringify(pack(await briefedRound(), { bilingual: true, lang: 'ja' }));
    for (const words of [
      '29th Japan–EU ICT Policy Dialogue',
      '第29回',
      '日本 / Japan',
      '発言要領 / Line to take',
    ])
      expect(text).toContain(words);
  });
});
