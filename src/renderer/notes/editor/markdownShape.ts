/** Keeps the editor's document to what Markdown can hold, so that what is shown is what comes back from the disk. */
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, type Transaction } from '@tiptap/pm/state';

export const MarkdownShape = Extension.create({
  name: 'markdownShape',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction(transactions, _, state) {
        if (!transactions.some((each) => each.docChanged)) return null;
        const change = state.tr;
        keepBreaksOutOfLines(state.doc, change);
        keepHeadRows(state.doc, change);
        return change.docChanged ? change : null;
      },
    }),
  ],
});

/** A heading and a table's cell are one line in Markdown: a line break in them becomes a space. */
function keepBreaksOutOfLines(doc: Node, change: Transaction): void {
  const schema = doc.type.schema;
  doc.descendants((node, position, parent) => {
    if (node.type.name !== 'hardBreak' || !parent) return;
    const place = doc.resolve(position);
    const inCell = place.depth > 1 && /^table(Cell|Header)$/.test(place.node(-1).type.name);
    if (parent.type.name === 'heading' || inCell) {
      const at = change.mapping.map(position);
      change.replaceWith(at, at + node.nodeSize, schema.text(' '));
    }
  });
}

/** GFM: the first row of a table, and only that, is its head. */
function keepHeadRows(doc: Node, change: Transaction): void {
  const { tableHeader, tableCell } = doc.type.schema.nodes;
  if (!tableHeader || !tableCell) return;
  doc.descendants((table, tableAt) => {
    if (table.type.name !== 'table') return;
    table.forEach((row, rowOffset, rowPlace) => {
      const type = rowPlace === 0 ? tableHeader : tableCell;
      row.forEach((cell, cellOffset) => {
        if (cell.type !== type)
          change.setNodeMarkup(change.mapping.map(tableAt + rowOffset + cellOffset + 2), type, cell.attrs);
      });
    });
    return false;
  });
}
