/** One topic as it was dealt with: its heading with its own number, who said what, and the notes on it. */
import { ChevronLeft, ChevronRight, Milestone } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import type { Topic } from '../../domain/model/statement.ts';
import { otherTitles, titleIn } from '../../domain/model/topicTitle.ts';
import { isNotOurs } from '../annotate/composing.ts';
import { useDialogs } from '../app/dialogs.ts';
import { keysFor } from '../app/keys.ts';
import { usePlace } from '../app/place.tsx';
import { useRoundName } from '../app/useRoundName.ts';
import { IconButton } from '../design/Button.tsx';
import { useLang } from '../i18n/useLang.ts';
import { NotesPanel } from '../notes/NotesPanel.tsx';
import { Positions } from './Positions.tsx';
import './topic.css';

export function TopicView({ dialogue, topic }: { dialogue: Dialogue; topic: Topic }) {
  const view = useRef<HTMLDivElement>(null);
  // Another topic is read from its beginning.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the topic changes
  useEffect(() => {
    view.current?.parentElement?.scrollTo({ top: 0 });
  }, [dialogue.id, topic.id]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the statements inside
    <div className="topic" ref={view} onKeyDown={walkStatements}>
      <TopicHead dialogue={dialogue} topic={topic} />
      <Positions key={`${dialogue.id}/${topic.id}`} dialogue={dialogue} topic={topic} />
      <NotesPanel
        key={`notes/${dialogue.id}/${topic.id}`}
        target={{ kind: 'topic', topicId: topic.id }}
        dialogue={dialogue}
      />
    </div>
  );
}

function TopicHead({ dialogue, topic }: { dialogue: Dialogue; topic: Topic }) {
  const { formatMessage } = useIntl();
  const { step } = usePlace();
  const { show } = useDialogs();
  const roundName = useRoundName();
  const shown = titleIn(useLang(), topic, dialogue.lang);
  const others = otherTitles(topic, dialogue.lang, shown);
  const total = dialogue.topics.length;
  const number = dialogue.topics.findIndex(({ id }) => id === topic.id) + 1;
  return (
    <header className="topic-head">
      <div className="topic-title">
        <p className="topic-round">
          {roundName(dialogue)}
          <span aria-hidden> · </span>
          {formatMessage({ id: 'briefing.position' }, { number, total })}
        </p>
        <h1 lang={shown.lang}>
          {shown.label === '' ? null : <span className="topic-label">{shown.label} </span>}
          {shown.title}
        </h1>
        {others.length === 0 ? null : (
          <p className="topic-also">
            {others.map(({ lang, label, title }) => (
              <span key={`${lang} ${title}`} lang={lang}>
                {`${label} ${title}`.trim()}
              </span>
            ))}
          </p>
        )}
      </div>
      <div className="topic-steps">
        <IconButton
          icon={Milestone}
          label={formatMessage({ id: 'evolution.open' })}
          keys={keysFor('evolution')}
          onPress={() => show('evolution')}
        />
        <IconButton
          icon={ChevronLeft}
          label={formatMessage({ id: 'briefing.previous' })}
          keys="["
          onPress={() => step(-1)}
        />
        <IconButton
          icon={ChevronRight}
          label={formatMessage({ id: 'briefing.next' })}
          keys="]"
          isDisabled={number === total}
          onPress={() => step(1)}
        />
      </div>
    </header>
  );
}

/** Up and down walk through the statements in the order in which they stand. */
function walkStatements(event: KeyboardEvent<HTMLElement>): void {
  if (isNotOurs(event) || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const statements = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-statement]')];
  const at = event.target instanceof HTMLElement ? statements.indexOf(event.target) : -1;
  if (at === -1) return;
  event.preventDefault();
  const next = statements[at + (event.key === 'ArrowDown' ? 1 : -1)];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'nearest' });
}
