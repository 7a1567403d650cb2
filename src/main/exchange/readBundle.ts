/** Reads a bundle that may come from anywhere, all of it before anything is taken in. */
import { basename } from 'node:path';
import {
  BUNDLE_VERSION,
  type BundledDialogue,
  type BundleManifest,
  bundledDialogueSchema,
  bundledPartiesSchema,
  bundleManifestSchema,
} from '../../domain/exchange/bundle.ts';
import { failure } from '../../domain/failure/failure.ts';
import { isGenuine } from '../../domain/history/genuine.ts';
import type { Party } from '../../domain/model/party.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { parseJson } from '../archive/parseJson.ts';
import { readArchive } from '../archive/readArchive.ts';
import type { Disk } from '../library/disk.ts';
import { reasonOf } from '../library/notSaved.ts';
import { isClosedBundle, openBundle } from './closedBundle.ts';
import { PARTIES_NAME } from './writeBundle.ts';

const MEGABYTE = 1024 * 1024;
const LIMITS = { entries: 10_000, fileBytes: 50 * MEGABYTE, allBytes: 500 * MEGABYTE };

export interface Bundle {
  manifest: BundleManifest;
  dialogues: BundledDialogue[];
  parties: Party[];
}

/** Reads the bundle at a path. Fails with `bundle.unreadable`, or as `parseBundle`. */
export async function readBundle(
  path: string,
  disk: Disk,
  passphrase: string | null = null,
): Promise<Result<Bundle>> {
  let bytes: Buffer;
  try {
    const size = (await disk.about(path))?.size ?? 0;
    if (size > LIMITS.allBytes) return fail(failure('bundle.tooLarge', basename(path)));
    bytes = await disk.read(path);
  } catch (error) {
    return fail(failure('bundle.unreadable', basename(path), { reason: reasonOf(error) }));
  }
  return parseBundle(basename(path), bytes, passphrase);
}

/**
 * Fails with `bundle.damaged`, `.tooLarge` or `.newer`, and with `.locked` or `.wrongPassphrase` where it is under one.
 * @param name the file's name, to tell.
 */
export async function parseBundle(
  name: string,
  bytes: Uint8Array,
  passphrase: string | null = null,
): Promise<Result<Bundle>> {
  if (!isClosedBundle(bytes)) return parseOpen(name, bytes);
  if (passphrase === null) return fail(failure('bundle.locked', name));
  const opened = await openBundle(bytes, passphrase);
  if (opened.kind === 'damaged') return fail(failure('bundle.damaged', name));
  if (opened.kind === 'wrongPassphrase') return fail(failure('bundle.wrongPassphrase', name));
  return parseOpen(name, opened.bytes);
}

async function parseOpen(name: string, bytes: Uint8Array): Promise<Result<Bundle>> {
  const read = await readArchive(bytes, bundleManifestSchema, LIMITS, new AbortController().signal);
  if (read.kind === 'tooLarge') return fail(failure('bundle.tooLarge', name));
  if (read.kind !== 'sound') return fail(failure('bundle.damaged', name));
  const { manifest, files } = read;
  if (manifest.version > BUNDLE_VERSION)
    return fail(failure('bundle.newer', name, { found: manifest.version, known: BUNDLE_VERSION }));
  const dialogues: BundledDialogue[] = [];
  let parties: Party[] = [];
  for (const [file, content] of files) {
    const json = parseJson(content);
    const part = bundledDialogueSchema.safeParse(json);
    const own = bundledPartiesSchema.safeParse(json);
    if (file === PARTIES_NAME && own.success) parties = own.data;
    else if (
      part.success &&
      file === `dialogues/${part.data.dialogue.id}.json` &&
      part.data.history.every(isGenuine)
    )
      dialogues.push(part.data);
    else return fail(failure('bundle.damaged', name));
  }
  return dialogues.length === 0
    ? fail(failure('bundle.damaged', name))
    : ok({ manifest, dialogues, parties });
}
