/** The line that is being written: kept as it is typed, so that nothing waits for its end to be on the disk. */
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { DialogueCommand } from '../../domain/commands/dialogueCommand.ts';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import type { Side } from '../../domain/model/party.ts';
import type { Topic } from '../../domain/model/statement.ts';
import type { Utterance } from '../../domain/model/utterance.ts';
import { useSession } from '../session/session.ts';

/** Typing that rests this long is sent; Enter and leaving send at once. */
export const REST_MS = 300;

export type LineMarks = Pick<Utterance, 'side' | 'isVerbatim' | 'isCommitment'>;

interface Begun {
  id: Utterance['id'];
  at: string;
  /** As it was sent last; null before the first time. */
  sent: Utterance | null;
}

export function useLine(dialogueId: Dialogue['id'], topicId: Topic['id'], firstSide: Side) {
  const { applyTo, registerFlush } = useSession();
  // Undo may lead to another round while a line is in work: what was typed is this one's.
  const apply = (command: DialogueCommand) => applyTo(dialogueId, command);
  const [text, setText] = useState('');
  const [marks, setMarks] = useState<LineMarks>({ side: firstSide, isVerbatim: false, isCommitment: false });
  const begun = useRef<Begun | null>(null);

  const keep = async (): Promise<void> => {
    const line = begun.current;
    if (line === null) return;
    const utterance: Utterance = { id: line.id, topicId, ...marks, text: text.trim(), at: line.at };
    if (utterance.text === '') {
      if (line.sent !== null) {
        line.sent = null;
        await apply({ type: 'utterance.remove', id: line.id });
      }
      return;
    }
    if (JSON.stringify(utterance) === JSON.stringify(line.sent)) return;
    const isNew = line.sent === null;
    line.sent = utterance;
    await apply(
      isNew ? { type: 'utterance.add', utterance, at: null } : { type: 'utterance.edit', utterance },
    );
  };
  const flush = useEffectEvent(keep);
  useEffect(() => {
    const deregister = registerFlush(() => flush());
    return () => deregister();
  }, [registerFlush]);
  useEffect(() => () => void flush(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed or marked is what is to be kept
  useEffect(() => {
    const timer = setTimeout(() => void flush(), REST_MS);
    return () => clearTimeout(timer);
  }, [text, marks]);

  return {
    text,
    marks,
    /** The id of the line in work; null before its first character. */
    id: begun.current?.id ?? null,
    write: (now: string) => {
      if (begun.current === null && now.trim() !== '')
        begun.current = { id: crypto.randomUUID(), at: new Date().toISOString(), sent: null };
      setText(now);
    },
    mark: (patch: Partial<LineMarks>) => setMarks((before) => ({ ...before, ...patch })),
    /** Ends the line; the next one begins on the same side, without its marks. */
    end: () => {
      void keep();
      begun.current = null;
      setText('');
      setMarks(({ side }) => ({ side, isVerbatim: false, isCommitment: false }));
    },
  };
}
