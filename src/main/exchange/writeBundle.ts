/** Writes a bundle: whole in its place, or not at all. */
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import {
  BUNDLE_FORMAT,
  BUNDLE_VERSION,
  type BundledDialogue,
  type BundleManifest,
} from '../../domain/exchange/bundle.ts';
import { type Selection, selected } from '../../domain/exchange/select.ts';
import { failure } from '../../domain/failure/failure.ts';
import type { Copy } from '../../domain/history/merge.ts';
import { storedOf } from '../../domain/history/version.ts';
import type { DialogueId } from '../../domain/model/dialogue.ts';
import type { Series } from '../../domain/model/library.ts';
import type { Party } from '../../domain/model/party.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { memoryTarget } from '../archive/memoryTarget.ts';
import { type Packed, writeArchive } from '../archive/writeArchive.ts';
import type { Disk } from '../library/disk.ts';
import { notSaved } from '../library/notSaved.ts';
import type { Library } from '../library/types.ts';
import { renameOver } from '../library/writeFileSafely.ts';
import { closeBundle } from './closedBundle.ts';
import { copyOf, seriesOf } from './mergeInto.ts';

export const BUNDLE_EXTENSION = '.taiwa';
export const PARTIES_NAME = 'parties.json';

/** What a bundle is to hold: everything, or one dialogue or a part of it. */
export interface Contents extends Selection {
  dialogueId: DialogueId | null;
}

/** Writes what the user chose of a library. Fails with `bundle.empty`, as reading it, or as a save. */
export async function writeBundle(
  library: Library,
  contents: Contents,
  path: string,
  now: Date,
  disk: Disk,
  lock: BundleLock = null,
): Promise<Result<{ dialogues: number }>> {
  const { dialogues, settings, parties } = library.index();
  const ids = contents.dialogueId === null ? dialogues.map(({ id }) => id) : [contents.dialogueId];
  if (ids.length === 0) return fail(failure('bundle.empty'));
  const parts: BundledDialogue[] = [];
  for (const id of ids) {
    const copy = await copyOf(library, id);
    if (!copy.ok) return copy;
    const series = seriesOf(library, copy.value.dialogue.seriesId);
    if (!series.ok) return series;
    parts.push(bundled(selected(copy.value, contents), series.value));
  }
  const about = { author: settings.author, withPrivate: contents.withPrivate, madeAt: now.toISOString() };
  const written = await writeParts(parts, parties, about, path, disk, lock);
  return written.ok ? ok({ dialogues: parts.length }) : written;
}

export function bundled({ dialogue, history }: Copy, series: Series): BundledDialogue {
  return { dialogue, series, history: storedOf(history) };
}

type About = Pick<BundleManifest, 'author' | 'withPrivate' | 'madeAt'>;

/** What a bundle is closed with; null for one that anybody may read. */
export type BundleLock = { passphrase: string; cost?: number | undefined } | null;

/** Writes these dialogues as a bundle. Fails as a save does. */
export async function writeParts(
  parts: readonly BundledDialogue[],
  parties: readonly Party[],
  about: About,
  path: string,
  disk: Disk,
  lock: BundleLock = null,
): Promise<Result<null>> {
  const unfinished = join(dirname(path), `.taiwa-${randomUUID()}.unfinished`);
  const files: Packed[] = parts.map((part) => ({
    name: `dialogues/${part.dialogue.id}.json`,
    bytes: async () => Buffer.from(JSON.stringify(part), 'utf8'),
  }));
  if (parties.length > 0)
    files.push({ name: PARTIES_NAME, bytes: async () => Buffer.from(JSON.stringify(parties), 'utf8') });
  try {
    const file = await disk.create(unfinished);
    const manifest = (listed: BundleManifest['files']): BundleManifest => ({
      format: BUNDLE_FORMAT,
      version: BUNDLE_VERSION,
      ...about,
      files: listed,
    });
    try {
      if (lock === null) await writeArchive(file, files, manifest, new AbortController().signal);
      else {
        // Nothing that anybody could read gets to the disk of a bundle that is to be closed.
        const open = memoryTarget();
        await writeArchive(open, files, manifest, new AbortController().signal);
        await file.write(await closeBundle(open.bytes(), lock.passphrase, lock.cost), 0);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    await renameOver(unfinished, path, disk);
    await disk.syncFolder(dirname(path));
    return ok(null);
  } catch (error) {
    // What is left says by its name that it is no bundle.
    await disk.remove(unfinished).catch(() => undefined);
    return fail(notSaved(path, error));
  }
}
