/** Goes to the next hit or the one before, and says where there is none. */
import { useIntl } from 'react-intl';
import { announce } from '../annotate/announce.ts';
import { stepHit } from './searching.ts';

export function useHitSteps(): (by: 1 | -1) => Promise<void> {
  const { formatMessage } = useIntl();
  return async (by) => {
    if (!(await stepHit(by)))
      announce(formatMessage({ id: by === 1 ? 'search.bar.last' : 'search.bar.first' }));
  };
}
