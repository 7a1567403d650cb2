/** The app in a window: one instance, one library, one window. */
import { app, dialog, nativeTheme, powerMonitor } from 'electron';
import { failure } from '../../domain/failure/failure.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../domain/model/settings.ts';
import { makeBackups } from '../backup/backups.ts';
import { reasonOf } from '../handlers/answer.ts';
import { makeHandlers } from '../handlers/handlers.ts';
import { openShelf } from '../handlers/shelf.ts';
import { parserInThread } from '../importing/parseInThread.ts';
import { realDisk } from '../library/disk.ts';
import { RESERVE_BYTES } from '../library/reserve.ts';
import { makeSearchRoom } from '../search/searchRoom.ts';
import { searchInThread } from '../search/searchThread.ts';
import { hostName } from './about.ts';
import { acquaintanceIn } from './acquaintance.ts';
import { keepBackedUp } from './backupClock.ts';
import { PARSE_PROGRAM, PRELOAD, RENDERER, SEARCH_PROGRAM } from './builtFiles.ts';
import { serveBundle, serveReading } from './bundle.ts';
import { askWhetherToLeave, fileDialogs } from './dialogs.ts';
import type { Folders } from './folders.ts';
import { lockWhenIdle } from './idleLock.ts';
import { serveCalls } from './ipc.ts';
import { languageOf, systemLanguage } from './language.ts';
import { guardLeaving } from './leaving.ts';
import type { Log } from './log.ts';
import { bringForward, loadMainWindow, makeMainWindow, sendTo } from './mainWindow.ts';
import { showMenu } from './menu.ts';
import { makePrintRoom } from './printWindow.ts';
import { makeDocumentReader } from './readingWindow.ts';
import { serveScheme } from './scheme.ts';
import { lockedSession } from './session.ts';
import { keepWindowState, readWindowState } from './windowState.ts';
import { wordsIn } from './words.ts';

/** Nobody imports or searches in the first moment: the first topic has the processor to itself. */
const WARM_AFTER_MS = 1_500;

interface Start {
  /** The library's folder. */
  library: string;
  folders: Folders;
  log: Log;
}

/** Opens the window, or brings forward the one that is already open. */
export function runInWindow(start: Start): void {
  // Before anything opens a file: the second of two starts must not touch the library.
  if (!app.requestSingleInstanceLock()) {
    app.exit(0);
    return;
  }
  app
    .whenReady()
    .then(() => openWindow(start))
    .catch((error: unknown) => {
      start.log.error('start', error);
      dialog.showErrorBox(wordsIn(systemLanguage()).cannotStart, reasonOf(error));
      app.exit(1);
    });
}

async function openWindow({ library: folder, folders, log }: Start): Promise<void> {
  const session = lockedSession(log);
  const bundle = serveBundle(RENDERER);
  const printRoom = makePrintRoom(() => session, bundle);
  serveScheme(session, { bundle, pack: printRoom.answer });
  const window = makeMainWindow(session, PRELOAD, readWindowState(folders.userData));
  app.on('second-instance', () => bringForward(window));

  let settings: Settings = DEFAULT_SETTINGS;
  const words = () => wordsIn(languageOf(settings));
  const now = () => new Date();
  const acquaintance = acquaintanceIn(folders.userData, log);
  const shelf = openShelf(
    folder,
    {
      now,
      reserveBytes: RESERVE_BYTES,
      trouble: (what) => {
        log.error(`snapshots: ${JSON.stringify(what)}`);
        // Every edit is safe in the journal: only what the reader can do something about is shown.
        if (what.code === 'library.diskNearlyFull') sendTo(window, 'app.failure', what);
      },
    },
    acquaintance,
  );
  const backups = makeBackups({ folder, wanted: () => settings, disk: realDisk, now });

  const leaving = guardLeaving({
    window,
    shelf,
    askWhetherToLeave: () => askWhetherToLeave(window, words()),
    beforeLeaving: () => keepWindowState(folders.userData, window, log),
    closed: (library) => acquaintance.remember(folder, library.index().dialogues.length),
    log,
  });

  const follow = (changed: Settings): void => {
    settings = changed;
    nativeTheme.themeSource = settings.theme;
    showMenu({ window, settings, setTheme });
  };
  const parser = parserInThread(PARSE_PROGRAM);
  const search = makeSearchRoom(
    () => shelf.library,
    (library) => searchInThread(SEARCH_PROGRAM, library),
  );
  const handlers = makeHandlers({
    shelf,
    backups,
    dialogs: fileDialogs(window, words),
    parse: parser.parse,
    printer: printRoom.printer,
    search,
    reader: makeDocumentReader(serveReading(RENDERER), log, { keepsReady: true }),
    about: {
      version: app.getVersion(),
      // Asked for by the page, when what shows the page is known.
      get host() {
        return hostName();
      },
      systemLanguage: systemLanguage(),
    },
    send: (name, data) => sendTo(window, name, data),
    settingsChanged: follow,
    flushed: (allSaved) => leaving.flushed(allSaved),
    reportError: (message, stack) => log.error(`in the window: ${message}`, stack ?? undefined),
    now,
  });
  const setTheme = (theme: Settings['theme']): void => {
    handlers['settings.change']({ patch: { theme } })
      .then((changed) => {
        if (changed.ok) sendTo(window, 'library.changed', {});
        else sendTo(window, 'app.failure', changed.error);
      })
      .catch(unforeseen('theme'));
  };
  const unforeseen = (where: string) => (error: unknown) => {
    log.error(where, error);
    sendTo(window, 'app.failure', failure('unexpected', where, { reason: reasonOf(error) }));
  };
  process.on('uncaughtException', unforeseen('main'));
  process.on('unhandledRejection', unforeseen('main'));
  powerMonitor.on('suspend', () => sendTo(window, 'app.flush', { reason: 'suspend' }));
  lockWhenIdle({
    shelf,
    settings: () => settings,
    flush: () => leaving.flush('lock'),
    lock: () => handlers['encryption.lock'](undefined),
    reload: () => void loadMainWindow(window).catch(unforeseen('the lock page')),
    log,
  });
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log.error(`the page is gone: ${reason}`);
  });

  serveCalls(window, handlers, log);
  follow(settings);
  const opened = shelf.library.then((result) => {
    if (result.ok) follow(result.value.index().settings);
    else log.error(`the library did not open: ${JSON.stringify(result.error)}`);
  });
  await loadMainWindow(window);
  leaving.pageIsUp();
  await opened;
  setTimeout(() => {
    parser.warm();
    search.warm().catch(unforeseen('search'));
  }, WARM_AFTER_MS).unref();
  keepBackedUp({ shelf, backups, failed: (what) => sendTo(window, 'app.failure', what), log });
}
