/**
 * Packs of random rounds, printed and read back. A few each time; `TAIWA_RANDOM_PACKS=100` makes a hundred.
 */
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { constants, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Alignment } from '../../src/domain/model/alignment.ts';
import type { Dialogue } from '../../src/domain/model/dialogue.ts';
import { NOTE_KINDS } from '../../src/domain/model/note.ts';
import type { Source } from '../../src/domain/model/source.ts';
import { LIKELIHOODS } from '../../src/domain/model/statement.ts';
import { buildPack, type PackRequest } from '../../src/domain/pack/buildPack.ts';
import { issueOf } from '../../src/domain/pack/issueOf.ts';
import { PRESETS } from '../../src/domain/pack/presets.ts';
import { shippedParties } from '../../src/main/importing/parties.ts';
import { makePack } from '../../src/main/packs/makePack.ts';
import type { PagePrinter } from '../../src/main/packs/printer.ts';
import { briefedRound, type InSeries, NOW } from '../fixtures/dialogues.ts';
import { expectAccessible } from './accessiblePdf.ts';
import { launchBrowser, pagePrinter } from './browserPrinter.ts';
import { readPdf } from './readPdf.ts';
import { dense, expectSound } from './soundPack.ts';

const COUNT = Number(process.env.TAIWA_RANDOM_PACKS ?? 4);
const MINUTE = 60_000;
/** Stands in every private note and nowhere else. */
const SECRET = 'Quillonbrax';

let folder: string;
let browser: Browser;
let printer: PagePrinter;
let round: InSeries;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taiwa-random-'));
  round = await briefedRound();
  browser = await launchBrowser();
  printer = await pagePrinter(browser);
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

const english = fc
  .array(
    fc.constantFrom('cables', 'the', 'resilience', 'of', 'networks', 'AI', 'Act', 'interoperability', 'and'),
    {
      minLength: 1,
      maxLength: 60,
    },
  )
  .map((words) => `${words.join(' ')}.`);
const japanese = fc
  .array(
    fc.constantFrom(
      '海底ケーブル',
      '信頼性',
      'について',
      '議論した',
      '5G',
      '協力',
      'の',
      'ガイドライン',
      '、',
    ),
    {
      minLength: 1,
      maxLength: 40,
    },
  )
  .map((words) => `${words.join('')}。`);
const sentence = fc.oneof(english, japanese);
const title = sentence.map((text) =>
  text
    .slice(0, 70)
    .replace(/[。.]$/, '')
    .trim(),
);
const markdown = fc
  .array(
    fc.oneof(
      sentence.map((text) => `- ${text}`),
      sentence.map((text) => `\n${text}\n`),
      sentence.map((text) => `\n### ${text.slice(0, 40)}\n`),
      fc.tuple(sentence, sentence).map(([a, b]) => `\n| a | b |\n| - | - |\n| ${a} | ${b} |\n`),
      fc.constant(`\nhttps://example.org/${'a'.repeat(120)}\n`),
      fc.constant('\n### Not for disclosure\n'),
      fc.tuple(sentence, sentence).map(([a, b]) => `\n### ${a.slice(0, 60)}?\n\n${b}\n`),
    ),
    { minLength: 1, maxLength: 7 },
  )
  .map((blocks) => blocks.join('\n'));

const statement = fc.record({
  text: sentence,
  side: fc.constantFrom('japan', 'eu', 'joint', 'unattributed'),
  review: fc.boolean(),
});
const topic = fc.record({
  title,
  statements: fc.array(statement, { maxLength: 7 }),
  likelihood: fc.option(fc.constantFrom(...LIKELIHOODS), { nil: undefined }),
  unit: fc.option(
    title.map((text) => text || 'A'),
    { nil: undefined },
  ),
});
const made = fc.record({
  topics: fc.array(topic, {
    minLength: 1,
    maxLength: 7,
  }),
  notes: fc.array(fc.record({ kind: fc.constantFrom(...NOTE_KINDS), markdown, place: fc.nat(7) }), {
    maxLength: 8,
  }),
  /** Whether what is Japanese comes from a source of its own, which answers the other. */
  hasBoth: fc.boolean(),
  options: fc.record({
    // An addendum is one to a pack that was issued: it has a story of its own.
    preset: fc.constantFrom(...PRESETS.filter((preset) => preset !== 'addendum')),
    lang: fc.constantFrom('en' as const, 'ja' as const),
    bilingual: fc.boolean(),
    marking: fc.constantFrom('取扱注意', 'TLP:AMBER', 'LIMITE'),
    annotations: fc.constantFrom('none' as const, 'all' as const),
    issued: fc.boolean(),
    copies: fc.array(title, { maxLength: 3 }),
  }),
});
type Made = typeof made extends fc.Arbitrary<infer T> ? T : never;

