/** Stands in for `Menu`: keeps the template, so that a test can choose an item; a Chromium window shows no menu bar. */

interface Item {
  id?: string;
  label?: string;
  submenu?: Item[];
  click?: () => void;
}

export class Menu {
  static #current: Menu | null = null;

  static buildFromTemplate(items: Item[]): Menu {
    return new Menu(items);
  }

  static setApplicationMenu(menu: Menu | null): void {
    Menu.#current = menu;
  }

  static getApplicationMenu(): Menu | null {
    return Menu.#current;
  }

  readonly items: Item[];

  private constructor(items: Item[]) {
    this.items = items;
  }

  getMenuItemById(id: string): Item | null {
    const all = (items: Item[]): Item[] => items.flatMap((item) => [item, ...all(item.submenu ?? [])]);
    return all(this.items).find((item) => item.id === id) ?? null;
  }
}
