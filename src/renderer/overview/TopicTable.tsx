/** All topics of a dialogue with how much each side said: the way into each of them. */
import { Button } from 'react-aria-components';
import { useIntl } from 'react-intl';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import { sidesOf } from '../../domain/pack/comparison.ts';
import { usePlace } from '../app/place.tsx';
import { useSideName } from '../briefing/sides.ts';
import { useSession } from '../session/session.ts';

export function TopicTable({ dialogue }: { dialogue: Dialogue }) {
  const { formatMessage } = useIntl();
  const { settings } = useSession();
  const { go } = usePlace();
  const sideName = useSideName();
  const speaking = dialogue.topics.flatMap((topic) => sidesOf(dialogue, topic, settings.ownSide));
  const statements = dialogue.topics.flatMap((topic) => topic.statements);
  const unsaid = statements.some(({ side }) => side === 'unattributed');
  const sides = [...new Set(speaking), 'joint', ...(unsaid ? ['unattributed'] : [])];
  return (
    <div className="topic-table">
      <table>
        <thead>
          <tr>
            <th scope="col">{formatMessage({ id: 'overview.topics.topic' })}</th>
            {sides.map((side) => (
              <th key={side} scope="col" className="topic-table-count">
                {sideName(side)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {dialogue.topics.map((topic) => (
            <tr key={topic.id}>
              <th scope="row" data-level={topic.level} lang={dialogue.lang}>
                <Button className="topic-link" onPress={() => go(dialogue.id, topic.id)}>
                  <span className="tree-label">{topic.label}</span>
                  <span>{topic.title}</span>
                </Button>
              </th>
              {sides.map((side) => (
                <Count key={side} count={topic.statements.filter((each) => each.side === side).length} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Count({ count }: { count: number }) {
  const { formatMessage } = useIntl();
  if (count > 0) return <td className="topic-table-count">{count}</td>;
  return (
    <td className="topic-table-count topic-table-none">
      <span aria-hidden>{formatMessage({ id: 'overview.topics.none' })}</span>
      <span className="visually-hidden">{formatMessage({ id: 'overview.topics.noneWords' })}</span>
    </td>
  );
}
