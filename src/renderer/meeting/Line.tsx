/** A line that was written: when, by which side, what; changed in place by keys of its own. */
import { Handshake, Pencil, Quote, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { useIntl } from 'react-intl';
import type { Side } from '../../domain/model/party.ts';
import { LONGEST_UTTERANCE, type Utterance } from '../../domain/model/utterance.ts';
import { languageOf } from '../../domain/release/language.ts';
import { isComposing, isNotOurs } from '../annotate/composing.ts';
import { useSideName } from '../briefing/sides.ts';
import { useSession } from '../session/session.ts';
import type { Visit } from '../session/typingHistory.ts';
import { REST_MS } from './useLine.ts';

interface LineProps {
  utterance: Utterance;
  sides: readonly Side[];
  readOnly: boolean;
  /** What is changed in one visit is one step to undo. */
  onChange(utterance: Utterance, visit?: Visit): void;
  /** Puts it under the topic before or after. */
  onMove(by: -1 | 1): void;
  onRemove(): void;
  /** Goes to the line before or after; after the last back to writing. */
  onStep(by: -1 | 1): void;
  /** Back to writing. */
  onLeave(): void;
}

export function Line({ utterance, sides, readOnly, onChange, onMove, onRemove, onStep, onLeave }: LineProps) {
  const { formatMessage, formatTime } = useIntl();
  const sideName = useSideName();
  const { registerFlush } = useSession();
  const row = useRef<HTMLLIElement>(null);
  const [edited, setEdited] = useState<string | null>(null);
  const { side, text, at, isCommitment, isVerbatim, statementId } = utterance;
  const isFixed = readOnly || statementId !== undefined;

  /** What it was before it was edited, and the step that the edit is. */
  const before = useRef<{ text: string; visit: Visit } | null>(null);

  const begin = () => {
    before.current = { text, visit: Symbol('line') };
    setEdited(text);
  };
  const put = (words: string) => {
    if (words !== '' && words !== text) onChange({ ...utterance, text: words }, before.current?.visit);
  };
  const keep = () => {
    if (edited !== null) put(edited.trim());
  };
  const finish = (isKept: boolean, refocus: boolean) => {
    if (isKept) keep();
    else put(before.current?.text ?? text);
    setEdited(null);
    if (refocus) row.current?.focus();
  };
  // What is corrected is on the disk as it is typed, like what is written.
  const flush = useEffectEvent(async () => keep());
  useEffect(() => {
    if (edited === null) return;
    const timer = setTimeout(() => void flush(), REST_MS);
    return () => clearTimeout(timer);
  }, [edited]);
  useEffect(() => registerFlush(() => flush()), [registerFlush]);
  useEffect(() => () => void flush(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isNotOurs(event) || event.target !== row.current) return;
    if (event.ctrlKey || event.metaKey) return;
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (event.altKey) {
      if (isFixed || (by !== -1 && by !== 1)) return;
      onMove(by);
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const chosen = sides[Number(event.key) - 1];
    if (by === -1 || by === 1) onStep(by);
    else if (event.key === 'Escape') onLeave();
    else if (isFixed) return;
    else if (event.key === 'Enter' || event.key === 'F2') begin();
    else if (event.key === 'Delete') onRemove();
    else if (event.key.toUpperCase() === 'C') onChange({ ...utterance, isCommitment: !isCommitment });
    else if (event.key.toUpperCase() === 'V') onChange({ ...utterance, isVerbatim: !isVerbatim });
    else if (chosen !== undefined) onChange({ ...utterance, side: chosen });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onEditKey = (event: KeyboardEvent) => {
    if (isComposing(event) || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    finish(event.key === 'Enter', true);
  };

  return (
    <li
      ref={row}
      className="meeting-line"
      data-side={side}
      data-utterance={utterance.id}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a line is a stop of the keyboard, with keys of its own
      tabIndex={0}
      aria-label={`${sideName(side)}: ${text}`}
      onKeyDown={onKeyDown}
    >
      <time dateTime={at}>{formatTime(at, { hour: '2-digit', minute: '2-digit' })}</time>
      <span className="meeting-line-side">{sideName(side)}</span>
      {edited === null ? (
        <p className="meeting-line-text" lang={languageOf(text)}>
          {isVerbatim ? <Quote aria-label={formatMessage({ id: 'meeting.verbatim' })} role="img" /> : null}
          {text}
          {isCommitment ? (
            <span className="meeting-flag">
              <Handshake aria-hidden />
              {formatMessage({ id: 'meeting.commitment' })}
            </span>
          ) : null}
          {statementId === undefined ? null : (
            <span className="meeting-flag">{formatMessage({ id: 'meeting.recorded' })}</span>
          )}
        </p>
      ) : (
        <input
          className="field-input"
          // biome-ignore lint/a11y/noAutofocus: it stands where the reader pressed the key to write
          autoFocus
          aria-label={formatMessage({ id: 'meeting.edit' })}
          value={edited}
          maxLength={LONGEST_UTTERANCE}
          onChange={(event) => setEdited(event.target.value)}
          onKeyDown={onEditKey}
          onBlur={() => document.hasFocus() && finish(true, false)}
        />
      )}
      {isFixed || edited !== null ? null : (
        <span className="meeting-line-tools">
          <Button
            className="note-tool"
            aria-label={formatMessage({ id: 'meeting.edit' })}
            onPress={() => setEdited(text)}
          >
            <Pencil aria-hidden />
          </Button>
          <Button
            className="note-tool"
            aria-label={formatMessage({ id: 'meeting.remove' })}
            onPress={onRemove}
          >
            <Trash2 aria-hidden />
          </Button>
        </span>
      )}
    </li>
  );
}
