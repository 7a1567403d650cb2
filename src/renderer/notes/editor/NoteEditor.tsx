/** The editor of one note's text: WYSIWYG on the screen, Markdown to the outside. Loaded on demand. */
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import type { NoteKind } from '../../../domain/model/note.ts';
import { announce } from '../../annotate/announce.ts';
import { insertQuote } from '../../quoting/insertQuote.ts';
import type { Quotable } from '../../quoting/matching.ts';
import { QuoteDialog, type QuotingPlace } from '../../quoting/QuoteDialog.tsx';
import { createEcho } from '../echo.ts';
import { setFocusedEditor } from '../focusedEditor.ts';
import { fromMarkdown } from '../markdown/fromMarkdown.ts';
import { toMarkdown } from '../markdown/toMarkdown.ts';
import { createTypingSaver } from '../typingSaver.ts';
import { EditorToolbar } from './EditorToolbar.tsx';
import { noteExtensions } from './extensions.ts';
import { quietHtml } from './pastedHtml.ts';
import { FROM_OUTSIDE, replaceContent } from './replaceContent.ts';
import './editor.css';

export interface NoteEditorProps {
  markdown: string;
  kind: NoteKind;
  label: string;
  readOnly: boolean;
  /** Where the note stands, if statements can be quoted in it. */
  quoting?: QuotingPlace | null;
  /** Takes the cursor as soon as it is there. */
  autoFocus: boolean;
  /** Hands the text over; settles when it is on the disk or could not be put there. */
  onSave(markdown: string): Promise<unknown>;
  /** Told when there is typing that was not handed over yet. */
  onPending(pending: boolean): void;
  /** Registers what sends pending typing before the window goes; returns its deregistration. */
  registerFlush(flush: () => Promise<void>): () => void;
}

/** How long the browser takes, at most, to write an ended composition into the document. */
const COMPOSITION_END_MS = 60;

export function NoteEditor(props: NoteEditorProps) {
  const { markdown, kind, label, readOnly, autoFocus, registerFlush } = props;
  const { formatMessage } = useIntl();
  const [linking, setLinking] = useState(false);
  const [isQuoting, setIsQuoting] = useState(false);
  const quoting = readOnly ? null : (props.quoting ?? null);
  const text = useRef(markdown);
  const [echo] = useState(() => createEcho(markdown));
  const onSave = useRef(props.onSave);
  const onPending = useRef(props.onPending);
  const hint = formatMessage({ id: `notes.placeholder.${kind}` });
  const placeholder = useRef(hint);
  const canQuote = useRef(quoting !== null);
  useEffect(() => {
    onSave.current = props.onSave;
    onPending.current = props.onPending;
    placeholder.current = hint;
    canQuote.current = quoting !== null;
  });

  const read = useRef<() => string>(() => text.current);
  const [saver] = useState(() =>
    createTypingSaver(
      async () => {
        const now = read.current();
        if (now === text.current) return;
        text.current = now;
        echo.sent(now);
        await onSave.current(now);
      },
      (pending) => onPending.current(pending),
    ),
  );

  const editor = useEditor({
    // CSP has no inline styles; the editor's own are in editor.css.
    injectCSS: false,
    content: fromMarkdown(markdown),
    editable: !readOnly,
    autofocus: autoFocus ? 'end' : false,
    extensions: noteExtensions({
      placeholder: () => placeholder.current,
      task: (task) => formatMessage({ id: 'notes.task' }, { text: task }),
      disclosure: (disclosure) => formatMessage({ id: `notes.disclosure.${disclosure}` }),
      onLink: () => setLinking(true),
      onQuote: () => {
        setIsQuoting(canQuote.current);
        return canQuote.current;
      },
    }),
    editorProps: {
      attributes: { 'aria-label': label, 'aria-multiline': 'true', role: 'textbox' },
      transformPastedHTML: quietHtml,
      handleDOMEvents: {
        compositionstart: () => {
          saver.compositionStarted();
        },
        compositionend: () => {
          saver.compositionEnded();
        },
        click: stayHere,
        auxclick: stayHere,
      },
    },
    onUpdate: ({ transaction }) => {
      if (!transaction.getMeta(FROM_OUTSIDE)) saver.typed();
    },
    onFocus: ({ editor: focused }) =>
      setFocusedEditor({
        undo: () => focused.commands.undo(),
        redo: () => focused.commands.redo(),
      }),
    onBlur: () => {
      setFocusedEditor(null);
      void saver.flush();
    },
  });

  useEffect(() => {
    read.current = () => toMarkdown(editor.getJSON());
  }, [editor]);

  const onForeignText = useEffectEvent((now: string) => {
    if (!echo.isForeign(now) || saver.pending) return;
    text.current = now;
    replaceContent(editor, now);
  });
  useEffect(() => onForeignText(markdown), [markdown]);

  useEffect(() => {
    const flush = async () => {
      if (editor.view.composing) {
        // Leaving the field commits what is being composed; only then is it the writer's text.
        editor.view.dom.blur();
        await new Promise((resolve) => setTimeout(resolve, COMPOSITION_END_MS));
        saver.compositionEnded();
      }
      await saver.flush();
    };
    const deregister = registerFlush(flush);
    return () => {
      deregister();
      saver.compositionEnded();
      void saver.flush();
      setFocusedEditor(null);
    };
  }, [editor, saver, registerFlush]);

  useEffect(() => {
    editor.setEditable(!readOnly, false);
  }, [editor, readOnly]);

  const quote = (statement: Quotable, withWords: boolean) => {
    insertQuote(editor, statement, withWords);
    announce(formatMessage({ id: 'quoting.quoted' }, { citation: statement.citation }));
  };

  return (
    <div className="note-editor">
      <EditorContent editor={editor} className="note-editor-text" />
      {readOnly ? null : (
        <EditorToolbar
          editor={editor}
          linking={linking}
          onLinking={setLinking}
          canMark={kind === 'background'}
          onQuote={quoting === null ? null : () => setIsQuoting(true)}
        />
      )}
      {isQuoting && quoting !== null ? (
        <QuoteDialog
          place={quoting}
          onChoose={(statement, withWords) => {
            setIsQuoting(false);
            quote(statement, withWords);
          }}
          onClose={() => setIsQuoting(false)}
        />
      ) : null}
    </div>
  );
}

/** A link in a note is text: pressing it puts the caret there and goes nowhere. */
function stayHere(_: unknown, event: Event): boolean {
  if (event.target instanceof Element && event.target.closest('a')) event.preventDefault();
  return false;
}
