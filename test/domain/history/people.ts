/** Three people with copies of one round, who edit them and take over what another has, as tests need them. */
import fc from 'fast-check';
import type { DialogueCommand } from '../../../src/domain/commands/dialogueCommand.ts';
import {
  dropCommand,
  joinCommand,
  setSideCommand,
  splitCommand,
} from '../../../src/domain/commands/passages.ts';
import { reduce } from '../../../src/domain/commands/reduce.ts';
import { type Copy, merged } from '../../../src/domain/history/merge.ts';
import { recorded } from '../../../src/domain/history/record.ts';
import { EMPTY_HISTORY, storedOf } from '../../../src/domain/history/version.ts';
import type { Dialogue } from '../../../src/domain/model/dialogue.ts';
import { NOTE_KINDS, type Note } from '../../../src/domain/model/note.ts';
import { releaseRound } from '../../fixtures/dialogues.ts';

export const { dialogue: START } = releaseRound(`Outcomes of the 31st Japan-EU ICT Policy Dialogue
The 31st Japan-EU ICT Policy Dialogue was held on March 5, 2026 by web conference.

1. AI
The Japanese side explained its guidelines, and the EU side explained the AI Act.
Both sides agreed to continue the exchange of views.
2. Quantum
Both sides exchanged views on quantum networks. The EU side presented its roadmap.
`);
export const AT = '2026-03-06T09:00:00.000Z';

export const minute = (n: number) => new Date(Date.parse(AT) + n * 60_000).toISOString();
export const noteId = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const note = (n: number, markdown: string, topicId: string | null = null): Note => ({
  id: noteId(n),
  target: topicId === null ? { kind: 'dialogue' } : { kind: 'topic', topicId },
  kind: 'background',
  markdown,
  createdAt: AT,
  modifiedAt: AT,
});

/** A copy after a command; a command that names nothing that is there changes nothing. */
export function done(copy: Copy, command: DialogueCommand | null, author: string, at: string): Copy {
  if (command === null) return copy;
  const reduced = reduce(copy.dialogue, command);
  if (!reduced.ok) return copy;
  const { dialogue } = reduced.value;
  return { dialogue, history: recorded(copy.history, copy.dialogue, dialogue, { at, author }) };
}

export const FRESH: Copy = { dialogue: START, history: EMPTY_HISTORY };
export const plain = ({ dialogue, history }: Copy) => ({ dialogue, history: storedOf(history) });
export const [firstTopic = '', secondTopic = ''] = START.topics.map(({ id }) => id);
export const statementIds = START.topics.flatMap((topic) => topic.statements.map(({ id }) => id));

interface Act {
  kind: string;
  n: number;
  m: number;
  text: string;
}

/** Turns an act into a command on the dialogue as it is. */
function commandOf({ kind, n, m, text }: Act, author: number, dialogue: Dialogue): DialogueCommand | null {
  const statements = dialogue.topics.flatMap((topic) => topic.statements);
  const statement = statements[n % Math.max(1, statements.length)];
  const topic = dialogue.topics[m % Math.max(1, dialogue.topics.length)];
  const modifiedAt = AT;
  switch (kind) {
    case 'note':
      return {
        type: 'note.add',
        note: note(10 * author + (n % 4), text, m % 2 ? (topic?.id ?? null) : null),
        at: null,
      };
    case 'sharedNote':
      return { type: 'note.add', note: note(n % 3, text), at: m % 2 ? 0 : null };
    case 'edit':
      return {
        type: 'note.edit',
        id: dialogue.notes[n % Math.max(1, dialogue.notes.length)]?.id ?? noteId(0),
        markdown: text,
        modifiedAt,
      };
    case 'kind':
      return {
        type: 'note.setKind',
        id: dialogue.notes[n % Math.max(1, dialogue.notes.length)]?.id ?? noteId(0),
        kind: NOTE_KINDS[m % NOTE_KINDS.length] ?? 'background',
        modifiedAt,
      };
    case 'remove':
      return {
        type: 'note.remove',
        id: dialogue.notes[n % Math.max(1, dialogue.notes.length)]?.id ?? noteId(0),
      };
    case 'side':
      return statement ? setSideCommand(statement.id, ['japan', 'eu', 'joint'][m % 3] ?? 'joint') : null;
    case 'drop':
      return statement ? dropCommand(statement.id) : null;
    case 'split':
      return statement
        ? splitCommand(dialogue, statement.id, statement.source.span.start + 1 + (m % 30))
        : null;
    case 'join':
      return statement ? joinCommand(dialogue, statement.id) : null;
    case 'move':
      return statement && topic
        ? { type: 'statement.move', id: statement.id, topicId: topic.id, at: n % 2 }
        : null;
    case 'rename':
      return topic ? { type: 'topic.rename', id: topic.id, title: `Title ${text || n}` } : null;
    case 'order':
      return topic ? { type: 'topic.move', id: topic.id, at: n % 2 } : null;
    case 'pair': {
      const [one, two] = [statement, statements[m % Math.max(1, statements.length)]];
      if (!one || !two || one === two) return null;
      const pairing = { statements: [one.id, two.id], review: false, confidence: 1, differs: null };
      return { type: 'alignments.set', alignments: [...dialogue.alignments, pairing] };
    }
    case 'unpair':
      return { type: 'alignments.set', alignments: dialogue.alignments.filter((_, at) => at !== n % 3) };
    case 'flag':
      return {
        type: 'alignments.set',
        alignments: dialogue.alignments.map((each, at) => (at === n % 3 ? { ...each, differs: text } : each)),
      };
    case 'removeTopic':
      return topic ? { type: 'topic.remove', id: topic.id } : null;
    case 'addTopic':
      return {
        type: 'topic.add',
        topic: {
          id: `own-${author}-${n % 2}`,
          label: '',
          title: `New ${text}`,
          level: 1,
          also: [],
          statements: [],
        },
        at: null,
      };
    default:
      return null;
  }
}

const act: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom(
    'note',
    'sharedNote',
    'edit',
    'edit',
    'kind',
    'remove',
    'side',
    'drop',
    'split',
    'split',
    'join',
    'move',
    'rename',
    'order',
    'pair',
    'unpair',
    'flag',
    'removeTopic',
    'addTopic',
  ),
  n: fc.nat(20),
  m: fc.nat(20),
  text: fc.string({ unit: 'grapheme', maxLength: 12 }),
});
/** Somebody does something, or takes over what somebody else has. */
export const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('act' as const), who: fc.nat(2), act }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('take' as const), who: fc.nat(2), from: fc.nat(2) }),
  },
);
export type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;
const NAMES = ['田中', 'Dupont', 'Schmidt'];

export function lived(steps: readonly Step[]): [Copy, Copy, Copy] {
  const copies: [Copy, Copy, Copy] = [FRESH, FRESH, FRESH];
  steps.forEach((each, time) => {
    const mine = copies[each.who];
    if (mine === undefined) return;
    if (each.kind === 'act') {
      const command = commandOf(each.act, each.who + 1, mine.dialogue);
      copies[each.who] = done(mine, command, NAMES[each.who] ?? '', minute(time));
    } else copies[each.who] = merged(mine, copies[each.from] ?? mine);
  });
  return copies;
}

export const RUNS = { numRuns: 200 };
export const histories = fc.array(step, { maxLength: 24 });
