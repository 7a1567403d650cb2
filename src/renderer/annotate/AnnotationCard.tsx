/** One annotation in the margin: what it is on, what it says, who said it when; edited in place. */
import { Pencil, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { useIntl } from 'react-intl';
import { commentOf, quoteOf, stanceOf, tagsOf } from '../../domain/annotations/read.ts';
import type { Annotation } from '../../domain/model/annotation.ts';
import type { Statement } from '../../domain/model/statement.ts';
import { goToText, lookAt } from './attention.ts';
import { isComposing } from './composing.ts';
import { RemarkEditor } from './RemarkEditor.tsx';
import { stanceIcon, stanceMessage } from './stances.ts';

interface AnnotationCardProps {
  annotation: Annotation;
  /** Whether the text was edited since and the words stand elsewhere now. */
  moved: boolean;
  /** The statement it is on; null for one without a place. */
  statement: Statement | null;
  active: boolean;
  readOnly: boolean;
  onDelete(): void;
  onStep(step: 'next' | 'previous' | 'first' | 'last'): void;
}

const STEPS: Record<string, 'next' | 'previous' | 'first' | 'last'> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
};

export function AnnotationCard(props: AnnotationCardProps) {
  const { annotation, moved, statement, active, readOnly, onDelete, onStep } = props;
  const { formatMessage } = useIntl();
  const card = useRef<HTMLElement>(null);
  const [editing, setEditing] = useState(false);
  const stance = stanceOf(annotation);
  const Icon = stanceIcon(stance);
  const stanceName = formatMessage({ id: stanceMessage(stance) });
  const toText = () => goToText(annotation.id, statement?.id ?? null);

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.target !== card.current) return;
    const step = STEPS[event.key];
    if (step) onStep(step);
    else if (event.key === 'Escape') toText();
    else if (readOnly) return;
    else if (event.key === 'Enter' || event.key === 'F2') setEditing(true);
    else if (event.key === 'Delete') onDelete();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <article
      ref={card}
      className="annotation"
      data-annotation={annotation.id}
      data-stance={stance ?? 'none'}
      data-active={active || undefined}
      aria-label={`${stanceName}: ${quoteOf(annotation)}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a card is a stop of the keyboard, with keys of its own
      tabIndex={0}
      onKeyDown={onKeyDown}
      onFocus={() => lookAt(annotation.id)}
    >
      <header className="annotation-head">
        <span className="annotation-stance" data-stance={stance ?? 'none'}>
          <Icon aria-hidden />
          {stanceName}
        </span>
        {moved ? (
          <span className="annotation-moved" title={formatMessage({ id: 'annotate.moved.hint' })}>
            {formatMessage({ id: 'annotate.moved' })}
          </span>
        ) : null}
        {readOnly || editing ? null : (
          <span className="annotation-buttons">
            <Button
              className="note-tool"
              aria-label={formatMessage({ id: 'annotate.edit' })}
              onPress={() => setEditing(true)}
            >
              <Pencil aria-hidden />
            </Button>
            <Button
              className="note-tool"
              aria-label={formatMessage({ id: 'annotate.delete' })}
              onPress={onDelete}
            >
              <Trash2 aria-hidden />
            </Button>
          </span>
        )}
      </header>
      <Quote annotation={annotation} statement={statement} onShow={toText} />
      {editing ? (
        <RemarkEditor
          annotation={annotation}
          onDone={(refocus) => {
            setEditing(false);
            if (refocus) card.current?.focus();
          }}
        />
      ) : (
        <Said annotation={annotation} />
      )}
      <Signature annotation={annotation} />
    </article>
  );
}

function Quote({
  annotation,
  statement,
  onShow,
}: {
  annotation: Annotation;
  statement: Statement | null;
  onShow(): void;
}) {
  const { formatMessage } = useIntl();
  const quote = quoteOf(annotation);
  if (!statement) return <blockquote className="annotation-quote">{quote}</blockquote>;
  return (
    <Button
      className="annotation-quote"
      lang={statement.lang}
      aria-label={formatMessage({ id: 'annotate.showText' }, { quote })}
      onPress={onShow}
    >
      {quote}
    </Button>
  );
}

function Said({ annotation }: { annotation: Annotation }) {
  const comment = commentOf(annotation);
  const tags = tagsOf(annotation);
  return (
    <>
      {comment === '' ? null : <p className="annotation-comment">{comment}</p>}
      {tags.length === 0 ? null : (
        <ul className="annotation-tags">
          {tags.map((tag) => (
            <li key={tag}>{tag}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function Signature({ annotation }: { annotation: Annotation }) {
  const { formatDate, formatMessage } = useIntl();
  const { name } = annotation.creator;
  const edited = annotation.modified !== annotation.created;
  return (
    <footer className="annotation-signature">
      {name === '' ? null : <span>{name}</span>}
      <time dateTime={annotation.modified}>
        {formatDate(annotation.modified, { dateStyle: 'medium', timeStyle: 'short' })}
      </time>
      {edited ? <span>{formatMessage({ id: 'annotate.changed' })}</span> : null}
    </footer>
  );
}
