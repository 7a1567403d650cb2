/** A pack as Markdown (CommonMark with GFM tables and task lists): to paste into a mail, a wiki or another editor. */
import type { List, Root, RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { writing } from '../../../../domain/markdown/gfm.ts';
import {
  type Block,
  type HeadingBlock,
  headings,
  listedHeadings,
  type PackDocument,
} from '../../../../domain/pack/document.ts';
import { linesOf as inlinesIn } from '../../../../domain/pack/richText.ts';
import { packWords } from '../../../../domain/pack/words.ts';
import { comparisonNodes, marginNoteList } from './comparisonNodes.ts';
import { bulletList, cell, inlineNodes, link, paragraph, phrases, strong, table, words } from './nodes.ts';
import { richNodes } from './richNodes.ts';
import { slugsOf } from './slugs.ts';
import { sourceNodes } from './sourceNodes.ts';

export function markdownFile(document: PackDocument): string {
  const line = [document.marking?.text, document.draft, document.edition]
    .filter((part) => part !== undefined && part !== null && part !== '')
    .join(' · ');
  const ends: RootContent[] = line === '' ? [] : [paragraph([strong(line)])];
  const slugs = slugsOf(headings(document).map((heading) => [heading.id, titleOf(heading)]));
  const sheets = document.sheets.map((sheet) =>
    sheet.blocks.flatMap((block) => blockNodes(block, document, slugs)),
  );
  const root: Root = {
    type: 'root',
    children: [
      ...ends,
      ...sheets.flatMap((nodes, place): RootContent[] =>
        place === 0 ? nodes : [{ type: 'thematicBreak' }, ...nodes],
      ),
      ...(ends.length === 0 ? [] : [{ type: 'thematicBreak' } as const, ...ends]),
    ],
  };
  return toMarkdown(root, { extensions: writing, bullet: '-', rule: '-', ruleRepetition: 3 });
}

/** Headings that the contents set in are a list of their own under the one before them. */
function contentsList(listed: readonly HeadingBlock[], slugs: ReadonlyMap<string, string>): List {
  const entries: { heading: HeadingBlock; under: HeadingBlock[] }[] = [];
  for (const heading of listed) {
    const last = entries.at(-1);
    if (last === undefined || heading.indent <= last.heading.indent) entries.push({ heading, under: [] });
    else last.under.push(heading);
  }
  return bulletList(
    entries.map(({ heading, under }) => [
      paragraph([link(`#${slugs.get(heading.id)}`, titleOf(heading))]),
      ...(under.length === 0 ? [] : [contentsList(under, slugs)]),
    ]),
  );
}

function titleOf({ number, text }: { number: string; text: { text: string } }): string {
  return [number, text.text].filter((part) => part !== '').join(' ');
}

function blockNodes(block: Block, document: PackDocument, slugs: ReadonlyMap<string, string>): RootContent[] {
  switch (block.kind) {
    case 'heading':
      return [{ type: 'heading', depth: block.level, children: [words(titleOf(block))] }];
    case 'paragraph': {
      const text = words(block.text.text);
      return [paragraph([block.tone === 'lead' ? { type: 'strong', children: [text] } : text])];
    }
    case 'facts':
      return [
        bulletList(
          block.rows.map((row) => [
            paragraph([
              strong(`${row.label}${packWords(document.lang).colon.trimEnd()}`),
              words(` ${row.values.map((value) => value.text).join(' / ') || '…………'}`),
            ]),
          ]),
        ),
      ];
    case 'contents':
      return [contentsList(listedHeadings(document), slugs)];
    case 'rich':
      return richNodes(block.content);
    case 'comparison':
      return comparisonNodes(block.table);
    case 'marginNotes':
      return [marginNoteList(block.notes, true)];
    case 'table':
      return [
        table(
          block.table.columns.map((column) => cell([words(column.name)])),
          block.table.rows.map((row) =>
            row.map((each) =>
              each.kind === 'page'
                ? cell([link(`#${slugs.get(each.heading)}`, '→')])
                : each.kind === 'rich'
                  ? cell(phrases(inlinesIn(each.content).map(inlineNodes)))
                  : cell(phrases(each.texts.map((text) => [words(text.text)]))),
            ),
          ),
        ),
      ];
    case 'checklist':
      return [
        {
          type: 'list',
          ordered: false,
          spread: false,
          children: block.points.map((point) => ({
            type: 'listItem',
            checked: false,
            spread: false,
            children: [paragraph(inlineNodes(point.content))],
          })),
        },
      ];
    case 'cards':
      return block.cards.flatMap((card) => [
        {
          type: 'heading' as const,
          depth: 3 as const,
          children: [words([card.number, card.title.text, card.part, card.time].filter(Boolean).join(' · '))],
        },
        card.points.length === 0
          ? paragraph([words(card.none)])
          : bulletList(card.points.map((point) => [paragraph(inlineNodes(point.content))])),
      ]);
    case 'source':
      return sourceNodes(block.paragraphs);
    case 'facing':
      // A GFM table takes no paragraphs: the two texts stand one after the other.
      return block.texts.columns.flatMap(({ text }, column) => [
        paragraph([strong(text)]),
        ...sourceNodes(block.texts.rows.flatMap(({ cells }) => cells[column] ?? [])),
      ]);
  }
}
