/** Packs as the window asks for them, printed by the built app and read back page by page. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { constants, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOTE_KINDS } from '../../src/domain/model/note.ts';
import { buildPack } from '../../src/domain/pack/buildPack.ts';
import type { PackOptions } from '../../src/domain/pack/options.ts';
import { shippedParties } from '../../src/main/importing/parties.ts';
import { openLibrary } from '../../src/main/library/openLibrary.ts';
import {
  briefedRound,
  type InSeries,
  JAPANESE_RELEASE,
  NOW,
  PRIVATE_WORDS,
  releaseRound,
} from '../fixtures/dialogues.ts';
import { packOptions } from '../fixtures/packs.ts';
import { launchTaiwa, type Taiwa } from './launch.ts';
import { type ReadPdf, readPdf } from './readPdf.ts';
import { expectSound } from './soundPack.ts';

const OPTIONS = packOptions({
  marking: 'LIMITE',
  audience: 'the head of delegation',
  annotations: 'all',
  version: '2',
  issued: false,
});

let folder: string;
let taiwa: Taiwa;
let rounds: InSeries[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taiwa-packs-'));
  rounds = [await briefedRound(), releaseRound(JAPANESE_RELEASE)];
  const library = join(folder, 'library');
  const opened = await openLibrary(library, { now: () => new Date(NOW) });
  if (!opened.ok) throw new Error(opened.error.code);
  for (const round of rounds)
    await opened.value.apply({ scope: 'library', command: { type: 'dialogue.add', ...round } });
  await opened.value.close();
  taiwa = await launchTaiwa({ library });
});

afterAll(async () => {
  await taiwa?.quit();
  await rm(folder, { recursive: true, force: true });
});

const briefed = () => rounds[0] as InSeries;

async function save(round: InSeries, options: PackOptions, file: string) {
  await taiwa.answerSave(join(folder, file));
  const request = { dialogueId: round.dialogue.id, options };
  return taiwa.page.evaluate((asked) => window.taiwa.calls['packs.save'](asked), request);
}

async function saved(round: InSeries, options: PackOptions): Promise<ReadPdf> {
  const result = await save(round, options, 'pack.pdf');
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const pdf = await readPdf(join(folder, 'pack.pdf'));
  expect(result.value).toMatchObject({ fileName: 'pack.pdf', pages: pdf.pages.length });
  return pdf;
}

function expectSoundPack(pdf: ReadPdf, round: InSeries, options: PackOptions): void {
  const before = rounds
    .map(({ dialogue }) => dialogue)
    .filter((each) => (each.round ?? 0) < (round.dialogue.round ?? 0));
  const built = buildPack({ ...round, before, parties: shippedParties(), options });
  if (!built.ok) throw new Error(built.error.code);
  expectSound(pdf, built.value);
}

/** Chromium draws a text of a font that it does not embed as shapes (Type 3), or takes a font of the computer. */
function expectBundledFonts(pdf: ReadPdf): void {
  const text = pdf.bytes.toString('latin1');
  expect(text).not.toMatch(/\/Subtype\s*\/Type3/);
  const names = [...text.matchAll(/\/BaseFont\s*\/(?:[A-Z]{6}\+)?([\w-]+)/g)].map(([, name]) => name ?? '');
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name) => !/^(SourceSans3|NotoSansJP)/.test(name))).toEqual([]);
}

/**
 * Whether the file holds a word in anything that is no drawing of it: outline, metadata, alternative texts, whether
 * packed or not. ISO 32000-1 §7.9.2.2: such texts may be UTF-16, big end first, or hexadecimal.
 */
