/** The ledger proposes what promises something, and keeps what a person said of it. */
import { expect, it } from 'vitest';
import type { DialogueCommand } from '../../../src/domain/commands/dialogueCommand.ts';
import { joinCommand, splitCommand } from '../../../src/domain/commands/passages.ts';
import { reduce } from '../../../src/domain/commands/reduce.ts';
import { ledgerOf } from '../../../src/domain/commitments/ledger.ts';
import type { Commitment } from '../../../src/domain/model/commitment.ts';
import type { Dialogue } from '../../../src/domain/model/dialogue.ts';
import { ACTS, type Act } from '../../../src/domain/model/statement.ts';
import { bundledRound } from '../../fixtures/dialogues.ts';
import { emptyDialogue } from '../../renderer/session/main.ts';

function spoken(...acts: Act[]): Dialogue {
  const dialogue = emptyDialogue('japan-eu-29', 29);
  const statements = acts.map((act, place) => ({
    id: `s${place + 1}`,
    text: `Both sides ${act}.`,
    lang: 'en' as const,
    side: 'joint',
    act,
    review: false,
    reason: 'subject',
    confidence: 1,
    source: { sourceId: 'a', span: { start: 0, end: 1 } },
  }));
  return { ...dialogue, topics: dialogue.topics.map((topic) => ({ ...topic, statements })) };
}

const OPEN: Commitment = { status: 'open', owner: 'MIC', due: '30th round', evidence: '' };

function said(dialogue: Dialogue, id: string, commitment: Commitment | null): Dialogue {
  const reduced = reduce(dialogue, { type: 'statement.setCommitment', id, commitment });
  if (!reduced.ok) throw new Error(reduced.error.code);
  return reduced.value.dialogue;
}

function after(dialogue: Dialogue, command: DialogueCommand | null): Dialogue {
  const reduced = command === null ? null : reduce(dialogue, command);
  if (!reduced?.ok) throw new Error('it can be carried out');
  return reduced.value.dialogue;
}

const acts = (dialogue: Dialogue, withNone = false) =>
  ledgerOf(dialogue, 'en', withNone).map(({ act }) => act);

it('proposes what confirms cooperation, goes on, or agrees, and no weaker act', () => {
  expect(acts(spoken(...ACTS))).toEqual(['confirmedCooperation', 'willContinue', 'agreed']);
});

it('takes in what a person says is one, whatever its wording', () => {
  expect(ledgerOf(said(spoken('explained', 'agreed'), 's1', OPEN), 'en')).toMatchObject([
    { statementId: 's1', citation: '29·AI·s1', commitment: OPEN },
    { statementId: 's2', commitment: null },
  ]);
});

it('leaves out what a person says is none, but where that is asked for', () => {
  const dialogue = said(spoken('agreed', 'willContinue'), 's1', { ...OPEN, status: 'none' });
  expect(acts(dialogue)).toEqual(['willContinue']);
  expect(acts(dialogue, true)).toEqual(['agreed', 'willContinue']);
});

it('stays with the first part of a statement that is split, and with what two are joined to', async () => {
  const { dialogue } = await bundledRound();
  const [topic] = dialogue.topics;
  const [first, second] = topic?.statements ?? [];
  if (!first || !second) throw new Error('two statements');
  const decided = said(dialogue, first.id, OPEN);
  const { start, end } = first.source.span;
  const split = after(decided, splitCommand(decided, first.id, Math.floor((start + end) / 2)));
  expect(split.topics[0]?.statements.slice(0, 2).map(({ commitment }) => commitment)).toEqual([
    OPEN,
    undefined,
  ]);
  const promised = said(dialogue, second.id, OPEN);
  const joined = after(promised, joinCommand(promised, first.id));
  expect(joined.topics[0]?.statements[0]).toMatchObject({ id: first.id, commitment: OPEN });
});

it('what two sources say is one commitment, kept with the statement that it was said of', () => {
  const both = spoken('agreed', 'agreed');
  const [topic] = both.topics;
  const [first, second] = topic?.statements ?? [];
  if (!topic || !first || !second) throw new Error('two statements');
  const japanese = {
    ...second,
    lang: 'ja' as const,
    text: '合意した。',
    source: { ...second.source, sourceId: 'b' },
  };
  const aligned: Dialogue = {
    ...both,
    topics: [{ ...topic, statements: [first, japanese] }],
    alignments: [{ statements: ['s1', 's2'], review: false, confidence: 1, differs: null }],
  };
  const [shown, ...others] = ledgerOf(said(aligned, 's1', OPEN), 'ja');
  expect(others).toEqual([]);
  expect(shown).toMatchObject({ text: '合意した。', lang: 'ja', statementId: 's1', commitment: OPEN });
});
