/** The forms of a pack besides pages: the same outline, the same rules for private texts, nothing fetched. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { reading, syntax } from '../../../src/domain/markdown/gfm.ts';
import { NOTE_KINDS } from '../../../src/domain/model/note.ts';
import { headings, type PackDocument } from '../../../src/domain/pack/document.ts';
import { type FlowingForm, PACK_FORMS } from '../../../src/domain/pack/form.ts';
import type { PackOptions } from '../../../src/domain/pack/options.ts';
import { renderForm } from '../../../src/main/packs/forms/renderForm.ts';
import { briefedRound, type InSeries, PRIVATE_WORDS } from '../../fixtures/dialogues.ts';
import { builtPack } from '../../fixtures/packs.ts';

/** Those that hold the whole pack; a table of the commitments does not. */
const FORMS = PACK_FORMS.filter((form): form is FlowingForm => form !== 'pdf' && form !== 'csv');

const packOf = (round: InSeries, options: Partial<PackOptions> = {}): PackDocument =>
  builtPack(round, {
    marking: 'LIMITE',
    annotations: 'all',
    noteKinds: [...NOTE_KINDS],
    version: '2',
    ...options,
  });

/** Everything a file holds as text: its own bytes and, of a package, those of its parts. */
function wholeText(bytes: Uint8Array, form: FlowingForm): string {
  const parts = form === 'docx' ? Object.entries(unzipSync(bytes)) : [];
  return [strFromU8(bytes, true), ...parts.flatMap(([name, part]) => [name, strFromU8(part)])].join('\n');
}

/** Words of a text without markup, escapes and white space. */
function dense(text: string): string {
  return text
    .replace(/<[^>]*>/g, '')
    .replace(/&amp;/g, '&')
    .replace(/[\s\\]+/g, '');
}

describe.each(FORMS)('a pack as %s', (form) => {
  it('holds no word of a private note unless that was confirmed', async () => {
    const round = await briefedRound();
    const without = wholeText(renderForm(packOf(round), form), form);
    for (const word of PRIVATE_WORDS.split(' ')) {
      // "position" and its like stand in other texts too.
      if (!/^[A-Z]/.test(word)) continue;
      expect(without).not.toContain(word);
    }
    expect(without).toContain('2 left out');
    const confirmed = wholeText(renderForm(packOf(round, { includePrivate: true }), form), form);
    expect(confirmed).toContain('Zephyrine');
  });

  it('holds every heading, statement, note and marking', async () => {
    const document = packOf(await briefedRound());
    const bytes = renderForm(document, form);
    const body = form === 'docx' ? (unzipSync(bytes)['word/document.xml'] ?? bytes) : bytes;
    const text = dense(new TextDecoder().decode(body));
    for (const heading of headings(document)) expect(text).toContain(dense(heading.text.text));
    expect(text).toContain(dense('supervisory body'));
    expect(text).toContain(dense('広島AIプロセス'));
    expect(text).toContain('29·AI·s1');
    expect(text).toContain(dense('No side-specific position recorded'));
    expect(wholeText(bytes, form)).toContain('LIMITE');
  });

  it('is the same bytes for the same pack', async () => {
    const document = packOf(await briefedRound());
    expect(renderForm(structuredClone(document), form)).toEqual(renderForm(document, form));
  });

  it('keeps markup in a name or a note as the words they are', async () => {
    const hostile = '</w:t></style><script>alert(1)</script> | *x* & "y"';
    const text = wholeText(renderForm(packOf(await briefedRound(), { audience: hostile }), form), form);
    if (form === 'html') expect(text).not.toMatch(/<script/);
    if (form === 'docx') expect(text).not.toMatch(/<script|<\/style/);
    if (form === 'md') expect(text).toMatch(/\\?<script>/);
  });
});

