/** What a document says beside its text is listed with its kind; what belongs to the text is in it, wherever it stands. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageFormat } from '../../../src/contract/reading.ts';
import { layOut } from '../../../src/domain/release/structure.ts';
import { ENGLISH, printed, wordOf, wordParagraph } from '../../fixtures/documents.ts';
import { openReaders, type PageReaders } from './readers.ts';

let readers: PageReaders;
beforeAll(async () => {
  readers = await openReaders();
});
afterAll(() => readers.close());

/** The text of a document, and what was left out of it as `kind: words`. */
async function read(format: PageFormat, content: string | Uint8Array) {
  const outcome = await readers.read(format, typeof content === 'string' ? Buffer.from(content) : content);
  if (!('blocks' in outcome)) throw new Error(JSON.stringify(outcome));
  return {
    text: layOut(outcome.blocks).text,
    leftOut: outcome.leftOut.map(({ kind, text }) => `${kind}: ${text}`),
  };
}

describe('a web page', () => {
  const main = '<p>The Japanese side explained its plan in this part of the page.</p>'.repeat(4);

  it('lists its menus, what is hidden, readings, and what stands beside its text', async () => {
    const page = `<!doctype html><title>T</title><div id="header"><p>SITE</p><ul><li>MENU</li></ul></div>
      <p class="pankuzu"><a>Top</a> &gt; <a>Press</a></p><p>Before the text.</p>
      <main><h1>Outcomes</h1><p><ruby>総<rp>(</rp><rt>そう</rt><rp>)</rp>務<rt>む</rt></ruby>省</p>${main}<p hidden>Hidden</p><svg><text>Drawn</text></svg></main>
      <footer>Copyright</footer><script>script()</script>`;
    const { text, leftOut } = await read('html', page);
    expect(text).toBe(
      `Outcomes\n\n総務省\n\n${'The Japanese side explained its plan in this part of the page.\n\n'.repeat(4)}`.trim(),
    );
    expect(leftOut.toSorted()).toEqual([
      'drawing: Drawn',
      'furniture: Copyright',
      'furniture: SITE MENU',
      'furniture: Top > Press',
      'hidden: Hidden',
      'outside: Before the text.',
      'reading: 務（む）',
      'reading: 総（そう）',
    ]);
  });

  it('keeps the words of headings that are set in blocks, pictures and numbered items, and of newer sites’ parts', async () => {
    const page = `<!doctype html><h1><div>Outcomes of</div><div>the round</div></h1><h2><img src="t.gif" alt="Main results"></h2>
      <ol type="i"><li><h3>AI</h3>${main}</li><li><h3>Cables</h3><p>It went on.</p></li></ol>
      <section><template shadowrootmode="open"><p>In a part of its own.</p></template></section>`;
    const { text, leftOut } = await read('html', page);
    expect(text).toContain('Outcomes of the round\n\nMain results\n\ni. AI\n\nThe Japanese');
    expect(text).toContain('ii. Cables\n\nIt went on.\n\nIn a part of its own.');
    expect(leftOut).toEqual([]);
  });
});

