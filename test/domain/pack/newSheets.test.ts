/** The sheets that are made of what officials write under headings: briefs, questions, press, terms, annotations. */
import { beforeAll, describe, expect, it } from 'vitest';
import { NOTE_KINDS } from '../../../src/domain/model/note.ts';
import { buildPack } from '../../../src/domain/pack/buildPack.ts';
import { copiesFrom } from '../../../src/domain/pack/copies.ts';
import type { Block, PackDocument, Sheet, SheetKind } from '../../../src/domain/pack/document.ts';
import type { PackOptions } from '../../../src/domain/pack/options.ts';
import { termsFrom } from '../../../src/domain/pack/terms.ts';
import { wordsIn } from '../../../src/domain/pack/termsSheet.ts';
import { warningsOf } from '../../../src/domain/pack/warnings.ts';
import { shippedParties } from '../../../src/main/importing/parties.ts';
import type { InSeries } from '../../fixtures/dialogues.ts';
import { packOptions } from '../../fixtures/packs.ts';
import { preparedRound, UNDISCLOSED_WORDS } from '../../fixtures/preparedRound.ts';

const OPTIONS = packOptions({ marking: 'LIMITE', noteKinds: [...NOTE_KINDS], version: '2' });

let round: InSeries;
beforeAll(async () => {
  round = await preparedRound();
}, 60_000);

function built(options: Partial<PackOptions> = {}, { dialogue, series } = round) {
  return buildPack({ dialogue, series, parties: shippedParties(), options: { ...OPTIONS, ...options } });
}

function pack(options: Partial<PackOptions> = {}, from = round): PackDocument {
  const made = built(options, from);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
}

function sheetsOf(document: PackDocument, kind: SheetKind): Sheet[] {
  return document.sheets.filter((sheet) => sheet.kind === kind);
}

function rowsOf(blocks: readonly Block[]): string[][] {
  return blocks.flatMap((block) =>
    block.kind === 'table' ? block.table.rows.map((row) => row.map((cell) => wordsIn(cell).join(''))) : [],
  );
}

const words = (part: unknown) => wordsIn(part).join('\n');

describe('a brief', () => {
  it('stands on the two sides of a leaf: what is said in front, the background behind', () => {
    const [front, back] = sheetsOf(pack(), 'topic');
    expect(front?.ownLeaf).toBe(true);
    expect(rowsOf(front?.blocks ?? [])[0]).toEqual([
      '5 Jan 2026',
      'Multilateral Economic Affairs Office',
      'LIMITE',
      '● Certain',
    ]);
    expect(rowsOf(front?.blocks ?? [])).toContainEqual([
      '1',
      'We welcome the growing support for the International Code of Conduct.',
      'Ms Berg',
      '30 s',
    ]);
    expect(words(front)).not.toContain('guidelines for business were revised');
    expect(words(back)).toContain('guidelines for business were revised');
    expect(wordsIn(back).at(-1)).toBe('Multilateral Economic Affairs Office, 5 Jan 2026');
  });

  it('sets their point beside our reply', () => {
    const [front] = sheetsOf(pack(), 'topic');
    expect(rowsOf(front?.blocks ?? [])).toContainEqual([
      'Why does Japan have no binding rules?',
      'The guidelines for business are reviewed every year, and laws of each field apply to AI as they do to all else.',
    ]);
  });

  it('frames what is not for disclosure, behind what may be used', () => {
    const back = sheetsOf(pack(), 'topic')[1]?.blocks ?? [];
    const boxed = back.filter((block) => block.kind === 'rich' && block.boxed === true);
    expect(words(boxed)).toContain(UNDISCLOSED_WORDS);
    expect(back.findIndex((block) => words(block).includes('May be used'))).toBeLessThan(
      back.findIndex((block) => boxed.includes(block)),
    );
  });

  it('loses in a disclosure copy what is not for disclosure, and the copy says so', () => {
    const copy = pack({ preset: 'disclosure' });
    expect(JSON.stringify(copy)).not.toContain(UNDISCLOSED_WORDS);
    expect(JSON.stringify(copy)).not.toContain('● Certain');
    expect(words(sheetsOf(copy, 'contents'))).toContain('Passages not for disclosure (1)');
  });

  it('keeps as it was written a line to take that is more than points', () => {
    const { dialogue, series } = round;
    const notes = dialogue.notes.map((note) =>
      note.kind === 'lineToTake'
        ? { ...note, markdown: '### First\n\n- A point.\n\n| a |\n| - |\n| cell |' }
        : note,
    );
    const [front] = sheetsOf(pack({}, { dialogue: { ...dialogue, notes }, series }), 'topic');
    for (const part of ['First', 'A point.', 'cell']) expect(words(front)).toContain(part);
  });
});

