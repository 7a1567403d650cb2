/** How backup files are named: by the library they are of and the moment they were made. */
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';

export const BACKUP_EXTENSION = '.taiwa-backup';

const TAG_DIGITS = 8;
const NAME = /^taiwa-([0-9a-f]{8})-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z(?:-\d+)?(-closed)?\.taiwa-backup$/;

/** Tells the libraries apart whose backups share a folder. @param library the library's folder. */
export function tagOf(library: string): string {
  return createHash('sha256').update(resolve(library)).digest('hex').slice(0, TAG_DIGITS);
}

/** A name that is not among `taken`. @param isClosed whether the library's files are encrypted. */
export function backupName(library: string, at: Date, taken: ReadonlySet<string>, isClosed: boolean): string {
  const stamp = at.toISOString().replace(/[-:]|\.\d+/g, '');
  const start = `taiwa-${tagOf(library)}-${stamp}`;
  const end = `${isClosed ? '-closed' : ''}${BACKUP_EXTENSION}`;
  let name = `${start}${end}`;
  for (let number = 2; taken.has(name); number++) name = `${start}-${number}${end}`;
  return name;
}

export interface BackupName {
  tag: string;
  madeAt: string;
  isClosed: boolean;
}

/** Whose backup a file is and when it was made, by its name; null for any other file. */
export function readBackupName(name: string): BackupName | null {
  const [, tag, year, month, day, hour, minute, second, closed] = NAME.exec(name) ?? [];
  if (tag === undefined) return null;
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at.getTime())
    ? null
    : { tag, madeAt: at.toISOString(), isClosed: closed !== undefined };
}
