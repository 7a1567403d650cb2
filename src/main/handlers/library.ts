/** Answers the calls on the library and its dialogues. */
import type { libraryCalls } from '../../contract/library.ts';
import { ok } from '../../domain/result.ts';
import { shippedParties } from '../importing/parties.ts';
import type { HandlersOf } from './handlers.ts';
import type { Rooms } from './rooms.ts';

export function libraryHandlers(rooms: Rooms): HandlersOf<keyof typeof libraryCalls> {
  return {
    'library.view': async () => {
      const opened = await rooms.library;
      if (!opened.ok) return opened;
      const library = opened.value;
      return ok({
        index: library.index(),
        parties: shippedParties(),
        readOnly: library.readOnly,
        recovery: [...library.recovery],
        about: { ...rooms.about, folder: library.folder },
      });
    },
    'dialogue.read': async ({ id }) => {
      const opened = await rooms.library;
      return opened.ok ? opened.value.read(id) : opened;
    },
    'dialogue.apply': async ({ dialogueId, command }) => {
      const opened = await rooms.library;
      return opened.ok ? opened.value.apply({ scope: 'dialogue', dialogueId, command }) : opened;
    },
    'settings.change': async ({ patch }) => {
      const opened = await rooms.library;
      if (!opened.ok) return opened;
      const command = { type: 'settings.change', patch } as const;
      const applied = await opened.value.apply({ scope: 'library', command });
      if (!applied.ok) return applied;
      const { settings } = opened.value.index();
      rooms.settingsChanged(settings);
      return ok(settings);
    },
  };
}
