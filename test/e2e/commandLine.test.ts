/** `npm run taiwa` as a script calls it: the built app, its streams and its exit status. */
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { beforeAll, expect, it } from 'vitest';
import {
  asPrintPage,
  asSitePage,
  asWord,
  ENGLISH,
  JAPANESE,
  ofRound,
  printed,
} from '../fixtures/documents.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BUNDLED = join(ROOT, 'resources/seed-29-en.txt');
const ROUND = 'japan-eu-ict-policy-dialogue-29';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taiwa-script-'));
});

/** Runs the script from a folder of the user's, as npm does: in the project, with the caller's folder told. */
function taiwa(...argv: string[]): Promise<{ status: number | null; out: string; err: string }> {
  const script = join(ROOT, 'scripts/taiwa.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...argv], {
    cwd: ROOT,
    env: { ...process.env, INIT_CWD: folder },
  });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, ...said }));
  });
}

it('parses a document into JSON on standard output and nothing else', async () => {
  const { status, out, err } = await taiwa('parse', BUNDLED);
  expect([status, err]).toEqual([0, '']);
  expect(JSON.parse(out).dialogues[0].topics).toHaveLength(5);
});

it('imports into a library, checks it, and prints a pack of it', async () => {
  const imported = await taiwa('import', BUNDLED, '--library', 'library');
  expect([imported.status, imported.err]).toEqual([0, '']);
  expect(JSON.parse(imported.out)).toEqual([
    { id: ROUND, series: 'japan-eu-ict-policy-dialogue', round: 29 },
  ]);
  expect(await taiwa('check', '--library', 'library')).toEqual({ status: 0, out: '', err: '' });
  const printed = await taiwa(
    ...['pack', '--library', 'library', '--dialogue', ROUND, '--out', 'pack.pdf', '--preset', 'full'],
  );
  expect([printed.status, printed.out, printed.err]).toEqual([0, '', '']);
  const pdf = await readFile(join(folder, 'pack.pdf'));
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect((await readdir(folder)).sort()).toEqual(['library', 'pack.pdf']);
});

it('parses and imports web pages, Word documents and PDFs', async () => {
  const [pdf] = await printed(asPrintPage(ofRound(ENGLISH, 33), 1));
  const files: [string, string | Uint8Array][] = [
    ['release.html', asSitePage(ofRound(ENGLISH, 31))],
    ['release.docx', asWord(ofRound(JAPANESE, 32))],
    ['release.pdf', pdf ?? ''],
  ];
  for (const [at, [name, content]] of files.entries()) {
    await writeFile(join(folder, name), content);
    const imported = await taiwa('import', name, '--library', 'pages');
    expect([imported.status, imported.err]).toEqual([0, '']);
    expect(JSON.parse(imported.out)).toMatchObject([{ round: 31 + at }]);
  }
  const parsed = await taiwa('parse', 'release.pdf');
  expect([parsed.status, parsed.err]).toEqual([0, '']);
  expect(JSON.parse(parsed.out).dialogues).toMatchObject([{ topics: [{}, {}, {}] }]);
});

it('refuses a file that is made to do harm in one line, and leaves no library behind', async () => {
  await writeFile(
    join(folder, 'bomb.docx'),
    zipSync({ 'word/document.xml': new Uint8Array(80 * 1024 * 1024).fill(0x20) }),
  );
  const { status, out, err } = await taiwa('import', 'bomb.docx', '--library', 'bombed');
  expect([status, out]).toEqual([1, '']);
  expect(err).toMatch(/^taiwa: [^\n]*bomb\.docx[^\n]*too large or too deeply nested[^\n]*\n$/);
  expect(await readdir(folder)).not.toContain('bombed');
});

it('says in one line on standard error why it could not, with an exit status', async () => {
  const { status, out, err } = await taiwa('parse', 'nowhere.txt');
  expect([status, out]).toEqual([1, '']);
  expect(err).toMatch(/^taiwa: [^\n]*nowhere\.txt[^\n]*\n$/);
});
