/** Opens the library for the window, and puts the bundled rounds into it the first time. */

import { withCitations } from '../../domain/pack/giveCitations.ts';
import { ok, type Result } from '../../domain/result.ts';
import { bundledReleases } from '../importing/bundled.ts';
import { importDocument } from '../importing/importDocument.ts';
import { shippedParties } from '../importing/parties.ts';
import { readDocument } from '../importing/readDocument.ts';
import { type OpenOptions, openLibrary } from '../library/openLibrary.ts';
import type { Library } from '../library/types.ts';
import { resourcePath } from '../resources.ts';

/**
 * Opens the library in a folder. A library that was never offered the bundled rounds gets them through the same
 * importer as every other document; a user who removes them later is not given them again.
 */
export async function openWithBundled(folder: string, options: OpenOptions): Promise<Result<Library>> {
  const opened = await openLibrary(folder, options);
  if (!opened.ok || opened.value.readOnly !== null || opened.value.index().seeded) return opened;
  const seeded = await seed(opened.value, options.now);
  return seeded.ok ? opened : seeded;
}

async function seed(library: Library, now: () => Date): Promise<Result<null>> {
  // Whoever filled the library from the command line has dialogues of their own to see.
  const releases = library.index().dialogues.length === 0 ? bundledReleases() : [];
  for (const release of releases) {
    const document = await readDocument(resourcePath(release.file));
    if (!document.ok) return document;
    const imported = importDocument(document.value, shippedParties(), now().toISOString(), release);
    if (!imported.ok) return imported;
    for (const { dialogue, series } of imported.value.dialogues) {
      const command = { type: 'dialogue.add', dialogue: withCitations(dialogue), series } as const;
      const added = await library.apply({ scope: 'library', command });
      if (!added.ok && added.error.code !== 'dialogue.alreadyThere') return added;
    }
  }
  const remembered = await library.apply({ scope: 'library', command: { type: 'library.seeded' } });
  return remembered.ok ? ok(null) : remembered;
}
