/** A draft as the window lists it: everything but the dialogues themselves. */
import type { DraftView } from '../../contract/importing.ts';
import { headerOf } from '../../domain/model/dialogue.ts';
import { type Draft, fatesOf } from '../../domain/model/draft.ts';
import type { LibraryIndex } from '../../domain/model/library.ts';

export function draftView({ parts, ...draft }: Draft, index: LibraryIndex): DraftView {
  return {
    ...draft,
    parts: parts.map((part) => {
      const into = index.dialogues.find(({ id }) => id === part.into);
      return {
        header: headerOf(part.dialogue),
        series: part.series,
        fate: part.fate,
        fates: fatesOf(part),
        into: into === undefined ? null : { id: into.id, title: into.title },
      };
    }),
  };
}
