/** Marks on paragraphs that say whether they may be used: an attribute in the editor, words before them in Markdown. */
import { Extension, InputRule } from '@tiptap/core';
import { type Disclosure, disclosureOf, readDisclosure } from '../../../domain/disclosure/mark.ts';

interface DisclosureOptions {
  /** The mark in the reader's language. */
  label(disclosure: Disclosure): string;
}

export const DisclosureMark = Extension.create<DisclosureOptions>({
  name: 'disclosureMark',
  addOptions: () => ({ label: (disclosure) => disclosure }),
  addGlobalAttributes() {
    return [
      {
        types: ['paragraph'],
        attributes: {
          disclosure: {
            default: null,
            parseHTML: (element) => disclosureOf({ disclosure: element.dataset.disclosure }),
            renderHTML: (attributes) => {
              const disclosure = disclosureOf(attributes);
              if (disclosure === null) return {};
              return { 'data-disclosure': disclosure, 'data-label': this.options.label(disclosure) };
            },
          },
        },
      },
    ];
  },
  addInputRules: () => [
    // Written out as in Markdown, it becomes the mark as soon as it is closed.
    new InputRule({
      find: /^(?:\([^()（）]{2,30}\) |（[^()（）]{2,30}）)$/u,
      handler: ({ state, range, match }) => {
        const { disclosure } = readDisclosure(match[0]);
        if (disclosure === null) return null;
        const place = state.tr.doc.resolve(range.from);
        if (place.parent.type.name !== 'paragraph') return null;
        state.tr.delete(range.from, range.to);
        state.tr.setNodeAttribute(place.before(), 'disclosure', disclosure);
        return undefined;
      },
    }),
  ],
});
