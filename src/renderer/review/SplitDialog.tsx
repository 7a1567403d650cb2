/** Splits a statement: the reader moves a cut through its words and sees the two halves. */
import { type KeyboardEvent, useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import { splitCommand } from '../../domain/commands/passages.ts';
import type { Statement } from '../../domain/model/statement.ts';
import { isComposing } from '../annotate/composing.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { likelyCut, wordsOf } from './cuts.ts';
import type { Review } from './useReview.ts';

/** The dialog is opened to do this. */
const takeFocus = (element: HTMLElement | null) => element?.focus();

export function SplitDialog({ review, statement }: { review: Review; statement: Statement }) {
  const { formatMessage } = useIntl();
  const { dialogue } = review;
  const source = dialogue.sources.find(({ id }) => id === statement.source.sourceId);
  const { start, end } = statement.source.span;
  const text = source?.text.slice(start, end) ?? '';
  const words = useMemo(() => wordsOf(text, statement.lang), [text, statement.lang]);
  const [cut, setCut] = useState(() => likelyCut(words));
  const offset = words.slice(0, cut).join('').length;
  const command = splitCommand(dialogue, statement.id, start + offset);
  const first = text.slice(0, offset).trim();
  const second = text.slice(offset).trim();

  const close = () => review.show(null);
  const split = () => {
    if (!command) return;
    review.apply(command);
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const to = { ArrowLeft: cut - 1, ArrowRight: cut + 1, Home: 1, End: words.length - 1 }[event.key];
    if (event.key === 'Enter') split();
    else if (to !== undefined) setCut(Math.max(1, Math.min(words.length - 1, to)));
    else return;
    event.preventDefault();
  };

  return (
    <Dialog
      isOpen
      onOpenChange={close}
      title={formatMessage({ id: 'review.split.title' })}
      foot={
        <>
          <Button onPress={close}>{formatMessage({ id: 'review.cancel' })}</Button>
          <Button look="main" isDisabled={command === null} onPress={split}>
            {formatMessage({ id: 'review.split.do' })}
          </Button>
        </>
      }
    >
      <p className="review-hint">{formatMessage({ id: 'review.split.hint' })}</p>
      {/* biome-ignore-start lint/a11y/useKeyWithClickEvents: the slider around the words has the keys */}
      <div
        className="review-cut"
        role="slider"
        tabIndex={0}
        ref={takeFocus}
        aria-label={formatMessage({ id: 'review.split.cut' })}
        aria-valuemin={1}
        aria-valuemax={Math.max(1, words.length - 1)}
        aria-valuenow={cut}
        aria-valuetext={`${first} | ${second}`}
        lang={statement.lang}
        onKeyDown={onKeyDown}
      >
        {words.map((word, place) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: see above
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: words stand where they stand
            key={place}
            data-cut={place === cut || undefined}
            data-second={place >= cut || undefined}
            onClick={() => setCut(Math.max(1, place))}
          >
            {word}
          </span>
        ))}
      </div>
      {/* biome-ignore-end lint/a11y/useKeyWithClickEvents: see above */}
      <dl className="review-halves">
        <dt>{formatMessage({ id: 'review.split.first' })}</dt>
        <dd lang={statement.lang}>{first}</dd>
        <dt>{formatMessage({ id: 'review.split.second' })}</dt>
        <dd lang={statement.lang}>{second}</dd>
      </dl>
    </Dialog>
  );
}
