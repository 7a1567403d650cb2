/** A small round and edits on it, for tests and for the processes they start. */
import type { Edit } from '../../../src/domain/commands/libraryCommand.ts';
import type { Dialogue } from '../../../src/domain/model/dialogue.ts';
import type { Series } from '../../../src/domain/model/library.ts';
import { importDocument } from '../../../src/main/importing/importDocument.ts';
import { shippedParties } from '../../../src/main/importing/parties.ts';
import { readPasted } from '../../../src/main/importing/readDocument.ts';
import { NOW, note } from './savedNote.ts';

export { NOW, note };

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

export function addNote(dialogue: Dialogue, number: number, markdown: string): Edit {
  const command = { type: 'note.add', note: note(number, markdown), at: null } as const;
  return { scope: 'dialogue', dialogueId: dialogue.id, command };
}
