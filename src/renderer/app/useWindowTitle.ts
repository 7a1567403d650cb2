/** Names the window after what is in it, so that it can be told apart in a list of windows. */
import { useEffect } from 'react';
import { useIntl } from 'react-intl';
import { usePlace } from './place.tsx';
import { useRoundName } from './useRoundName.ts';

export function useWindowTitle(): void {
  const { formatMessage } = useIntl();
  const roundName = useRoundName();
  const { dialogue, topic } = usePlace();
  const parts = [topic?.title, dialogue ? roundName(dialogue) : undefined, formatMessage({ id: 'app.name' })];
  const title = parts.filter((part) => part !== undefined).join(' – ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}
