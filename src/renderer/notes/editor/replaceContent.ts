/** Puts another text into an open editor with the least change, so that the caret stays where it was. */
import type { Editor } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { fromMarkdown } from '../markdown/fromMarkdown.ts';

/** Marks the transaction as not typed, so that it is not saved again. */
export const FROM_OUTSIDE = 'fromOutside';

/** Replaces what differs between the editor's document and `markdown`; not part of the editor's own undo. */
export function replaceContent(editor: Editor, markdown: string): void {
  const { state, view } = editor;
  const next = Node.fromJSON(state.schema, fromMarkdown(markdown));
  const start = state.doc.content.findDiffStart(next.content);
  const end = state.doc.content.findDiffEnd(next.content);
  if (start === null || !end) return;
  // Where the same text is repeated at the edge, the two ends can overlap the start.
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const change = state.tr.replace(start, end.a + overlap, next.slice(start, end.b + overlap));
  change.setMeta(FROM_OUTSIDE, true).setMeta('addToHistory', false);
  view.dispatch(change);
}
