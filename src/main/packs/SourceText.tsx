/** A source in full: numbered sentences with their numbers hanging in the margin, everything else as it came. */
import type { SourceParagraph, SourceRun } from '../../domain/pack/document.ts';
import { citationIn, sourceLines } from '../../domain/pack/sourceLines.ts';
import { citationId } from './anchors.ts';
import { useBars, useIds } from './pageContext.tsx';
import { Words } from './Words.tsx';

export function SourceText(props: { paragraphs: SourceParagraph[] }) {
  return (
    <div className="source">
      {props.paragraphs.map((paragraph, place) => (
        <Paragraph
          // biome-ignore lint/suspicious/noArrayIndexKey: the page is rendered once and never changes
          key={place}
          paragraph={paragraph}
          label={paragraph.label === props.paragraphs[place - 1]?.label ? null : paragraph.label}
        />
      ))}
    </div>
  );
}

function Paragraph(props: { paragraph: SourceParagraph; label: string | null }) {
  const { paragraph, label } = props;
  const bar = useBars();
  const hung = citationIn(paragraph.runs) !== null ? sourceLines(paragraph.runs) : [paragraph.runs];
  return (
    <div
      className={[paragraph.heading ? 'source-heading' : 'source-paragraph', bar(paragraph)]
        .filter(Boolean)
        .join(' ')}
    >
      {hung.map((runs, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the page is rendered once and never changes
        <SourceLine key={place} runs={runs} label={place === 0 ? label : null} />
      ))}
    </div>
  );
}

function SourceLine(props: { runs: SourceRun[]; label: string | null }) {
  const ids = useIds();
  const citation = citationIn(props.runs);
  return (
    <div className="source-line" id={citation === null ? undefined : ids(citationId(citation))}>
      <span className="source-label">{citation ?? props.label ?? ''}</span>{' '}
      <p>
        {props.runs.map((run, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the page is rendered once and never changes
          <span key={place}>
            {place > 0 && run.spaced ? ' ' : ''}
            <Words text={run.text} />
          </span>
        ))}
      </p>
    </div>
  );
}
