/** Listens to the keys and the menu that hold in the whole window. */
import { useEffect, useEffectEvent } from 'react';
import { useIntl } from 'react-intl';
import type { MenuAction } from '../../contract/events.ts';
import { draftOf } from '../../domain/model/draft.ts';
import { announce } from '../annotate/announce.ts';
import { isComposing } from '../annotate/composing.ts';
import { useLock } from '../encryption/useLock.ts';
import { showMeeting } from '../meeting/showing.ts';
import { closeHit, useSearching } from '../search/searching.ts';
import { useHitSteps } from '../search/useHitSteps.ts';
import { asked } from '../session/asked.ts';
import { useSession } from '../session/session.ts';
import { useOpenSlip } from '../slips/useOpenSlip.ts';
import { useDialogs } from './dialogs.ts';
import { actionOf, isWriting } from './keys.ts';
import { focusNextPane } from './paneFocus.ts';
import { usePlace } from './place.tsx';
import { useUndo } from './useUndo.ts';

export function useWindowKeys(): void {
  const { formatMessage } = useIntl();
  const { settings, changeSettings, view } = useSession();
  const { dialogue, topic, step } = usePlace();
  const openSlip = useOpenSlip();
  const { open, show } = useDialogs();
  const lock = useLock();
  const { undo, redo, undoHere, redoHere } = useUndo();
  const { hits, opened } = useSearching();
  const stepHit = useHitSteps();

  const stepTopic = (by: -1 | 1) => {
    if (!step(by)) announce(formatMessage({ id: by === 1 ? 'briefing.lastTopic' : 'briefing.firstTopic' }));
  };
  const lockOrAsk = async () => {
    const answer = await asked(window.taiwa.calls['encryption.view'], undefined);
    if (answer.ok && answer.value.isOn) return lock();
    // Without a passphrase there is nothing that could be asked for.
    show('encryption');
  };
  const carryOut = (action: MenuAction) => {
    switch (action) {
      case 'undo':
        return undoHere();
      case 'redo':
        return redoHere();
      case 'pack':
      case 'print':
        return dialogue && draftOf(dialogue.id) === null ? show('pack') : undefined;
      case 'ask':
      case 'evolution':
        return dialogue && topic && draftOf(dialogue.id) === null ? show(action) : undefined;
      case 'meeting':
        return dialogue && draftOf(dialogue.id) === null ? showMeeting(dialogue.id) : undefined;
      case 'newRound':
        return view.readOnly === null ? show('newRound') : undefined;
      case 'openSlip':
        return void openSlip(null);
      case 'lock':
        return void lockOrAsk();
      case 'toggleSource':
        return void changeSettings({ showSource: !settings.showSource });
      default:
        return show(action);
    }
  };

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    // A dialog, a menu or a popover over the page has the keys for itself.
    if (event.defaultPrevented || isComposing(event) || open !== null || isInOverlay(event.target)) return;
    if (handle(event)) event.preventDefault();
  });
  const handle = (event: KeyboardEvent): boolean => {
    const action = actionOf(event);
    if (action === 'undo' || action === 'redo') {
      if (isWriting(event.target)) return false;
      (action === 'undo' ? undo : redo)();
      return true;
    }
    if (action) {
      carryOut(action);
      return true;
    }
    if (event.key === 'F6') return focusNextPane(event.shiftKey) !== null;
    if (event.key === 'F3') {
      if (hits.length === 0) show('search');
      else void stepHit(event.shiftKey ? -1 : 1);
      return true;
    }
    if (isWriting(event.target) || event.ctrlKey || event.metaKey) return false;
    const by =
      { '[': -1, ']': 1 }[event.key] ?? (event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : 0);
    if (by === -1 || by === 1) stepTopic(by);
    else if (event.key === '?') show('shortcuts');
    else if (event.key === '/') show('search');
    else if (event.key === 'Escape' && opened !== null) closeHit();
    else return false;
    return true;
  };
  const onMenu = useEffectEvent(carryOut);

  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    document.addEventListener('keydown', listen);
    const stop = window.taiwa.on('menu.action', ({ action }) => onMenu(action));
    return () => {
      document.removeEventListener('keydown', listen);
      stop();
    };
  }, []);
}

function isInOverlay(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('[role="dialog"], [role="menu"], [role="listbox"]:not([data-page-keys])') !== null
  );
}