function holds(bytes: Buffer, word: string): boolean {
  const file = bytes.toString('latin1');
  const unpacked = [...file.matchAll(/\/FlateDecode[\s\S]*?stream\r?\n/g)].map((match) => {
    const start = match.index + match[0].length;
    const packed = bytes.subarray(start, file.indexOf('endstream', start));
    return inflateSync(packed, { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1');
  });
  expect(unpacked.length).toBeGreaterThan(10);
  const whole = [file, ...unpacked].join('\n');
  const utf16 = Buffer.from(word, 'utf16le').swap16();
  const forms = [word, utf16.toString('latin1'), utf16.toString('hex').toUpperCase()];
  return forms.some((form) => whole.includes(form));
}

describe('a pack that is saved', () => {
  it('has its title, language, outline and tags, and fonts that hold their letters', async () => {
    const pdf = await saved(briefed(), OPTIONS);
    expect(pdf.title).toBe('29th Japan–EU ICT Policy Dialogue: Briefing for the head of delegation');
    expect(pdf.lang).toBe('en-GB');
    expect(pdf.tagged).toBe(true);
    for (const topic of briefed().dialogue.topics)
      expect(pdf.outline.some((entry) => entry.includes(topic.title))).toBe(true);
    expectBundledFonts(pdf);
  });

  it('is set in the bundled fonts in Japanese too, in the margins as well, and takes none of the computer’s', async () => {
    for (const marking of ['取扱注意', '機密性2情報'])
      for (const round of rounds) expectBundledFonts(await saved(round, { ...OPTIONS, lang: 'ja', marking }));
  });

  it('keeps what it promises on every page, for packs of every kind', async () => {
    const options = fc.record({
      round: fc.constantFrom(0, 1),
      lang: fc.constantFrom('en' as const, 'ja' as const),
      ownSide: fc.constantFrom('japan', 'eu'),
      annotations: fc.constantFrom('none' as const, 'all' as const),
      noteKinds: fc.subarray([...NOTE_KINDS]),
      marking: fc.constantFrom('取扱注意', 'TLP:AMBER', 'LIMITE'),
      issued: fc.boolean(),
      firstTopics: fc.integer({ min: 1, max: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(options, async ({ round: place, firstTopics, ...chosen }) => {
        const round = rounds[place] as InSeries;
        const topics = round.dialogue.topics.slice(0, firstTopics).map((topic) => topic.id);
        const all = { ...OPTIONS, ...chosen, topics };
        expectSoundPack(await saved(round, all), round, all);
      }),
      { numRuns: 8, endOnFailure: true },
    );
  }, 300_000);

  it('holds private words only where they were asked for', async () => {
    const without = await saved(briefed(), { ...OPTIONS, noteKinds: [...NOTE_KINDS] });
    expect(without.pages.map((page) => page.text).join(' ')).not.toContain(PRIVATE_WORDS);
    const [word = ''] = PRIVATE_WORDS.split(' ');
    expect(holds(without.bytes, 'Cybersecurity')).toBe(true);
    expect(holds(without.bytes, word)).toBe(false);
    expect(without.pages[1]?.text).toContain('2 left out');
    const all = { ...OPTIONS, noteKinds: [...NOTE_KINDS], includePrivate: true };
    const included = await saved(briefed(), all);
    expect(included.pages.map((page) => page.text).join(' ')).toContain(PRIVATE_WORDS);
  });

  it('is not written where the dialog is cancelled, the folder is gone, or the marking is too high', async () => {
    const before = await readdir(folder);
    await taiwa.answerSave(null);
    const request = { dialogueId: briefed().dialogue.id, options: OPTIONS };
    const cancelled = await taiwa.page.evaluate((asked) => window.taiwa.calls['packs.save'](asked), request);
    expect(cancelled).toEqual({ ok: true, value: null });
    expect(await save(briefed(), OPTIONS, 'nowhere/pack.pdf')).toMatchObject({
      ok: false,
      error: { code: 'pack.folderMissing' },
    });
    expect(await save(briefed(), { ...OPTIONS, marking: 'SECRET' }, 'secret.pdf')).toMatchObject({
      ok: false,
      error: { code: 'pack.markingTooHigh' },
    });
    expect(await readdir(folder)).toEqual(before);
  });

  it('that is cancelled while it is made leaves no file', async () => {
    await taiwa.answerSave(join(folder, 'cancelled.pdf'));
    const request = { dialogueId: briefed().dialogue.id, options: OPTIONS };
    const result = await taiwa.page.evaluate(async (asked) => {
      const saving = window.taiwa.calls['packs.save'](asked);
      await new Promise<void>((resolve) => {
        const stop = window.taiwa.on('packs.progress', ({ stage }) => {
          if (stage !== 'firstPass') return;
          stop();
          resolve();
        });
      });
      await window.taiwa.calls['packs.cancel'](undefined);
      return saving;
    }, request);
    expect(result).toMatchObject({ ok: false, error: { code: 'pack.cancelled' } });
    expect((await readdir(folder)).filter((name) => name.includes('cancelled'))).toEqual([]);
  });
});