function requestOf({ topics, notes, hasBoth, options }: Made): PackRequest {
  const { dialogue, series } = round;
  const [first] = dialogue.topics[0]?.statements ?? [];
  const [note] = dialogue.notes;
  if (first === undefined || note === undefined) throw new Error('the round has lost its texts');
  const [source] = dialogue.sources;
  if (source === undefined) throw new Error('the round has lost its source');
  const other: Source = {
    ...source,
    id: 'japanese',
    lang: 'ja',
    text: '海底ケーブルについて議論した。\n'.repeat(80),
  };
  const random: Dialogue = {
    ...dialogue,
    annotations: [],
    topics: topics.map((topic, place) => ({
      id: `t${place + 1}`,
      label: `${place + 1}.`,
      title: topic.title || 'AI',
      level: 1,
      also: [],
      ...(topic.likelihood === undefined ? {} : { likelihood: topic.likelihood }),
      ...(topic.unit === undefined ? {} : { unit: topic.unit }),
      statements: topic.statements.map((each, at) => ({
        ...first,
        ...each,
        id: `t${place + 1}-s${at + 1}`,
        lang: isJapanese(each.text) ? 'ja' : 'en',
        source:
          hasBoth && isJapanese(each.text)
            ? { sourceId: other.id, span: spanAt(place * 8 + at, other.text.length) }
            : { ...first.source, span: spanAt(place * 8 + at, source.text.length) },
      })),
    })),
    sources: hasBoth ? [source, other] : [source],
    alignments: hasBoth ? topics.flatMap(pairIn) : [],
    notes: notes.map(({ kind, markdown: text, place }, at) => ({
      ...note,
      id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
      kind,
      markdown: kind === 'private' ? `${text}\n\n${SECRET}` : text,
      target:
        place === 0 ? { kind: 'dialogue' } : { kind: 'topic', topicId: `t${Math.min(place, topics.length)}` },
    })),
  };
  return {
    dialogue: random,
    series,
    parties: shippedParties(),
    options: {
      ...options,
      copies: options.copies.map((holder, place) => ({ number: place + 1, holder })),
      unit: options.copies[0] ?? '',
      topics: null,
      audience: '',
      ownSide: 'japan',
      noteKinds: [...NOTE_KINDS],
      includePrivate: false,
      version: '1',
      issuedAt: NOW,
    },
  };
}

function isJapanese(text: string): boolean {
  return /[ぁ-ん一-龠]/.test(text);
}

/** The first statements of a topic in each language say the same. */
function pairIn({ statements }: Made['topics'][number], place: number): Alignment[] {
  const pair = [true, false].map((japanese) =>
    statements.findIndex(({ text }) => isJapanese(text) === japanese),
  );
  if (pair.includes(-1)) return [];
  const ids = pair.map((at) => `t${place + 1}-s${at + 1}`);
  return [{ statements: ids, review: false, confidence: 1, differs: null }];
}

/** Stretches of the source that do not overlap. */
function spanAt(place: number, length: number): { start: number; end: number } {
  const start = Math.min(place * 20, length);
  return { start, end: Math.min(start + 15, length) };
}

it(
  `keep what they promise (${COUNT} packs)`,
  async () => {
    let pages = 0;
    await fc.assert(
      fc.asyncProperty(made, async (random) => {
        pages += await printed(requestOf(random));
      }),
      { numRuns: COUNT, endOnFailure: true },
    );
    console.log(
      `${COUNT} random packs, ${pages} pages${qpdf() ? ', each checked by qpdf' : '; qpdf is not installed'}`,
    );
  },
  Math.max(3, COUNT / 3) * MINUTE,
);

it(
  'cut no card off, however long its points are',
  async () => {
    const cards = made.map((random) => ({
      ...random,
      options: { ...random.options, preset: 'cards' as const },
    }));
    await fc.assert(
      fc.asyncProperty(cards, async (random) => {
        await printed(requestOf(random));
      }),
      { numRuns: Math.max(3, COUNT / 4), endOnFailure: true },
    );
  },
  Math.max(3, COUNT / 3) * MINUTE,
);

/** Prints a pack and reads it back. */
async function pdfOf(request: PackRequest) {
  const pack = await makePack(request, printer, () => undefined, new AbortController().signal);
  if (!pack.ok) throw new Error(JSON.stringify(pack.error));
  const file = join(folder, 'pack.pdf');
  await writeFile(file, pack.value.bytes);
  return { file, pack, issued: pack.value.issued, pdf: await readPdf(file) };
}

