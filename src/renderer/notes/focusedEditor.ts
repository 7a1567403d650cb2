/** The editor that is being typed in has its own undo; this is how the window's undo finds it. */

export interface EditorUndo {
  undo(): void;
  redo(): void;
}

let focused: EditorUndo | null = null;

/** Called by an editor when it gets the focus, and with null when it loses it. */
export function setFocusedEditor(editor: EditorUndo | null): void {
  focused = editor;
}

/** The editor that has the focus, or null: then undo is the session's. */
export function focusedEditor(): EditorUndo | null {
  return focused;
}
