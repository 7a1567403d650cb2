/** The app without a window: what each command prints, what it refuses, and that it leaves nothing half done. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'encoding-japanese';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { addedSchema as addedInWindow } from '../../../src/contract/importing.ts';
import { searchHitSchema } from '../../../src/contract/search.ts';
import type { CommandIo } from '../../../src/main/commandLine/io.ts';
import { runCommand } from '../../../src/main/commandLine/runCommand.ts';
import { newCipher } from '../../../src/main/encryption/cipher.ts';
import { closeKey } from '../../../src/main/encryption/keyRing.ts';
import { recrypt } from '../../../src/main/encryption/recrypt.ts';
import { parseOutputSchema } from '../../../src/main/importing/parseOutput.ts';
import { realDisk, withCipher } from '../../../src/main/library/disk.ts';
import { openLibrary } from '../../../src/main/library/openLibrary.ts';

const addedSchema = addedInWindow.omit({ carriedOver: true });

const RELEASE = `Outcomes of the 7th Japan-Germany ICT Policy Dialogue
March 5, 2024
The Ministry of Internal Affairs and Communications held the 7th Japan-Germany ICT Policy Dialogue with the Federal Ministry for Digital and Transport of Germany on March 1, 2024 in Berlin.

1. AI
The Japanese side explained its guidelines for AI business. The German side explained its national AI strategy, and both sides agreed to continue the exchange of views.
2. 5G
Both sides exchanged views on Open RAN.
`;

const JAPANESE_RELEASE = `第８回日独ICT政策対話の結果
令和６年３月５日
総務省は、令和６年３月１日(金)に、ドイツ連邦デジタル・交通省と第８回日独ICT政策対話をベルリンで開催しました。

１　AI
日本側から、AI事業者ガイドラインについて説明した。ドイツ側から、国家AI戦略について説明があった。
２　５G
双方は、Open RANについて意見交換を行った。
`;

let folder: string;
let env: CommandIo['env'];

beforeEach(async () => {
  env = {};
  folder = await mkdtemp(join(tmpdir(), 'taiwa-command-'));
});

async function taiwa(...argv: string[]) {
  const said = { out: '', err: '' };
  const io: CommandIo = {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    lang: 'en',
    cwd: folder,
    env,
    now: () => new Date('2026-01-05T09:00:00.000Z'),
    printer: { toPdf: nothingPrinted, toPrinter: nothingPrinted },
    reader: {
      prepare: () => undefined,
      read: () => Promise.reject(new Error('these tests read text alone')),
    },
  };
  return { status: await runCommand(argv, io), ...said };
}

const nothingPrinted = () => Promise.reject(new Error('these tests print nothing'));

async function file(name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(join(folder, name), content);
  return name;
}

const oneLine = /^taiwa: [^\n]+\n$/;

describe('taiwa parse', () => {
  it('prints every event, topic and statement, each statement exactly its span of the text', async () => {
    const { status, out, err } = await taiwa('parse', await file('release.txt', RELEASE));
    expect([status, err]).toEqual([0, '']);
    const { dialogues } = parseOutputSchema.parse(JSON.parse(out));
    expect(dialogues).toHaveLength(1);
    const [parsed] = dialogues;
    expect(parsed?.dialogue).toMatchObject({
      round: 7,
      lang: 'en',
      publishedOn: '2024-03-05',
      heldOn: ['2024-03-01'],
    });
    expect(parsed?.topics.map((topic) => [topic.label, topic.title])).toEqual([
      ['1.', 'AI'],
      ['2.', '5G'],
    ]);
    expect(parsed?.topics[0]?.statements.map((statement) => statement.side)).toEqual([
      'japan',
      'germany',
      'joint',
    ]);
    for (const statement of parsed?.topics.flatMap((topic) => topic.statements) ?? []) {
      const { start, end } = statement.source;
      expect(statement.text).toBe(RELEASE.slice(start, end).replace(/\s+/g, ' ').trim());
    }
  });

  it.each(['SJIS', 'EUCJP', 'JIS', 'UTF16'] as const)(
    'reads a Japanese release written in %s',
    async (encoding) => {
      const bytes = iconv.convert(iconv.stringToCode(JAPANESE_RELEASE), {
        from: 'UNICODE',
        to: encoding,
        ...(encoding === 'UTF16' ? { bom: true } : {}),
      });
      const { status, out } = await taiwa('parse', await file('release.txt', new Uint8Array(bytes)));
      expect(status).toBe(0);
      const [parsed] = parseOutputSchema.parse(JSON.parse(out)).dialogues;
      expect(parsed?.dialogue).toMatchObject({ round: 8, lang: 'ja', heldOn: ['2024-03-01'] });
      expect(parsed?.topics.map((topic) => topic.statements.map((statement) => statement.side))).toEqual([
        ['japan', 'germany'],
        ['joint'],
      ]);
    },
  );

  it.each([
    ['an empty file', new Uint8Array(), /has no text/],
    ['a file of blanks', ' \n\t\n', /has no text/],
    [
      'a binary',
      new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 0, 0, 0, 200, 201, 0, 9]),
      /not a document that can be read/,
    ],
    [
      'a text without topics',
      'Dear colleague,\nthe meeting room has moved to the third floor.\n',
      /No topics/,
    ],
  ])('says what is wrong with %s, in one line', async (_name, content, message) => {
    const { status, out, err } = await taiwa('parse', await file('bad.txt', content));
    expect([status, out]).toEqual([1, '']);
    expect(err).toMatch(oneLine);
    expect(err).toMatch(message);
    expect(err).toContain('bad.txt');
  });

  it('says that a file is missing, or a folder', async () => {
    expect((await taiwa('parse', 'nowhere.txt')).err).toMatch(/no file “.*nowhere\.txt”/);
    expect((await taiwa('parse', '.')).err).toMatch(/is a folder/);
  });

  it('reads a text of four megabytes', async () => {
    const paragraph = 'The Japanese side explained its policy on data. The German side explained its own.\n';
    const many = Math.ceil((4 * 1024 * 1024) / paragraph.length);
    const { status, out } = await taiwa('parse', await file('long.txt', RELEASE + paragraph.repeat(many)));
    expect(status).toBe(0);
    const [parsed] = parseOutputSchema.parse(JSON.parse(out)).dialogues;
    expect(parsed?.topics[1]?.statements.length).toBeGreaterThan(many);
  }, 120_000);
});

describe('taiwa import', () => {
  it('adds a document to a library that it makes, and says what it added', async () => {
    const { status, out, err } = await taiwa('import', await file('r.txt', RELEASE), '--library', 'library');
    expect([status, err]).toEqual([0, '']);
    const added = z.array(addedSchema).parse(JSON.parse(out));
    expect(added).toEqual([
      { id: 'japan-germany-ict-policy-dialogue-7', series: 'japan-germany-ict-policy-dialogue', round: 7 },
    ]);
    expect((await taiwa('check', '--library', 'library')).status).toBe(0);
  });

  it('recognises the same document again, and takes a corrected one into the round that is there', async () => {
    await taiwa('import', await file('r.txt', RELEASE), '--library', 'library');
    const again = await taiwa('import', 'r.txt', '--library', 'library');
    expect(again.status).toBe(1);
    expect(again.err).toMatch(/already/);
    const corrected = await file('corrected.txt', RELEASE.replace('Open RAN', 'Open RAN and Beyond 5G'));
    const other = await taiwa('import', corrected, '--library', 'library');
    expect(
      z
        .array(addedSchema)
        .parse(JSON.parse(other.out))
        .map((each) => each.id),
    ).toEqual(['japan-germany-ict-policy-dialogue-7']);
  });

  it('leaves no library behind for a document that cannot be read', async () => {
    const { status, err } = await taiwa('import', await file('bad.txt', ''), '--library', 'library');
    expect(status).toBe(1);
    expect(err).toMatch(oneLine);
    expect(existsSync(join(folder, 'library'))).toBe(false);
  });

  it('does not make a folder where its parent is missing', async () => {
    const { status, err } = await taiwa('import', await file('r.txt', RELEASE), '--library', 'a/b/library');
    expect(status).toBe(1);
    expect(err).toMatch(/folder “.*library” is not there/);
    expect(existsSync(join(folder, 'a'))).toBe(false);
  });

  it('does not touch a library of a newer version', async () => {
    await taiwa('import', await file('r.txt', RELEASE), '--library', 'library');
    const index = join(folder, 'library', 'library.json');
    const newer = (await readFile(index, 'utf8')).replace(/("version":\s*)\d+/, '$1999');
    await writeFile(index, newer);
    const other = await file('other.txt', RELEASE.replaceAll('7th', '9th'));
    const { status, err } = await taiwa('import', other, '--library', 'library');
    expect(status).toBe(1);
    expect(err).toMatch(/newer Taiwa/);
    expect(await readFile(index, 'utf8')).toBe(newer);
  });
});

describe('taiwa check', () => {
  it('says nothing of a sound library', async () => {
    await taiwa('import', await file('r.txt', RELEASE), '--library', 'library');
    expect(await taiwa('check', '--library', 'library')).toEqual({ status: 0, out: '', err: '' });
  });

  it('names a damaged file, and changes nothing while it reads', async () => {
    await taiwa('import', await file('r.txt', RELEASE), '--library', 'library');
    const index = join(folder, 'library', 'library.json');
    await writeFile(index, new Uint8Array(512));
    const { out } = await taiwa('check', '--library', 'library');
    expect(out).toContain('library.json');
    expect(new Uint8Array(await readFile(index))).toEqual(new Uint8Array(512));
  });

  it('reads an encrypted library with its passphrase alone', async () => {
    await taiwa('import', await file('r.txt', RELEASE), '--library', 'library');
    const library = join(folder, 'library');
    const cipher = newCipher();
    const ring = await closeKey(cipher, '政策対話の合言葉', 16);
    const closed = await recrypt(library, null, { cipher, ring }, realDisk, () => new Date());
    expect(closed.ok).toBe(true);
    const opened = await openLibrary(library, {
      now: () => new Date(),
      disk: withCipher(realDisk, cipher),
    });
    if (opened.ok) await opened.value.close();
    const locked = await taiwa('check', '--library', 'library');
    expect(locked.status).toBe(1);
    expect(locked.err).toMatch(oneLine);
    expect(locked.err).toContain('locked');
    env = { TAIWA_PASSPHRASE: 'not this one' };
    expect((await taiwa('check', '--library', 'library')).err).toContain('not the passphrase');
    env = { TAIWA_PASSPHRASE: '政策対話の合言葉' };
    expect(await taiwa('check', '--library', 'library')).toEqual({ status: 0, out: '', err: '' });
  });

  it('does not make a library of a mistyped folder', async () => {
    const { status, err } = await taiwa('check', '--library', 'librray');
    expect(status).toBe(1);
    expect(err).toMatch(/librray/);
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('taiwa pack, before anything is printed', () => {
  beforeEach(async () => {
    await taiwa('import', await file('r.txt', RELEASE), '--library', 'library');
    await mkdir(join(folder, 'out'));
  });
  const dialogue = 'japan-germany-ict-policy-dialogue-7';
  const pack = (...more: string[]) => taiwa('pack', '--library', 'library', ...more);

  it.each([
    [
      'an unknown dialogue',
      ['--dialogue', 'japan-mars-1', '--out', 'out/p.pdf'],
      1,
      /japan-mars-1.*japan-germany/,
    ],
    ['a missing folder', ['--dialogue', dialogue, '--out', 'nowhere/p.pdf'], 1, /nowhere/],
    [
      'an unknown preset',
      ['--dialogue', dialogue, '--out', 'out/p.pdf', '--preset', 'glossy'],
      1,
      /glossy.*full/,
    ],
    ['an unknown topic', ['--dialogue', dialogue, '--out', 'out/p.pdf', '--topics', 't9'], 2, /t9.*t1, t2/],
    [
      'a side that is not in it',
      ['--dialogue', dialogue, '--out', 'out/p.pdf', '--own-side', 'eu'],
      2,
      /japan, germany/,
    ],
    ['an unknown language', ['--dialogue', dialogue, '--out', 'out/p.pdf', '--lang', 'fr'], 2, /--lang/],
    ['no dialogue', ['--out', 'out/p.pdf'], 2, /--dialogue/],
    ['no file', ['--dialogue', dialogue], 2, /--out/],
    [
      'a marking too high for it',
      ['--dialogue', dialogue, '--out', 'out/p.pdf', '--marking', 'SECRET'],
      1,
      /SECRET/,
    ],
  ])('refuses %s and writes nothing', async (_name, argv, expected, message) => {
    const { status, out, err } = await pack(...argv);
    expect([status, out]).toEqual([expected, '']);
    expect(err).toMatch(oneLine);
    expect(err).toMatch(message);
    expect(await readdir(join(folder, 'out'))).toEqual([]);
  });
});

describe('a command line that is not understood', () => {
  it.each([
    [['prase', 'x.txt'], /no command “prase”.*parse/],
    [['parse'], /taiwa parse FILE/],
    [['parse', 'a', 'b'], /“b”/],
    [['import', 'x.txt', '--libary', 'l'], /libary/],
    [['import', 'x.txt'], /--library/],
  ])('%j is refused with what would be right', async (argv, message) => {
    const { status, out, err } = await taiwa(...argv);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(oneLine);
    expect(err).toMatch(message);
  });

  it('help lists every command', async () => {
    const { status, out } = await taiwa('help');
    expect(status).toBe(0);
    for (const name of ['parse', 'import', 'pack', 'check']) expect(out).toContain(`taiwa ${name} `);
    expect((await taiwa('pack', '--help')).out).toBe(out);
  });
});

describe('taiwa search', () => {
  beforeEach(async () => {
    for (const [name, text] of [
      ['7.txt', RELEASE],
      ['8.txt', JAPANESE_RELEASE],
    ] as const) {
      await writeFile(join(folder, name), text);
      await taiwa('import', name, '--library', 'library');
    }
  });

  it('prints a line for each text that has the words, the best first', async () => {
    const { status, out, err } = await taiwa(
      'search',
      'open',
      'ran',
      '--library',
      'library',
      '--kind',
      'statement',
    );
    expect([status, err]).toEqual([0, '']);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'));
    expect(lines.map(([, topic, kind, , side]) => [topic, kind, side])).toEqual([
      ['t2', 'statement', 'joint'],
      ['t2', 'statement', 'joint'],
    ]);
    // The newer round first.
    expect(lines.map(([, , , , , words]) => words)).toEqual([
      '双方は、Open RANについて意見交換を行った。',
      'Both sides exchanged views on Open RAN.',
    ]);
  });

  it('filters, and gives JSON with the places of the words', async () => {
    const { out } = await taiwa(
      'search',
      '戦略',
      '--library',
      'library',
      '--side',
      'germany',
      '--lang',
      'ja',
      '--json',
    );
    const [hit] = z.array(searchHitSchema).parse(JSON.parse(out));
    const [range] = hit?.excerpt.ranges ?? [];
    expect(hit?.excerpt.text.slice(range?.start, range?.end)).toBe('戦略');
  });

  it('says by its exit status that nothing was found, and nothing else', async () => {
    expect(await taiwa('search', 'xyzzy', '--library', 'library')).toEqual({ status: 1, out: '', err: '' });
  });

  it.each([
    [['search', '--library', 'library'], 2, 'Words are missing.'],
    [['search', 'x', '--library', 'library', '--kind', 'nothing'], 2, '--kind is one of'],
    [['search', 'x', '--library', 'library', '--limit', '0'], 2, '--limit is a number'],
    [['search', 'x', '--library', 'nowhere'], 1, 'nowhere'],
  ])('refuses %j', async (argv, status, words) => {
    const result = await taiwa(...argv);
    expect(result).toMatchObject({ status, out: '' });
    expect(result.err).toContain(words);
  });
});
