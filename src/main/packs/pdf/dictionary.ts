/** Reads and changes the entries of a written dictionary (ISO 32000-1 §7.3.7) without a model of its values. */

/** Strings, hexadecimal strings, the brackets that nest, and everything between. */
const TOKEN = /\((?:\\[\s\S]|[^\\()])*\)|<<|>>|\[|\]|<[0-9A-Fa-f\s]*>|\/[^\s/<>[\]()]*|[^\s/<>[\]()]+/g;

/** The entries of the outermost dictionary, as they are written. */
export function entriesOf(dictionary: string): Map<string, string> {
  const entries = new Map<string, string>();
  let depth = 0;
  let key: string | null = null;
  let from = -1;
  let to = -1;
  const close = () => {
    if (key !== null) entries.set(key, dictionary.slice(from, to));
    key = null;
    from = -1;
  };
  for (const { 0: token, index } of dictionary.matchAll(TOKEN)) {
    if (token === '>>' || token === ']') {
      depth--;
      if (depth === 0) {
        close();
        break;
      }
    }
    // A name where no value is awaited is the next key; one that follows a key is its value.
    if (depth === 1 && token.startsWith('/') && (key === null || from !== -1)) {
      close();
      key = token.slice(1);
    } else if (key !== null) {
      if (from === -1) from = index;
      to = index + token.length;
    }
    if (token === '<<' || token === '[') depth++;
  }
  return entries;
}

/** The dictionary with entries set, or taken away by null. What follows it (a stream) is not kept. */
export function withEntries(dictionary: string, changes: Readonly<Record<string, string | null>>): string {
  const entries = entriesOf(dictionary);
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) entries.delete(key);
    else entries.set(key, value);
  }
  return `<<${[...entries].map(([key, value]) => `/${key} ${value}`).join('\n')}>>`;
}

/** The number of the object that a reference names. */
export function referred(value: string | undefined): number | null {
  const number = /^(\d+) 0 R$/.exec(value ?? '')?.[1];
  return number === undefined ? null : Number(number);
}

/** What stands in an array, or the value alone where it is none: references, numbers and dictionaries. */
export function itemsOf(value: string): string[] {
  const inside = value.startsWith('[') ? value.slice(1, -1) : value;
  return inside.match(/\d+ 0 R|<<(?:<<[^<>]*>>|[^<>])*>>|[^\s]+/g) ?? [];
}

/** A text string (§7.9.2.2), in UTF-16. */
export function textString(text: string): string {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  return `<FEFF${units.map((unit) => unit.toString(16).toUpperCase().padStart(4, '0')).join('')}>`;
}
