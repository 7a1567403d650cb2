/** Tables as GFM can hold them: a head row, one line of text a cell, no merged cells. */
import { callOrReturn, getExtensionField, mergeAttributes, Node } from '@tiptap/core';
import { goToNextCell, tableEditing } from '@tiptap/pm/tables';

declare module '@tiptap/core' {
  interface NodeConfig<Options, Storage> {
    /** What prosemirror-tables takes the node for. */
    tableRole?: string | ((this: { name: string; options: Options; storage: Storage }) => string);
  }
}

export const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  tableRole: 'table',
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: () => ['table', ['tbody', 0]],
  addProseMirrorPlugins: () => [tableEditing()],
  addKeyboardShortcuts() {
    const step = (direction: 1 | -1) =>
      this.editor.commands.command(({ state, dispatch }) => goToNextCell(direction)(state, dispatch));
    return { Tab: () => step(1), 'Shift-Tab': () => step(-1) };
  },
  extendNodeSchema(extension) {
    const { name, options, storage } = extension;
    const role = callOrReturn(getExtensionField(extension, 'tableRole', { name, options, storage }));
    return role ? { tableRole: role } : {};
  },
});

export const TableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)*',
  tableRole: 'row',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
});

const cellAttributes = () => ({
  // Merged cells of a pasted table come apart: GFM has none.
  colspan: { default: 1, rendered: false, parseHTML: () => 1 },
  rowspan: { default: 1, rendered: false, parseHTML: () => 1 },
  colwidth: { default: null, rendered: false, parseHTML: () => null },
  align: {
    default: null,
    parseHTML: (element: HTMLElement) => element.getAttribute('data-align'),
    renderHTML: ({ align }: Record<string, unknown>) =>
      typeof align === 'string' ? { 'data-align': align } : {},
  },
});

export const TableHeader = Node.create({
  name: 'tableHeader',
  content: 'paragraph',
  isolating: true,
  tableRole: 'header_cell',
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: 'th' }],
  renderHTML: ({ HTMLAttributes }) => ['th', mergeAttributes(HTMLAttributes, { scope: 'col' }), 0],
});

export const TableCell = Node.create({
  name: 'tableCell',
  content: 'paragraph',
  isolating: true,
  tableRole: 'cell',
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: 'td' }],
  renderHTML: ({ HTMLAttributes }) => ['td', HTMLAttributes, 0],
});
