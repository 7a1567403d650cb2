/** A release in Markdown is read by its headings and lists, and its text is what it says, without marks. */
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../src/main/importing/importDocument.ts';
import { shippedParties } from '../../../src/main/importing/parties.ts';
import { readBytes } from '../../../src/main/importing/readDocument.ts';

const RELEASE = `# Results of the 29th Japan-EU ICT Policy Dialogue

February 22, 2024

On **Tuesday, February 20, 2024**, MIC and the European Commission held the 29th Japan-EU ICT Policy Dialogue
in [Tokyo](https://example.jp/tokyo).

## Key outcomes

### AI &amp; data

The EU side explained the *AI Act*, and
both sides discussed \\*guidelines\\*.

### Submarine cables

1. Japan introduced **its subsidies**.
   - The EU side asked about repair ships.
2. It was agreed that experts would meet.

**Quantum**

Japan explained its testbed.

---

| Contact | TEL |
| --- | --- |
| MIC | +81 3 5253 5920 |
`;

async function read(source: string, name = 'release.md') {
  const document = await readBytes(Buffer.from(source, 'utf8'), name);
  if (!document.ok) throw new Error(document.error.code);
  const release = parseDocument(document.value, shippedParties());
  if (!release.ok) throw new Error(release.error.code);
  return { text: document.value.text, dialogue: release.value.dialogues[0] };
}

describe('a release in Markdown', async () => {
  const { text, dialogue } = await read(RELEASE);

  it('gives its topics by headings and bold lines', () => {
    expect(dialogue?.topics.map((topic) => topic.title)).toEqual([
      'AI & data',
      'Submarine cables',
      'Quantum',
    ]);
  });

  it('gives every sentence its side', () => {
    expect(dialogue?.topics.map((topic) => topic.statements.map((statement) => statement.side))).toEqual([
      ['eu', 'joint'],
      ['japan', 'eu', 'joint'],
      ['japan'],
    ]);
  });

  it('keeps no mark in its text, and every span points into that text', () => {
    expect(text).not.toMatch(/[#|]|\*\*|\]\(|\\/);
    expect(text).toContain('both sides discussed *guidelines*.');
    for (const statement of dialogue?.topics.flatMap((topic) => topic.statements) ?? [])
      expect(text.slice(statement.span.start, statement.span.end).replace(/\s+/g, ' ')).toBe(statement.text);
  });

  it('tells the meeting’s facts', () => {
    expect(dialogue).toMatchObject({ round: 29, publishedOn: '2024-02-22', heldOn: ['2024-02-20'] });
    expect(dialogue?.title).toBe('Results of the 29th Japan-EU ICT Policy Dialogue');
  });

  it('is read as plain text, and as fast, where its nesting is hostile', async () => {
    const hostile = `${'> '.repeat(20_000)}x\n\n1. AI\n\nThe EU side explained the AI Act.\n`;
    const start = performance.now();
    expect((await read(hostile)).dialogue?.topics.map((topic) => topic.title)).toEqual(['AI']);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it('is refused as empty where its marks say nothing', async () => {
    expect(await readBytes(Buffer.from('---\n\n[a]: https://example.jp\n'), 'a.md')).toMatchObject({
      ok: false,
      error: { code: 'document.empty' },
    });
  });
});
