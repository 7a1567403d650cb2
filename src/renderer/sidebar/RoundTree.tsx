/** The rounds of one series as a tree: arrow keys walk it, Enter goes there, letters find. */
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Button, type Key, Tree, TreeItem, TreeItemContent } from 'react-aria-components';
import { useIntl } from 'react-intl';
import { passagesOf } from '../../domain/align/passages.ts';
import type { DialogueHeader } from '../../domain/model/dialogue.ts';
import { LISTED } from '../../domain/model/roundOrder.ts';
import { titleIn } from '../../domain/model/topicTitle.ts';
import { OVERVIEW, usePlace } from '../app/place.tsx';
import { useDays } from '../app/useDays.ts';
import { useRoundName } from '../app/useRoundName.ts';
import { useLang } from '../i18n/useLang.ts';

const MORE = 'more';

/** Joins a dialogue's and a topic's id into a key; dialogues' ids hold no slash. */
const keyOf = (dialogueId: string, topicId: string | null) =>
  topicId === OVERVIEW ? dialogueId : `${dialogueId}/${topicId}`;

interface RoundTreeProps {
  label: string;
  rounds: readonly DialogueHeader[];
  /** How many more the series has that are still being read. */
  unread: number;
}

/** Lists the newest rounds, and more each time it is asked to: search finds any. */
export function RoundTree({ label, rounds, unread }: RoundTreeProps) {
  const { dialogue, topic, go } = usePlace();
  const [closed, setClosed] = useState<ReadonlySet<Key>>(new Set());
  const [opened, setOpened] = useState<ReadonlySet<Key>>(new Set());
  const [listed, setListed] = useState(LISTED);
  const current = dialogue ? keyOf(dialogue.id, topic?.id ?? OVERVIEW) : null;

  // The round on screen is listed wherever it stands.
  const shown = rounds.filter(({ id }, place) => place < listed || id === dialogue?.id);
  const further = rounds.length + unread - shown.length;

  // The round on screen shows its topics unless the reader closed it; others only when asked to.
  const expanded = new Set(opened);
  if (dialogue && !closed.has(dialogue.id)) expanded.add(dialogue.id);
  const onExpandedChange = (now: Set<Key>) => {
    setOpened(now);
    setClosed(new Set(rounds.map(({ id }) => id).filter((id) => !now.has(id) && expanded.has(id))));
  };
  const onGo = (key: Key) => {
    if (key === MORE) return setListed(listed + LISTED);
    const round = rounds.find(({ id }) => key === id || String(key).startsWith(`${id}/`));
    if (!round) return;
    go(round.id, key === round.id ? OVERVIEW : String(key).slice(round.id.length + 1));
    if (key === round.id) setClosed((before) => new Set([...before].filter((id) => id !== key)));
  };

  return (
    <Tree
      className="tree"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={current === null ? [] : [current]}
      onSelectionChange={(keys) => {
        if (keys !== 'all') for (const key of keys) onGo(key);
      }}
      expandedKeys={expanded}
      onExpandedChange={onExpandedChange}
    >
      {shown.map((round) => (
        <RoundItem key={round.id} round={round} />
      ))}
      {further > 0 ? <MoreItem further={further} /> : null}
    </Tree>
  );
}

function MoreItem({ further }: { further: number }) {
  const { formatMessage } = useIntl();
  const words = formatMessage({ id: 'sidebar.more' }, { count: Math.min(LISTED, further), further });
  return (
    <TreeItem id={MORE} textValue={words} className="tree-item tree-more">
      <TreeItemContent>
        <div className="tree-row">{words}</div>
      </TreeItemContent>
    </TreeItem>
  );
}

function RoundItem({ round }: { round: DialogueHeader }) {
  const { formatMessage } = useIntl();
  const roundName = useRoundName();
  const days = useDays();
  const name = roundName(round);
  return (
    <TreeItem id={round.id} textValue={name} className="tree-item tree-round">
      <TreeItemContent>
        <div className="tree-row">
          <Button
            slot="chevron"
            className="tree-chevron"
            aria-label={formatMessage({ id: 'sidebar.expand' }, { round: name })}
          >
            <ChevronRight aria-hidden />
          </Button>
          <span className="tree-words">
            <span className="tree-name" {...(round.round === null ? { lang: round.lang } : {})}>
              {name}
            </span>
            <span className="tree-about">
              {round.heldOn.length > 0 ? <span>{days(round.heldOn, 'short')}</span> : null}
              <span>{formatMessage({ id: 'sidebar.topics' }, { count: round.topics.length })}</span>
              {round.toReview > 0 ? (
                <span className="tree-review">
                  {formatMessage({ id: 'sidebar.toReview' }, { count: round.toReview })}
                </span>
              ) : null}
            </span>
          </span>
        </div>
      </TreeItemContent>
      {round.topics.map((topic) => (
        <TopicItem key={topic.id} round={round} topic={topic} />
      ))}
    </TreeItem>
  );
}

function TopicItem({ round, topic }: { round: DialogueHeader; topic: DialogueHeader['topics'][number] }) {
  const { formatMessage } = useIntl();
  const { dialogue } = usePlace();
  const shown = titleIn(useLang(), topic, round.lang);
  // Only the open dialogue is read; the index knows no statements.
  const read = dialogue?.id === round.id ? dialogue.topics.find(({ id }) => id === topic.id) : undefined;
  const count = dialogue && read ? passagesOf(dialogue, read, round.lang).length : null;
  return (
    <TreeItem
      id={keyOf(round.id, topic.id)}
      textValue={shown.title}
      aria-label={`${shown.label} ${shown.title}`.trim()}
      className="tree-item tree-topic"
      data-level={topic.level}
    >
      <TreeItemContent>
        <div className="tree-row" lang={shown.lang}>
          <span className="tree-label">{shown.label}</span>
          <span className="tree-name">{shown.title}</span>
          {count == null ? null : (
            <span className="tree-count">
              <span aria-hidden>{count}</span>
              <span className="visually-hidden">
                {formatMessage({ id: 'sidebar.statements' }, { count })}
              </span>
            </span>
          )}
        </div>
      </TreeItemContent>
    </TreeItem>
  );
}