describe('the HTML file', () => {
  it('names nothing outside itself', async () => {
    const html = new TextDecoder().decode(renderForm(packOf(await briefedRound()), 'html'));
    expect(html).not.toMatch(/<(?:link|script|img|iframe|object|embed|base)\b|@import|url\(/i);
    expect(html).toContain('default-src &#x27;none&#x27;');
    for (const [, target] of html.matchAll(/href="([^"]*)"/g)) expect(target).toMatch(/^#/);
    for (const [, target] of html.matchAll(/href="#([^"]*)"/g)) expect(html).toContain(`id="${target}"`);
  });
});

describe('the Markdown file', () => {
  it('reads back as the headings and tables of the pack', async () => {
    const document = packOf(await briefedRound());
    const markdown = new TextDecoder().decode(renderForm(document, 'md'));
    const { children } = fromMarkdown(markdown, { extensions: syntax, mdastExtensions: reading });
    const levels = children.flatMap((node) =>
      node.type === 'heading' && node.depth < 3 ? [node.depth] : [],
    );
    expect(levels).toEqual(headings(document).map((heading) => heading.level));
    const comparisons = document.sheets.filter((sheet) => sheet.kind === 'comparison').length;
    expect(children.filter((node) => node.type === 'table').length).toBeGreaterThanOrEqual(comparisons);
  });
});

describe('the JSON file', () => {
  it('is the pack’s document with its name and version', async () => {
    const document = packOf(await briefedRound());
    const read: unknown = JSON.parse(new TextDecoder().decode(renderForm(document, 'json')));
    expect(read).toEqual({ format: 'taiwa-pack', version: 1, ...JSON.parse(JSON.stringify(document)) });
  });
});

describe('the Word file', () => {
  const partsOf = (document: PackDocument) => {
    const files = unzipSync(renderForm(document, 'docx'));
    return (name: string) => strFromU8(files[name] ?? new Uint8Array());
  };

  it('has real headings, a head and foot with fields, and sheets that lie on their side', async () => {
    const document = packOf(await briefedRound());
    const part = partsOf(document);
    const body = part('word/document.xml');
    const levelOne = headings(document).filter((heading) => heading.level === 1).length - 1;
    expect(body.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(levelOne);
    expect(body.match(/w:orient="landscape"/g)).toHaveLength(
      document.sheets.filter((sheet) => sheet.landscape).length,
    );
    expect(part('word/footer.xml')).toMatch(/PAGE[\s\S]*NUMPAGES/);
    for (const place of document.sheets.keys())
      expect(part(`word/header${place + 1}.xml`)).toContain('LIMITE');
    expect(body).toContain('w:lang w:val="ja-JP"');
    expect(body).toContain('w:lang w:val="en-GB"');
  });

  it('has each annotation as a comment on exactly the words it was made on', async () => {
    const { dialogue, series } = await briefedRound();
    const part = partsOf(packOf({ dialogue, series }));
    const comments = [...part('word/comments.xml').matchAll(/<w:comment w:id="(\d+)" w:author="Tanaka"/g)];
    expect(comments).toHaveLength(dialogue.annotations.length);
    const body = part('word/document.xml');
    const marked = comments.map(([, id]) => {
      const [, range = ''] =
        new RegExp(`<w:commentRangeStart w:id="${id}"/>([\\s\\S]*?)<w:commentRangeEnd w:id="${id}"/>`).exec(
          body,
        ) ?? [];
      return range.replace(/<[^>]*>/g, '');
    });
    expect(marked.sort()).toEqual(['Hiroshima AI Process', 'OECD', 'businesses', 'support'].sort());
  });

  it('is well formed, and every link and bookmark in it leads somewhere', async () => {
    const document = packOf(await briefedRound());
    const files = unzipSync(renderForm(document, 'docx'));
    for (const [name, bytes] of Object.entries(files)) expectWellFormed(strFromU8(bytes), name);
    const body = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    const places = new Set(
      [...body.matchAll(/<w:bookmarkStart [^>]*w:name="(\w+)"/g)].map(([, name]) => name),
    );
    const anchors = [...body.matchAll(/w:anchor="(\w+)"/g)].map(([, name]) => name);
    expect(anchors.length).toBeGreaterThan(10);
    for (const name of anchors) expect(places).toContain(name);
  });

  it('opens in LibreOffice as the same pages', async ({ skip }) => {
    skip(office() === null, 'soffice and pdftotext are not installed');
    const folder = await mkdtemp(join(tmpdir(), 'taiwa-office-'));
    try {
      const document = packOf(await briefedRound());
      await writeFile(join(folder, 'pack.docx'), renderForm(document, 'docx'));
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      const convert = [
        '--headless',
        profile,
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        join(folder, 'pack.docx'),
      ];
      execFileSync(office() ?? '', convert, { timeout: 120_000, stdio: 'ignore' });
      execFileSync('pdftotext', ['-layout', join(folder, 'pack.pdf'), join(folder, 'pack.txt')]);
      const pages = (await readFile(join(folder, 'pack.txt'), 'utf8')).split('\f').slice(0, -1);
      expect(pages.length).toBeGreaterThanOrEqual(document.sheets.length);
      for (const page of pages) expect(page.match(/LIMITE/g)?.length).toBeGreaterThanOrEqual(2);
      expect(pages[0]).toContain(`page 1 / ${pages.length}`);
      expect(pages.join('\n')).toContain('No side-specific position recorded');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 150_000);
});

/** LibreOffice, where it is installed with a tool that reads its pages. */
function office(): string | null {
  for (const name of ['soffice', 'libreoffice'])
    try {
      execFileSync('which', [name, 'pdftotext'], { stdio: 'ignore' });
      return name;
    } catch {
      // Not this one.
    }
  return null;
}

/** Every element that opens closes in its order; texts hold no bare sign of markup. */
function expectWellFormed(xml: string, name: string): void {
  const open: string[] = [];
  for (const [, end, tag = '', self] of xml.matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/g)) {
    if (end === '/') expect(open.pop(), name).toBe(tag);
    else if (self !== '/') open.push(tag);
  }
  expect(open, name).toEqual([]);
  expect(xml.replace(/<[^<>]*>/g, '').replace(/&(?:amp|lt|gt|quot);/g, ''), name).not.toMatch(/[<>&]/);
}