describe('a Word document', () => {
  const run = (text: string, properties = '') =>
    `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
  const box = (text: string) =>
    `<w:r><w:pict><v:textbox xmlns:v="v"><w:txbxContent>${wordParagraph(text)}</w:txbxContent></v:textbox></w:pict></w:r>`;
  const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

  it('lists its comments, headers, footers, deletions, contents, readings and drawings', async () => {
    const body = `<w:p>${run('Japan ')}<w:del><w:r><w:delText>rejected</w:delText></w:r></w:del><w:ins>${run('explained')}</w:ins>${run(' it.')}${run('secret', '<w:vanish/>')}</w:p>
      <w:p><w:r><w:ruby><w:rt>${run('そうむしょう')}</w:rt><w:rubyBase>${run('総務省')}</w:rubyBase></w:ruby></w:r></w:p>
      <w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${wordParagraph('1 AI 3')}</w:sdtContent></w:sdt>
      <w:moveFrom>${wordParagraph('moved away')}</w:moveFrom>
      <w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${wordParagraph('row')}</w:tc></w:tr></w:tbl>`;
    const parts = {
      'word/header1.xml': `<w:hdr ${word}>${wordParagraph('HEADER')}</w:hdr>`,
      'word/footer2.xml': `<w:ftr ${word}>${wordParagraph('FOOTER')}</w:ftr>`,
      'word/comments.xml': `<w:comments ${word}><w:comment w:id="0">${wordParagraph('A comment')}</w:comment></w:comments>`,
      'word/diagrams/data1.xml': '<d:m xmlns:d="d" xmlns:a="a"><a:p><a:r><a:t>Drawn</a:t></a:r></a:p></d:m>',
    };
    const { text, leftOut } = await read('docx', wordOf(body, parts));
    expect(text).toBe('Japan explained it.\n\n総務省');
    expect(leftOut.toSorted()).toEqual([
      'comment: A comment',
      'contents: 1 AI 3',
      'deleted: moved away',
      'deleted: rejected',
      'deleted: row',
      'drawing: Drawn',
      'hidden: secret',
      'reading: 総務省（そうむしょう）',
      'running: FOOTER',
      'running: HEADER',
    ]);
  });

  it('keeps text boxes, also of a paragraph whose end was deleted, notes, and rows in wrappings', async () => {
    const body = `<w:p>${run('One')}${box('In a box')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="3"/></w:r></w:p>
      <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('Two ')}${box('In another')}</w:p><w:p>${run('goes on')}</w:p>
      <w:tbl><w:tr><w:tc>${wordParagraph('a')}</w:tc><w:tc>${wordParagraph('b')}</w:tc></w:tr>
      <w:customXml><w:tr><w:sdt><w:sdtContent><w:tc>${wordParagraph('c')}</w:tc></w:sdtContent></w:sdt><w:tc>${wordParagraph('d')}</w:tc></w:tr></w:customXml></w:tbl>`;
    const parts = {
      'word/footnotes.xml': `<w:footnotes ${word}><w:footnote w:id="2">${wordParagraph('Footnote')}</w:footnote></w:footnotes>`,
      'word/endnotes.xml': `<w:endnotes ${word}><w:endnote w:id="3">${wordParagraph('Endnote')}</w:endnote></w:endnotes>`,
    };
    const { text, leftOut } = await read('docx', wordOf(body, parts));
    expect(text.split('\n\n')).toEqual([
      'One',
      'In a box',
      'In another',
      'Two goes on',
      'a',
      'b',
      'c',
      'd',
      'Footnote',
      'Endnote',
    ]);
    expect(leftOut).toEqual([]);
  });
});

describe('a PDF', () => {
  const page = (style: string, body: string) =>
    `<!doctype html><meta charset="utf-8"><style>body { font: 10.5pt 'Noto Serif CJK JP', 'Noto Sans CJK JP', serif } ${style}</style>${body}`;
  const japanese =
    '日本側から、令和６年２月２０日にAI法の検討状況について説明した。「今後」の協力を確認した。';
  const bare = (text: string) => text.replace(/\s/g, '');

  it('reads lines that run downwards, with their numbers, Latin words and readings', async () => {
    const [pdf] = await printed(
      page(
        'html { writing-mode: vertical-rl }',
        `<h1>日EU・ICT政策対話（第31回）の結果</h1><p>${japanese.repeat(6)}</p><p><ruby>総務省<rt>そうむしょう</rt></ruby>は<span style="text-combine-upright: all">29</span>日に説明した。</p>`,
      ),
    );
    const { text, leftOut } = await read('pdf', pdf ?? '');
    expect(bare(text)).toContain(
      bare(`日EU・ICT政策対話(第31回)の結果${japanese.repeat(6)}総務省は29日に説明した。`),
    );
    expect(leftOut).toEqual(['reading: 総務省（そうむしょう）', 'running: 1/1']);
  });

  it('lists readings, marks across the page and in its margin, and what runs on every page', async () => {
    const [pdf] = await printed(
      page(
        '.margin { position: absolute; left: 0; top: 300px; writing-mode: vertical-rl } .mark { position: absolute; top: 400px; left: 200px; transform: rotate(-45deg); font-size: 60pt }',
        `<p><ruby>総務省<rt>そうむしょう</rt></ruby>は、説明した。</p><div class="margin" lang="en">MARGIN</div><div class="mark">DRAFT</div><p style="break-after: page">The efficient office explained an affluent workflow.</p><p>${ENGLISH.lead}</p>`,
      ),
    );
    const { text, leftOut } = await read('pdf', pdf ?? '');
    expect(text).toContain('総務省は、説明した。\n\nThe efficient office explained an affluent workflow.');
    expect(leftOut.toSorted()).toEqual([
      'reading: 総務省（そうむしょう）',
      'running: 1/2',
      'running: RUNNING HEADER',
      'turned: DRAFT',
      'turned: MARGIN',
    ]);
  });

  it('reads a page that lies on its side, and words broken over lines and pages', async () => {
    const words = `${ENGLISH.topics.flatMap(({ paragraphs }) => paragraphs).join(' ')} `.repeat(12).trim();
    const [turned, broken] = await printed(
      page(
        '.all { writing-mode: vertical-rl; text-orientation: sideways }',
        `<div class="all" lang="en"><p>${ENGLISH.lead}</p></div>`,
      ),
      page('p { width: 150px; hyphens: auto; text-align: justify }', `<p lang="en">${words}</p>`),
    );
    expect((await read('pdf', turned ?? '')).text).toContain(ENGLISH.lead);
    // A page that ends with a sentence ends a paragraph.
    expect((await read('pdf', broken ?? '')).text.replace(/\s+/g, ' ')).toBe(words);
  });
});
