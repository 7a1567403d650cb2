/** Puts a quote into a note's text, and its words as they are now in the place of those that were quoted. */
import type { Editor, JSONContent } from '@tiptap/core';
import type { Lang } from '../../domain/model/lang.ts';
import { onOneLine } from '../../domain/quoting/citationLink.ts';
import type { Cited } from '../../domain/quoting/cited.ts';

const QUOTED: Record<Lang, (words: string) => string> = {
  en: (words) => `“${words}” `,
  ja: (words) => `「${words}」`,
};

/** At the cursor, in the place of what is selected. */
export function insertQuote(editor: Editor, statement: Cited, withWords: boolean): void {
  const words = onOneLine(statement.text);
  const { dialogueId, statementId, citation, lang } = statement;
  const chip = { type: 'citation', attrs: { dialogueId, statementId, label: citation, words } };
  const { $from } = editor.state.selection;
  const before = $from.parent.textBetween(0, $from.parentOffset, '\n', ' ').at(-1) ?? ' ';
  const isApart = lang === 'ja' || /[\s(“「（]/u.test(before);
  const text = `${isApart ? '' : ' '}${withWords ? QUOTED[lang](words) : ''}`;
  const content: JSONContent[] = text === '' ? [chip] : [{ type: 'text', text }, chip];
  editor.chain().focus().insertContent(content).run();
}

/**
 * Makes the citation at `at` one of the words as they are now. Where the words that were quoted stand before it in the
 * same paragraph, they are replaced too; whether they do is the answer.
 */
export function takeOver(editor: Editor, at: number, now: Cited, isReplacing: boolean): void {
  const found = isReplacing ? quotedBefore(editor, at) : null;
  editor
    .chain()
    .command(({ tr }) => {
      tr.setNodeAttribute(at, 'words', onOneLine(now.text));
      tr.setNodeAttribute(at, 'label', now.citation);
      if (found !== null) tr.insertText(onOneLine(now.text), found.from, found.to);
      return true;
    })
    .focus()
    .run();
}

/** Where the words that the citation at `at` was made with stand before it; null where they were changed by hand. */
export function quotedBefore(editor: Editor, at: number): { from: number; to: number } | null {
  const { doc } = editor.state;
  const words: unknown = doc.nodeAt(at)?.attrs.words;
  if (typeof words !== 'string' || words === '') return null;
  const place = doc.resolve(at);
  // One character for whatever is no text, so that places in the text are places in the document.
  const before = place.parent.textBetween(0, place.parentOffset, '\n', '\ufffc');
  const found = before.lastIndexOf(words);
  if (found === -1) return null;
  const from = place.start() + found;
  return { from, to: from + words.length };
}
