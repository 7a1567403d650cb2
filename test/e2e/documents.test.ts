/** Web pages, Word documents and PDFs through the window: read like the text they are, refused where they are hostile. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Encoding from 'encoding-japanese';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Imported } from '../../src/contract/importing.ts';
import type { Dialogue } from '../../src/domain/model/dialogue.ts';
import type { Result } from '../../src/domain/result.ts';
import {
  asPrintPage,
  asSitePage,
  asText,
  asWord,
  ENGLISH,
  JAPANESE,
  printed,
  type Release,
  wordNumber,
  wordOf,
  wordParagraph,
} from '../fixtures/documents.ts';
import { launchTaiwa, type Taiwa } from './launch.ts';

let taiwa: Taiwa;

beforeAll(async () => {
  taiwa = await launchTaiwa();
});
afterAll(async () => {
  expect(taiwa.complaints).toEqual([]);
  await taiwa.quit();
});

type File = string | Uint8Array;

/** Drops a file on the app, as the window does. */
async function drop(name: string, content: File): Promise<Imported> {
  const base64 = Buffer.from(content).toString('base64');
  const answer: Result<Imported> = await taiwa.page.evaluate(
    ([fileName, bytes]) =>
      window.taiwa.calls['importing.drop']({ files: [{ name: fileName ?? '', base64: bytes ?? '' }] }),
    [name, base64],
  );
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

async function dialogueOf(name: string, content: File): Promise<Dialogue> {
  const { draft, failures } = await drop(name, content);
  expect(failures).toEqual([]);
  const id = draft?.parts[0]?.header.id;
  if (draft === null || id === undefined) throw new Error(`${name} has no dialogue`);
  const read = await taiwa.page.evaluate((each) => window.taiwa.calls['dialogue.read']({ id: each }), id);
  await taiwa.page.evaluate((each) => window.taiwa.calls['importing.discard']({ draftId: each }), draft.id);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

/** What a reader sees of a dialogue, whatever it was read from. */
function seen(dialogue: Dialogue) {
  return {
    title: dialogue.title,
    round: dialogue.round,
    publishedOn: dialogue.publishedOn,
    heldOn: dialogue.heldOn,
    topics: dialogue.topics.map((topic) => ({
      title: topic.title,
      statements: topic.statements.map(({ text, side, act }) => ({ text, side, act })),
    })),
  };
}

const shiftJis = (text: string) =>
  Uint8Array.from(Encoding.convert(Encoding.stringToCode(text), { to: 'SJIS', from: 'UNICODE' }));
const textOf = (dialogue: Dialogue) => dialogue.sources[0]?.text ?? '';

describe.each([
  ['English', ENGLISH],
  ['Japanese', JAPANESE],
] satisfies [string, Release][])('a release in %s', (language, release) => {
  let expected: ReturnType<typeof seen>;
  beforeAll(async () => {
    expected = seen(await dialogueOf('release.txt', asText(release)));
    expect(expected.topics.map((topic) => topic.statements.length)).toEqual([2, 2, 1]);
  });

  it('is the same from a saved web page, without what its site puts around it', async () => {
    const page = language === 'English' ? asSitePage(release) : shiftJis(asSitePage(release, 'Shift_JIS'));
    const dialogue = await dialogueOf('release.html', page);
    expect(seen(dialogue)).toEqual(expected);
    expect(textOf(dialogue)).not.toMatch(/SKIPPED|SITE|MENU|SEARCH|BREADCRUMB|SHARE|FOOTER|SCRIPT/);
    expect(dialogue.sources[0]?.encoding).toBe(language === 'English' ? 'utf-8' : 'shift_jis');
  });

  it('is the same from a Word document whose numbers Word counts', async () => {
    expect(seen(await dialogueOf('release.docx', asWord(release)))).toEqual(expected);
  });

  it('is the same from a PDF in one column and in two, without header and page number', async () => {
    const [one, two] = await printed(asPrintPage(release, 1), asPrintPage(long(release), 2));
    const single = await dialogueOf('release.pdf', one ?? '');
    expect(seen(single)).toEqual(expected);
    const double = await dialogueOf('release.pdf', two ?? '');
    expect(seen(double)).toEqual(seen(await dialogueOf('release.txt', asText(long(release)))));
    expect(textOf(double)).not.toMatch(/RUNNING|^\d+\/\d+$/m);
  });
});

/** The release with so much text that it fills several pages. */
function long(release: Release): Release {
  const paragraphs = release.topics.flatMap((topic) => topic.paragraphs);
  const filled = Array.from({ length: 24 }, (_, at) => paragraphs[at % paragraphs.length] ?? '');
  return { ...release, topics: release.topics.map((topic) => ({ ...topic, paragraphs: filled })) };
}

describe('a Word document', () => {
  it('shows its numbers, takes insertions in and deletions out, and ends with its notes', async () => {
    const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const body = [
      wordParagraph(ENGLISH.headline),
      wordParagraph(ENGLISH.lead),
      wordParagraph('AI', wordNumber(0)),
      `<w:p>${run('The Japanese side ')}<w:del w:id="1"><w:r><w:delText>rejected</w:delText></w:r></w:del><w:ins w:id="2">${run('ex')}<w:r><w:softHyphen/></w:r>${run('plained')}</w:ins>${run(' its plan.')}<w:r><w:footnoteReference w:id="5"/></w:r></w:p>`,
      wordParagraph('First point', wordNumber(1)),
      wordParagraph('Deep point', wordNumber(2)),
      wordParagraph('Second point', wordNumber(1)),
      wordParagraph('Cables', wordNumber(0)),
      wordParagraph('The EU side explained its plan.'),
    ].join('');
    const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const notes = `<w:footnotes ${word}><w:footnote w:id="5">${wordParagraph('A note on the plan.')}</w:footnote></w:footnotes>`;
    const text = textOf(await dialogueOf('a.docx', wordOf(body, { 'word/footnotes.xml': notes })));
    expect(text).toContain('(1) AI\n\nThe Japanese side explained its plan.');
    expect(text).toMatch(/ア First point\n\n\s+① Deep point\n\n\s+イ Second point\n\n\(2\) Cables/);
    expect(text.endsWith('A note on the plan.')).toBe(true);
    expect(text).not.toContain('rejected');
  });
});

describe('a web page', () => {
  it('keeps lists with their numbers, tables and readings, and never loads what it names', async () => {
    const before = (await taiwa.attempts()).length;
    const extra = `<meta http-equiv="refresh" content="0;url=https://outside.example/"><img src="https://outside.example/i.png">
      <link rel="stylesheet" href="https://outside.example/s.css"><iframe src="https://outside.example/f"></iframe>
      <script src="https://outside.example/s.js"></script><img src="x" onerror="fetch('https://outside.example/x')">
      <ol style="list-style-type:katakana"><li>one</li><li>two<ol type="i" start="3"><li>three</li></ol></li></ol>
      <table><tr><th>Venue</th><td>Tokyo &amp; Brussels</td></tr></table>
      <p><ruby>総務省<rp>(</rp><rt>そうむしょう</rt><rp>)</rp></ruby></p>`;
    const text = textOf(await dialogueOf('a.html', asSitePage(ENGLISH, 'utf-8', extra)));
    expect(text).toContain('ア、 one\n\nイ、 two\n\n  iii. three\n\nVenue\n\nTokyo & Brussels\n\n総務省\n\n');
    expect((await taiwa.attempts()).slice(before)).toEqual([]);
  });
});

describe('a hostile or broken document is refused, and the app goes on', () => {
  const bomb = () => {
    const xml = new Uint8Array(80 * 1024 * 1024).fill(0x20);
    return zipSync({ 'word/document.xml': xml });
  };
  const entity = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><a>&b;</a>`;
  const object = (number: number, body: string) => `${number} 0 obj\n${body}\nendobj\n`;
  /** A page whose form draws itself, over and over. */
  const loop = `%PDF-1.7\n${object(1, '<</Type/Catalog/Pages 2 0 R>>')}${object(2, '<</Type/Pages/Kids[3 0 R]/Count 1>>')}${object(3, '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</XObject<</F 5 0 R>>>>/Contents 4 0 R>>')}${object(4, `<</Length 500000>>stream\n${'/F Do '.repeat(80_000)}\nendstream`)}${object(5, `<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 6 0 R>>>>/Length 480000>>stream\n${'/F Do '.repeat(80_000)}\nendstream`)}${object(6, '<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>/Length 6>>stream\n/F Do \nendstream')}trailer<</Root 1 0 R>>`;
  const cases: [string, string, () => File, RegExp][] = [
    ['a packed bomb', 'a.docx', bomb, /^document.tooComplex$/],
    ['entities', 'a.docx', () => zipSync({ 'word/document.xml': strToU8(entity) }), /^document.unsafe$/],
    [
      'deep nesting in Word',
      'a.docx',
      () => wordOf('<w:sdt><w:sdtContent>'.repeat(5000)),
      /^document.tooComplex$/,
    ],
    ['a truncated Word file', 'a.docx', () => asWord(ENGLISH).slice(0, 700), /^document.damaged$/],
    ['a Word file that is none', 'a.docx', () => 'no archive at all', /^document.damaged$/],
    [
      'deep nesting in a page',
      'a.html',
      () => `<!doctype html>${'<div>'.repeat(100_000)}x`,
      /^document.tooComplex$/,
    ],
    [
      'a page of a million elements',
      'a.html',
      () => `<!doctype html>${'<b>x</b>'.repeat(1_000_000)}`,
      // On a busy machine its time is up before its elements are counted.
      /^document\.(?:tooComplex|timedOut)$/,
    ],
    ['a truncated PDF', 'a.pdf', () => '%PDF-1.7\n1 0 obj\n<</Type/Cat', /^document.damaged$/],
    ['a PDF that draws itself', 'a.pdf', () => loop, /^document\.(?:timedOut|damaged|noText|tooComplex)$/],
    ['a PDF without text', 'a.pdf', () => loop.replaceAll('/F Do ', '      '), /^document.noText$/],
  ];

  it.each(cases)('%s', async (_what, name, make, code) => {
    const content = make();
    const { draft, failures } = await drop(name, content);
    expect(draft).toBe(null);
    expect(failures).toMatchObject([{ code: expect.stringMatching(code), where: name }]);
    const after = await dialogueOf('after.html', asSitePage(ENGLISH));
    expect(after.topics).toHaveLength(3);
  });

  it('a PDF with a password', async ({ skip }) => {
    const folder = mkdtempSync(join(tmpdir(), 'taiwa-protected-'));
    const [plain] = await printed(asPrintPage(ENGLISH, 1));
    writeFileSync(join(folder, 'plain.pdf'), plain ?? '');
    const locked = await lock(join(folder, 'plain.pdf'), join(folder, 'locked.pdf'));
    if (locked === null) return skip('qpdf, which locks the PDF, is not there');
    expect((await drop('a.pdf', locked)).failures).toMatchObject([{ code: 'document.protected' }]);
  });
});

/** Locks a PDF where the computer has a program for it. */
async function lock(plain: string, locked: string): Promise<Uint8Array | null> {
  const { readFile } = await import('node:fs/promises');
  try {
    execFileSync('qpdf', ['--encrypt', 'user', 'owner', '256', '--', plain, locked]);
    return await readFile(locked);
  } catch {
    return null;
  }
}
