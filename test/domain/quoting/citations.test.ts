/** A citation follows its statement: where it stands now, whether it still says what was quoted, and as text in print. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Dialogue } from '../../../src/domain/model/dialogue.ts';
import { pointsOfNote, secondsOf } from '../../../src/domain/pack/points.ts';
import { addressOf, onOneLine, statementAt } from '../../../src/domain/quoting/citationLink.ts';
import { citationsIn, withPlainCitations } from '../../../src/domain/quoting/citationsIn.ts';
import { citedOf } from '../../../src/domain/quoting/cited.ts';
import { changedCitations, withCitationsPrinted } from '../../../src/domain/quoting/quotedRounds.ts';
import { toMarkdown } from '../../../src/renderer/notes/markdown/toMarkdown.ts';
import { bundledRound, NOW } from '../../fixtures/dialogues.ts';
import { builtPack } from '../../fixtures/packs.ts';

function quoteOf(dialogue: Dialogue, place = 0): string {
  const cited = citedOf(dialogue, null)[place];
  if (cited === undefined) throw new Error('no such statement');
  const words = onOneLine(cited.text);
  const { dialogueId, statementId, citation } = cited;
  const chip = { type: 'citation', attrs: { dialogueId, statementId, label: citation, words } };
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text: `“${words}” ` }, chip] };
  return toMarkdown({ type: 'doc', content: [paragraph] });
}

const noteOn = (topicId: string, markdown: string): Dialogue['notes'][number] => ({
  id: '00000000-0000-4000-8000-000000000001',
  target: { kind: 'topic', topicId },
  kind: 'lineToTake',
  markdown,
  createdAt: NOW,
  modifiedAt: NOW,
});

/** The round with other words in its first statement. */
function reworded(dialogue: Dialogue, text: string): Dialogue {
  const [first, ...topics] = dialogue.topics;
  if (first === undefined) throw new Error('no topic');
  const [said, ...others] = first.statements;
  if (said === undefined) throw new Error('no statement');
  return { ...dialogue, topics: [{ ...first, statements: [{ ...said, text }, ...others] }, ...topics] };
}

it('an address leads to the statement it was made of, and no other address does', () => {
  const id = fc.string({ minLength: 1, unit: 'grapheme' });
  fc.assert(
    fc.property(fc.constantFrom('29', 'japan-eu-29'), id, (dialogueId, statementId) => {
      expect(statementAt(addressOf({ dialogueId, statementId }))).toEqual({ dialogueId, statementId });
    }),
  );
  for (const address of [
    'https://example.org',
    'taiwa:statement/29',
    'taiwa:statement/29/',
    'taiwa:statement/../s1',
    'taiwa:statement/29/%E0%A4%A',
  ])
    expect(statementAt(address)).toBeNull();
});

it('a quote is as it was until its statement says something else, or goes', async () => {
  const { dialogue } = await bundledRound();
  const markdown = quoteOf(dialogue);
  expect(citationsIn(markdown)).toMatchObject([{ label: '29·AI·s1', dialogueId: dialogue.id }]);
  expect(changedCitations(markdown, dialogue, [])).toEqual([]);
  expect(changedCitations(markdown, reworded(dialogue, 'Something else.'), [])).toHaveLength(1);
  expect(changedCitations(markdown, { ...dialogue, topics: [] }, [])).toHaveLength(1);
  // Of a round that is not at hand nothing is claimed.
  expect(changedCitations(markdown, { ...dialogue, id: 'another', topics: [] }, [])).toEqual([]);
});

it('a citation in print is text, and is what its statement is called now', async () => {
  const { dialogue } = await bundledRound();
  const [first] = dialogue.topics;
  if (first === undefined) throw new Error('no topic');
  const before = quoteOf(dialogue, 1);
  const [, ...others] = first.statements;
  const moved: Dialogue = {
    ...dialogue,
    topics: [{ ...first, statements: others }, ...dialogue.topics.slice(1)],
    notes: [noteOn(first.id, before)],
  };
  const printed = withCitationsPrinted(moved, []).notes[0]?.markdown ?? '';
  expect(printed).toContain('” 29·AI·s1');
  expect(printed).not.toContain('taiwa:');
  expect(withPlainCitations(before, () => undefined)).toContain('” 29·AI·s2');
});

it('a pack has the words and the citation of a quote of another round, and no address', async () => {
  const { dialogue, series } = await bundledRound();
  const [first] = dialogue.topics;
  if (first === undefined) throw new Error('no topic');
  const coming = {
    ...dialogue,
    id: 'coming',
    round: 30,
    topics: [{ ...first, statements: [] }],
    notes: [noteOn(first.id, quoteOf(dialogue))],
  };
  const pack = builtPack({ dialogue: coming, series }, { noteKinds: ['lineToTake'] }, { before: [dialogue] });
  const written = JSON.stringify(pack);
  expect(written).toContain('29·AI·s1');
  expect(written).not.toContain('taiwa:');
});

it('a citation takes no time to say', async () => {
  const { dialogue } = await bundledRound();
  const time = (markdown: string) => secondsOf(pointsOfNote(markdown), dialogue, {});
  const words = Array.from({ length: 65 }, () => 'word').join(' ');
  expect(time(`- ${words} ${Array.from({ length: 30 }, () => '29·AI·s1').join(' ')}`)).toBe(
    time(`- ${words}`),
  );
});
