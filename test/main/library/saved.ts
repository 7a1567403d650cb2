/** A small round and edits on it, for tests and for the processes they start. */
import type { Edit } from '../../../src/domain/commands/libraryCommand.ts';
import type { Dialogue } from '../../../src/domain/model/dialogue.ts';
import type { Series } from '../../../src/domain/model/library.ts';
import { NOTE_KINDS, type Note } from '../../../src/domain/model/note.ts';
import { importDocument } from '../../../src/main/importing/importDocument.ts';
import { shippedParties } from '../../../src/main/importing/parties.ts';
import { readPasted } from '../../../src/main/importing/readDocument.ts';

export const NOW = '2026-01-05T09:00:00.000Z';

/** A round with two topics, as the importer makes it. */
export function round(number: number): { dialogue: Dialogue; series: Series } {
  const text = `Outcomes of the ${number}th Japan-EU ICT Policy Dialogue
The ${number}th Japan-EU ICT Policy Dialogue was held on February 20, 2024 by web conference.
1. AI
The Japanese side explained its guidelines. The EU side explained the AI Act.
2. 5G
Both sides exchanged views on Open RAN.
`;
  const document = readPasted(text);
  if (!document.ok) throw new Error(document.error.code);
  const imported = importDocument(document.value, shippedParties(), NOW);
  const made = imported.ok ? imported.value.dialogues[0] : undefined;
  if (made === undefined) throw new Error('the release could not be read');
  return made;
}

export function addRound(number: number): Edit {
  return { scope: 'library', command: { type: 'dialogue.add', ...round(number) } };
}

export function note(number: number, markdown: string): Note {
  const id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  const kind = NOTE_KINDS[number % NOTE_KINDS.length] ?? 'background';
  return { id, target: { kind: 'dialogue' }, kind, markdown, createdAt: NOW, modifiedAt: NOW };
}

export function addNote(dialogue: Dialogue, number: number, markdown: string): Edit {
  const command = { type: 'note.add', note: note(number, markdown), at: null } as const;
  return { scope: 'dialogue', dialogueId: dialogue.id, command };
}
