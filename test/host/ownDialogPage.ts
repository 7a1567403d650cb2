/** The part of the host's own dialogs that runs in the page: draws one state, and gives what the user did. */

export interface DialogState {
  lang: string;
  title: string;
  /** Shown under the title; empty for none. */
  detail: string;
  /** The folder whose entries are listed; null for a dialog that asks for no path. */
  folder: string | null;
  entries: { name: string; isFolder: boolean }[];
  /** Content of the name field; null where there is none. */
  name: string | null;
  words: { folder: string; up: string; name: string };
  /** From left to right; the last one is what Enter presses. */
  buttons: { id: string; label: string }[];
}

export type DialogAct =
  | { kind: 'button'; id: string; name: string }
  | { kind: 'folder'; name: string }
  | { kind: 'file'; name: string }
  | { kind: 'up' }
  | { kind: 'cancel' };

/**
 * Shows a state over the page until the user does something. Sent to the page as it stands, so it uses nothing from
 * outside itself.
 */
export function showDialogState(state: DialogState): Promise<DialogAct> {
  const CSS = `
    :host { color-scheme: light dark; }
    dialog { font: 15px/1.5 system-ui, sans-serif; width: min(36rem, 90vw); border: 1px solid GrayText; border-radius: 8px;
      padding: 1.25rem; background: Canvas; color: CanvasText; }
    dialog::backdrop { background: rgb(0 0 0 / 0.45); }
    h1 { font-size: 1.1rem; margin: 0 0 0.5rem; } p { margin: 0 0 0.75rem; overflow-wrap: anywhere; }
    ul { list-style: none; margin: 0 0 0.75rem; padding: 0.25rem; height: 14rem; overflow: auto; border: 1px solid GrayText; }
    li button { all: unset; display: block; inline-size: 100%; box-sizing: border-box; padding: 0.15rem 0.5rem; cursor: default; }
    li button:hover, li button:focus-visible { background: Highlight; color: HighlightText; }
    label { display: flex; gap: 0.5rem; align-items: center; margin: 0 0 0.75rem; } input { flex: 1; font: inherit; padding: 0.3rem; }
    footer { display: flex; gap: 0.5rem; justify-content: flex-end; } footer button { font: inherit; padding: 0.35rem 1rem; }`;
  const make = <K extends keyof HTMLElementTagNameMap>(tag: K, text = ''): HTMLElementTagNameMap[K] => {
    const element = document.createElement(tag);
    element.textContent = text;
    return element;
  };
  return new Promise((resolve) => {
    const holder = make('div');
    // React Aria leaves such an element alone while a dialog of its own is open.
    holder.setAttribute('data-react-aria-top-layer', 'true');
    holder.lang = state.lang;
    const root = holder.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
    root.adoptedStyleSheets = [sheet];
    const dialog = make('dialog');
    const heading = make('h1', state.title);
    heading.id = 'title';
    dialog.setAttribute('aria-labelledby', 'title');
    dialog.append(heading);
    if (state.detail) dialog.append(make('p', state.detail));
    const input = make('input');
    const act = (what: DialogAct) => {
      dialog.close();
      holder.remove();
      resolve(what);
    };
    if (state.folder !== null) {
      dialog.append(make('p', `${state.words.folder} ${state.folder}`));
      const list = make('ul');
      const entry = (label: string, what: DialogAct) => {
        const item = make('li');
        const button = make('button', label);
        button.addEventListener('click', () => act(what));
        item.append(button);
        list.append(item);
      };
      entry(`↑ ${state.words.up}`, { kind: 'up' });
      for (const { name, isFolder } of state.entries)
        entry(isFolder ? `▸ ${name}` : name, { kind: isFolder ? 'folder' : 'file', name });
      dialog.append(list);
    }
    if (state.name !== null) {
      input.value = state.name;
      const label = make('label', state.words.name);
      label.append(input);
      dialog.append(label);
    }
    const foot = make('footer');
    for (const { id, label } of state.buttons) {
      const button = make('button', label);
      button.addEventListener('click', () => act({ kind: 'button', id, name: input.value }));
      foot.append(button);
    }
    dialog.append(foot);
    const last = state.buttons.at(-1);
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.isComposing && last)
        act({ kind: 'button', id: last.id, name: input.value });
    });
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      act({ kind: 'cancel' });
    });
    // The app's own shortcuts have no meaning while the dialog is open.
    holder.addEventListener('keydown', (event) => event.stopPropagation());
    root.append(dialog);
    document.documentElement.append(holder);
    dialog.showModal();
    if (state.name !== null) {
      input.focus();
      input.setSelectionRange(
        0,
        input.value.lastIndexOf('.') > 0 ? input.value.lastIndexOf('.') : input.value.length,
      );
    }
  });
}
