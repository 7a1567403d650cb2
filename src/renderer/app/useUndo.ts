/** Undo and redo of the window: of the text being written if there is one, else of the last edit, and says so. */
import { useIntl } from 'react-intl';
import type { Step } from '../../domain/commands/history.ts';
import { announce } from '../annotate/announce.ts';
import { focusedEditor } from '../notes/focusedEditor.ts';
import { useCanUndo, useSessionActions } from '../session/parts.ts';
import { isWriting } from './keys.ts';
import { usePlace } from './place.tsx';
import { topicOfCommand } from './topicOfCommand.ts';

export interface Undo {
  /** Of the last edit, wherever the focus is. */
  undo(): void;
  redo(): void;
  /** As the menu means it: what is being written comes first. */
  undoHere(): void;
  redoHere(): void;
}

export function useUndo(): Undo {
  const { formatMessage } = useIntl();
  const { undo, redo } = useSessionActions();
  const { canUndo, canRedo } = useCanUndo();
  const { dialogue, go, topic } = usePlace();
  /** Goes to where the step changed something: an edit that is taken back out of sight looks like a lost one. */
  const show = (step: Step | null) => {
    if (!step || step.dialogueId !== dialogue?.id) return;
    // The overview's agenda shows what becomes of the topics too: whoever is there stays there.
    if (topic === null && step.command.type.startsWith('topic.')) return;
    const topicId = topicOfCommand(step.command, dialogue);
    if (topicId !== undefined) go(step.dialogueId, topicId);
  };
  const takeBack = () => {
    announce(formatMessage({ id: canUndo ? 'app.undone' : 'app.nothingToUndo' }));
    if (canUndo) show(undo());
  };
  const doAgain = () => {
    announce(formatMessage({ id: canRedo ? 'app.redone' : 'app.nothingToRedo' }));
    if (canRedo) show(redo());
  };
  return {
    undo: takeBack,
    redo: doAgain,
    undoHere: () => inText('undo') || takeBack(),
    redoHere: () => inText('redo') || doAgain(),
  };
}

function inText(command: 'undo' | 'redo'): boolean {
  const editor = focusedEditor();
  if (editor) {
    editor[command]();
    return true;
  }
  // Plain fields have no undo of their own that a script could call but this.
  return isWriting(document.activeElement) && document.execCommand(command);
}
