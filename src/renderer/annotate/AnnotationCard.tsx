/** One annotation in the margin: what it is on, what it says and what was said to it; edited in place. */
import { Check, MessageSquareReply, Pencil, RotateCcw, Trash2 } from 'lucide-react';
import { type KeyboardEvent, memo, type ReactNode, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { quoteOf, stanceOf, statusOf, visibilityOf } from '../../domain/annotations/read.ts';
import type { Annotation, Reply } from '../../domain/model/annotation.ts';
import type { Statement } from '../../domain/model/statement.ts';
import { LightButton } from '../design/LightButton.tsx';
import { goToText, lookAt } from './attention.ts';
import { Quote, Said, Signature } from './CardParts.tsx';
import { isNotOurs } from './composing.ts';
import { RemarkEditor } from './RemarkEditor.tsx';
import { Replies } from './Replies.tsx';
import { stanceIcon, stanceMessage } from './stances.ts';
import type { CardStep, MarginActions } from './useMarginActions.ts';
import { VisibilityMark } from './VisibilityPicker.tsx';

interface AnnotationCardProps {
  annotation: Annotation;
  replies: readonly Reply[];
  /** Whether the text was edited since and the words stand elsewhere now. */
  moved: boolean;
  /** The statement it is on; null for one without a place. */
  statement: Statement | null;
  active: boolean;
  readOnly: boolean;
  actions: MarginActions;
  /** What is offered for one without a place. */
  children?: ReactNode;
}

const STEPS: Record<string, CardStep> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
};

/** Shown anew only when something of its own changes: a long topic has hundreds. */
export const AnnotationCard = memo(function AnnotationCard(props: AnnotationCardProps) {
  const { annotation, replies, moved, statement, active, readOnly, actions } = props;
  const { formatMessage } = useIntl();
  const card = useRef<HTMLElement>(null);
  const [work, setWork] = useState<'editing' | 'replying' | null>(null);
  const stance = stanceOf(annotation);
  const Icon = stanceIcon(stance);
  const stanceName = formatMessage({ id: stanceMessage(stance) });
  const isResolved = statusOf(annotation) === 'resolved';
  const toText = () => goToText(annotation.id, statement?.id ?? null);
  const done = (refocus: boolean) => {
    setWork(null);
    if (refocus) card.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (isNotOurs(event) || event.target !== card.current) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    if (step) actions.step(annotation.id, step);
    else if (event.key === 'Escape') toText();
    else if (readOnly) return;
    else if (event.key === 'Enter' || event.key === 'F2') setWork('editing');
    else if (event.key === 'Delete') actions.remove(annotation);
    else if (event.key.toUpperCase() === 'R') setWork('replying');
    else if (event.key.toUpperCase() === 'X') actions.settle(annotation);
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
      data-resolved={isResolved || undefined}
      aria-label={`${stanceName}: ${quoteOf(annotation)}${
        isResolved ? ` (${formatMessage({ id: 'annotate.resolved' })})` : ''
      }`}
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
        {isResolved ? (
          <span className="annotation-mark">
            <Check aria-hidden />
            {formatMessage({ id: 'annotate.resolved' })}
          </span>
        ) : null}
        <VisibilityMark visibility={visibilityOf(annotation)} />
        {moved ? (
          <span className="annotation-moved" title={formatMessage({ id: 'annotate.moved.hint' })}>
            {formatMessage({ id: 'annotate.moved' })}
          </span>
        ) : null}
        {readOnly || work === 'editing' ? null : (
          <CardTools
            isResolved={isResolved}
            onReply={() => setWork('replying')}
            onSettle={() => actions.settle(annotation)}
            onEdit={() => setWork('editing')}
            onDelete={() => actions.remove(annotation)}
          />
        )}
      </header>
      <Quote annotation={annotation} statement={statement} onShow={toText} />
      {props.children}
      {work === 'editing' ? (
        <RemarkEditor annotation={annotation} onDone={done} />
      ) : (
        <Said annotation={annotation} />
      )}
      <Signature of={annotation} />
      <Replies
        annotation={annotation}
        replies={replies}
        isReplying={work === 'replying'}
        readOnly={readOnly}
        onReplied={done}
        onLeave={() => card.current?.focus()}
      />
    </article>
  );
});

interface CardToolsProps {
  isResolved: boolean;
  onReply(): void;
  onSettle(): void;
  onEdit(): void;
  onDelete(): void;
}

function CardTools({ isResolved, onReply, onSettle, onEdit, onDelete }: CardToolsProps) {
  const { formatMessage } = useIntl();
  const tools = [
    { id: 'annotate.reply', icon: MessageSquareReply, act: onReply },
    {
      id: isResolved ? 'annotate.reopen' : 'annotate.resolve',
      icon: isResolved ? RotateCcw : Check,
      act: onSettle,
    },
    { id: 'annotate.edit', icon: Pencil, act: onEdit },
    { id: 'annotate.delete', icon: Trash2, act: onDelete },
  ] as const;
  return (
    <span className="annotation-buttons">
      {tools.map(({ id, icon: Icon, act }) => (
        <LightButton key={id} className="note-tool" aria-label={formatMessage({ id })} onClick={act}>
          <Icon aria-hidden />
        </LightButton>
      ))}
    </span>
  );
}
