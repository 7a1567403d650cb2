/** Carries out the commands on annotations and on what is said to them. */
import { repliesTo } from '../annotations/read.ts';
import type { Annotation, Reply } from '../model/annotation.ts';
import type { Dialogue } from '../model/dialogue.ts';
import { ok, type Result } from '../result.ts';
import type { AnnotationCommand } from './annotationCommand.ts';
import { insert, replace, without } from './lists.ts';
import { type Reduced, refused } from './reduced.ts';

/** As `reduce`, for these commands. */
export function reduceAnnotation(dialogue: Dialogue, command: AnnotationCommand): Result<Reduced> {
  switch (command.type) {
    case 'annotation.add':
      return add(dialogue, command);
    case 'annotation.remove':
      return remove(dialogue, command);
    case 'annotation.edit': {
      const old = dialogue.annotations.find((each) => each.id === command.id);
      if (!old) return refused(command, command.id);
      const { motivation, body, visibility, modified } = command;
      return ok({
        dialogue: withAnnotation(dialogue, { ...old, motivation, body, visibility, modified }),
        inverse: {
          ...command,
          motivation: old.motivation,
          body: old.body,
          visibility: old.visibility,
          modified: old.modified,
        },
      });
    }
    case 'annotation.setStatus': {
      const old = dialogue.annotations.find((each) => each.id === command.id);
      if (!old) return refused(command, command.id);
      const status = command.status === 'open' ? undefined : command.status;
      return ok({
        dialogue: withAnnotation(dialogue, { ...old, status, modified: command.modified }),
        inverse: { ...command, status: old.status ?? 'open', modified: old.modified },
      });
    }
    case 'annotation.place': {
      const old = dialogue.annotations.find((each) => each.id === command.id);
      if (!old) return refused(command, command.id);
      const { target, modified } = command;
      return ok({
        dialogue: withAnnotation(dialogue, { ...old, target, modified }),
        inverse: { ...command, target: old.target, modified: old.modified },
      });
    }
    case 'annotations.add':
      return addMany(dialogue, command);
    case 'annotations.remove':
      return removeMany(dialogue, command);
    case 'reply.add':
    case 'reply.edit':
    case 'reply.remove':
      return reduceReply(dialogue, command);
  }
}

function add(
  dialogue: Dialogue,
  command: Extract<AnnotationCommand, { type: 'annotation.add' }>,
): Result<Reduced> {
  const { annotation, at, replies: said = [] } = command;
  const replies = dialogue.replies ?? [];
  if (dialogue.annotations.some((each) => each.id === annotation.id)) return refused(command, annotation.id);
  const wrong = said.find(
    ({ id, target }) => target !== annotation.id || replies.some((each) => each.id === id),
  );
  if (wrong !== undefined) return refused(command, wrong.id);
  const added = { ...dialogue, annotations: insert(dialogue.annotations, annotation, at) };
  return ok({
    dialogue: said.length === 0 ? added : withReplies(added, [...replies, ...said]),
    inverse: { type: 'annotation.remove', id: annotation.id },
  });
}

function remove(
  dialogue: Dialogue,
  command: Extract<AnnotationCommand, { type: 'annotation.remove' }>,
): Result<Reduced> {
  const at = dialogue.annotations.findIndex((each) => each.id === command.id);
  const annotation = dialogue.annotations[at];
  if (!annotation) return refused(command, command.id);
  const said = repliesTo(dialogue, annotation.id);
  const left = { ...dialogue, annotations: without(dialogue.annotations, at) };
  const replies = (dialogue.replies ?? []).filter(({ target }) => target !== annotation.id);
  return ok({
    dialogue: said.length === 0 ? left : withReplies(left, replies),
    inverse: {
      type: 'annotation.add',
      annotation,
      at,
      ...(said.length === 0 ? {} : { replies: said }),
    },
  });
}

function addMany(
  dialogue: Dialogue,
  command: Extract<AnnotationCommand, { type: 'annotations.add' }>,
): Result<Reduced> {
  const [annotations, replies] = [
    [...dialogue.annotations, ...command.annotations],
    [...(dialogue.replies ?? []), ...command.replies],
  ];
  const twice = repeatedIn(annotations) ?? repeatedIn(replies);
  if (twice !== undefined) return refused(command, twice);
  const known = new Set(annotations.map(({ id }) => id));
  const lost = command.replies.find(({ target }) => !known.has(target));
  if (lost !== undefined) return refused(command, lost.target);
  return ok({
    dialogue: withReplies({ ...dialogue, annotations }, replies),
    inverse: {
      type: 'annotations.remove',
      annotations: command.annotations.map(({ id }) => id),
      replies: command.replies.map(({ id }) => id),
    },
  });
}

function removeMany(
  dialogue: Dialogue,
  command: Extract<AnnotationCommand, { type: 'annotations.remove' }>,
): Result<Reduced> {
  const { replies: said = [] } = dialogue;
  const missing =
    command.annotations.find((id) => dialogue.annotations.every((each) => each.id !== id)) ??
    command.replies.find((id) => said.every((each) => each.id !== id));
  if (missing !== undefined) return refused(command, missing);
  const ids = new Set(command.annotations);
  const replied = new Set(command.replies);
  const goes = ({ id, target }: Reply) => replied.has(id) || ids.has(target);
  return ok({
    dialogue: withReplies(
      { ...dialogue, annotations: dialogue.annotations.filter(({ id }) => !ids.has(id)) },
      said.filter((reply) => !goes(reply)),
    ),
    inverse: {
      type: 'annotations.add',
      annotations: dialogue.annotations.filter(({ id }) => ids.has(id)),
      replies: said.filter(goes),
    },
  });
}

function repeatedIn(list: readonly { id: string }[]): string | undefined {
  const seen = new Set<string>();
  for (const { id } of list) {
    if (seen.has(id)) return id;
    seen.add(id);
  }
  return undefined;
}

function reduceReply(
  dialogue: Dialogue,
  command: Extract<AnnotationCommand, { type: `reply.${string}` }>,
): Result<Reduced> {
  const replies = dialogue.replies ?? [];
  if (command.type === 'reply.add') {
    const { reply, at } = command;
    if (replies.some(({ id }) => id === reply.id)) return refused(command, reply.id);
    if (!dialogue.annotations.some(({ id }) => id === reply.target)) return refused(command, reply.target);
    return ok({
      dialogue: withReplies(dialogue, insert(replies, reply, at)),
      inverse: { type: 'reply.remove', id: reply.id },
    });
  }
  const at = replies.findIndex(({ id }) => id === command.id);
  const old = replies[at];
  if (!old) return refused(command, command.id);
  if (command.type === 'reply.remove')
    return ok({
      dialogue: withReplies(dialogue, without(replies, at)),
      inverse: { type: 'reply.add', reply: old, at },
    });
  const { body, modified } = command;
  return ok({
    dialogue: withReplies(dialogue, replace(replies, { ...old, body, modified })),
    inverse: { ...command, body: old.body, modified: old.modified },
  });
}

/** With another state of an annotation; what is left to its default is left out. */
function withAnnotation(dialogue: Dialogue, { visibility, status, ...rest }: Annotation): Dialogue {
  const annotation: Annotation = {
    ...rest,
    ...(visibility === undefined ? {} : { visibility }),
    ...(status === undefined ? {} : { status }),
  };
  return { ...dialogue, annotations: replace(dialogue.annotations, annotation) };
}

function withReplies({ replies: _, ...dialogue }: Dialogue, replies: Reply[]): Dialogue {
  return replies.length === 0 ? dialogue : { ...dialogue, replies };
}
