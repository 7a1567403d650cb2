/** All topics of a dialogue with how much each side said, and the way into each of them where there is one. */

import { useMemo } from 'react';
import { Button } from 'react-aria-components';
import { useIntl } from 'react-intl';
import { passagesOf } from '../../domain/align/passages.ts';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import type { Topic } from '../../domain/model/statement.ts';
import { sidesOf } from '../../domain/pack/comparison.ts';
import { useSideName } from '../briefing/sides.ts';
import { useLang } from '../i18n/useLang.ts';
import { useSession } from '../session/session.ts';

interface TopicTableProps {
  dialogue: Dialogue;
  /** Goes to a topic; left out where the dialogue is not in the library yet. */
  onGo?: (topicId: string) => void;
}

export function TopicTable({ dialogue, onGo }: TopicTableProps) {
  const { formatMessage } = useIntl();
  const { settings } = useSession();
  const sideName = useSideName();
  const speaking = dialogue.topics.flatMap((topic) => sidesOf(dialogue, topic, settings.ownSide));
  const lang = useLang();
  // What two sources say of one thing counts once.
  const saidIn = useMemo(
    () =>
      new Map(
        dialogue.topics.map((topic) => [
          topic.id,
          passagesOf(dialogue, topic, lang).map(({ statement }) => statement),
        ]),
      ),
    [dialogue, lang],
  );
  const unsaid = [...saidIn.values()].flat().some(({ side }) => side === 'unattributed');
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
                {onGo ? (
                  <Button className="topic-link" onPress={() => onGo(topic.id)}>
                    <TopicName topic={topic} />
                  </Button>
                ) : (
                  <span className="topic-link">
                    <TopicName topic={topic} />
                  </span>
                )}
              </th>
              {sides.map((side) => (
                <Count
                  key={side}
                  count={saidIn.get(topic.id)?.filter((each) => each.side === side).length ?? 0}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function TopicName({ topic }: { topic: Topic }) {
  return (
    <>
      <span className="tree-label">{topic.label}</span>
      <span>{topic.title}</span>
    </>
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
