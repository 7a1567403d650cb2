/** Notes what is written on the pages of a PDF rather than in them: comments, and what stands in its forms. */
import type { Aside } from '../aside.ts';

/** @param annotations of a page, as the PDF's own reader gives them. */
export function noteAnnotations(annotations: readonly unknown[], aside: Aside): void {
  for (const each of annotations) {
    const subtype = settingIn(each, 'subtype');
    if (subtype === 'Widget') aside.add('form', words(settingIn(each, 'fieldValue')));
    // A pop-up only shows again what its comment says.
    else if (subtype !== 'Popup')
      aside.add('comment', words(settingIn(settingIn(each, 'contentsObj'), 'str')));
  }
}

function settingIn(thing: unknown, name: string): unknown {
  return typeof thing === 'object' && thing !== null ? Reflect.get(thing, name) : undefined;
}

function words(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
