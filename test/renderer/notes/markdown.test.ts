/** Notes are kept as Markdown: whatever the editor offers comes back as it was. */
import type { JSONContent } from '@tiptap/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromMarkdown } from '../../../src/renderer/notes/markdown/fromMarkdown.ts';
import { toMarkdown } from '../../../src/renderer/notes/markdown/toMarkdown.ts';

/** Text that looks like Markdown in every way, beside Japanese, which has no spaces to lean on. */
const snippets = fc.constantFrom(
  'word',
  'The EU side',
  ' ',
  '  ',
  '「重要」',
  '海底ケーブル',
  '。',
  'です',
  '*',
  '**',
  '_',
  '~~',
  '`',
  '# ',
  '- ',
  '1. ',
  '1) ',
  '> ',
  '+ ',
  '[x]',
  '](',
  '<b>',
  '&amp;',
  '|',
  '\\',
  '---',
  '===',
  '!',
  'https://example.org/',
  'a@example.org',
  '👩🏽‍💻',
  '٣',
  '\t',
  '$',
  '[^1]',
);
const text = fc.array(snippets, { minLength: 1, maxLength: 6 }).map((list) => list.join(''));
const link = fc
  .tuple(
    fc.webUrl({ withQueryParameters: true }),
    fc.option(fc.constantFrom('a "title"', '題名'), { nil: null }),
  )
  .map(([href, title]) => ({ type: 'link', attrs: { href, title } }));

const textNode: fc.Arbitrary<JSONContent> = fc
  .tuple(
    text,
    fc.subarray(['bold', 'italic', 'strike']),
    fc.option(link, { nil: null, freq: 6 }),
    fc.integer({ min: 0, max: 7 }),
  )
  .map(([value, names, address, dice]) => {
    if (dice === 0) return { type: 'text', text: value.replace(/\t/g, ' '), marks: [{ type: 'code' }] };
    const marks = [...(address ? [address] : []), ...names.map((type) => ({ type }))];
    return marks.length === 0 ? { type: 'text', text: value } : { type: 'text', text: value, marks };
  });
const citationNode: fc.Arbitrary<JSONContent> = fc
  .tuple(
    fc.constantFrom('29·AI·s1', '30·人工知能·s2'),
    fc.constantFrom('s1', 'a b/c'),
    fc.constantFrom('', 'The EU side “explained” the "Act".', 'EU側から、AI法について説明があった。'),
    fc.subarray(['bold', 'italic', 'strike']),
  )
  .map(([label, statementId, words, names]) => ({
    type: 'citation',
    attrs: { dialogueId: 'japan-eu-29', statementId, label, words },
    ...(names.length === 0 ? {} : { marks: names.map((type) => ({ type })) }),
  }));
const line = fc.array(fc.oneof({ weight: 6, arbitrary: textNode }, { weight: 1, arbitrary: citationNode }), {
  minLength: 1,
  maxLength: 4,
});
/** GFM does not keep white space at the edges of a table's cell. */
const cellLine = line.map((nodes) => [
  { type: 'text', text: '<' },
  ...nodes.filter((node) => !/\\\||\\$/.test(node.text ?? '')),
  { type: 'text', text: '>' },
]);
const hardBreak: fc.Arbitrary<JSONContent> = fc.constant({ type: 'hardBreak' });
const prose = fc
  .tuple(
    line,
    fc.array(fc.oneof({ weight: 3, arbitrary: textNode }, { weight: 1, arbitrary: hardBreak }), {
      maxLength: 3,
    }),
    line,
  )
  .map(([a, b, c]) => [...a, ...b, ...c]);

const paragraph = (content: JSONContent[]): JSONContent => ({ type: 'paragraph', content });
const disclosure = fc.option(fc.constantFrom('usable', 'closed'), { nil: null, freq: 6 });
const filledParagraph = fc
  .tuple(prose, disclosure)
  .map(([content, mark]) =>
    mark === null ? paragraph(content) : { ...paragraph(content), attrs: { disclosure: mark } },
  );
const emptyParagraph = fc.constant<JSONContent>({ type: 'paragraph' });

const { block } = fc.letrec<{ block: JSONContent; item: JSONContent; task: JSONContent; list: JSONContent }>(
  (tie) => ({
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      filledParagraph,
      emptyParagraph,
      fc
        .tuple(fc.integer({ min: 1, max: 6 }), line)
        .map(([level, content]) => ({ type: 'heading', attrs: { level }, content })),
      fc.constant<JSONContent>({ type: 'horizontalRule' }),
      fc
        .tuple(fc.constantFrom(null, 'ts'), fc.array(text, { minLength: 1, maxLength: 3 }))
        .map(([language, lines]) => ({
          type: 'codeBlock',
          attrs: { language },
          content: [{ type: 'text', text: lines.join('\n') }],
        })),
      fc
        .array(tie('block'), { minLength: 1, maxLength: 3 })
        .map((content) => ({ type: 'blockquote', content })),
      tie('list'),
      fc
        .tuple(
          fc.array(fc.constantFrom(null, 'left', 'center', 'right'), { minLength: 1, maxLength: 3 }),
          fc.integer({ min: 1, max: 3 }),
          fc.array(cellLine, { minLength: 9, maxLength: 9 }),
        )
        .map(([align, rows, cells]) => ({
          type: 'table',
          content: Array.from({ length: rows }, (_, row) => ({
            type: 'tableRow',
            content: align.map((side, column) => ({
              type: row === 0 ? 'tableHeader' : 'tableCell',
              attrs: { align: side },
              content: [paragraph(cells[row * 3 + column] ?? [])],
            })),
          })),
        })),
    ),
    list: fc.oneof(
      fc
        .array(tie('item'), { minLength: 1, maxLength: 3 })
        .map((content) => ({ type: 'bulletList', content })),
      fc
        .tuple(fc.integer({ min: 0, max: 2024 }), fc.array(tie('item'), { minLength: 1, maxLength: 3 }))
        .map(([start, content]) => ({ type: 'orderedList', attrs: { start }, content })),
      fc.array(tie('task'), { minLength: 1, maxLength: 3 }).map((content) => ({ type: 'taskList', content })),
    ),
    item: fc
      .tuple(filledParagraph, fc.array(tie('block'), { maxLength: 2 }))
      .map(([first, rest]) => ({ type: 'listItem', content: [first, ...rest] })),
    task: fc
      .tuple(fc.boolean(), filledParagraph, fc.array(tie('block'), { maxLength: 2 }))
      .map(([checked, first, rest]) => ({ type: 'taskItem', attrs: { checked }, content: [first, ...rest] })),
  }),
);
const documents = fc
  .array(block, { minLength: 1, maxLength: 4 })
  .map((content): JSONContent => ({ type: 'doc', content }));

