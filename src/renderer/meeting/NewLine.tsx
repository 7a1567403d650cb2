/** Where the note-taker writes: Enter ends the line, keys with Alt choose its side, its marks and the topic. */
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import type { Side } from '../../domain/model/party.ts';
import { LONGEST_UTTERANCE } from '../../domain/model/utterance.ts';
import { announce } from '../annotate/announce.ts';
import { isComposing } from '../annotate/composing.ts';
import { actionOf } from '../app/keys.ts';
import { useSession } from '../session/session.ts';
import { MarkTools } from './MarkTools.tsx';
import type { useLine } from './useLine.ts';

interface NewLineProps {
  line: ReturnType<typeof useLine>;
  sides: readonly Side[];
  isDisabled: boolean;
  onStep(by: -1 | 1): void;
  /** Starts the clock, or pauses it. */
  onClock(): void;
  /** To the lines above. */
  onUp(): void;
}

export function NewLine({ line, sides, isDisabled, onStep, onClock, onUp }: NewLineProps) {
  const { formatMessage } = useIntl();
  const field = useRef<HTMLTextAreaElement>(null);
  const { text, marks, write, mark, end } = line;
  const { undo, redo, canUndo, canRedo } = useSession();
  useEffect(() => field.current?.focus(), []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const action = actionOf(event.nativeEvent);
    if (text === '' && (action === 'undo' || action === 'redo')) {
      // An empty line has nothing of its own to take back: what was done last is meant, and the meeting stays.
      if (action === 'undo') {
        announce(formatMessage({ id: canUndo ? 'app.undone' : 'app.nothingToUndo' }));
        undo();
      } else {
        announce(formatMessage({ id: canRedo ? 'app.redone' : 'app.nothingToRedo' }));
        redo();
      }
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (event.ctrlKey || event.metaKey) return;
    if (event.altKey) {
      // By the key's place: with Alt it writes other letters on some computers.
      const side = sides[Number(/^Digit(\d)$/.exec(event.code)?.[1] ?? 0) - 1];
      if (side !== undefined) mark({ side });
      else if (event.code === 'KeyC') mark({ isCommitment: !marks.isCommitment });
      else if (event.code === 'KeyV') mark({ isVerbatim: !marks.isVerbatim });
      else if (event.code === 'KeyT') onClock();
      else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') onStep(event.key === 'ArrowUp' ? -1 : 1);
      else return;
    } else if (event.key === 'Enter' && !event.shiftKey) end();
    else if (event.key === 'ArrowUp' && text === '') onUp();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="meeting-new" data-side={marks.side}>
      <MarkTools
        sides={sides}
        marks={marks}
        isDisabled={isDisabled}
        onMark={(patch) => {
          mark(patch);
          field.current?.focus();
        }}
      />
      <textarea
        ref={field}
        className="field-input meeting-input"
        rows={2}
        aria-label={formatMessage({ id: 'meeting.line' })}
        placeholder={formatMessage({ id: isDisabled ? 'meeting.readOnly' : 'meeting.line.hint' })}
        value={text}
        maxLength={LONGEST_UTTERANCE}
        disabled={isDisabled}
        onChange={(event) => write(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <p className="meeting-keys">{formatMessage({ id: 'meeting.keys' }, { last: sides.length })}</p>
    </div>
  );
}