/** Prints a pack, reads it back and checks it; gives the number of its pages. */
async function printed(request: PackRequest): Promise<number> {
  const document = buildPack(request);
  if (!document.ok) throw new Error(document.error.code);
  const { file, pack, pdf } = await pdfOf(request);
  expectSound(pdf, document.value);
  await expectAccessible(pack.value.bytes);
  expect(unpacked(pack.value.bytes)).not.toContain(SECRET);
  expect(pdf.pages.map((page) => page.text).join(' ')).not.toContain(SECRET);
  if (qpdf()) execFileSync('qpdf', ['--check', file], { stdio: 'pipe' });
  return pdf.pages.length;
}

it('give an addendum the pages that changed alone, under the numbers that they had', async () => {
  const [random] = fc.sample(made, { numRuns: 1, seed: 31 });
  if (random === undefined) throw new Error('nothing was made');
  const request = requestOf({
    ...random,
    options: { ...random.options, preset: 'full', issued: true, copies: [] },
  });
  const issued = await pdfOf(request);
  const [note] = request.dialogue.notes.filter(({ kind }) => kind !== 'private');
  const [topic] = request.dialogue.topics;
  if (note === undefined || topic === undefined || issued.issued === null)
    throw new Error('nothing to change');
  const issue = issueOf(request.options, issued.issued, randomUUID());
  const added = {
    ...note,
    id: randomUUID(),
    kind: 'lineToTake' as const,
    target: { kind: 'topic' as const, topicId: topic.id },
    markdown: '- Quarantellio is new.',
  };
  const dialogue = { ...request.dialogue, issues: [issue], notes: [...request.dialogue.notes, added] };
  const options = { ...request.options, preset: 'addendum' as const, version: '1.1' };
  const addendum = await pdfOf({ ...request, dialogue, options });
  const [first, ...others] = addendum.pdf.pages;
  expect(dense(first?.text ?? '')).toContain(random.options.lang === 'ja' ? '差し替える頁' : 'Replacepages');
  expect(others.some(({ text }) => text.includes('Quarantellio'))).toBe(true);
  expect(others.length).toBeLessThan(issued.pdf.pages.length);
  const total = issued.pdf.pages.length;
  for (const { text } of others) {
    // Each page says a number that is listed in front, of the number of pages that there were.
    const number = (random.options.lang === 'ja' ? /(\d+[a-z]*)\/(\d+)頁/ : /page(\d+[a-z]*)\/(\d+)/).exec(
      dense(text),
    );
    expect(Number(number?.[2])).toBe(total);
    expect(dense(first?.text ?? '')).toMatch(new RegExp(`(?<!\\d)${number?.[1]}(?![\\da-z])`));
  }
  // A page that is printed again says something else than it said when it was issued.
  for (const { text } of others) expect(issued.pdf.pages.map((page) => page.text)).not.toContain(text);
});

it('are the same file when they are made again', async () => {
  const [random] = fc.sample(made, { numRuns: 1, seed: 29 });
  if (random === undefined) throw new Error('nothing was made');
  const request = requestOf({ ...random, options: { ...random.options, preset: 'full' } });
  const files: Buffer[] = [];
  for (let time = 1; time <= 2; time++) {
    const pack = await makePack(request, printer, () => undefined, new AbortController().signal);
    if (!pack.ok) throw new Error(JSON.stringify(pack.error));
    files.push(Buffer.from(pack.value.bytes));
  }
  expect(files[1]?.equals(files[0] ?? Buffer.of())).toBe(true);
});

it.skipIf(!qpdf())('are sound PDFs by qpdf (needs qpdf)', async () => {
  const [random] = fc.sample(made, { numRuns: 1, seed: 30 });
  if (random === undefined) throw new Error('nothing was made');
  const pack = await makePack(requestOf(random), printer, () => undefined, new AbortController().signal);
  if (!pack.ok) throw new Error(JSON.stringify(pack.error));
  const file = join(folder, 'checked.pdf');
  await writeFile(file, pack.value.bytes);
  expect(execFileSync('qpdf', ['--check', file]).toString()).toContain(
    'No syntax or stream encoding errors found',
  );
});

/** Outline, metadata and structure too: every packed stream of the file. */
function unpacked(bytes: Uint8Array): string {
  const file = Buffer.from(bytes).toString('latin1');
  const streams = [...file.matchAll(/\/FlateDecode[\s\S]*?stream\r?\n/g)].map((match) => {
    const start = match.index + match[0].length;
    const packed = bytes.subarray(start, file.indexOf('endstream', start));
    return inflateSync(packed, { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1');
  });
  return [file, ...streams].join('\n');
}

function qpdf(): boolean {
  try {
    execFileSync('qpdf', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