/** As the editor itself keeps it: neighbouring equal texts joined, no attribute that is only a default. */
function kept(node: JSONContent): JSONContent {
  const content = (node.content ?? []).map(kept).reduce<JSONContent[]>((list, each) => {
    const last = list.at(-1);
    if (
      last?.type === 'text' &&
      each.type === 'text' &&
      JSON.stringify(last.marks) === JSON.stringify(each.marks)
    )
      list[list.length - 1] = { ...last, text: `${last.text}${each.text}` };
    else list.push(each);
    return list;
  }, []);
  return content.length > 0 ? { ...node, content } : node;
}

/** Empty paragraphs at the very end of a note are not kept. */
function trimmed(document: JSONContent): JSONContent {
  const content = [...(document.content ?? [])];
  while (content.length > 1 && content.at(-1)?.type === 'paragraph' && !content.at(-1)?.content?.length)
    content.pop();
  return { ...document, content };
}

describe('a note as Markdown', () => {
  it('comes back from the disk as it was typed', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const expected = kept(trimmed(document));
        expect(fromMarkdown(toMarkdown(document))).toEqual(expected);
      }),
      { numRuns: Number(process.env.RUNS ?? 200) },
    );
  });

  it('stays the same text however often it is opened and saved', () => {
    fc.assert(
      fc.property(
        fc.oneof(documents.map(toMarkdown), fc.string({ unit: 'grapheme', maxLength: 200 })),
        (markdown) => {
          const once = toMarkdown(fromMarkdown(markdown));
          expect(toMarkdown(fromMarkdown(once))).toBe(once);
        },
      ),
      { numRuns: Number(process.env.RUNS ?? 100) },
    );
  });

  it('is readable Markdown', () => {
    const written = toMarkdown({
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Points' }] },
        {
          type: 'bulletList',
          content: [
            { type: 'listItem', content: [paragraph([{ type: 'text', text: 'one' }])] },
            {
              type: 'listItem',
              content: [paragraph([{ type: 'text', text: 'two', marks: [{ type: 'bold' }] }])],
            },
          ],
        },
        {
          type: 'taskList',
          content: [
            {
              type: 'taskItem',
              attrs: { checked: true },
              content: [paragraph([{ type: 'text', text: 'done' }])],
            },
          ],
        },
      ],
    });
    expect(written).toBe('## Points\n\n- one\n- **two**\n\n* [x] done\n');
  });

  it('keeps bold Japanese that ends in a bracket', () => {
    const document: JSONContent = {
      type: 'doc',
      content: [
        paragraph([
          { type: 'text', text: '「重要」', marks: [{ type: 'bold' }] },
          { type: 'text', text: 'です。' },
        ]),
      ],
    };
    expect(fromMarkdown(toMarkdown(document))).toEqual(document);
  });

  it('keeps what it has no form for as plain text: HTML, images, scripts in links', () => {
    const plain = (markdown: string) => JSON.stringify(fromMarkdown(markdown));
    expect(plain('<script>alert(1)</script>')).toContain('<script>alert(1)</script>');
    expect(plain('a ![cable](x.png) b')).toContain('![cable](x.png)');
    expect(plain('[click](javascript:alert(1))')).not.toContain('"link"');
    expect(plain('[click](javascript:alert(1))')).toContain('[click](javascript:alert(1))');
    expect(plain('[a](https://example.org)')).toContain('"link"');
  });

  it('keeps the text of code in a table where GFM cannot keep it as code', () => {
    const code = [{ type: 'text', text: 'a\\|b', marks: [{ type: 'code' }] }];
    const cell = (type: string) => ({ type, attrs: { align: null }, content: [paragraph(code)] });
    const row = (type: string) => ({ type: 'tableRow', content: [cell(type)] });
    const written = toMarkdown({
      type: 'doc',
      content: [{ type: 'table', content: [row('tableHeader'), row('tableCell')] }],
    });
    expect(JSON.stringify(fromMarkdown(written))).toContain('"text":"a\\\\|b"');
  });

  it('is empty when nothing is in it', () => {
    expect(toMarkdown({ type: 'doc', content: [{ type: 'paragraph' }] })).toBe('');
    expect(fromMarkdown('')).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] });
  });

  it('joins the lines of a foreign paragraph as its script does', () => {
    expect(fromMarkdown('one\ntwo').content?.[0]?.content?.[0]?.text).toBe('one two');
    expect(fromMarkdown('海底\nケーブル').content?.[0]?.content?.[0]?.text).toBe('海底ケーブル');
  });
});
