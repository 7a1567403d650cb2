/** The sheets that reach back: what changed since the last round, and the commitments of this one and those before. */
import { describe, expect, it } from 'vitest';
import { reduce } from '../../../src/domain/commands/reduce.ts';
import type { Commitment } from '../../../src/domain/model/commitment.ts';
import type { Dialogue } from '../../../src/domain/model/dialogue.ts';
import type { PackDocument, SheetKind } from '../../../src/domain/pack/document.ts';
import type { PackOptions } from '../../../src/domain/pack/options.ts';
import { renderForm } from '../../../src/main/packs/forms/renderForm.ts';
import { bundledRound, type InSeries, releaseRound } from '../../fixtures/dialogues.ts';
import { builtPack } from '../../fixtures/packs.ts';

const NEXT = `Outcomes of the 30th Japan-EU ICT Policy Dialogue
March 6, 2025
The 30th Japan-EU ICT Policy Dialogue was held on March 4, 2025 by web conference.

1. Artificial intelligence (AI)
The EU side explained the implementation of the AI Act. Both sides agreed to hold an expert meeting, "in principle".
2. Quantum
The Japanese side introduced its quantum strategy.
`;

function built(
  round: InSeries,
  before: readonly Dialogue[],
  options: Partial<PackOptions> = {},
): PackDocument {
  return builtPack(round, { noteKinds: [], ...options }, { before });
}

/** The table of a sheet, each cell's texts one below the other; null where the pack has no such sheet. */
function table({ sheets }: PackDocument, kind: SheetKind): string[][] | null {
  const sheet = sheets.find((each) => each.kind === kind);
  const block = sheet?.blocks.find((each) => each.kind === 'table');
  if (block?.kind !== 'table') return null;
  return block.table.rows.map((row) =>
    row.map((cell) => (cell.kind === 'texts' ? cell.texts.map(({ text }) => text).join('\n') : '')),
  );
}

function promised({ dialogue, series }: InSeries, words: string, commitment: Commitment): InSeries {
  const statement = dialogue.topics
    .flatMap(({ statements }) => statements)
    .find(({ text }) => text.includes(words));
  const changed = reduce(dialogue, { type: 'statement.setCommitment', id: statement?.id ?? '', commitment });
  if (!changed.ok) throw new Error(changed.error.code);
  return { dialogue: changed.value.dialogue, series };
}

const OPEN: Commitment = { status: 'open', owner: 'MIC', due: '31st round', evidence: '' };

describe('since the last round', () => {
  it('says for each topic and side what is new, changed or not taken up again, and which topics are gone', async () => {
    const { dialogue: last } = await bundledRound();
    const document = built(releaseRound(NEXT), [last]);
    const [ai, quantum] = table(document, 'sinceLast') ?? [];
    expect(ai?.[0]).toContain('30th round, Tuesday 4 March 2025, against the 29th round');
    expect(ai?.[1]).toContain('○ Silent');
    expect(ai?.[1]).toContain('－ Not taken up again: Japanese side explained its efforts');
    expect(ai?.[2]).toBe('△ Changed: The EU side explained the implementation of the AI Act. [30·AI·s1]');
    expect(ai?.[3]).toContain('＋ New: Both sides agreed to hold an expert meeting');
    expect(quantum?.[0]).toContain('the first time');
    expect(quantum?.[1]).toContain('● First time: The Japanese side introduced its quantum strategy.');
    const gone = document.sheets.find(({ kind }) => kind === 'sinceLast')?.blocks.at(-1);
    expect(gone).toMatchObject({
      kind: 'paragraph',
      text: { text: expect.stringContaining('Submarine cables') },
    });
  });

  it('is there for the first round only where it is asked for', async () => {
    const round = await bundledRound();
    expect(table(built(round, []), 'sinceLast')).toBeNull();
    expect(table(built(round, [], { sections: ['sinceLast'] }), 'sinceLast')).toHaveLength(5);
  });
});

describe('the commitments', () => {
  it('are those of this round, and of earlier ones what is still to be followed up, open ones first', async () => {
    const { dialogue: last } = promised(await bundledRound(), 'OECD Ministerial', {
      ...OPEN,
      status: 'done',
    });
    const round = promised(releaseRound(NEXT), 'expert meeting', {
      ...OPEN,
      status: 'dropped',
      evidence: 'No date found',
    });
    const rows = table(built(round, [last]), 'commitments') ?? [];
    expect(rows.map((row) => row[5])).toEqual(['proposed', 'proposed', 'dropped']);
    expect(rows[2]?.slice(2)).toEqual(['Joint\nagreed', 'MIC', '31st round', 'dropped', 'No date found']);
    expect(JSON.stringify(rows)).not.toContain('OECD');
  });

  it('in a disclosure copy are the words alone', async () => {
    const round = promised(releaseRound(NEXT), 'expert meeting', OPEN);
    const document = built(round, [], { preset: 'disclosure', sections: ['commitments'] });
    expect(table(document, 'commitments')?.[0]).toHaveLength(3);
    expect(JSON.stringify(document)).not.toContain('MIC"');
  });

  it('are a table for a spreadsheet, in which nothing is a formula and quotes are kept', async () => {
    const round = promised(releaseRound(NEXT), 'expert meeting', { ...OPEN, owner: '=1+1' });
    const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      renderForm(built(round, [], { sections: ['commitments'] }), 'csv'),
    );
    expect(csv.startsWith('\uFEFFNo.,Wording,')).toBe(true);
    expect(csv).toContain('""in principle""');
    expect(csv).toContain("'=1+1");
    expect(csv.endsWith('\r\n')).toBe(true);
  });
});
