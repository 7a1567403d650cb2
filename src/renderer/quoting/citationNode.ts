/** A citation as a piece of the editor's text that is all or nothing: it is not typed into, and goes with one Backspace. */
import { Node } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { ReactNodeViewRenderer } from '@tiptap/react';
import { addressOf, statementAt } from '../../domain/quoting/citationLink.ts';
import { CitationView } from './CitationView.tsx';
import { readCitation } from './readCitation.ts';

export const CitationNode = Node.create({
  name: 'citation',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    dialogueId: { default: '', rendered: false },
    statementId: { default: '', rendered: false },
    label: { default: '', rendered: false },
    words: { default: '', rendered: false },
  }),
  // Before the mark of links, which would take the address for one of the web.
  parseHTML: () => [
    {
      tag: 'a[href^="taiwa:statement/"]',
      priority: 100,
      getAttrs: (element: HTMLElement) => {
        const place = statementAt(element.getAttribute('href') ?? '');
        const label = element.textContent ?? '';
        return place !== null && label !== '' && { ...place, label, words: element.title };
      },
    },
  ],
  renderHTML: ({ node }) => {
    const link = readCitation(node.attrs);
    return ['a', { href: addressOf(link), title: link.words }, link.label];
  },
  renderText: ({ node }) => readCitation(node.attrs).label,
  addNodeView: () => ReactNodeViewRenderer(CitationView, { as: 'span' }),
  addKeyboardShortcuts() {
    return {
      // With the arrows a citation is reached like a letter; Enter shows what it cites.
      Enter: () => {
        const { selection } = this.editor.state;
        if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'citation') return false;
        const view = this.editor.view.nodeDOM(selection.from);
        if (view instanceof HTMLElement) view.querySelector('button')?.click();
        return true;
      },
    };
  },
});
