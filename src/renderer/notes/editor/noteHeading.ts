/** Headings of a note, shown below the headings of the page that they stand in. */
import { mergeAttributes } from '@tiptap/core';
import { Heading } from '@tiptap/extension-heading';

/** The panel's own headings end at level 3. */
const PAGE_LEVELS = 3;

export const NoteHeading = Heading.extend({
  parseHTML: () => [
    ...[1, 2, 3, 4, 5, 6].map((level) => ({
      tag: `[data-level="${level}"]`,
      attrs: { level },
      priority: 60,
    })),
    ...[1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level } })),
  ],
  renderHTML({ node, HTMLAttributes }) {
    const level = Number(node.attrs.level);
    const tag = `h${Math.min(6, level + PAGE_LEVELS)}`;
    return [tag, mergeAttributes(HTMLAttributes, { 'data-level': String(level) }), 0];
  },
});
