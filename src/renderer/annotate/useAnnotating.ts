/** What a reader does on a statement's text: select, highlight, comment, go to an annotation. */
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useEffectEvent,
  useState,
} from 'react';
import { useIntl } from 'react-intl';
import { describeSelection } from '../../domain/anchors/describeSelection.ts';
import { boundaryAfter } from '../../domain/anchors/graphemes.ts';
import { makeAnnotation, NO_REMARK, type Remark } from '../../domain/annotations/make.ts';
import type { Placed } from '../../domain/annotations/place.ts';
import type { Stance } from '../../domain/model/annotation.ts';
import type { Statement } from '../../domain/model/statement.ts';
import { useIsReadOnly, useSessionActions, useSessionPart } from '../session/parts.ts';
import { announce } from './announce.ts';
import { goToMargin, lookAt } from './attention.ts';
import { isNotOurs } from './composing.ts';
import { rangeOf } from './highlights.ts';
import { caretIn, lastRectOf, moveByKey, offsetAt, type Stretch, selectedIn } from './textSelection.ts';
import { textNodeOf } from './usePaint.ts';

type Step =
  | { kind: 'reading' }
  | { kind: 'tools'; at: Stretch }
  | { kind: 'compose'; at: Stretch; stance: Stance | null };

const READING: Step = { kind: 'reading' };

interface Annotating {
  statement: Statement;
  placed: readonly Placed[];
  text: RefObject<HTMLElement | null>;
  toolbar: RefObject<HTMLElement | null>;
}

export function useAnnotating({ statement, placed, text, toolbar }: Annotating) {
  const { formatMessage } = useIntl();
  const { apply } = useSessionActions();
  const author = useSessionPart(({ view }) => view.index.settings.author);
  const readOnly = useIsReadOnly();
  const [step, setStep] = useState<Step>(READING);
  const [caret, setCaret] = useState<Stretch | null>(null);

  const offerTools = () => {
    const node = textNodeOf(text.current);
    const at = node && selectedIn(node);
    if (!readOnly) setStep(at ? { kind: 'tools', at } : READING);
  };
  const close = () => setStep(READING);
  const addAt = (at: Stretch, remark: Remark) => {
    const selectors = describeSelection(statement.text, at.start, at.end);
    if (!selectors) return;
    const annotation = makeAnnotation({
      uuid: crypto.randomUUID(),
      now: new Date().toISOString(),
      author,
      statementId: statement.id,
      selectors,
      remark,
    });
    void apply({ type: 'annotation.add', annotation, at: null });
    document.getSelection()?.removeAllRanges();
    lookAt(annotation.id);
    announce(formatMessage({ id: 'annotate.added' }, { quote: selectors[0].exact }));
  };
  const wholeStatement = { start: 0, end: statement.text.length };
  const chosen = () => {
    const node = textNodeOf(text.current);
    return (node && selectedIn(node)) ?? wholeStatement;
  };

  // While the tools are offered, they follow the selection and go with it.
  const onSelectionChange = useEffectEvent(() => {
    const node = textNodeOf(text.current);
    if (step.kind === 'tools' && node && !selectedIn(node)) setStep(READING);
  });
  const offering = step.kind === 'tools';
  useEffect(() => {
    if (!offering) return;
    const listen = () => onSelectionChange();
    document.addEventListener('selectionchange', listen);
    return () => document.removeEventListener('selectionchange', listen);
  }, [offering]);

  // The popover holds the focus until it is gone; only then can the text have it back.
  const composing = step.kind === 'compose';
  useEffect(() => {
    if (!composing) return;
    const element = text.current;
    return () => {
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) element?.focus({ preventScroll: true });
      });
    };
  }, [composing, text]);

  const onPointerDown = () => {
    setCaret(null);
    // The pointer may be let go of anywhere; the browser settles the selection after that.
    const released = () => setTimeout(offerTools, 0);
    document.addEventListener('pointerup', released, { once: true });
  };

  const onClick = (event: MouseEvent) => {
    const node = textNodeOf(text.current);
    if (!node || selectedIn(node)) return;
    const found = annotationAt(placed, offsetAt(node, event.clientX, event.clientY));
    if (found) goToMargin(found.annotation.id, statement.id);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const node = textNodeOf(text.current);
    if (!node || isNotOurs(event) || event.target !== text.current) return;
    if (handleKey(event, node)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  const handleKey = (event: KeyboardEvent, node: Text): boolean => {
    if (moveByKey(node, event)) {
      const at = caretIn(node);
      setCaret(at === null ? null : { start: at, end: boundaryAfter(statement.text, at + 1) });
      offerTools();
      const selected = selectedIn(node);
      if (selected)
        announce(
          formatMessage(
            { id: 'annotate.selected' },
            { text: statement.text.slice(selected.start, selected.end) },
          ),
        );
      return true;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    switch (event.key) {
      case 'h':
      case 'H':
        if (readOnly) return false;
        addAt(chosen(), NO_REMARK);
        setStep(READING);
        return true;
      case 'c':
      case 'C':
        if (readOnly) return false;
        setStep({ kind: 'compose', at: chosen(), stance: null });
        return true;
      case 'Tab':
        if (event.shiftKey || step.kind !== 'tools') return false;
        toolbar.current?.querySelector('button')?.focus();
        return true;
      case 'Escape':
        if (step.kind === 'reading' && !caret && !selectedIn(node)) return false;
        document.getSelection()?.removeAllRanges();
        setCaret(null);
        setStep(READING);
        return true;
      case 'Enter':
      case 'F6': {
        const found = annotationAt(placed, caretIn(node)) ?? placed[0];
        // Without an annotation to go to, F6 goes to the next pane like everywhere else.
        if (!found || event.shiftKey) return false;
        goToMargin(found.annotation.id, statement.id);
        return true;
      }
      default:
        return false;
    }
  };

  const onBlur = (event: FocusEvent) => {
    if (!(event.relatedTarget instanceof Node && toolbar.current?.contains(event.relatedTarget)))
      setCaret(null);
  };

  return {
    step,
    caret,
    pending: step.kind === 'compose' ? step.at : null,
    handlers: { onPointerDown, onClick, onKeyDown, onBlur },
    close,
    highlight: () => {
      if (step.kind === 'tools') addAt(step.at, NO_REMARK);
      setStep(READING);
      text.current?.focus({ preventScroll: true });
    },
    compose: (stance: Stance | null) => {
      if (step.kind === 'tools') setStep({ kind: 'compose', at: step.at, stance });
    },
    add: (remark: Remark) => {
      if (step.kind === 'compose') addAt(step.at, remark);
    },
    /** Where the words in work are on the screen. */
    rect: () => {
      const node = textNodeOf(text.current);
      if (!node || step.kind === 'reading') return text.current?.getBoundingClientRect() ?? new DOMRect();
      return lastRectOf(rangeOf(node, step.at.start, step.at.end));
    },
  };
}

/** The annotation at an offset; of several, the one on the fewest words, which could not be reached otherwise. */
function annotationAt(placed: readonly Placed[], offset: number | null): Placed | undefined {
  if (offset === null) return undefined;
  return placed
    .filter(({ place }) => place.start <= offset && offset < place.end)
    .sort((a, b) => a.place.end - a.place.start - (b.place.end - b.place.start))[0];
}