describe('the defensive questions', () => {
  it('are those of the topics that are unlikely, with the first of each answer and who holds the detail', () => {
    const [sheet] = sheetsOf(pack(), 'questions');
    const rows = rowsOf(sheet?.blocks ?? []);
    expect(rows).toHaveLength(3);
    expect(rows[0]?.slice(1)).toEqual([
      'Does Japan plan a law like the Digital Services Act?',
      'The Information Distribution Platform Act is in force and covers illegal content on large platforms.\nIt does not go further at present.',
      'Consumer Policy DivisionTanaka Hanako',
    ]);
    expect(rows[2]?.[1]).toBe('No question is foreseen.');
  });

  it('have no sheet where nothing is rated unlikely, unless they are asked for', () => {
    const topics = round.dialogue.topics.map(({ likelihood: _, ...topic }) => topic);
    const plain = { ...round, dialogue: { ...round.dialogue, topics } };
    expect(sheetsOf(pack({}, plain), 'questions')).toEqual([]);
    expect(words(pack({ sections: ['questions'] }, plain))).toContain('No topic is rated unlikely');
  });
});

describe('the press sheet', () => {
  it('has the line, three questions and what is not said, subject to outcome', () => {
    const [sheet] = sheetsOf(pack(), 'press');
    expect(words(sheet)).toContain('Subject to outcome');
    const rows = rowsOf(sheet?.blocks ?? []);
    expect(rows[0]).toEqual([
      'AI',
      'Japan and the EU keep working on trustworthy AI in the G7 and the OECD.',
    ]);
    expect(rows.slice(1).map(([question]) => question)).toEqual([
      'Was the AI Act discussed?',
      'Will Japan take over the AI Act?',
      '',
    ]);
    const boxed = (sheet?.blocks ?? []).filter((block) => block.kind === 'rich' && block.boxed === true);
    expect(words(boxed)).toContain('Anything on single vendors.');
  });

  it('takes what is not for disclosure neither for the line nor for a question, but for what is not said', () => {
    const { dialogue, series } = round;
    const markdown = 'Said.\n\n### Not for disclosure\n\nKept.\n\n### Why?\n\n(not for disclosure) Hidden.';
    const [note] = dialogue.notes.filter(({ kind }) => kind === 'pressLine');
    if (note === undefined) throw new Error('the round has no press line');
    const notes = [{ ...note, markdown }];
    const [sheet] = sheetsOf(pack({}, { dialogue: { ...dialogue, notes }, series }), 'press');
    const [boxed] = (sheet?.blocks ?? []).filter((block) => block.kind === 'rich' && block.boxed === true);
    for (const kept of ['Kept.', 'Hidden.']) expect(words(boxed)).toContain(kept);
    const others = words(sheet?.blocks.filter((block) => block !== boxed));
    expect(others).toContain('Said.');
    expect(others).not.toMatch(/Kept|Hidden|Not for disclosure/);
    // A cell without words is one for the pen, so that it is still a cell in the PDF.
    const cells = (sheet?.blocks ?? []).flatMap((block) =>
      block.kind === 'table' ? block.table.rows.flat() : [],
    );
    const open = cells.filter((cell) => words(cell).trim() === '');
    expect(open.length).toBeGreaterThan(0);
    for (const cell of open) expect(cell).toEqual({ kind: 'texts', texts: [] });
  });
});

describe('the steering brief', () => {
  it('takes from the notes on the dialogue what stands under its own headings, and leaves the rest to the pen', () => {
    const [sheet] = sheetsOf(pack(), 'steering');
    expect(words(sheet)).toContain('Whether to offer a joint statement on cables.');
    const open = (sheet?.blocks ?? []).flatMap((block) =>
      block.kind === 'facts' ? block.rows.filter((row) => row.values.length === 0) : [],
    );
    expect(open).toEqual([]);
  });
});

describe('the annex of terms', () => {
  it('has the terms that the pack uses and no other, with the stage that a law is at', () => {
    const rows = rowsOf(sheetsOf(pack(), 'terms')[0]?.blocks ?? []);
    const names = rows.map(([en]) => en);
    expect(names).toContain('AI Act');
    expect(names).not.toContain('Data Act');
    expect(rows.find(([en]) => en === 'AI Act')?.slice(1)).toEqual([
      'AI法',
      'EU Regulation 2024/1689, in force since 1 August 2024, applies in stages',
    ]);
  });

  it('takes a library’s own terms before those that ship', () => {
    const terms = termsFrom('AI Act | AI規則 | bill\nno term at all\nLanding points ｜ 陸揚げ地点');
    expect(terms).toHaveLength(2);
    const { dialogue, series } = round;
    const made = buildPack({ dialogue, series, parties: shippedParties(), terms, options: OPTIONS });
    if (!made.ok) throw new Error(made.error.code);
    const rows = rowsOf(sheetsOf(made.value, 'terms')[0]?.blocks ?? []);
    expect(rows.filter(([en]) => en === 'AI Act')).toEqual([['AI Act', 'AI規則', 'bill']]);
    expect(rows.map(([en]) => en)).toContain('Landing points');
  });
});

