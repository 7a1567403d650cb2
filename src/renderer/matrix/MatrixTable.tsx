/** Topics by sides, own side first. Arrow keys go from entry to entry, Enter to its place. */
import { type KeyboardEvent, useMemo } from 'react';
import { Button } from 'react-aria-components';
import { useIntl } from 'react-intl';
import { passagesOf } from '../../domain/align/passages.ts';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import type { Side } from '../../domain/model/party.ts';
import type { Statement, Topic } from '../../domain/model/statement.ts';
import { titleIn } from '../../domain/model/topicTitle.ts';
import { citationsOf } from '../../domain/pack/citations.ts';
import { sidesOf } from '../../domain/pack/comparison.ts';
import { isComposing } from '../annotate/composing.ts';
import { useSideName } from '../briefing/sides.ts';
import { useLang } from '../i18n/useLang.ts';
import { useSessionPart } from '../session/parts.ts';
import { neighbourOf } from './neighbour.ts';
import './matrix.css';

/** A cell with more of them would push the next topic off the page; the rest is a press away. */
const ENTRIES = 4;

interface MatrixTableProps {
  dialogue: Dialogue;
  onGo(topicId: string, statementId: string | null): void;
}

export function MatrixTable({ dialogue, onGo }: MatrixTableProps) {
  const { formatMessage } = useIntl();
  const lang = useLang();
  const sideName = useSideName();
  const ownSide = useSessionPart(({ view }) => view.index.settings.ownSide);
  const citations = useMemo(() => citationsOf(dialogue), [dialogue]);
  const rows = useMemo(
    () =>
      dialogue.topics.map((topic) => ({
        topic,
        said: passagesOf(dialogue, topic, lang).map(({ statement }) => statement),
      })),
    [dialogue, lang],
  );
  const speaking = dialogue.topics.flatMap((topic) => sidesOf(dialogue, topic, ownSide));
  const isUnsaid = rows.some(({ said }) => said.some(({ side }) => side === 'unattributed'));
  const sides = [...new Set(speaking), 'joint', ...(isUnsaid ? ['unattributed'] : [])];
  return (
    <>
      <p className="matrix-about">{formatMessage({ id: 'matrix.about' })}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the entries inside */}
      <div className="matrix" onKeyDown={moveByArrow}>
        <table>
          <thead>
            <tr>
              <th scope="col">{formatMessage({ id: 'matrix.topic' })}</th>
              {sides.map((side) => (
                <th key={side} scope="col" data-side={side}>
                  {sideName(side)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ topic, said }) => (
              <tr key={topic.id}>
                <th scope="row">
                  <TopicEntry topic={topic} dialogue={dialogue} onGo={onGo} />
                </th>
                {sides.map((side) => (
                  <Cell
                    key={side}
                    side={side}
                    topic={topic}
                    said={said.filter((each) => each.side === side)}
                    citations={citations}
                    onGo={onGo}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function TopicEntry({ topic, dialogue, onGo }: { topic: Topic } & MatrixTableProps) {
  const shown = titleIn(useLang(), topic, dialogue.lang);
  return (
    <Button className="matrix-topic" onPress={() => onGo(topic.id, null)}>
      <span className="matrix-label">{shown.label}</span>
      <span lang={shown.lang}>{shown.title}</span>
    </Button>
  );
}

interface CellProps {
  side: Side;
  topic: Topic;
  said: readonly Statement[];
  citations: ReadonlyMap<string, string>;
  onGo: MatrixTableProps['onGo'];
}

function Cell({ side, topic, said, citations, onGo }: CellProps) {
  const { formatMessage } = useIntl();
  const sideName = useSideName();
  const further = said.length - ENTRIES;
  return (
    <td data-side={side}>
      <p className="matrix-side" aria-hidden>
        {sideName(side)}
      </p>
      {said.length === 0 ? (
        <p className="matrix-nothing">{formatMessage({ id: 'matrix.nothing' })}</p>
      ) : (
        said.slice(0, ENTRIES).map(({ id, text, lang }) => (
          <Button key={id} className="matrix-entry" onPress={() => onGo(topic.id, id)}>
            <span className="matrix-text" lang={lang}>
              {text}
            </span>
            <span className="matrix-citation" lang="en">
              {citations.get(id)}
            </span>
          </Button>
        ))
      )}
      {further > 0 ? (
        <Button
          className="matrix-more"
          aria-label={formatMessage(
            { id: 'matrix.more.label' },
            { count: further, side: sideName(side), topic: topic.title },
          )}
          onPress={() => onGo(topic.id, said[ENTRIES]?.id ?? null)}
        >
          {formatMessage({ id: 'matrix.more' }, { count: further })}
        </Button>
      ) : null}
    </td>
  );
}

function moveByArrow(event: KeyboardEvent<HTMLElement>): void {
  if (isComposing(event) || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
  if (!(event.target instanceof HTMLElement)) return;
  const next = neighbourOf(event.target, event.key);
  if (next === null) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}
