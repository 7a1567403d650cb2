/** `npm run pages`: takes the pictures of printed pages anew that `docs/pack` shows, in greyscale, in both languages. */
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { attachSource } from '../src/domain/align/attachSource.ts';
import type { Dialogue } from '../src/domain/model/dialogue.ts';
import type { Lang } from '../src/domain/model/lang.ts';
import { NOTE_KINDS } from '../src/domain/model/note.ts';
import { issueOf } from '../src/domain/pack/issueOf.ts';
import type { PackOptions } from '../src/domain/pack/options.ts';
import { shippedParties } from '../src/main/importing/parties.ts';
import { makePack, type Pack } from '../src/main/packs/makePack.ts';
import { ENGLISH, JAPANESE, parsed } from '../test/domain/align/examples.ts';
import { launchBrowser, pagePrinter } from '../test/e2e/browserPrinter.ts';
import { JAPANESE_RELEASE, releaseRound } from '../test/fixtures/dialogues.ts';
import { packOptions } from '../test/fixtures/packs.ts';
import { preparedRound } from '../test/fixtures/preparedRound.ts';
import { ensureBuilt } from './ensureBuilt.ts';

const PICTURES = process.env.SHOTS ?? fileURLToPath(new URL('../docs/pack/', import.meta.url));
/** Dots to the inch: a page is as wide as a column of text beside it. */
const RESOLUTION = 70;

ensureBuilt();
const folder = mkdtempSync(join(tmpdir(), 'taiwa-pages-'));
const browser = await launchBrowser();
const printer = await pagePrinter(browser);
const { series } = await preparedRound();
try {
  if (process.env.SHOTS === undefined)
    for (const name of readdirSync(PICTURES)) if (name.endsWith('.png')) rmSync(join(PICTURES, name));
  for (const lang of ['en', 'ja'] as const) await takeAll(lang);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

async function takeAll(lang: Lang): Promise<void> {
  const { dialogue } = await preparedRound(lang);
  const full = await made(dialogue, lang, {});
  // The first sheet of each kind; of a brief both sides.
  for (const [at, { sheet, page, noteId }] of full.places.entries()) {
    const isFirst = full.places.findIndex((each) => each.sheet === sheet && each.noteId === null) === at;
    if (noteId !== null || !isFirst) continue;
    take(full, page, `${lang}-${sheet}`);
    if (sheet === 'topic') take(full, page + 1, `${lang}-${sheet}-back`);
  }
  for (const preset of ['cards', 'disclosure'] as const) {
    const pack = await made(dialogue, lang, { preset });
    take(pack, preset === 'cards' ? 1 : 2, `${lang}-${preset}`);
  }
  take(await made(dialogue, lang, { sections: ['matrix'] }), 1, `${lang}-matrix`);
  const copies = [{ number: 1, holder: lang === 'en' ? 'Head of delegation' : '首席代表' }];
  take(await made(dialogue, lang, { copies }), 1, `${lang}-copy`);

  const both = attachSource(parsed(ENGLISH), parsed(JAPANESE)).dialogue;
  const bilingual = await made(both, lang, { preset: 'bilingual', bilingual: true });
  const sheetsOf = (pack: Pack, kind: string) => pack.places.find(({ sheet }) => sheet === kind)?.page ?? 1;
  take(bilingual, sheetsOf(bilingual, 'comparison'), `${lang}-bilingual`);
  take(bilingual, sheetsOf(bilingual, 'sources') + 1, `${lang}-sources-facing`);

  const later = await made(releaseRound(JAPANESE_RELEASE).dialogue, lang, {}, [dialogue]);
  take(later, sheetsOf(later, 'sinceLast'), `${lang}-since-last`);

  if (full.issued === null) throw new Error('the pack was not issued');
  const issue = issueOf(optionsOf(lang, {}), full.issued, randomUUID());
  const changed = {
    ...dialogue,
    issues: [issue],
    notes: dialogue.notes.map((note) =>
      note.kind === 'objective' && note.target.kind === 'topic'
        ? {
            ...note,
            markdown: `${note.markdown}\n\n${lang === 'en' ? 'Ask for a date.' : '期日を確認する。'}`,
          }
        : note,
    ),
  };
  const addendum = await made(changed, lang, { preset: 'addendum', version: '2.1' });
  take(addendum, 1, `${lang}-addendum`);
  take(addendum, 2, `${lang}-addendum-page`);
}

function optionsOf(lang: Lang, options: Partial<PackOptions>): PackOptions {
  return packOptions({
    lang,
    marking: lang === 'en' ? 'TLP:AMBER' : '取扱注意',
    audience: lang === 'en' ? 'the Vice-Minister' : '総務審議官',
    annotations: 'all',
    noteKinds: [...NOTE_KINDS],
    version: '2',
    issued: true,
    ...options,
  });
}

async function made(
  dialogue: Dialogue,
  lang: Lang,
  options: Partial<PackOptions>,
  before: Dialogue[] = [],
): Promise<Pack> {
  const request = { dialogue, series, parties: shippedParties(), before, options: optionsOf(lang, options) };
  const pack = await makePack(request, printer, () => undefined, new AbortController().signal);
  if (!pack.ok) throw new Error(JSON.stringify(pack.error));
  return pack.value;
}

/** One page as a picture. @throws where poppler's `pdftoppm` is not installed. */
function take({ bytes }: Pack, page: number, name: string): void {
  const file = join(folder, 'pack.pdf');
  writeFileSync(file, bytes);
  const [first, resolution] = [String(page), String(RESOLUTION)];
  const options = ['-singlefile', '-f', first, '-l', first, '-r', resolution, '-gray', '-png'];
  execFileSync('pdftoppm', [...options, file, join(PICTURES, name)]);
  console.log(name);
}
