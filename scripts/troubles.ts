/** What the pictures of `docs/screenshots` show of days that go wrong, each on a library of its own. */
import { cp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Lang } from '../src/domain/model/lang.ts';
import type { Note } from '../src/domain/model/note.ts';
import { readBundle } from '../src/main/exchange/readBundle.ts';
import { takeBundle } from '../src/main/exchange/takeBundle.ts';
import { writeBundle } from '../src/main/exchange/writeBundle.ts';
import { realDisk } from '../src/main/library/disk.ts';
import { openLibrary } from '../src/main/library/openLibrary.ts';
import type { Library } from '../src/main/library/types.ts';
import { goToTopic, type Stage } from './scenes.ts';

/** A picture on a library of its own. */
export interface Trouble {
  /** What the picture is called. */
  name: string;
  lang: Lang;
  /** What happens to the library before Taiwa starts. */
  prepare?(library: string): Promise<void>;
  show(stage: Stage & { library: string }): Promise<void>;
}

export const TROUBLES: readonly Trouble[] = [
  {
    name: 'not-saved',
    lang: 'en',
    async show(stage) {
      await goToTopic(stage);
      await rm(join(stage.library, 'journal.jsonl'));
      await stage.desk.pane('briefing').locator('[contenteditable]').first().click();
      await stage.page.keyboard.type('Typed when the library was gone. ');
      await stage.page.getByRole('alert').filter({ hasText: 'Your last edits are not saved' }).waitFor();
    },
  },
  {
    name: 'recovery-japanese',
    lang: 'ja',
    prepare: (library) => writeFile(join(library, 'library.json'), new Uint8Array(300)),
    async show({ page }) {
      await page.getByRole('status').filter({ hasText: 'library.json' }).waitFor();
    },
  },
  {
    name: 'history',
    lang: 'en',
    prepare: (library) =>
      edited(library, ['We welcome the AI Act.', 'We welcome the AI Act and ask for its calendar.']),
    async show(stage) {
      await goToTopic(stage);
      await stage.desk.pane('briefing').getByRole('button', { name: 'History' }).first().click();
      await stage.page.getByRole('dialog').getByRole('list').first().waitFor();
    },
  },
  {
    name: 'conflict',
    lang: 'en',
    prepare: apart,
    async show(stage) {
      await goToTopic(stage);
      const { page } = stage;
      await page.getByRole('alert').getByRole('button', { name: 'Choose…' }).click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /Take this one/ })
        .first()
        .waitFor();
    },
  },
];

/** Two people change the same note on copies of a library, and one takes in what the other sends. */
async function apart(mine: string): Promise<void> {
  const theirs = join(dirname(mine), 'theirs');
  await cp(mine, theirs, { recursive: true });
  await edited(mine, ['Hold the line until the summer.'], 'Tanaka');
  const bundle = join(dirname(mine), 'theirs.taiwa');
  await edited(theirs, ['Give way a little before the summer.'], 'Dupont', async (library) => {
    const all = { dialogueId: null, topics: null, withPrivate: false };
    const written = await writeBundle(library, all, bundle, new Date(), realDisk);
    if (!written.ok) throw new Error(written.error.code);
  });
  await edited(mine, [], 'Tanaka', async (library) => {
    const read = await readBundle(bundle, realDisk);
    const taken = read.ok ? await takeBundle(library, read.value) : read;
    if (!taken.ok) throw new Error(taken.error.code);
  });
}

/** Writes the first line to take of the library anew, one text after the other, then does what else there is to do. */
async function edited(
  folder: string,
  texts: readonly string[],
  author = 'Tanaka',
  then: (library: Library) => Promise<void> = async () => undefined,
): Promise<void> {
  const opened = await openLibrary(folder, { now: () => new Date() });
  if (!opened.ok) throw new Error(opened.error.code);
  const library = opened.value;
  await library.apply({ scope: 'library', command: { type: 'settings.change', patch: { author } } });
  const { dialogueId, note } = await lineToTake(library);
  for (const markdown of texts) {
    const command = {
      type: 'note.edit',
      id: note.id,
      markdown,
      modifiedAt: new Date().toISOString(),
    } as const;
    const applied = await library.apply({ scope: 'dialogue', dialogueId, command });
    if (!applied.ok) throw new Error(applied.error.code);
  }
  await then(library);
  await library.close();
}

async function lineToTake(
  library: Library,
): Promise<{ dialogueId: Parameters<Library['read']>[0]; note: Note }> {
  for (const { id } of library.index().dialogues) {
    const read = await library.read(id);
    const note = read.ok ? read.value.notes.find(({ kind }) => kind === 'lineToTake') : undefined;
    if (note !== undefined) return { dialogueId: id, note };
  }
  throw new Error('no round of the library has a line to take');
}
