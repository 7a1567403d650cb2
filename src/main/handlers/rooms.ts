/** What the handlers may ask of the rest of the app; the shell provides it, tests provide their own. */

import type { EventData, EventName } from '../../contract/events.ts';
import type { LibraryView } from '../../contract/library.ts';
import type { Settings } from '../../domain/model/settings.ts';
import type { PackForm } from '../../domain/pack/form.ts';
import type { Backups } from '../backup/backups.ts';
import type { ReleaseParser } from '../importing/parser.ts';
import type { DocumentReader } from '../importing/reader.ts';
import type { PagePrinter } from '../packs/printer.ts';
import type { SearchRoom } from '../search/searchRoom.ts';
import type { Shelf } from './shelf.ts';

/** The system's file dialogs. */
export interface FileDialogs {
  /** Paths of the documents that were chosen; none when the user cancels. */
  chooseDocuments(): Promise<readonly string[]>;
  /** Null when the user cancels. @param suggestedName file name proposed in the user's documents folder. */
  choosePack(suggestedName: string, form: PackForm): Promise<string | null>;
  /** A folder that backups are to go to; null when the user cancels. */
  chooseBackupFolder(): Promise<string | null>;
  /** Where a bundle is to go. @param name proposed for the file, without its extension. */
  chooseBundleTarget(name: string): Promise<string | null>;
  /** A bundle's file; null when the user cancels. */
  chooseBundle(): Promise<string | null>;
  /** Where a contribution slip is to go. @param name as of a bundle. */
  chooseSlipTarget(name: string): Promise<string | null>;
  /** A slip's file; null when the user cancels. */
  chooseSlip(): Promise<string | null>;
  /** Where a Web Annotation file is to go. @param name as of a bundle. */
  chooseAnnotationsTarget(name: string): Promise<string | null>;
  /** A Web Annotation file; null when the user cancels. */
  chooseAnnotations(): Promise<string | null>;
  /** A backup's file; null when the user cancels. */
  chooseBackup(): Promise<string | null>;
}

export interface Rooms {
  /** The library with its drafts. */
  shelf: Shelf;
  backups: Backups;
  dialogs: FileDialogs;
  parse: ReleaseParser;
  printer: PagePrinter;
  search: SearchRoom;
  /** Reads documents that are more than text. */
  reader: DocumentReader;
  about: Omit<LibraryView['about'], 'folder'>;
  send<N extends EventName>(name: N, data: EventData<N>): void;
  /** Called with the settings as they now are: the menu and the theme follow them. */
  settingsChanged(settings: Settings): void;
  /** The renderer's answer to `app.flush`. */
  flushed(allSaved: boolean): void;
  reportError(message: string, stack: string | null): void;
  /** The present moment; tests choose theirs. */
  now(): Date;
  /** What a passphrase's key costs (scrypt's N); not there for the usual. */
  passphraseCost?: number;
}
