/** The text of a source as it came, with the reader's sentence lit and each statement's sentence a way to it. */
import { type KeyboardEvent, type MouseEvent, memo, useEffect, useId, useMemo, useRef } from 'react';
import { useIntl } from 'react-intl';
import type { Source } from '../../domain/model/source.ts';
import type { Statement } from '../../domain/model/statement.ts';
import { isNotOurs } from '../annotate/composing.ts';
import { focusArrived, type Spotlight } from '../briefing/spotlight.ts';
import { whenFree } from '../search/lightHit.ts';
import type { FoundInSource } from '../search/useFoundInSource.ts';
import { blockAt, blocksOf, type TextBlock } from './blocks.ts';
import { bringIntoSight, offsetAt, paintSentences, paintWhereNear, rangesOf } from './sentencePaint.ts';

interface SourceTextProps {
  source: Source;
  /** The statements of this source, in its order. */
  statements: readonly Statement[];
  /** Those of the topic on screen. */
  ofTopic: ReadonlySet<string>;
  spotlight: Spotlight;
  /** A hit of a search in this source. */
  found: FoundInSource | null;
  /** Goes to a statement. */
  onGo(statement: Statement): void;
  /** Lights another statement's sentence: the one before, or after. */
  onStep(by: -1 | 1): void;
}

export function SourceText({ source, statements, ofTopic, spotlight, found, onGo, onStep }: SourceTextProps) {
  const { formatMessage } = useIntl();
  const text = useRef<HTMLDivElement>(null);
  const hintId = useId();
  const blocks = useMemo(() => blocksOf(source.text), [source.text]);
  const lit = statements.find(({ id }) => id === spotlight.statementId) ?? null;

  useEffect(() => {
    if (!text.current) return;
    const spans = statements.filter(({ id }) => ofTopic.has(id)).map((statement) => statement.source.span);
    return paintWhereNear(text.current, blocks, spans);
  }, [blocks, statements, ofTopic]);

  const start = lit?.source.span.start;
  const end = lit?.source.span.end;
  useEffect(() => {
    if (!text.current || start === undefined || end === undefined) return;
    return paintSentences('lit', rangesOf(text.current, blocks, { start, end }));
  }, [blocks, start, end]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` makes the same wish count again
  useEffect(() => {
    if (!text.current || start === undefined || end === undefined) return;
    const element = text.current;
    if (spotlight.takeFocus) {
      element.focus({ preventScroll: true });
      focusArrived();
    }
    // A pane that was just opened has its size only in the next frame.
    const frame = requestAnimationFrame(() => {
      const [range] = rangesOf(element, blocks, { start, end });
      if (range) bringIntoSight(element, element.children[blockAt(blocks, start)], range);
    });
    return () => cancelAnimationFrame(frame);
  }, [spotlight.turn, blocks, start, end]);

  // Another topic is met in the source at its first statement, unless one of its own is lit.
  const firstOfTopic = statements.find(({ id }) => ofTopic.has(id))?.source.span;
  const arriving = lit !== null && ofTopic.has(lit.id) ? undefined : firstOfTopic?.start;
  useEffect(() => {
    if (!text.current || arriving === undefined) return;
    const element = text.current;
    const frame = requestAnimationFrame(() => {
      const [range] = rangesOf(element, blocks, { start: arriving, end: arriving + 1 });
      if (range) bringIntoSight(element, element.children[blockAt(blocks, arriving)], range);
    });
    return () => cancelAnimationFrame(frame);
  }, [arriving, blocks]);

  const foundSpans = found?.spans;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` makes the same wish count again
  useEffect(() => {
    const [first] = foundSpans ?? [];
    if (!text.current || foundSpans === undefined || first === undefined) return;
    const element = text.current;
    const ranges = foundSpans.flatMap((span) => rangesOf(element, blocks, span));
    const off = paintSentences('found', ranges);
    const calledOff = whenFree(() => {
      element.focus({ preventScroll: true });
      const [range] = ranges;
      if (range) bringIntoSight(element, element.children[blockAt(blocks, first.start)], range);
    });
    return () => {
      calledOff();
      off();
    };
  }, [found?.turn, blocks, foundSpans]);

  const onClick = (event: MouseEvent) => {
    if (!document.getSelection()?.isCollapsed) return;
    const at = offsetAt(blocks, event.clientX, event.clientY);
    if (at === null) return;
    const statement = statements.find(({ source: { span } }) => span.start <= at && at < span.end);
    if (statement) onGo(statement);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isNotOurs(event) || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') onStep(event.key === 'ArrowDown' ? 1 : -1);
    else if (['Enter', 'Escape', 's', 'S'].includes(event.key) && lit) onGo(lit);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <>
      {/* biome-ignore-start lint/a11y/useSemanticElements: a fieldset is for form fields */}
      {/* biome-ignore-start lint/a11y/noNoninteractiveTabindex: it scrolls and has keys of its own */}
      <div
        ref={text}
        className="source-text"
        lang={source.lang}
        role="group"
        aria-label={formatMessage({ id: 'source.text' }, { title: source.title })}
        aria-describedby={hintId}
        tabIndex={0}
        onClick={onClick}
        onKeyDown={onKeyDown}
      >
        <Blocks blocks={blocks} />
      </div>
      {/* biome-ignore-end lint/a11y/noNoninteractiveTabindex: see above */}
      {/* biome-ignore-end lint/a11y/useSemanticElements: see above */}
      <span id={hintId} hidden>
        {formatMessage({ id: 'source.keys' })}
      </span>
    </>
  );
}

/** Made once for a text: thousands of blocks are not compared anew with every sentence that is lit. */
const Blocks = memo(function Blocks({ blocks }: { blocks: readonly TextBlock[] }) {
  return blocks.map(({ start, text }) => (
    <div key={start} className="source-block" data-block={start}>
      {text}
    </div>
  ));
});
