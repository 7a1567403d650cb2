/** How many hits there are, how far the index is, and the keys. */
import { useIntl } from 'react-intl';
import { writeKeys } from '../app/keys.ts';
import { Progress } from '../design/Progress.tsx';
import type { Searching } from './searching.ts';

const KEYS = [
  ['search.keys.choose', '↑', '↓'],
  ['search.keys.open', 'Enter'],
  ['search.keys.filters', 'Tab'],
  ['search.keys.next', 'F3'],
] as const;

export function SearchFoot({ state }: { state: Searching }) {
  const { formatMessage } = useIntl();
  const { indexed } = state;
  return (
    <div className="search-foot">
      <p role="status" className="search-status">
        {useCount(state)}
      </p>
      {indexed.rounds < indexed.of ? (
        <Progress
          label={formatMessage({ id: 'search.building' }, indexed)}
          done={indexed.rounds / indexed.of}
        />
      ) : null}
      <p className="search-keys">
        {KEYS.map(([id, ...keys]) => (
          <span key={id}>
            {keys.map((key) => (
              <kbd key={key}>{writeKeys(key)}</kbd>
            ))}{' '}
            {formatMessage({ id })}
          </span>
        ))}
      </p>
    </div>
  );
}

function useCount({ text, foundFor, hits, cursor, tally, failure }: Searching): string {
  const { formatMessage } = useIntl();
  if (text.trim() === '' || failure !== null) return '';
  if (text !== foundFor) return formatMessage({ id: 'search.searching' });
  if (tally !== null) return formatMessage({ id: 'search.count' }, { count: tally.count });
  return formatMessage({ id: cursor === null ? 'search.count' : 'search.counting' }, { count: hits.length });
}
