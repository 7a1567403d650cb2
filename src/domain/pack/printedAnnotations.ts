/** Which annotations of a round a pack prints: by who may see them, and by what was chosen for the pack. */
import { visibilityOf } from '../annotations/read.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Dialogue } from '../model/dialogue.ts';
import type { PackOptions } from './options.ts';

type Rule = Pick<PackOptions, 'annotations' | 'includePrivate'>;

/** Those that may be printed; private ones never without having been asked for by themselves. */
export function printedAnnotations(dialogue: Pick<Dialogue, 'annotations'>, rule: Rule): Annotation[] {
  return dialogue.annotations.filter((annotation) => isPrinted(annotation, rule));
}

function isPrinted(annotation: Annotation, { annotations, includePrivate }: Rule): boolean {
  const visibility = visibilityOf(annotation);
  switch (annotations) {
    case 'none':
      return false;
    case 'print':
      return visibility === 'print';
    case 'all':
      return visibility !== 'private' || includePrivate;
  }
}
