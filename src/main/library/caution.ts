/** What about a library's folder may harm it: a program that copies it to other computers, and copies that one left. */
import { dirname, join } from 'node:path';
import type { RecoveryNotice } from '../../contract/library.ts';
import type { Disk } from './disk.ts';
import { DIALOGUES_FOLDER, HISTORY_FOLDER, INDEX_FILE, JOURNAL_FILE } from './files.ts';
import { namedIn } from './writeFileSafely.ts';

/** Folders by whose names sync programs are known: as each of them names its own when it is set up. */
const BY_NAME: readonly (readonly [RegExp, string])[] = [
  [/^onedrive(?: - .+)?$/i, 'OneDrive'],
  [/^(?:dropbox(?: \(.+\))?)$/i, 'Dropbox'],
  [/^(?:google ?drive|my drive|マイドライブ)$/i, 'Google Drive'],
  [/^(?:icloud ?drive|mobile documents|com~apple~clouddocs)$/i, 'iCloud Drive'],
  [/^box(?: sync)?$/i, 'Box'],
  [/^nextcloud\d*$/i, 'Nextcloud'],
  [/^owncloud\d*$/i, 'ownCloud'],
  [/^(?:p ?cloud ?drive|pcloud sync)$/i, 'pCloud'],
  [/^(?:megasync|mega)$/i, 'MEGA'],
  [/^(?:syncthing)$/i, 'Syncthing'],
];

/** What sync programs leave in the uppermost folder that they keep. */
const BY_MARK: Readonly<Record<string, string>> = {
  '.stfolder': 'Syncthing',
  '.dropbox': 'Dropbox',
  '.owncloudsync.log': 'ownCloud',
  '.nextcloudsync.log': 'Nextcloud',
  '.tmp.drivedownload': 'Google Drive',
};

/** The notices for a folder, the program first. Nothing that cannot be read here is a reason not to open a library. */
export async function cautions(folder: string, disk: Disk): Promise<RecoveryNotice[]> {
  const program = await syncProgramOf(folder, disk);
  const notice = { edits: 0, keptAs: null };
  return [
    ...(program === null ? [] : [{ ...notice, kind: 'synced' as const, file: program }]),
    ...(await leftCopies(folder, disk)).map((file) => ({ ...notice, kind: 'copied' as const, file })),
  ];
}

/** The name of the program that keeps a folder, or one above it, on several computers; null where none is known. */
export async function syncProgramOf(folder: string, disk: Disk): Promise<string | null> {
  for (let at = folder; ; at = dirname(at)) {
    const name = at.slice(dirname(at).length).replace(/^[/\\]+/, '');
    const named = BY_NAME.find(([pattern]) => pattern.test(name))?.[1];
    if (named !== undefined) return named;
    const names = new Set((await namesIn(at, disk)).map((each) => each.toLowerCase()));
    const marked = Object.entries(BY_MARK).find(([mark]) => names.has(mark))?.[1];
    if (marked !== undefined) return marked;
    if (dirname(at) === at) return null;
  }
}

/** Files beside ours that a sync program made of one of them when two computers had changed it; relative to the folder. */
async function leftCopies(folder: string, disk: Disk): Promise<string[]> {
  const top = await namesIn(folder, disk);
  const own = [INDEX_FILE, JOURNAL_FILE];
  const copies = top.filter((name) => own.some((file) => isCopyOf(name, file)));
  for (const inner of [DIALOGUES_FOLDER, HISTORY_FOLDER]) {
    const names = await namesIn(join(folder, inner), disk);
    const files = new Set(names.filter((name) => /^[a-z0-9-]+\.json$/.test(name)));
    const others = names.filter((name) => !files.has(name));
    copies.push(
      ...others
        .filter((name) => [...files].some((file) => isCopyOf(name, file)))
        .map((name) => `${inner}/${name}`),
    );
  }
  return copies;
}

/** `library (1).json`, `library-PC17.json`, `library (Dupont's conflicted copy 2026-11-24).json`, `….sync-conflict-….json`. */
function isCopyOf(name: string, file: string): boolean {
  const end = file.lastIndexOf('.');
  const [stem, extension] = [file.slice(0, end), file.slice(end)];
  return (
    name !== file &&
    namedIn(name) === null &&
    name.startsWith(stem) &&
    name.endsWith(extension) &&
    /^(?:[ _]?\(.+\)|-[A-Z0-9][\w-]*|\.sync-conflict-.+|[ _-].*(?:conflict|copy|コピー|競合).*)$/i.test(
      name.slice(stem.length, name.length - extension.length),
    )
  );
}

async function namesIn(folder: string, disk: Disk): Promise<string[]> {
  return disk.list(folder).catch(() => []);
}
