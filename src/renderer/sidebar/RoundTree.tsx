/** The rounds of one series as a tree: arrow keys walk it, Enter goes there, letters find. */
import { ChevronRight } from 'lucide-react';
import { memo, useDeferredValue, useState } from 'react';
import { Button, type Key, Tree, TreeItem, TreeItemContent } from 'react-aria-components';
import { useIntl } from 'react-intl';
import { passagesOf } from '../../domain/align/passages.ts';
import type { Dialogue, DialogueHeader } from '../../domain/model/dialogue.ts';
import { LISTED } from '../../domain/model/roundOrder.ts';
import type { Topic } from '../../domain/model/statement.ts';
import { titleIn } from '../../domain/model/topicTitle.ts';
import { OVERVIEW } from '../app/place.tsx';
import { useDays } from '../app/useDays.ts';
import { useRoundName } from '../app/useRoundName.ts';
import { useLang } from '../i18n/useLang.ts';

const MORE = 'more';

/** So many rows fill the pane of a window. */
const IN_SIGHT = 20;

/** Joins a dialogue's and a topic's id into a key; dialogues' ids hold no slash. */
const keyOf = (dialogueId: string, topicId: string | null) =>
  topicId === OVERVIEW ? dialogueId : `${dialogueId}/${topicId}`;

interface RoundTreeProps {
  label: string;
  /** Newest first. */
  rounds: readonly DialogueHeader[];
  /** How many more the series has that are still being read. */
  unread: number;
  /** The dialogue on screen. */
  openId: string | null;
  topicId: string | null;
  /** Whether the window waits for its first dialogue: rows out of sight are made after that is on screen. */
  isStarting: boolean;
  /** Of the dialogue on screen; the index knows no statements. */
  topics: readonly Topic[];
  alignments: Dialogue['alignments'];
  onGo(dialogueId: string, topicId: string | null): void;
}

/**
 * Lists the newest rounds, and more each time it is asked to: search finds any. Made anew only when what it lists changes: it is not, while somebody types.
 */
export const RoundTree = memo(function RoundTree(props: RoundTreeProps) {
  const { label, rounds, unread, openId, topicId, isStarting, topics, alignments, onGo: go } = props;
  const [closed, setClosed] = useState<ReadonlySet<Key>>(new Set());
  const [opened, setOpened] = useState<ReadonlySet<Key>>(new Set());
  const [listed, setListed] = useState(LISTED);
  const current = openId === null ? null : keyOf(openId, topicId);

  const inSight = useDeferredValue(isStarting ? IN_SIGHT : listed, IN_SIGHT);
  // The round on screen is listed wherever it stands.
  const shown = rounds.filter(({ id }, place) => place < inSight || id === openId);
  const further = rounds.length + unread - shown.length;

  // The round on screen shows its topics unless the reader closed it; others only when asked to.
  const expanded = new Set(opened);
  if (openId !== null && !closed.has(openId)) expanded.add(openId);
  // Rows that were made once stay: the focus would go on from one that is taken out to the row beside it.
  const [made, setMade] = useState<ReadonlySet<Key>>(expanded);
  if (![...expanded].every((id) => made.has(id))) setMade(new Set([...made, ...expanded]));
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
        <RoundItem
          key={round.id}
          round={round}
          isMade={made.has(round.id)}
          topics={round.id === openId ? topics : null}
          alignments={alignments}
        />
      ))}
      {further > 0 ? <MoreItem further={further} /> : null}
    </Tree>
  );
});

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

interface RoundItemProps {
  round: DialogueHeader;
  /** Whether its topics are there, shown or not. */
  isMade: boolean;
  /** What is read of it; null while it is not on screen. */
  topics: readonly Topic[] | null;
  alignments: Dialogue['alignments'];
}

/** The topics of a round that was never open are not made: with all of them the tree is six times as long. */
function RoundItem({ round, isMade, topics, alignments }: RoundItemProps) {
  const { formatMessage } = useIntl();
  const roundName = useRoundName();
  const days = useDays();
  const name = roundName(round);
  return (
    <TreeItem
      id={round.id}
      textValue={name}
      hasChildItems={round.topics.length > 0}
      className="tree-item tree-round"
    >
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
      {(isMade ? round.topics : []).map((topic) => (
        <TopicItem
          key={topic.id}
          round={round}
          topic={topic}
          read={topics?.find(({ id }) => id === topic.id) ?? null}
          alignments={alignments}
        />
      ))}
    </TreeItem>
  );
}

interface TopicItemProps {
  round: DialogueHeader;
  topic: DialogueHeader['topics'][number];
  read: Topic | null;
  alignments: Dialogue['alignments'];
}

function TopicItem({ round, topic, read, alignments }: TopicItemProps) {
  const { formatMessage } = useIntl();
  const shown = titleIn(useLang(), topic, round.lang);
  const count = read === null ? null : passagesOf({ alignments }, read, round.lang).length;
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
