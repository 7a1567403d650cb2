/** Documents as users have them: every encoding, every way a file can be unreadable. */
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Encoding from 'encoding-japanese';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeFailure } from '../../../src/domain/failure/texts.ts';
import { parseDocument } from '../../../src/main/importing/importDocument.ts';
import { shippedParties } from '../../../src/main/importing/parties.ts';
import { MAX_FILE_BYTES, readDocument, readPasted } from '../../../src/main/importing/readDocument.ts';
import { madeReleases } from '../../domain/release/corpus.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'taiwa-read-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const JAPANESE =
  '日EU・ICT政策対話（第29回）の結果\r\n\r\nア　海底ケーブル\r\n　日本側から、「強靱化」の取組①について説明があった。～デジタル―\r\n';
const ENGLISH =
  'Outcomes of the dialogue\n\ni. AI\n\nThe EU side’s “Act” – café, naïve, €5 million – was explained.\n';

function write(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

function encode(text: string, to: 'SJIS' | 'EUCJP' | 'JIS'): Uint8Array {
  return Uint8Array.from(Encoding.convert(Encoding.stringToCode(text), { to, from: 'UNICODE' }));
}

async function expectText(path: string, encoding: string, text: string): Promise<void> {
  const read = await readDocument(path);
  if (!read.ok) throw new Error(read.error.code);
  expect(read.value.encoding).toBe(encoding);
  expect(read.value.text).toBe(text);
}

async function failureOf(path: string): Promise<{ code: string; words: string }> {
  const read = await readDocument(path);
  if (read.ok) throw new Error(`read as ${read.value.encoding}`);
  for (const lang of ['en', 'ja'] as const) {
    const { message, hint } = describeFailure(read.error, lang);
    expect(message + hint, 'a value is missing in the words').not.toMatch(/[{}?]/);
  }
  return { code: read.error.code, words: describeFailure(read.error, 'en').message };
}

describe('a text in any encoding is read as what it is', () => {
  it('UTF-8 with and without a byte-order mark, the mark not being text', async () => {
    await expectText(write('utf8.txt', JAPANESE), 'utf-8', JAPANESE);
    await expectText(write('utf8-bom.txt', `\uFEFF${JAPANESE}`), 'utf-8', JAPANESE);
  });

  it('UTF-16 of both byte orders, with and without a mark', async () => {
    const little = Buffer.from(ENGLISH, 'utf16le');
    const big = Buffer.from(little).swap16();
    await expectText(
      write('le.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), little])),
      'utf-16le',
      ENGLISH,
    );
    await expectText(write('be.txt', Buffer.concat([Buffer.from([0xfe, 0xff]), big])), 'utf-16be', ENGLISH);
    await expectText(write('le-bare.txt', little), 'utf-16le', ENGLISH);
    await expectText(write('be-bare.txt', big), 'utf-16be', ENGLISH);
    await expectText(write('le-ja.txt', Buffer.from(JAPANESE, 'utf16le')), 'utf-16le', JAPANESE);
  });

  it('Shift_JIS, EUC-JP and ISO-2022-JP', async () => {
    const plain = JAPANESE.replace(/[①～―]/g, '');
    await expectText(write('sjis.txt', encode(plain, 'SJIS')), 'shift_jis', plain);
    await expectText(write('euc.txt', encode(plain, 'EUCJP')), 'euc-jp', plain);
    await expectText(write('jis.txt', encode(plain, 'JIS')), 'iso-2022-jp', plain);
  });

  it('Windows-1252 with its quotes, dashes and accents', async () => {
    const table: Record<string, number> = { '’': 0x92, '“': 0x93, '”': 0x94, '–': 0x96, '€': 0x80 };
    const bytes = Uint8Array.from([...ENGLISH].map((char) => table[char] ?? char.charCodeAt(0)));
    await expectText(write('cp1252.txt', bytes), 'windows-1252', ENGLISH);
  });

  it('each Japanese release of the corpus, whole or cut short, in both Japanese encodings', async () => {
    const releases = madeReleases('ja').map((made) =>
      made.text.replace(/[①-⑳～―■]/g, '').replace(/　/g, ' '),
    );
    for (const [index, text] of releases.slice(0, 40).entries()) {
      const part = index % 2 === 0 ? text : text.slice(0, 120 + index * 7);
      await expectText(write(`s${index}.txt`, encode(part, 'SJIS')), 'shift_jis', part);
      await expectText(write(`e${index}.txt`, encode(part, 'EUCJP')), 'euc-jp', part);
    }
  });

  it('keeps its line ends and white space, and its hash is that of the file', async () => {
    const text = '\r\n  i. AI\r\rJapan explained it.\n\n\u3000';
    const read = await readDocument(write('ends.txt', text));
    if (!read.ok) throw new Error(read.error.code);
    expect(read.value.text).toBe(text);
    expect(read.value.sha256).toBe(createHash('sha256').update(text).digest('hex'));
    expect(read.value.fileName).toBe('ends.txt');
  });
});

describe('what cannot be read is said clearly', () => {
  it('a file that is not there', async () => {
    expect((await failureOf(join(folder, 'none.txt'))).code).toBe('document.missing');
    expect((await failureOf(join(folder, 'none', 'none.txt'))).code).toBe('document.missing');
    symlinkSync(join(folder, 'gone'), join(folder, 'dangling.txt'));
    expect((await failureOf(join(folder, 'dangling.txt'))).code).toBe('document.missing');
  });

  it('a folder', async () => {
    mkdirSync(join(folder, 'a folder.txt'));
    const failure = await failureOf(join(folder, 'a folder.txt'));
    expect(failure.code).toBe('document.isFolder');
    expect(failure.words).toContain('a folder.txt');
  });

  it('a file one may not read', async ({ skip }) => {
    if (process.platform === 'win32') return skip('Windows has no such permissions');
    if (process.getuid?.() === 0) return skip('root may read every file');
    const path = write('secret.txt', 'i. AI');
    chmodSync(path, 0);
    expect((await failureOf(path)).code).toBe('document.unreadable');
  });

  it('an empty file, or one of blanks only', async () => {
    expect((await failureOf(write('empty.txt', ''))).code).toBe('document.empty');
    expect((await failureOf(write('blank.txt', ' \n\u3000\r\n\t'))).code).toBe('document.empty');
    expect((await failureOf(write('bom.txt', '\uFEFF'))).code).toBe('document.empty');
  });

  it('a picture, a program, random bytes', async () => {
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
    expect((await failureOf(write('picture.txt', png))).code).toBe('document.binary');
    expect((await failureOf(write('zeros.txt', Buffer.alloc(5000)))).code).toMatch(/binary|empty/);
    expect(
      (await failureOf(write('elf.txt', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0])))).code,
    ).toBe('document.binary');
  });

  it('a PDF, a Word file, a web page, by name or by what is in it', async () => {
    expect((await failureOf(write('release.pdf', '%PDF-1.7\n%âãÏÓ'))).code).toBe('document.format');
    expect((await failureOf(write('pdf-as.txt', '%PDF-1.7\n%âãÏÓ'))).code).toBe('document.format');
    expect((await failureOf(write('release.docx', Buffer.from('504b0304140000000800', 'hex')))).code).toBe(
      'document.format',
    );
    expect((await failureOf(write('docx-as.txt', Buffer.from('504b0304140000000800', 'hex')))).code).toBe(
      'document.format',
    );
    expect((await failureOf(write('page.html', '<p>i. AI</p>'))).code).toBe('document.format');
    expect(
      (await failureOf(write('page-as.txt', '<!DOCTYPE html><html><body>i. AI</body></html>'))).code,
    ).toBe('document.format');
  });

  it('bytes in no encoding that is known', async () => {
    const bytes = Uint8Array.from(
      { length: 400 },
      (_, index) => [0x81, 0x20, 0xff, 0x41, 0x8d, 0xa0][index % 6] ?? 0,
    );
    expect((await failureOf(write('odd.txt', bytes))).code).toMatch(/document\.(encoding|binary)/);
  });

  it('a file beyond the limit, without reading it', async () => {
    const failure = await failureOf(write('huge.txt', Buffer.alloc(MAX_FILE_BYTES + 1, 'a')));
    expect(failure.code).toBe('document.tooLarge');
    expect(failure.words).toMatch(/21 MB.*20 MB/);
  });

  it('a large text without topics, in seconds', async () => {
    const prose =
      'The quick brown fox of Europe jumps over the lazy dog and rests, as usual, in the shade of a tree. ';
    const start = performance.now();
    const read = await readDocument(
      write('large.txt', prose.repeat(Math.ceil((10 * 1024 * 1024) / prose.length))),
    );
    if (!read.ok) throw new Error(read.error.code);
    const parsed = parseDocument(read.value, shippedParties());
    expect(parsed.ok ? null : parsed.error.code).toBe('document.noTopics');
    expect(performance.now() - start).toBeLessThan(60_000);
  }, 90_000);

  it('never throws, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const read = await readDocument(write('random.txt', bytes));
        expect(read.ok || read.error.code.startsWith('document.')).toBe(true);
        if (read.ok) expect(read.value.text).not.toContain('\uFFFD');
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});

describe('pasted text', () => {
  it('is taken as it is, without a byte-order mark', () => {
    const read = readPasted(`\uFEFF${ENGLISH}`);
    if (!read.ok) throw new Error(read.error.code);
    expect(read.value.text).toBe(ENGLISH);
    expect(read.value.sha256).toHaveLength(64);
  });

  it('is refused when there is nothing in it, or far too much', () => {
    const blank = readPasted(' \n');
    expect(blank.ok ? null : blank.error.code).toBe('document.empty');
    const large = readPasted('あ'.repeat(MAX_FILE_BYTES / 3 + 1));
    expect(large.ok ? null : large.error.code).toBe('document.tooLarge');
  });
});
