/** Formatting for one note: every control a button with its state, its name and its keys. */
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import {
  Bold,
  Code,
  Italic,
  List,
  ListOrdered,
  ListTodo,
  type LucideIcon,
  MessageSquareQuote,
  Quote,
  Redo2,
  SquareCode,
  Strikethrough,
  Undo2,
} from 'lucide-react';
import { Group, Separator, Toolbar } from 'react-aria-components';
import { useIntl } from 'react-intl';
import type { NotesMessageId } from '../messages.ts';
import { DisclosureMenu } from './DisclosureMenu.tsx';
import { LinkButton } from './LinkButton.tsx';
import { StyleMenu } from './StyleMenu.tsx';
import { TableMenu } from './TableMenu.tsx';
import { ToolButton, ToolToggle } from './ToolButton.tsx';

type Toggle =
  | 'bold'
  | 'italic'
  | 'strike'
  | 'code'
  | 'bulletList'
  | 'orderedList'
  | 'taskList'
  | 'blockquote'
  | 'codeBlock';

interface Tool {
  name: Toggle;
  label: NotesMessageId;
  keys: string;
  icon: LucideIcon;
  run(editor: Editor): void;
}

const MARKS: readonly Tool[] = [
  {
    name: 'bold',
    label: 'notes.bold',
    keys: 'Mod+B',
    icon: Bold,
    run: (e) => e.chain().focus().toggleBold().run(),
  },
  {
    name: 'italic',
    label: 'notes.italic',
    keys: 'Mod+I',
    icon: Italic,
    run: (e) => e.chain().focus().toggleItalic().run(),
  },
  {
    name: 'strike',
    label: 'notes.strike',
    keys: 'Mod+Shift+X',
    icon: Strikethrough,
    run: (e) => e.chain().focus().toggleStrike().run(),
  },
  {
    name: 'code',
    label: 'notes.code',
    keys: 'Mod+E',
    icon: Code,
    run: (e) => e.chain().focus().toggleCode().run(),
  },
];

const BLOCKS: readonly Tool[] = [
  {
    name: 'bulletList',
    label: 'notes.bulletList',
    keys: 'Mod+Shift+8',
    icon: List,
    run: (e) => e.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'orderedList',
    label: 'notes.orderedList',
    keys: 'Mod+Shift+7',
    icon: ListOrdered,
    run: (e) => e.chain().focus().toggleOrderedList().run(),
  },
  {
    name: 'taskList',
    label: 'notes.taskList',
    keys: 'Mod+Shift+9',
    icon: ListTodo,
    run: (e) => e.chain().focus().toggleTaskList().run(),
  },
  {
    name: 'blockquote',
    label: 'notes.quote',
    keys: 'Mod+Shift+B',
    icon: Quote,
    run: (e) => e.chain().focus().toggleBlockquote().run(),
  },
  {
    name: 'codeBlock',
    label: 'notes.codeBlock',
    keys: 'Mod+Alt+C',
    icon: SquareCode,
    run: (e) => e.chain().focus().toggleCodeBlock().run(),
  },
];

interface EditorToolbarProps {
  editor: Editor;
  /** Whether the link's address is being edited; the editor opens it with Ctrl+K. */
  linking: boolean;
  onLinking(open: boolean): void;
  /** Whether its paragraphs can be marked as for use or not for disclosure. */
  canMark: boolean;
  /** Null where there is nothing to quote. */
  onQuote: (() => void) | null;
}

export function EditorToolbar({ editor, linking, onLinking, canMark, onQuote }: EditorToolbarProps) {
  const { formatMessage } = useIntl();
  const state = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      active: [...MARKS, ...BLOCKS].filter((tool) => now.isActive(tool.name)).map((tool) => tool.name),
      canUndo: now.can().undo(),
      canRedo: now.can().redo(),
    }),
  });
  const toggles = (tools: readonly Tool[]) =>
    tools.map((tool) => (
      <ToolToggle
        key={tool.name}
        label={formatMessage({ id: tool.label })}
        keys={tool.keys}
        icon={tool.icon}
        isSelected={state.active.includes(tool.name)}
        onChange={() => tool.run(editor)}
      />
    ));

  return (
    <Toolbar className="note-toolbar" aria-label={formatMessage({ id: 'notes.toolbar' })}>
      <StyleMenu editor={editor} />
      <Separator orientation="vertical" />
      <Group>{toggles(MARKS)}</Group>
      <Separator orientation="vertical" />
      <Group>{toggles(BLOCKS)}</Group>
      <Separator orientation="vertical" />
      <Group>
        <LinkButton editor={editor} isOpen={linking} onOpenChange={onLinking} />
        <TableMenu editor={editor} />
        {canMark ? <DisclosureMenu editor={editor} /> : null}
        {onQuote === null ? null : (
          <ToolButton
            label={formatMessage({ id: 'quoting.open' })}
            keys="Mod+Shift+Y"
            icon={MessageSquareQuote}
            isDisabled={false}
            onPress={onQuote}
          />
        )}
      </Group>
      <Separator orientation="vertical" />
      <Group>
        <ToolButton
          label={formatMessage({ id: 'notes.undo' })}
          keys="Mod+Z"
          icon={Undo2}
          isDisabled={!state.canUndo}
          onPress={() => editor.chain().focus().undo().run()}
        />
        <ToolButton
          label={formatMessage({ id: 'notes.redo' })}
          keys="Mod+Shift+Z"
          icon={Redo2}
          isDisabled={!state.canRedo}
          onPress={() => editor.chain().focus().redo().run()}
        />
      </Group>
    </Toolbar>
  );
}
