/** Makes and edits W3C Web Annotations from what a person chose: a comment, a stance, tags. */
import type { Selectors } from '../anchors/describeSelection.ts';
import type { DialogueCommand } from '../commands/dialogueCommand.ts';
import type { Annotation, Reply, Stance, TextualBody, Visibility } from '../model/annotation.ts';

/** What a person says in an annotation; a mere highlight says nothing. */
export interface Remark {
  comment: string;
  stance: Stance | null;
  tags: readonly string[];
  visibility: Visibility;
}

export const NO_REMARK: Remark = { comment: '', stance: null, tags: [], visibility: 'team' };

export interface Making {
  /** A random UUID. */
  uuid: string;
  /** ISO date and time. */
  now: string;
  /** Name of who makes it; may be empty. */
  author: string;
  statementId: string;
  selectors: Selectors;
  remark: Remark;
}

/** Makes an annotation on a statement. */
export function makeAnnotation({ uuid, now, author, statementId, selectors, remark }: Making): Annotation {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:uuid:${uuid}`,
    type: 'Annotation',
    motivation: motivationOf(remark),
    created: now,
    modified: now,
    creator: { type: 'Person', name: author },
    body: bodiesOf(remark),
    ...keptVisibility(remark),
    target: { source: `urn:taiwa:statement:${statementId}`, selector: [selectors[0], selectors[1]] },
  };
}

/** The command that gives an annotation another remark. */
export function editAnnotation(
  id: Annotation['id'],
  remark: Remark,
  now: string,
): Extract<DialogueCommand, { type: 'annotation.edit' }> {
  return {
    type: 'annotation.edit',
    id,
    motivation: motivationOf(remark),
    body: bodiesOf(remark),
    ...keptVisibility(remark),
    modified: now,
  };
}

/** Makes a reply to an annotation. @param about a random UUID, the ISO time, and who says it. */
export function makeReply(
  to: Annotation['id'],
  text: string,
  { uuid, now, author }: Pick<Making, 'uuid' | 'now' | 'author'>,
): Reply {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:uuid:${uuid}`,
    type: 'Annotation',
    motivation: 'replying',
    created: now,
    modified: now,
    creator: { type: 'Person', name: author },
    body: [{ type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: text.trim() }],
    target: to,
  };
}

/** Tags as they are kept: trimmed, each once, none empty. */
export function tidyTags(tags: readonly string[]): string[] {
  return [...new Set(tags.map((tag) => tag.trim().normalize('NFC')).filter((tag) => tag !== ''))];
}

/** What is for the team is kept without a word of it, as before there was a choice. */
function keptVisibility({ visibility }: Remark): Pick<Annotation, 'visibility'> {
  return visibility === 'team' ? {} : { visibility };
}

/** §3.3.5: why it was made; a comment says more than a stance, a stance more than a highlight. */
function motivationOf(remark: Remark): Annotation['motivation'] {
  if (remark.comment.trim() !== '') return 'commenting';
  return remark.stance ? 'assessing' : 'highlighting';
}

function bodiesOf(remark: Remark): TextualBody[] {
  const comment = remark.comment.trim();
  return [
    ...(comment === '' ? [] : [body('commenting', comment)]),
    ...(remark.stance ? [body('assessing', remark.stance)] : []),
    ...tidyTags(remark.tags).map((tag) => body('tagging', tag)),
  ];
}

function body(purpose: TextualBody['purpose'], value: string): TextualBody {
  return { type: 'TextualBody', purpose, format: 'text/plain', value };
}
