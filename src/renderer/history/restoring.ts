/** The edit that makes an item what it was in one of its versions; undo takes it back as any other. */
import type { DialogueCommand } from '../../domain/commands/dialogueCommand.ts';
import { type ItemKey, type ItemValue, idOf, kindOf } from '../../domain/history/items.ts';
import { annotationSchema } from '../../domain/model/annotation.ts';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import { noteSchema } from '../../domain/model/note.ts';
import { statementSchema, topicSchema } from '../../domain/model/statement.ts';

/** Null where it cannot be made that any more, e.g. because the statement covers another stretch of the source now. */
export function restoringCommands(
  dialogue: Dialogue,
  item: ItemKey,
  value: ItemValue,
  now: string,
): DialogueCommand[] | null {
  const id = idOf(item);
  switch (kindOf(item)) {
    case 'note': {
      const old = noteSchema.safeParse(value);
      if (!old.success) return null;
      const note = dialogue.notes.find((each) => each.id === id);
      if (note === undefined) return [{ type: 'note.add', note: old.data, at: null }];
      const { markdown, kind } = old.data;
      return [
        ...(note.markdown === markdown
          ? []
          : [{ type: 'note.edit', id, markdown, modifiedAt: now } as const]),
        ...(note.kind === kind ? [] : [{ type: 'note.setKind', id, kind, modifiedAt: now } as const]),
      ];
    }
    case 'statement': {
      const old = statementSchema.safeParse(value);
      const topic = dialogue.topics.find((each) => each.statements.some((one) => one.id === id));
      const statement = topic?.statements.find((each) => each.id === id);
      if (!old.success || topic === undefined || statement === undefined) return null;
      if (JSON.stringify(old.data.source) !== JSON.stringify(statement.source)) return null;
      return [
        { type: 'statement.replace', topicId: topic.id, ids: [id], by: [old.data], without: [], with: [] },
      ];
    }
    case 'annotation': {
      const old = annotationSchema.safeParse(value);
      if (!old.success) return null;
      const { motivation, body, visibility } = old.data;
      return [{ type: 'annotation.edit', id, motivation, body, visibility, modified: now }];
    }
    case 'topic': {
      const title = topicSchema.shape.title.safeParse(value.title);
      return title.success ? [{ type: 'topic.rename', id, title: title.data }] : null;
    }
    default:
      return null;
  }
}
