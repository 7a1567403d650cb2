/** Inserts a table, and its rows and columns. */
import type { Editor } from '@tiptap/core';
import type { Command } from '@tiptap/pm/state';
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
} from '@tiptap/pm/tables';
import { useEditorState } from '@tiptap/react';
import { Table as TableIcon } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useIntl } from 'react-intl';
import type { NotesMessageId } from '../messages.ts';
import { Named } from './ToolButton.tsx';

const IN_TABLE: readonly { label: NotesMessageId; command: Command }[] = [
  { label: 'notes.table.addRow', command: addRowAfter },
  { label: 'notes.table.addColumn', command: addColumnAfter },
  { label: 'notes.table.deleteRow', command: deleteRow },
  { label: 'notes.table.deleteColumn', command: deleteColumn },
  { label: 'notes.table.delete', command: deleteTable },
];

export function TableMenu({ editor }: { editor: Editor }) {
  const { formatMessage } = useIntl();
  const inTable = useEditorState({ editor, selector: ({ editor: now }) => isInTable(now.state) });
  const run = (command: Command) => {
    command(editor.state, editor.view.dispatch);
    editor.commands.focus();
  };
  const label = formatMessage({ id: 'notes.table' });

  return (
    <MenuTrigger>
      <Named label={label} keys="">
        <Button className="note-tool" aria-label={label}>
          <TableIcon aria-hidden />
        </Button>
      </Named>
      <Popover className="note-menu">
        <Menu>
          {inTable ? (
            IN_TABLE.map((item) => (
              <MenuItem key={item.label} onAction={() => run(item.command)}>
                {formatMessage({ id: item.label })}
              </MenuItem>
            ))
          ) : (
            <MenuItem onAction={() => insertTable(editor)}>
              {formatMessage({ id: 'notes.table.insert' })}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** A head row and two more, three columns, with the cursor in the first cell. */
function insertTable(editor: Editor): void {
  const row = (type: string) => ({
    type: 'tableRow',
    content: Array.from({ length: 3 }, () => ({ type, content: [{ type: 'paragraph' }] })),
  });
  const from = editor.state.selection.from;
  editor
    .chain()
    .focus()
    .insertContent({ type: 'table', content: [row('tableHeader'), row('tableCell'), row('tableCell')] })
    .command(({ tr, commands }) => {
      let first: number | null = null;
      tr.doc.nodesBetween(Math.max(0, from - 1), tr.doc.content.size, (node, position) => {
        if (first === null && node.type.name === 'tableHeader') first = position + 2;
        return first === null;
      });
      return first === null ? true : commands.setTextSelection(first);
    })
    .run();
}
