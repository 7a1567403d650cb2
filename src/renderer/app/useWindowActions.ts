/** The window's actions: what each does, and whether it can be done now. Keys, menu and palette all come here. */
import type { MenuAction } from '../../contract/events.ts';
import { draftOf } from '../../domain/model/draft.ts';
import { useLock } from '../encryption/useLock.ts';
import { showMeeting } from '../meeting/showing.ts';
import { asked } from '../session/asked.ts';
import { useSession } from '../session/session.ts';
import { useOpenSlip } from '../slips/useOpenSlip.ts';
import { useDialogs } from './dialogs.ts';
import { usePlace } from './place.tsx';
import { useUndo } from './useUndo.ts';

export interface WindowActions {
  /** Does it where it can be done now. */
  carryOut(action: MenuAction): void;
  isPossible(action: MenuAction): boolean;
  /** Whether a round of the library is on screen, not an import under review. */
  isInRound: boolean;
}

export function useWindowActions(): WindowActions {
  const { settings, changeSettings, view, canUndo, canRedo } = useSession();
  const { dialogue, topic } = usePlace();
  const openSlip = useOpenSlip();
  const { show } = useDialogs();
  const lock = useLock();
  const { undoHere, redoHere } = useUndo();

  const lockOrAsk = async () => {
    const answer = await asked(window.taiwa.calls['encryption.view'], undefined);
    if (answer.ok && answer.value.isOn) return lock();
    // Without a passphrase there is nothing that could be asked for.
    show('encryption');
  };
  const isInRound = dialogue !== null && draftOf(dialogue.id) === null;
  const isPossible = (action: MenuAction): boolean => {
    switch (action) {
      case 'undo':
        return canUndo;
      case 'redo':
        return canRedo;
      case 'pack':
      case 'print':
      case 'meeting':
      case 'matrix':
        return isInRound;
      case 'ask':
      case 'evolution':
        return isInRound && topic !== null;
      case 'newRound':
        return view.readOnly === null;
      default:
        return true;
    }
  };
  const carryOut = (action: MenuAction): void => {
    switch (action) {
      // Where a text is being written they are its own.
      case 'undo':
        undoHere();
        break;
      case 'redo':
        redoHere();
        break;
      case 'openSlip':
        void openSlip(null);
        break;
      case 'lock':
        void lockOrAsk();
        break;
      case 'toggleSource':
        void changeSettings({ showSource: !settings.showSource });
        break;
      case 'meeting':
        if (dialogue && isInRound) showMeeting(dialogue.id);
        break;
      default:
        if (isPossible(action)) show(action === 'print' ? 'pack' : action);
    }
  };
  return { carryOut, isPossible, isInRound };
}
