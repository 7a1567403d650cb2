/** What a bundle brought, dialogue by dialogue. */
import { useIntl } from 'react-intl';
import type { Taken } from '../../contract/exchange.ts';
import { useRoundName } from '../app/useRoundName.ts';

export function TakenShown({ taken }: { taken: Taken }) {
  const { formatMessage, formatDate } = useIntl();
  const roundName = useRoundName();
  const { fileName, author, madeAt, dialogues } = taken;
  return (
    <>
      <p>
        {formatMessage(
          { id: 'exchange.taken' },
          {
            file: fileName,
            author: author || formatMessage({ id: 'exchange.taken.nobody' }),
            time: formatDate(madeAt, { dateStyle: 'medium', timeStyle: 'short' }),
          },
        )}
      </p>
      <ul className="exchange-taken">
        {dialogues.map(({ id, title, round, isNew, added, changed, same, conflicts }) => {
          const name = roundName({ title, round });
          return (
            <li key={id}>
              {isNew
                ? formatMessage({ id: 'exchange.taken.new' }, { title: name })
                : formatMessage(
                    { id: 'exchange.taken.dialogue' },
                    { title: name, added, changed, same, conflicts },
                  )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
