/** Everything a note or a statement ever was, with who made it so and when, and the way back to each. */
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Failure } from '../../domain/failure/failure.ts';
import type { Version } from '../../domain/history/version.ts';
import { announce } from '../annotate/announce.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { FailureWords } from '../design/FailureWords.tsx';
import { asked } from '../session/asked.ts';
import { useSession } from '../session/session.ts';
import { endBurst } from '../session/typingHistory.ts';
import { type Asked, askForHistory, useAskedHistory } from './asking.ts';
import { restoringCommands } from './restoring.ts';
import { useVersionText } from './useVersionText.ts';
import { type Listed, listed } from './versionList.ts';
import { Words } from './Words.tsx';

export function HistoryDialog() {
  const { formatMessage } = useIntl();
  const what = useAskedHistory();
  const close = () => askForHistory(null);
  return (
    <Dialog
      isOpen={what !== null}
      onOpenChange={close}
      size="wide"
      title={formatMessage({ id: 'history.title' })}
      foot={
        <Button look="main" onPress={close}>
          {formatMessage({ id: 'history.close' })}
        </Button>
      }
    >
      {what === null ? null : <Versions what={what} />}
    </Dialog>
  );
}

type Read = { kind: 'reading' } | { kind: 'failed'; failure: Failure } | { kind: 'read'; list: Listed[] };

function Versions({ what }: { what: Asked }) {
  const { formatMessage } = useIntl();
  const { flush, dialogue, apply, view } = useSession();
  const [read, setRead] = useState<Read>({ kind: 'reading' });
  const { dialogueId, item } = what;
  useEffect(() => {
    let isStale = false;
    const load = async () => {
      // What is still typed belongs to it.
      await flush();
      const answer = await asked(window.taiwa.calls['history.versions'], { dialogueId, item });
      if (isStale) return;
      setRead(
        answer.ok ? { kind: 'read', list: listed(answer.value) } : { kind: 'failed', failure: answer.error },
      );
    };
    void load();
    return () => {
      isStale = true;
    };
  }, [flush, dialogueId, item]);

  const restore = async (version: Version) => {
    if (dialogue === null || version.value === null) return;
    const commands = restoringCommands(dialogue, item, version.value, new Date().toISOString()) ?? [];
    askForHistory(null);
    // Undo takes back the restoring, not what was typed just before it as well.
    endBurst();
    for (const command of commands) await apply(command);
    endBurst();
    announce(formatMessage({ id: 'history.restored' }));
  };
  if (read.kind === 'reading') return <p>{formatMessage({ id: 'history.loading' })}</p>;
  if (read.kind === 'failed') return <FailureWords failure={read.failure} />;
  if (read.list.length === 0) return <p>{formatMessage({ id: 'history.none' })}</p>;
  const canRestore = (version: Version) =>
    view.readOnly === null &&
    dialogue?.id === dialogueId &&
    version.value !== null &&
    restoringCommands(dialogue, item, version.value, '') !== null;
  return (
    <>
      <p className="history-intro">{formatMessage({ id: 'history.intro' })}</p>
      <ol className="history-list">
        {read.list.map(({ version, before }, place) => (
          <li key={version.id} className="history-version">
            <VersionHead
              version={version}
              isNow={place === 0}
              isFirst={before === null}
              onRestore={place > 0 && canRestore(version) ? () => void restore(version) : null}
            />
            <VersionText item={item} version={version} before={before} />
          </li>
        ))}
      </ol>
    </>
  );
}

interface VersionHeadProps {
  version: Version;
  isNow: boolean;
  isFirst: boolean;
  /** Null where there is nothing to restore. */
  onRestore: (() => void) | null;
}

function VersionHead({ version, isNow, isFirst, onRestore }: VersionHeadProps) {
  const { formatMessage, formatDate } = useIntl();
  const { at, author } = version;
  const time =
    at === null
      ? formatMessage({ id: 'history.first' })
      : formatDate(at, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <div className="history-head">
      <span className="history-time">{time}</span>
      {at === null ? null : (
        <span className="history-about">{author || formatMessage({ id: 'history.nobody' })}</span>
      )}
      {isNow ? <span className="history-about">{formatMessage({ id: 'history.now' })}</span> : null}
      {isFirst && at !== null ? (
        <span className="history-about">{formatMessage({ id: 'history.made' })}</span>
      ) : null}
      {onRestore === null ? null : (
        <Button aria-label={formatMessage({ id: 'history.restore.label' }, { time })} onPress={onRestore}>
          {formatMessage({ id: 'history.restore' })}
        </Button>
      )}
    </div>
  );
}

function VersionText({ item, version, before }: { item: string; version: Version; before: Version | null }) {
  const { formatMessage } = useIntl();
  const textOf = useVersionText();
  if (version.forgotten !== null) return <p>{formatMessage({ id: 'history.forgotten' })}</p>;
  if (version.value === null) return <p>{formatMessage({ id: 'history.deleted' })}</p>;
  const now = textOf(item, version.value);
  const isComparable = before !== null && before.forgotten === null && before.value !== null;
  return <Words before={isComparable ? textOf(item, before.value) : now} now={now} />;
}
