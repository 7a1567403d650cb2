/** Imports that wait for their review: each goes on where it was left. */
import { FileSearch } from 'lucide-react';
import { useIntl } from 'react-intl';
import { usePlace } from '../app/place.tsx';
import { useSessionPart } from '../session/parts.ts';

export function Drafts() {
  const { formatMessage } = useIntl();
  const drafts = useSessionPart(({ view }) => view.drafts);
  const { go } = usePlace();
  if (drafts.length === 0) return null;
  return (
    <section className="sidebar-drafts" aria-labelledby="sidebar-drafts">
      <header className="sidebar-series">
        <h2 id="sidebar-drafts">{formatMessage({ id: 'sidebar.drafts' })}</h2>
        <span>{drafts.length}</span>
      </header>
      <ul>
        {drafts.map(({ id, parts, files }) => {
          const [first] = parts;
          if (!first) return null;
          const toReview = parts.reduce((sum, { header }) => sum + header.toReview, 0);
          return (
            <li key={id}>
              <button type="button" className="sidebar-draft" onClick={() => go(first.header.id, null)}>
                <span className="sidebar-draft-icon">
                  <FileSearch size={15} aria-hidden />
                </span>
                <span>
                  <span className="sidebar-draft-title" lang={first.header.lang}>
                    {first.header.title || files[0]?.name}
                  </span>
                  <span className="sidebar-draft-about">
                    <span>{files.map(({ name }) => name).join(', ')}</span>
                    {toReview > 0 ? (
                      <span className="tree-review">
                        {formatMessage({ id: 'sidebar.toReview' }, { count: toReview })}
                      </span>
                    ) : null}
                  </span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
