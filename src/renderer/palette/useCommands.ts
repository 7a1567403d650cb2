/** The window's commands as the palette offers them: those that can be done now, with their keys. */
import { useIntl } from 'react-intl';
import type { MenuAction } from '../../contract/events.ts';
import type { Lang } from '../../domain/model/lang.ts';
import type { Settings } from '../../domain/model/settings.ts';
import { type DialogName, useDialogs } from '../app/dialogs.ts';
import { isKeyed, keysFor } from '../app/keys.ts';
import { OVERVIEW, usePlace } from '../app/place.tsx';
import { useUndo } from '../app/useUndo.ts';
import { useWindowActions } from '../app/useWindowActions.ts';
import { MESSAGES, type MessageId } from '../i18n/messages.ts';
import { useLang } from '../i18n/useLang.ts';
import { useSession } from '../session/session.ts';
import type { PaletteEntry } from './matching.ts';

/** Actions of the menu with their names, likely ones first. Undo and redo are the window's, not the field's. */
const ACTIONS: readonly [Exclude<MenuAction, 'undo' | 'redo' | 'palette' | 'toggleSource'>, MessageId][] = [
  ['search', 'shortcuts.search'],
  ['import', 'shortcuts.import'],
  ['pack', 'shortcuts.pack'],
  ['print', 'shortcuts.print'],
  ['newRound', 'shortcuts.newRound'],
  ['evolution', 'shortcuts.evolution'],
  ['matrix', 'shortcuts.matrix'],
  ['commitments', 'shortcuts.commitments'],
  ['annotations', 'shortcuts.annotations'],
  ['meeting', 'shortcuts.meeting'],
  ['ask', 'shortcuts.ask'],
  ['openSlip', 'palette.openSlip'],
  ['exchange', 'exchange.open'],
  ['settings', 'shortcuts.settings'],
  ['lock', 'shortcuts.lock'],
  ['about', 'app.about'],
];

/** Dialogs that the menu has no item for. */
const DIALOGS: readonly [DialogName, MessageId, string?][] = [
  ['shortcuts', 'app.shortcuts', '?'],
  ['parties', 'parties.title'],
  ['backups', 'backups.title'],
  ['encryption', 'encryption.title'],
];

export function useCommands(): PaletteEntry[] {
  const { formatMessage } = useIntl();
  const lang = useLang();
  const { settings, changeSettings, canUndo, canRedo } = useSession();
  const { dialogue, go, step } = usePlace();
  const { show } = useDialogs();
  const { undo, redo } = useUndo();
  const { carryOut, isPossible, isInRound } = useWindowActions();

  const command = (id: MessageId, run: () => void, keys?: string, key: string = id): PaletteEntry => ({
    id: `command:${key}`,
    group: 'commands',
    name: formatMessage({ id }),
    also: MESSAGES[otherLang(lang)][id],
    ...(keys === undefined ? {} : { keys }),
    run,
  });
  const named = (id: 'palette.theme' | 'palette.language', name: string, also: string, run: () => void) => ({
    id: `command:${id}:${also}`,
    group: 'commands' as const,
    name: formatMessage({ id }, { name }),
    also: `${MESSAGES[otherLang(lang)][id].replace('{name}', '')} ${also}`,
    run,
  });
  const change = (patch: Partial<Settings>) => () => void changeSettings(patch);

  return [
    ...(canUndo ? [command('app.undo', undo, keysFor('undo'))] : []),
    ...(canRedo ? [command('app.redo', redo, keysFor('redo'))] : []),
    ...ACTIONS.filter(([action]) => isPossible(action)).map(([action, id]) =>
      command(id, () => carryOut(action), isKeyed(action) ? keysFor(action) : undefined),
    ),
    ...(dialogue && isInRound
      ? [
          command('palette.overview', () => go(dialogue.id, OVERVIEW)),
          command('palette.nextTopic', () => void step(1), ']'),
          command('palette.previousTopic', () => void step(-1), '['),
          command(
            'palette.swap',
            change({ columns: { ...settings.columns, swapped: !settings.columns.swapped } }),
          ),
        ]
      : []),
    command(settings.showSource ? 'palette.source.hide' : 'palette.source.show', () =>
      carryOut('toggleSource'),
    ),
    ...DIALOGS.map(([dialog, id, keys]) => command(id, () => show(dialog), keys)),
    ...(['light', 'dark', 'system'] as const).map((theme) =>
      named('palette.theme', formatMessage({ id: `app.theme.${theme}` }), theme, change({ theme })),
    ),
    named('palette.language', 'English', 'en', change({ language: 'en' })),
    named('palette.language', '日本語', 'ja japanese', change({ language: 'ja' })),
    command(
      settings.singleKeys ? 'palette.singleKeys.off' : 'palette.singleKeys.on',
      change({ singleKeys: !settings.singleKeys }),
    ),
  ];
}

function otherLang(lang: Lang): Lang {
  return lang === 'en' ? 'ja' : 'en';
}
