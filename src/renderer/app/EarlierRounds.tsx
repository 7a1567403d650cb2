/** Under a list that begins with the newest rounds: how many older ones there are, and the way to have them too. */
import { useIntl } from 'react-intl';
import { Button } from '../design/Button.tsx';

interface EarlierRoundsProps {
  /** How many older rounds are not in the list. */
  count: number;
  /** Null while they are being read. */
  onMore: (() => void) | null;
}

/** How many more rounds come at a time: each is a file. */
export const MORE_ROUNDS = 200;

export function EarlierRounds({ count, onMore }: EarlierRoundsProps) {
  const { formatMessage } = useIntl();
  if (count === 0) return null;
  return (
    <p className="earlier-rounds">
      <span>{formatMessage({ id: 'app.earlier' }, { count })}</span>
      <Button isDisabled={onMore === null} onPress={() => onMore?.()}>
        {formatMessage({ id: 'app.earlier.more' }, { count: Math.min(count, MORE_ROUNDS) })}
      </Button>
    </p>
  );
}
