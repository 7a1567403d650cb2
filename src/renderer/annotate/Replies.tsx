/** What was said to an annotation, and the reply in work. */
import { Pencil, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { useIntl } from 'react-intl';
import { makeReply } from '../../domain/annotations/make.ts';
import { replyTextOf } from '../../domain/annotations/read.ts';
import type { Annotation, Reply } from '../../domain/model/annotation.ts';
import { useSessionActions, useSessionPart } from '../session/parts.ts';
import type { Visit } from '../session/typingHistory.ts';
import { announce } from './announce.ts';
import { Signature } from './CardParts.tsx';
import { ReplyEditor } from './ReplyEditor.tsx';

interface RepliesProps {
  annotation: Annotation;
  replies: readonly Reply[];
  isReplying: boolean;
  readOnly: boolean;
  onReplied(refocus: boolean): void;
  /** The focus has nowhere else to go. */
  onLeave(): void;
}

export function Replies({ annotation, replies, isReplying, readOnly, onReplied, onLeave }: RepliesProps) {
  const { formatMessage } = useIntl();
  const { apply } = useSessionActions();
  const author = useSessionPart(({ view }) => view.index.settings.author);
  const [edited, setEdited] = useState<Reply['id'] | null>(null);
  const now = () => ({
    uuid: crypto.randomUUID(),
    now: new Date().toISOString(),
    author,
  });
  /** The reply in work, once it was kept, and the one step to undo that it is. */
  const begun = useRef<{ reply: Reply; visit: Visit } | null>(null);
  useEffect(() => {
    if (!isReplying) begun.current = null;
  }, [isReplying]);
  const add = (text: string) => {
    const known = begun.current;
    if (known !== null) return change(known.reply, text, known.visit);
    announce(formatMessage({ id: 'annotate.replied' }));
    const reply = makeReply(annotation.id, text, now());
    const visit = Symbol('reply');
    begun.current = { reply, visit };
    return apply({ type: 'reply.add', reply, at: null }, visit);
  };
  const change = (reply: Reply, text: string, visit?: Visit) => {
    const { body, modified } = makeReply(annotation.id, text, now());
    return apply({ type: 'reply.edit', id: reply.id, body, modified }, visit);
  };
  return (
    <>
      {replies.length === 0 ? null : (
        <ol className="annotation-replies" aria-label={formatMessage({ id: 'annotate.replies' })}>
          {replies.map((reply) => (
            <li key={reply.id}>
              {edited === reply.id ? (
                <ReplyEditor
                  text={replyTextOf(reply)}
                  onKeep={(text) => change(reply, text)}
                  onDone={(refocus) => {
                    setEdited(null);
                    if (refocus) onLeave();
                  }}
                />
              ) : (
                <>
                  <p className="annotation-comment">{replyTextOf(reply)}</p>
                  <div className="reply-foot">
                    <Signature of={reply} />
                    {readOnly ? null : (
                      <span className="annotation-buttons">
                        <Button
                          className="note-tool"
                          aria-label={formatMessage({ id: 'annotate.reply.edit' })}
                          onPress={() => setEdited(reply.id)}
                        >
                          <Pencil aria-hidden />
                        </Button>
                        <Button
                          className="note-tool"
                          aria-label={formatMessage({ id: 'annotate.reply.delete' })}
                          onPress={() => {
                            void apply({ type: 'reply.remove', id: reply.id });
                            announce(formatMessage({ id: 'annotate.reply.deleted' }));
                            onLeave();
                          }}
                        >
                          <Trash2 aria-hidden />
                        </Button>
                      </span>
                    )}
                  </div>
                </>
              )}
            </li>
          ))}
        </ol>
      )}
      {isReplying ? <ReplyEditor text="" onKeep={add} onDone={onReplied} /> : null}
    </>
  );
}