describe('the annex of annotations', () => {
  it('has each once by its topic, and last those that lost their place, with their old words', () => {
    const [topic] = round.dialogue.topics;
    const [first] = topic?.statements ?? [];
    if (topic === undefined || first === undefined) throw new Error('no statement');
    const topics = round.dialogue.topics.map((each) => ({
      ...each,
      statements: each.statements.filter(({ id }) => id !== first.id),
    }));
    const document = pack({ annotations: 'all' }, { ...round, dialogue: { ...round.dialogue, topics } });
    const [sheet] = sheetsOf(document, 'annotations');
    const last = sheet?.blocks.at(-1);
    expect(JSON.stringify(last)).toContain('Hiroshima AI Process');
    expect(JSON.stringify(sheet).split('keep the name in every text')).toHaveLength(2);
    // Nowhere else: neither under the comparison nor with the dialogue.
    expect(JSON.stringify(document).split('keep the name in every text')).toHaveLength(2);
  });
});

describe('the marking', () => {
  const marked = (line: string) => ({
    ...round,
    dialogue: {
      ...round.dialogue,
      notes: round.dialogue.notes.map((note) =>
        note.kind === 'tactical' ? { ...note, markdown: `${line}\n\n${note.markdown}` } : note,
      ),
    },
  });

  it('is the highest of the parts that are printed, and page 2 says so', () => {
    const document = pack({ marking: 'TLP:GREEN' }, marked('TLP:RED'));
    expect(document.marking).toEqual({ text: 'TLP:RED', place: 'right' });
    expect(words(sheetsOf(document, 'contents'))).toContain('the highest marking of its parts');
    const without = pack({ marking: 'TLP:GREEN', noteKinds: ['background'] }, marked('TLP:RED'));
    expect(without.marking?.text).toBe('TLP:GREEN');
  });

  it('is refused where a part says that it is marked higher than this app may handle', () => {
    expect(built({}, marked('RESTREINT UE/EU RESTRICTED'))).toMatchObject({
      ok: false,
      error: { code: 'pack.markingTooHigh', where: 'RESTREINT UE/EU RESTRICTED' },
    });
    expect(built({}, marked('極秘')).ok).toBe(false);
    // A sentence about secrets marks nothing.
    expect(built({}, marked('The secret of good cables is repair.')).ok).toBe(true);
  });

  it.each([
    ['機密性2情報', '漏えいにより行政事務の遂行に支障'],
    ['TLP:RED', '受領者本人限り'],
    ['取扱注意', '関係者限り'],
  ])('%s comes with its handling text', (marking, text) => {
    expect(words(sheetsOf(pack({ marking, lang: 'ja' }), 'contents'))).toContain(text);
  });
});

describe('the cover', () => {
  it('says when the meeting begins on both clocks', () => {
    const text = words(sheetsOf(pack(), 'cover'));
    expect(text).toContain('20 Feb 2024, 16:00 (Tokyo)');
    expect(text).toContain('20 Feb 2024, 08:00 (Brussels)');
  });
});

describe('numbered copies', () => {
  it('are read one to a line, with a number of their own or the next one', () => {
    expect(copiesFrom('Ms Sato\n\n7. Mr Rossi\n８：田中\nArchive\n7 Again')).toEqual([
      { number: 1, holder: 'Ms Sato' },
      { number: 7, holder: 'Mr Rossi' },
      { number: 8, holder: '田中' },
      { number: 9, holder: 'Archive' },
      { number: 10, holder: 'Again' },
    ]);
  });

  it('stand on the list of distribution', () => {
    const document = pack({ copies: copiesFrom('Ms Sato\nMr Rossi') });
    expect(rowsOf(sheetsOf(document, 'versions')[0]?.blocks ?? [])).toContainEqual(['2', 'Mr Rossi', '', '']);
    expect(words(sheetsOf(document, 'contents'))).toContain('2 numbered copies (1–2)');
  });
});

it('warns of more points than a brief is to have', () => {
  const { dialogue } = round;
  const notes = dialogue.notes.map((note) =>
    note.kind === 'lineToTake' ? { ...note, markdown: '- a\n- b\n- c\n- d\n- e\n- f\n- g' } : note,
  );
  expect(warningsOf({ ...dialogue, notes }, OPTIONS)).toContainEqual({ kind: 'manyPoints', count: 3 });
});
