/** A statement's text with its annotations painted on it, and the ways to select words and annotate them. */
import { useEffect, useId, useMemo, useRef } from 'react';
import { useIntl } from 'react-intl';
import { placeOnStatement } from '../../domain/annotations/place.ts';
import { stanceOf } from '../../domain/annotations/read.ts';
import type { Annotation } from '../../domain/model/annotation.ts';
import type { Statement } from '../../domain/model/statement.ts';
import { ComposePopover } from './ComposePopover.tsx';
import { SelectionTools } from './SelectionTools.tsx';
import { statementShown } from './shownStatements.ts';
import { stanceMessage } from './stances.ts';
import { useAnnotating } from './useAnnotating.ts';
import { usePaint } from './usePaint.ts';
import './annotate.css';

interface StatementTextProps {
  statement: Statement;
  /** Those on it, the same list while they are the same. */
  annotations: readonly Annotation[];
}

export function StatementText({ statement, annotations }: StatementTextProps) {
  const { formatMessage, formatList } = useIntl();
  const text = useRef<HTMLParagraphElement>(null);
  const toolbar = useRef<HTMLDivElement>(null);
  const textId = useId();
  const hintId = useId();
  const { placed } = useMemo(() => placeOnStatement(statement, annotations), [statement, annotations]);
  const annotating = useAnnotating({ statement, placed, text, toolbar });
  useEffect(() => statementShown(statement.id), [statement.id]);
  usePaint({ statement, placed, text, pending: annotating.pending, caret: annotating.caret });

  const said = placed.map(({ annotation }) => formatMessage({ id: stanceMessage(stanceOf(annotation)) }));
  return (
    <div className="statement-text" data-annotated={placed.length > 0 || undefined}>
      {/* biome-ignore-start lint/a11y/noNoninteractiveTabindex: words of a statement are selected and annotated by keyboard */}
      {/* biome-ignore-start lint/a11y/useSemanticElements: a fieldset is for form fields */}
      <p
        ref={text}
        id={textId}
        lang={statement.lang}
        role="group"
        tabIndex={0}
        aria-labelledby={textId}
        aria-describedby={hintId}
        data-statement={statement.id}
        {...annotating.handlers}
      >
        {statement.text}
      </p>
      {/* biome-ignore-end lint/a11y/useSemanticElements: see above */}
      {/* biome-ignore-end lint/a11y/noNoninteractiveTabindex: see above */}
      <span id={hintId} hidden>
        {placed.length > 0
          ? `${formatMessage({ id: 'annotate.statement.count' }, { count: placed.length, list: formatList(said, { type: 'unit' }) })} `
          : ''}
        {formatMessage({ id: 'annotate.statement.keys' })}
      </span>
      {annotating.step.kind === 'tools' ? (
        <SelectionTools
          key={`${annotating.step.at.start}-${annotating.step.at.end}`}
          trigger={text}
          at={annotating.rect}
          toolbar={toolbar}
          onHighlight={annotating.highlight}
          onCompose={annotating.compose}
          onClose={annotating.close}
        />
      ) : null}
      {annotating.step.kind === 'compose' ? (
        <ComposePopover
          trigger={text}
          at={annotating.rect}
          stance={annotating.step.stance}
          onAdd={annotating.add}
          onClose={annotating.close}
        />
      ) : null}
    </div>
  );
}
