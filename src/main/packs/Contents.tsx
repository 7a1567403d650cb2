/** The contents: a line for each heading, with its page once that is known. */
import type { HeadingBlock } from '../../domain/pack/document.ts';
import { type PageNumbers, useIds } from './pageContext.tsx';
import { Words } from './Words.tsx';

export function Contents(props: { headings: HeadingBlock[]; pages: PageNumbers | null }) {
  const ids = useIds();
  return (
    <ol className="contents">
      {props.headings.map((heading) => (
        <li key={heading.id} className={`indent-${heading.indent}`}>
          <a href={`#${ids(heading.id)}`}>
            {heading.number === '' ? null : <span className="number">{heading.number} </span>}
            <span className="entry">
              <Words text={heading.text} />
            </span>
            <span className="leader" aria-hidden="true" />
            <span className="page"> {props.pages?.get(heading.id) ?? ''}</span>
          </a>
        </li>
      ))}
    </ol>
  );
}
