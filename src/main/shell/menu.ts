/** The menu bar, in the language of the interface. */
import { app, type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuAction } from '../../contract/events.ts';
import type { Settings } from '../../domain/model/settings.ts';
import { languageOf } from './language.ts';
import { sendTo } from './mainWindow.ts';
import { type Words, wordsIn } from './words.ts';

type Item = MenuItemConstructorOptions;

interface Parts {
  window: BrowserWindow;
  settings: Settings;
  /** Changes the theme in the library's settings, as the settings page does. */
  setTheme(theme: Settings['theme']): void;
}

/**
 * Shows the menu. The page handles its own keys (it knows about compositions and open editors), so most items only
 * show their key and do not register it.
 */
export function showMenu(parts: Parts): void {
  const words = wordsIn(languageOf(parts.settings));
  const act = (id: MenuAction, label: string, key?: string): Item => ({
    id,
    label,
    ...(key === undefined ? {} : { accelerator: key, registerAccelerator: false }),
    click: () => sendTo(parts.window, 'menu.action', { action: id }),
  });
  const template: Item[] = [
    ...(process.platform === 'darwin' ? [macMenu(words, act)] : []),
    fileMenu(words, act),
    editMenu(words, act),
    viewMenu(words, act, parts),
    ...(process.platform === 'darwin' ? [windowMenu(words)] : []),
    { label: words.help, role: 'help', submenu: [act('about', words.about)] },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

type Act = (id: MenuAction, label: string, key?: string) => Item;

function macMenu(words: Words, act: Act): Item {
  return {
    label: app.name,
    submenu: [
      { ...act('about', words.about), id: 'aboutApp' },
      { type: 'separator' },
      { role: 'hide', label: words.hide },
      { type: 'separator' },
      { role: 'quit', label: words.quit },
    ],
  };
}

function fileMenu(words: Words, act: Act): Item {
  return {
    label: words.file,
    submenu: [
      act('import', words.import, 'CmdOrCtrl+O'),
      act('newRound', words.newRound, 'CmdOrCtrl+Shift+N'),
      { type: 'separator' },
      act('pack', words.pack, 'CmdOrCtrl+Shift+S'),
      act('print', words.print, 'CmdOrCtrl+P'),
      { type: 'separator' },
      act('exchange', words.exchange),
      act('ask', words.askSlip, 'CmdOrCtrl+Shift+A'),
      act('openSlip', words.openSlip),
      { type: 'separator' },
      act('settings', words.settings, 'CmdOrCtrl+,'),
      act('lock', words.lock, 'CmdOrCtrl+Shift+L'),
      { type: 'separator' },
      // Quitting is the same from every state of the page, so this key is the menu's own.
      { role: 'quit', label: words.quit },
    ],
  };
}

function editMenu(words: Words, act: Act): Item {
  return {
    label: words.edit,
    submenu: [
      act('undo', words.undo, 'CmdOrCtrl+Z'),
      act('redo', words.redo, process.platform === 'win32' ? 'Ctrl+Y' : 'CmdOrCtrl+Shift+Z'),
      { type: 'separator' },
      { role: 'cut', label: words.cut },
      { role: 'copy', label: words.copy },
      { role: 'paste', label: words.paste },
      { role: 'selectAll', label: words.selectAll },
      { type: 'separator' },
      act('search', words.search, 'CmdOrCtrl+Shift+F'),
      act('palette', words.palette, 'CmdOrCtrl+Shift+P'),
    ],
  };
}

function viewMenu(words: Words, act: Act, { settings, setTheme }: Parts): Item {
  const theme = (value: Settings['theme'], label: string): Item => ({
    id: `theme.${value}`,
    label,
    type: 'radio',
    checked: settings.theme === value,
    click: () => setTheme(value),
  });
  return {
    label: words.view,
    submenu: [
      act('matrix', words.matrix, 'CmdOrCtrl+Shift+M'),
      act('evolution', words.evolution, 'CmdOrCtrl+Shift+E'),
      act('commitments', words.commitments, 'CmdOrCtrl+Shift+K'),
      act('annotations', words.annotations, 'CmdOrCtrl+Shift+H'),
      act('meeting', words.meeting, 'CmdOrCtrl+Shift+G'),
      { ...act('toggleSource', words.source), type: 'checkbox', checked: settings.showSource },
      {
        label: words.theme,
        submenu: [
          theme('system', words.themeSystem),
          theme('light', words.themeLight),
          theme('dark', words.themeDark),
        ],
      },
      { type: 'separator' },
      { role: 'zoomIn', label: words.larger },
      { role: 'zoomOut', label: words.smaller },
      { role: 'resetZoom', label: words.actualSize },
      { type: 'separator' },
      { role: 'togglefullscreen', label: words.fullScreen },
    ],
  };
}

function windowMenu(words: Words): Item {
  return { label: words.window, role: 'window', submenu: [{ role: 'minimize', label: words.minimize }] };
}
