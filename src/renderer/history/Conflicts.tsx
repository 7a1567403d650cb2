/** Says that two people changed the same in different ways, and lets the reader choose between them. */
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Conflict } from '../../contract/exchange.ts';
import type { Version } from '../../domain/history/version.ts';
import { announce } from '../annotate/announce.ts';
import { Banner } from '../design/Banner.tsx';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { asked } from '../session/asked.ts';
import { useSession } from '../session/session.ts';
import { useConflicts } from './useConflicts.ts';
import { useVersionText } from './useVersionText.ts';
import { Words } from './Words.tsx';

export function Conflicts() {
  const { formatMessage } = useIntl();
  const conflicts = useConflicts();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      {conflicts.length === 0 ? null : (
        <Banner
          tone="warning"
          title={formatMessage({ id: 'conflicts.banner' }, { count: conflicts.length })}
          actions={
            <Button onPress={() => setIsOpen(true)}>{formatMessage({ id: 'conflicts.choose' })}</Button>
          }
        />
      )}
      <Dialog
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        size="wide"
        title={formatMessage({ id: 'conflicts.title' })}
        foot={
          <Button look="main" onPress={() => setIsOpen(false)}>
            {formatMessage({ id: 'history.close' })}
          </Button>
        }
      >
        <p className="history-intro">
          {formatMessage({ id: conflicts.length === 0 ? 'conflicts.done' : 'conflicts.intro' })}
        </p>
        {conflicts.map((conflict) => (
          <ConflictShown key={`${conflict.item} ${conflict.unit}`} conflict={conflict} />
        ))}
      </Dialog>
    </>
  );
}

const KINDS = ['note', 'statement', 'annotation', 'reply', 'utterance', 'topic', 'delegate'] as const;

function ConflictShown({ conflict }: { conflict: Conflict }) {
  const { formatMessage } = useIntl();
  const { dialogue, flush, report, view } = useSession();
  const { item, fields, versions } = conflict;
  const kind = KINDS.find((each) => item.startsWith(`${each}:`)) ?? 'other';
  const take = async (version: Version) => {
    if (dialogue === null) return;
    await flush();
    const choice = { dialogueId: dialogue.id, item, version: version.id, fields };
    const answer = await asked(window.taiwa.calls['history.settle'], choice);
    if (answer.ok) announce(formatMessage({ id: 'conflicts.taken' }));
    else report(answer.error);
  };
  const [shown] = versions;
  return (
    <section className="conflict">
      <h3>{formatMessage({ id: `conflicts.item.${kind}` })}</h3>
      <div className="conflict-ends">
        {versions.map((version) => (
          <End
            key={version.id}
            item={item}
            version={version}
            shown={version === shown ? null : (shown ?? null)}
            onTake={view.readOnly === null ? () => void take(version) : null}
          />
        ))}
      </div>
    </section>
  );
}

interface EndProps {
  item: string;
  version: Version;
  /** The end that is shown now, which this one is compared with; null where it is that one. */
  shown: Version | null;
  onTake: (() => void) | null;
}

function End({ item, version, shown, onTake }: EndProps) {
  const { formatMessage, formatDate } = useIntl();
  const textOf = useVersionText();
  const author = version.author || formatMessage({ id: 'history.nobody' });
  const now = textOf(item, version.value);
  return (
    <div className="conflict-end">
      <div className="history-head">
        <span className="history-time">{author}</span>
        <span className="history-about">
          {version.at === null
            ? formatMessage({ id: 'history.first' })
            : formatDate(version.at, { dateStyle: 'medium', timeStyle: 'short' })}
        </span>
        {shown === null ? (
          <span className="history-about">{formatMessage({ id: 'conflicts.shown' })}</span>
        ) : null}
      </div>
      {version.value === null ? (
        <p>{formatMessage({ id: 'conflicts.deleted' })}</p>
      ) : (
        <Words before={shown?.value ? textOf(item, shown.value) : now} now={now} />
      )}
      {onTake === null ? null : (
        <Button aria-label={formatMessage({ id: 'conflicts.take.label' }, { author })} onPress={onTake}>
          {formatMessage({ id: 'conflicts.take' })}
        </Button>
      )}
    </div>
  );
}
