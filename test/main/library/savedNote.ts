/** A note of a test's; apart from the rounds, since a process that only writes notes need not load the importer. */
import { NOTE_KINDS, type Note } from '../../../src/domain/model/note.ts';

export const NOW = '2026-01-05T09:00:00.000Z';

export function note(number: number, markdown: string): Note {
  const id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  const kind = NOTE_KINDS[number % NOTE_KINDS.length] ?? 'background';
  return { id, target: { kind: 'dialogue' }, kind, markdown, createdAt: NOW, modifiedAt: NOW };
}
