/** What the note editor can do: exactly what its Markdown can hold. */
import { Extension, type Extensions } from '@tiptap/core';
import { TaskItem, TaskList } from '@tiptap/extension-list';
import { Placeholder } from '@tiptap/extension-placeholder';
import { Strike } from '@tiptap/extension-strike';
import { StarterKit } from '@tiptap/starter-kit';
import type { Disclosure } from '../../../domain/disclosure/mark.ts';
import { isSafeAddress } from '../../../domain/markdown/safeAddress.ts';
import { CitationNode } from '../../quoting/citationNode.ts';
import { DisclosureMark } from './disclosureMark.ts';
import { MarkdownShape } from './markdownShape.ts';
import { NoteHeading } from './noteHeading.ts';
import { Table, TableCell, TableHeader, TableRow } from './tableNodes.ts';

export interface EditorWords {
  placeholder(): string;
  /** Names a task's box for a screen reader. */
  task(text: string): string;
  disclosure(disclosure: Disclosure): string;
  /** Ctrl+K was pressed. */
  onLink(): void;
  /** Ctrl+Shift+Y was pressed; whether statements can be quoted here. */
  onQuote(): boolean;
}

/** The extensions of one editor. */
export function noteExtensions(words: EditorWords): Extensions {
  return [
    StarterKit.configure({
      heading: false,
      strike: false,
      // Markdown has no underline.
      underline: false,
      link: {
        // Links are shown and copied, never opened.
        openOnClick: false,
        autolink: true,
        isAllowedUri: (address) => isSafeAddress(address),
        shouldAutoLink: (address) => isSafeAddress(address),
        HTMLAttributes: { target: null, rel: null, class: null },
      },
    }),
    NoteHeading,
    // Its own key, Mod+Shift+S, makes a pack in this window.
    Strike.extend({
      addKeyboardShortcuts() {
        return { 'Mod-Shift-x': () => this.editor.commands.toggleStrike() };
      },
    }),
    TaskList,
    TaskItem.configure({
      nested: true,
      a11y: { checkboxLabel: (node) => words.task(node.firstChild?.textContent ?? '') },
    }),
    Table,
    TableRow,
    TableHeader,
    TableCell,
    CitationNode,
    DisclosureMark.configure({ label: words.disclosure }),
    MarkdownShape,
    Placeholder.configure({ placeholder: () => words.placeholder() }),
    Extension.create({
      name: 'noteKeys',
      addKeyboardShortcuts: () => ({
        'Mod-k': () => {
          words.onLink();
          return true;
        },
        'Mod-Shift-y': () => words.onQuote(),
      }),
    }),
  ];
}
