/** Says of each link where it leads (ISO 14289-1 §7.18.5): a screen reader has nothing else to tell them apart by. */
import { entriesOf, textString, withEntries } from './dictionary.ts';
import type { PdfObjects } from './objects.ts';

/** @param nameOf what stands at a place inside the file, by the name of the place. */
export function describeLinks({ objects }: PdfObjects, nameOf: (place: string) => string | undefined): void {
  for (const [number, written] of objects) {
    if (!/\/Subtype \/Link\b/.test(written)) continue;
    const entries = entriesOf(written);
    const place = entries.get('Dest')?.slice(1) ?? '';
    const address = /\/URI \(((?:\\[\s\S]|[^\\()])*)\)/.exec(written)?.[1]?.replace(/\\([\s\S])/g, '$1');
    const description = address ?? nameOf(place) ?? place;
    if (description !== '') objects.set(number, withEntries(written, { Contents: textString(description) }));
  }
}
