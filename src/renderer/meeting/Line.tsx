/** A line that was written: when, by which side, what; changed in place by keys of its own. */
import { Handshake, Pencil, Quote, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { useIntl } from 'react-intl';
import type { Side } from '../../domain/model/party.ts';
import { LONGEST_UTTERANCE, type Utterance } from '../../domain/model/utterance.ts';
import { languageOf } from '../../domain/release/language.ts';
import { isComposing, isNotOurs } from '../annotate/composing.ts';
import { useSideName } from '../briefing/sides.ts';

interface LineProps {
  utterance: Utterance;
  sides: readonly Side[];
  readOnly: boolean;
  onChange(utterance: Utterance): void;
  onRemove(): void;
  /** Goes to the line before or after; after the last back to writing. */
  onStep(by: -1 | 1): void;
  /** Back to writing. */
  onLeave(): void;
}

export function Line({ utterance, sides, readOnly, onChange, onRemove, onStep, onLeave }: LineProps) {
  const { formatMessage, formatTime } = useIntl();
  const sideName = useSideName();
  const row = useRef<HTMLLIElement>(null);
  const [edited, setEdited] = useState<string | null>(null);
  const { side, text, at, isCommitment, isVerbatim, statementId } = utterance;
  const isFixed = readOnly || statementId !== undefined;

  const finish = (isKept: boolean, refocus: boolean) => {
    const now = edited?.trim() ?? '';
    setEdited(null);
    if (isKept && now !== '' && now !== text) onChange({ ...utterance, text: now });
    if (refocus) row.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isNotOurs(event) || event.target !== row.current) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const chosen = sides[Number(event.key) - 1];
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') onStep(event.key === 'ArrowUp' ? -1 : 1);
    else if (event.key === 'Escape') onLeave();
    else if (isFixed) return;
    else if (event.key === 'Enter' || event.key === 'F2') setEdited(text);
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
