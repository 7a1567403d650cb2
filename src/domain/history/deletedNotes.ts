/** The notes of a dialogue that were deleted, as they were last. */
import { type Note, noteSchema } from '../model/note.ts';
import { currentOf } from './current.ts';
import { kindOf } from './items.ts';
import { byTime, type History } from './version.ts';

export interface DeletedNote {
  note: Note;
  /** When: ISO date and time. */
  deletedAt: string;
  /** Who, as named in the settings; may be empty. */
  author: string;
}

/** Newest deletion first. What was forgotten because of its age is not among them. */
export function deletedNotes(history: History): DeletedNote[] {
  const found: DeletedNote[] = [];
  for (const [item, versions] of history) {
    if (kindOf(item) !== 'note' || currentOf(item, versions).value !== null) continue;
    const inTime = [...versions].sort(byTime);
    const deletion = inTime.filter(({ value, forgotten }) => value === null && forgotten === null).at(-1);
    const note = noteSchema.safeParse(inTime.filter(({ value }) => value !== null).at(-1)?.value);
    if (!note.success || deletion === undefined || deletion.at === null) continue;
    found.push({ note: note.data, deletedAt: deletion.at, author: deletion.author });
  }
  return found.sort((a, b) => (a.deletedAt < b.deletedAt ? 1 : -1));
}
