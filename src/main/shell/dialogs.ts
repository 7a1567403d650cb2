/** The system's dialogs, in the language of the interface. */
import { basename, join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { BACKUP_EXTENSION } from '../backup/names.ts';
import { ANNOTATIONS_EXTENSION } from '../exchange/annotationFile.ts';
import { SLIP_EXTENSION } from '../exchange/slipFile.ts';
import { BUNDLE_EXTENSION } from '../exchange/writeBundle.ts';
import type { FileDialogs } from '../handlers/rooms.ts';
import type { Words } from './words.ts';

/** File dialogs over a window; `words` is asked each time, as the language can change. */
export function fileDialogs(window: BrowserWindow, words: () => Words): FileDialogs {
  return {
    async chooseDocuments() {
      const { chooseDocument, documents } = words();
      const chosen = await dialog.showOpenDialog(window, {
        title: chooseDocument,
        properties: ['openFile', 'multiSelections', 'dontAddToRecent'],
        filters: [
          { name: documents, extensions: ['txt', 'text', 'md', 'html', 'htm', 'xhtml', 'docx', 'pdf'] },
          { name: '*', extensions: ['*'] },
        ],
      });
      return chosen.canceled ? [] : chosen.filePaths;
    },
    async choosePack(suggestedName, form) {
      const { savePack, packForms } = words();
      const chosen = await dialog.showSaveDialog(window, {
        title: savePack,
        defaultPath: join(app.getPath('documents'), basename(suggestedName)),
        filters: [{ name: packForms[form], extensions: [form] }],
        properties: ['showOverwriteConfirmation', 'createDirectory', 'dontAddToRecent'],
      });
      return chosen.canceled || !chosen.filePath ? null : withExtension(chosen.filePath, `.${form}`);
    },
    async chooseBundleTarget(name) {
      const chosen = await dialog.showSaveDialog(window, {
        title: words().saveBundle,
        defaultPath: join(app.getPath('documents'), `${basename(name)}${BUNDLE_EXTENSION}`),
        filters: [{ name: words().bundles, extensions: [BUNDLE_EXTENSION.slice(1)] }],
        properties: ['showOverwriteConfirmation', 'createDirectory', 'dontAddToRecent'],
      });
      return chosen.canceled || !chosen.filePath ? null : withExtension(chosen.filePath, BUNDLE_EXTENSION);
    },
    async chooseBundle() {
      const chosen = await dialog.showOpenDialog(window, {
        title: words().chooseBundle,
        properties: ['openFile', 'dontAddToRecent'],
        filters: [{ name: words().bundles, extensions: [BUNDLE_EXTENSION.slice(1)] }],
      });
      return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
    },
    async chooseSlipTarget(name) {
      const chosen = await dialog.showSaveDialog(window, {
        title: words().saveSlip,
        defaultPath: join(app.getPath('documents'), `${basename(name)}${SLIP_EXTENSION}`),
        filters: [{ name: words().slips, extensions: [SLIP_EXTENSION.slice(1)] }],
        properties: ['showOverwriteConfirmation', 'createDirectory', 'dontAddToRecent'],
      });
      return chosen.canceled || !chosen.filePath ? null : withExtension(chosen.filePath, SLIP_EXTENSION);
    },
    async chooseSlip() {
      const chosen = await dialog.showOpenDialog(window, {
        title: words().chooseSlip,
        properties: ['openFile', 'dontAddToRecent'],
        filters: [{ name: words().slips, extensions: [SLIP_EXTENSION.slice(1)] }],
      });
      return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
    },
    async chooseAnnotationsTarget(name) {
      const chosen = await dialog.showSaveDialog(window, {
        title: words().saveAnnotations,
        defaultPath: join(app.getPath('documents'), `${basename(name)}${ANNOTATIONS_EXTENSION}`),
        filters: [{ name: words().annotationFiles, extensions: [ANNOTATIONS_EXTENSION.slice(1)] }],
        properties: ['showOverwriteConfirmation', 'createDirectory', 'dontAddToRecent'],
      });
      return chosen.canceled || !chosen.filePath
        ? null
        : withExtension(chosen.filePath, ANNOTATIONS_EXTENSION);
    },
    async chooseAnnotations() {
      const chosen = await dialog.showOpenDialog(window, {
        title: words().chooseAnnotations,
        properties: ['openFile', 'dontAddToRecent'],
        filters: [{ name: words().annotationFiles, extensions: [ANNOTATIONS_EXTENSION.slice(1), 'json'] }],
      });
      return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
    },
    async chooseBackupFolder() {
      const chosen = await dialog.showOpenDialog(window, {
        title: words().chooseBackupFolder,
        properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
      });
      return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
    },
    async chooseBackup() {
      const chosen = await dialog.showOpenDialog(window, {
        title: words().chooseBackup,
        properties: ['openFile', 'dontAddToRecent'],
        filters: [{ name: words().backups, extensions: [BACKUP_EXTENSION.slice(1)] }],
      });
      return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
    },
  };
}

/** Asks whether to leave though something could not be saved. Enter, Esc and closing the dialog all stay. */
export async function askWhetherToLeave(window: BrowserWindow, words: Words): Promise<boolean> {
  const STAY = 0;
  const options = {
    type: 'warning' as const,
    title: 'Taiwa',
    message: words.notSaved,
    detail: words.notSavedDetail,
    buttons: [words.stay, words.quitAnyway],
    defaultId: STAY,
    cancelId: STAY,
    noLink: true,
  };
  const { response } = window.isDestroyed()
    ? await dialog.showMessageBox(options)
    : await dialog.showMessageBox(window, options);
  return response !== STAY;
}

function withExtension(path: string, extension: string): string {
  return path.toLowerCase().endsWith(extension) ? path : path + extension;
}
