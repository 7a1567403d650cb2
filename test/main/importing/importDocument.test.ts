/** From a document to dialogues as the library keeps them, and to what `taiwa parse` prints. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dialogueSchema } from '../../../src/domain/model/dialogue.ts';
import { seriesSchema } from '../../../src/domain/model/library.ts';
import { fold } from '../../../src/domain/release/spans.ts';
import { bundledReleases } from '../../../src/main/importing/bundled.ts';
import { importDocument, parseDocument } from '../../../src/main/importing/importDocument.ts';
import { parseOutput, parseOutputSchema } from '../../../src/main/importing/parseOutput.ts';
import { shippedParties } from '../../../src/main/importing/parties.ts';
import { readDocument, readPasted } from '../../../src/main/importing/readDocument.ts';
import { resourcesFolder } from '../../../src/main/resources.ts';
import { madeReleases } from '../../domain/release/corpus.ts';

const parties = shippedParties();
const NOW = '2026-01-05T09:00:00.000Z';

async function bundled() {
  const [release] = bundledReleases();
  if (release === undefined) throw new Error('nothing is bundled');
  const document = await readDocument(join(resourcesFolder(), release.file));
  if (!document.ok) throw new Error(document.error.code);
  return { release, document: document.value };
}

describe('the bundled round', () => {
  it('becomes a dialogue with five topics and every sentence on its side', async () => {
    const { release, document } = await bundled();
    const imported = importDocument(document, parties, NOW, release);
    if (!imported.ok) throw new Error(imported.error.code);
    expect(imported.value.findings).toEqual([]);
    const [made] = imported.value.dialogues;
    if (made === undefined) throw new Error('no dialogue');
    const dialogue = dialogueSchema.parse(made.dialogue);
    seriesSchema.parse(made.series);
    expect(dialogue.id).toBe('japan-eu-ict-policy-dialogue-29');
    expect(dialogue.round).toBe(29);
    expect(dialogue.title).toBe('Outcomes of the 29th Japan-EU ICT Policy Dialogue');
    expect(dialogue.publishedOn).toBe('2024-02-22');
    expect(dialogue.heldOn).toEqual(['2024-02-20']);
    expect(dialogue.form).toBe('web conference');
    expect(dialogue.hosts).toHaveLength(2);
    expect(dialogue.purpose).toMatch(/^This policy dialogue aims/);
    expect(dialogue.summary).toMatch(/^Both sides discussed lively/);
    expect(dialogue.remarks).toEqual(['The published materials are in Japanese only.']);
    expect(dialogue.contact).toContain('TEL: +81 3 5253 5920');
    const counts = dialogue.topics.map((topic) => {
      const of = (side: string) => topic.statements.filter((statement) => statement.side === side).length;
      return [topic.label, topic.title, of('japan'), of('eu'), of('joint'), topic.statements.length];
    });
    expect(counts).toEqual([
      ['i.', 'AI', 2, 1, 1, 4],
      ['ii.', 'Submarine cables', 1, 1, 1, 3],
      ['iii.', '5G/Beyond 5G/6G', 0, 0, 2, 2],
      ['iv.', 'Online platforms', 1, 1, 1, 3],
      ['v.', 'Cybersecurity', 1, 1, 1, 3],
    ]);
    const statements = dialogue.topics.flatMap((topic) => topic.statements);
    expect(statements.every((statement) => !statement.review)).toBe(true);
    expect(new Set(statements.map((statement) => statement.id)).size).toBe(statements.length);
    for (const statement of statements)
      expect(statement.text).toBe(
        fold(document.text.slice(statement.source.span.start, statement.source.span.end)),
      );
    expect(dialogue.sources[0]).toMatchObject({
      publisher: release.publisher,
      address: null,
      fileName: release.file,
    });
    // The contact and the footnote are no positions.
    expect(statements.map((statement) => statement.text).join(' ')).not.toMatch(/TEL|materials|inquiry/);
  });

  it('reads its acts by their verbs', async () => {
    const { document } = await bundled();
    const parsed = parseDocument(document, parties);
    if (!parsed.ok) throw new Error(parsed.error.code);
    const acts = parsed.value.dialogues[0]?.topics.flatMap((topic) =>
      topic.statements.map((statement) => statement.act),
    );
    expect(acts).toEqual([
      'explained',
      'confirmedCooperation',
      'explained',
      'explained',
      'explained',
      'explained',
      'discussed',
      'explained',
      'confirmedImportance',
      'explained',
      'explained',
      'confirmedCooperation',
      'explained',
      'explained',
      'willContinue',
    ]);
  });
});

describe('what parse prints', () => {
  it('has the promised shape for every release', { timeout: 180_000 }, () => {
    for (const made of [...madeReleases('en'), ...madeReleases('ja')]) {
      const document = readPasted(made.text);
      if (!document.ok) throw new Error(document.error.code);
      const parsed = parseDocument(document.value, parties);
      if (!parsed.ok) throw new Error(`${made.name}: ${parsed.error.code}`);
      const printed = parseOutputSchema.parse(JSON.parse(JSON.stringify(parseOutput(parsed.value, []))));
      for (const { topics, unplaced } of printed.dialogues) {
        const pieces = [...topics.flatMap((topic) => topic.statements), ...unplaced];
        for (const piece of pieces)
          expect(piece.text).toBe(fold(made.text.slice(piece.source.start, piece.source.end)));
      }
      const imported = importDocument(document.value, parties, NOW);
      if (!imported.ok) throw new Error(imported.error.code);
      for (const { dialogue, series } of imported.value.dialogues) {
        dialogueSchema.parse(dialogue);
        seriesSchema.parse(series);
      }
    }
  });

  it('is a failure that says so where a text has no topics', () => {
    for (const text of [
      'Dear colleague, lunch is at noon.',
      '本日は晴天です。',
      'x',
      'Japan and the EU held a meeting. Japan explained its plan.',
    ]) {
      const document = readPasted(text);
      if (!document.ok) throw new Error(document.error.code);
      const parsed = parseDocument(document.value, parties);
      expect(parsed.ok ? null : parsed.error.code, text).toBe('document.noTopics');
    }
  });
});

describe('ids', () => {
  it('are the same each time, and free of those already taken', () => {
    const made = madeReleases('en')[3];
    const document = readPasted(made?.text ?? '');
    if (!document.ok) throw new Error(document.error.code);
    const first = importDocument(document.value, parties, NOW);
    const second = importDocument(document.value, parties, NOW);
    expect(second).toEqual(first);
  });

  it('name the day for a meeting without a round, and say undated without either', () => {
    const text = (line: string) =>
      `Results of the Japan-EU ICT Policy Dialogue\n\n${line}\n\n1. AI\n\nJapan explained its plan.\n\n2. 5G\n\nBoth sides discussed it.\n`;
    const idOf = (line: string) => {
      const document = readPasted(text(line));
      if (!document.ok) throw new Error(document.error.code);
      const imported = importDocument(document.value, parties, NOW);
      return imported.ok ? imported.value.dialogues[0]?.dialogue.id : imported.error.code;
    };
    expect(idOf('The dialogue was held in Tokyo on May 4, 2021.')).toBe(
      'japan-eu-ict-policy-dialogue-2021-05-04',
    );
    expect(idOf('The dialogue was held in Tokyo.')).toBe('japan-eu-ict-policy-dialogue-undated');
  });
});
