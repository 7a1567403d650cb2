/** What a pack holds, whatever was chosen: everything asked for once, and nothing that was not. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOTE_KINDS } from '../../../src/domain/model/note.ts';
import { buildPack } from '../../../src/domain/pack/buildPack.ts';
import {
  headings,
  listedHeadings,
  type PackDocument,
  type Position,
  type SourceParagraph,
} from '../../../src/domain/pack/document.ts';
import type { PackOptions } from '../../../src/domain/pack/options.ts';
import { shippedParties } from '../../../src/main/importing/parties.ts';
import {
  briefedRound,
  bundledRound,
  type InSeries,
  JAPANESE_RELEASE,
  PRIVATE_WORDS,
  releaseRound,
} from '../../fixtures/dialogues.ts';
import { builtPack, packOptions } from '../../fixtures/packs.ts';

const OPTIONS = packOptions({
  marking: 'LIMITE',
  audience: 'the head of delegation',
  version: '2',
  issued: false,
});

const pack = (round: InSeries, options: Partial<PackOptions> = {}): PackDocument =>
  builtPack(round, { ...OPTIONS, ...options });

function positions(document: PackDocument): Position[] {
  return document.sheets
    .flatMap((sheet) => sheet.blocks)
    .flatMap((block) => (block.kind === 'comparison' ? block.table.bands : []))
    .flatMap((band) => band.rows.flatMap((row) => row.cells))
    .flatMap((cell) => (cell.kind === 'position' ? [cell.position] : []));
}

function sourceParagraphsOf(document: PackDocument): SourceParagraph[] {
  return document.sheets
    .flatMap((sheet) => sheet.blocks)
    .flatMap((block) => (block.kind === 'source' ? block.paragraphs : []));
}

function citedInAnnex(document: PackDocument): string[] {
  return sourceParagraphsOf(document)
    .flatMap((paragraph) => paragraph.runs)
    .flatMap((run) => (run.citation === null ? [] : [run.citation]));
}

const anyOptions = (topicIds: string[]) =>
  fc.record({
    lang: fc.constantFrom('en' as const, 'ja' as const),
    topics: fc.option(fc.shuffledSubarray(topicIds, { minLength: 1 }), { nil: null }),
    ownSide: fc.constantFrom('japan', 'eu'),
    annotations: fc.constantFrom('none' as const, 'all' as const),
    noteKinds: fc.subarray([...NOTE_KINDS]),
    includePrivate: fc.boolean(),
    marking: fc.constantFrom('', '取扱注意', 'TLP:AMBER'),
    issued: fc.boolean(),
  });

describe('the pack of the bundled round', () => {
  it('sets the five topics side by side as they were said', async () => {
    const document = pack(await bundledRound());
    const tables = document.sheets
      .flatMap((sheet) => sheet.blocks)
      .flatMap((block) => (block.kind === 'comparison' ? [block.table] : []));
    const shape = tables.map((table) => {
      const sides = table.bands.find((band) => band.kind === 'sides');
      const column = (place: number) =>
        sides?.rows.filter((row) => row.cells[place]?.kind === 'position').length ?? 0;
      const joint = table.bands.find((band) => band.kind === 'joint')?.rows.length ?? 0;
      return [column(0), column(1), joint];
    });
    expect(shape).toEqual([
      [2, 1, 1],
      [1, 1, 1],
      [0, 0, 2],
      [1, 1, 1],
      [1, 1, 1],
    ]);
    expect(tables[0]?.columns.map((column) => column.name)).toEqual(['Japan', 'EU']);
  });

  it('says in words under both sides that none was recorded', async () => {
    const document = pack(await bundledRound());
    const cells = document.sheets
      .filter((sheet) => sheet.id.startsWith('topic-3'))
      .flatMap((sheet) => sheet.blocks)
      .flatMap((block) => (block.kind === 'comparison' ? (block.table.bands[0]?.rows ?? []) : []))
      .flatMap((row) => row.cells);
    expect(cells).toEqual([
      { kind: 'none', text: 'No side-specific position recorded' },
      { kind: 'none', text: 'No side-specific position recorded' },
    ]);
  });

  it('keeps the remark and the contact with the source, and never as a position', async () => {
    const document = pack(await bundledRound());
    const said = positions(document).map((position) => position.runs.map((run) => run.text).join(''));
    expect(said.join('\n')).not.toMatch(/Japanese only|TEL|FAX/);
    const annex = JSON.stringify(document.sheets.find((sheet) => sheet.kind === 'sources'));
    expect(annex).toContain('Japanese only');
    expect(annex).toContain('FAX');
  });

  it('holds the whole source in its order, and a bullet with the line it belongs to', async () => {
    const round = await bundledRound();
    const paragraphs = sourceParagraphsOf(pack(round));
    const printed = paragraphs.flatMap((each) => each.runs).map((run) => run.text.text);
    const dense = (text: string) => text.replace(/\s+/gu, '');
    expect(dense(printed.join(''))).toBe(dense(round.dialogue.sources[0]?.text ?? ''));
    const remark = paragraphs.find((each) => each.label === 'Remark');
    expect(remark?.runs.map((run) => run.text.text)).toEqual([
      '• *',
      'The published materials are in Japanese only.',
    ]);
  });

  it('puts one’s own side first', async () => {
    const document = pack(await bundledRound(), { ownSide: 'eu' });
    const [first] = document.sheets
      .flatMap((sheet) => sheet.blocks)
      .flatMap((block) => (block.kind === 'comparison' ? [block.table] : []));
    expect(first?.columns.map((column) => column.side)).toEqual(['eu', 'japan']);
  });
});

describe('a source', () => {
  it('keeps a comma between two statements on the line of the first', () => {
    const runs = sourceParagraphsOf(pack(releaseRound(JAPANESE_RELEASE))).flatMap((each) => each.runs);
    const comma = runs.findIndex((run) => run.text.text === '、');
    expect(comma).toBeGreaterThan(0);
    expect(runs[comma]).toMatchObject({ citation: null, spaced: false });
    expect(runs[comma - 1]?.citation).not.toBeNull();
  });

  it('is in the pack to its last sign, whatever it is', () => {
    const texts = fc.array(
      fc.constantFrom(
        '• ',
        '*',
        '\n',
        '\r\n',
        ' ',
        '、',
        '1 AI',
        '日本側から、指針について説明した。',
        'EU side explained the Act.',
        '—',
        '※',
      ),
      { maxLength: 40 },
    );
    const round = releaseRound(JAPANESE_RELEASE);
    const [source] = round.dialogue.sources;
    if (source === undefined) throw new Error('the round has lost its source');
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join('');
        const sources = [{ ...source, text: text === '' ? 'x' : text }];
        const dialogue = { ...round.dialogue, sources, topics: [], facts: [], unplaced: [] };
        const printed = sourceParagraphsOf(pack({ ...round, dialogue }))
          .flatMap((each) => each.runs)
          .map((run) => run.text.text)
          .join('');
        expect(printed.replace(/\s+/gu, '')).toBe((sources[0]?.text ?? '').replace(/\s+/gu, ''));
      }),
    );
  });
});

describe('the foot of every page', () => {
  it.each([
    ['en', '2', 'Version 2 · 5 Jan 2026, 18:00 (Tokyo)'],
    ['ja', '2', '第2版 · 2026年1月5日 18:00（東京）'],
    ['ja', '案2', '版：案2 · 2026年1月5日 18:00（東京）'],
    ['en', ' ', '5 Jan 2026, 18:00 (Tokyo)'],
  ] as const)('says version and time of issue (%s, “%s”)', async (lang, version, edition) => {
    expect(pack(await bundledRound(), { lang, version }).edition).toBe(edition);
  });
});

describe('whatever is chosen', () => {
  it('every statement of a chosen topic stands once beside the others and once in the source, and no other does', async () => {
    for (const round of [await briefedRound(), releaseRound(JAPANESE_RELEASE)]) {
      const topicIds = round.dialogue.topics.map((topic) => topic.id);
      fc.assert(
        fc.property(anyOptions(topicIds), (options) => {
          const document = pack(round, options);
          const chosen = options.topics ?? topicIds;
          const expected = chosen.flatMap(
            (id) => round.dialogue.topics.find((topic) => topic.id === id)?.statements ?? [],
          );
          expect(
            positions(document)
              .map((position) => position.statementId)
              .sort(),
          ).toEqual(expected.map((statement) => statement.id).sort());
          for (const { statementId, runs } of positions(document))
            expect(runs.map((run) => run.text).join('')).toBe(
              expected.find((each) => each.id === statementId)?.text,
            );
          const all = round.dialogue.topics.flatMap((topic) => topic.statements);
          expect(new Set(citedInAnnex(document)).size).toBe(all.length);
          expect(citedInAnnex(document)).toHaveLength(all.length);
        }),
      );
    }
  });

  it('private words are in the pack only where they were asked for twice', async () => {
    const round = await briefedRound();
    fc.assert(
      fc.property(anyOptions(['t1', 't2', 't3', 't4', 't5']), (options) => {
        const isThere = JSON.stringify(pack(round, options)).includes(PRIVATE_WORDS);
        const isAsked = options.includePrivate === true && (options.noteKinds ?? []).includes('private');
        expect(isThere).toBe(isAsked);
      }),
    );
  });

  it('an annotation that only marks words says that it does', async () => {
    const text = JSON.stringify(pack(await briefedRound(), { annotations: 'all' }));
    expect(text).toContain('"comment":{"text":"Highlighted","lang":"en"}');
  });

  it('page 2 says what was left out', async () => {
    const text = JSON.stringify(pack(await briefedRound()).sheets[1]);
    expect(text).toContain('2 left out');
    expect(text).toContain('4 left out');
  });

  it('annotations are in it only where they were chosen', async () => {
    const round = await briefedRound();
    expect(JSON.stringify(pack(round))).not.toContain('Which budget line?');
    expect(JSON.stringify(pack(round, { annotations: 'all' }))).toContain('Which budget line?');
  });

  it('every heading has a name of its own, and the contents list headings that are there', async () => {
    const round = await briefedRound();
    fc.assert(
      fc.property(anyOptions(['t1', 't2', 't3', 't4', 't5']), (options) => {
        const document = pack(round, options);
        const ids = headings(document).map((heading) => heading.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(listedHeadings(document).length).toBeGreaterThan(2);
        expect(new Set(document.sheets.map((sheet) => sheet.id)).size).toBe(document.sheets.length);
      }),
    );
  });

  it.each(['SECRET', '極秘', 'RESTREINT UE/EU RESTRICTED', 'Confidentiel UE'])(
    'refuses to print %s',
    async (marking) => {
      const { dialogue, series } = await bundledRound();
      const built = buildPack({
        dialogue,
        series,
        parties: shippedParties(),
        options: { ...OPTIONS, marking },
      });
      expect(built).toMatchObject({ ok: false, error: { code: 'pack.markingTooHigh', where: marking } });
    },
  );
});
