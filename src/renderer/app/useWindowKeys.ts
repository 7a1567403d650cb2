/** Listens to the keys and the menu that hold in the whole window. */
import { useEffect, useEffectEvent } from 'react';
import { useIntl } from 'react-intl';
import { announce } from '../annotate/announce.ts';
import { isNotOurs, turnSingleKeys } from '../annotate/composing.ts';
import { closeHit, useSearching } from '../search/searching.ts';
import { useHitSteps } from '../search/useHitSteps.ts';
import { useSession } from '../session/session.ts';
import { useDialogs } from './dialogs.ts';
import { actionOf, isWriting } from './keys.ts';
import { focusNextPane } from './paneFocus.ts';
import { usePlace } from './place.tsx';
import { useUndo } from './useUndo.ts';
import { useWindowActions } from './useWindowActions.ts';

export function useWindowKeys(): void {
  const { formatMessage } = useIntl();
  const { settings } = useSession();
  const { step } = usePlace();
  const { open, show } = useDialogs();
  const { undo, redo } = useUndo();
  const { hits, opened } = useSearching();
  const stepHit = useHitSteps();

  const stepTopic = (by: -1 | 1) => {
    if (!step(by)) announce(formatMessage({ id: by === 1 ? 'briefing.lastTopic' : 'briefing.firstTopic' }));
  };
  const { carryOut } = useWindowActions();
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    // A dialog, a menu or a popover over the page has the keys for itself.
    if (event.defaultPrevented || isNotOurs(event) || open !== null || isInOverlay(event.target)) return;
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
  useEffect(() => turnSingleKeys(settings.singleKeys), [settings.singleKeys]);

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
