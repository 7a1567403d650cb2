/** Keeps what the window lists of a dialogue true while it is edited: in the library's index, or in its draft. */
import type { LibraryView } from '../../contract/library.ts';
import { withHeader } from '../../domain/commands/libraryCommand.ts';
import { type Dialogue, headerOf } from '../../domain/model/dialogue.ts';
import { draftOf } from '../../domain/model/draft.ts';

export function withHeaderOf(view: LibraryView, dialogue: Dialogue): LibraryView {
  const draftId = draftOf(dialogue.id);
  if (draftId === null) {
    const index = withHeader(view.index, dialogue);
    return index === view.index ? view : { ...view, index };
  }
  const drafts = view.drafts.map((draft) =>
    draft.id === draftId
      ? {
          ...draft,
          parts: draft.parts.map((part) =>
            part.header.id === dialogue.id ? { ...part, header: headerOf(dialogue) } : part,
          ),
        }
      : draft,
  );
  return { ...view, drafts };
}
