/** What the reader must know, across the top of the window: what failed, what was mended, what is not saved. */
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { RecoveryNotice } from '../../contract/library.ts';
import type { Failure } from '../../domain/failure/failure.ts';
import { takeRestored } from '../backups/restored.ts';
import { Banner } from '../design/Banner.tsx';
import { Button } from '../design/Button.tsx';
import { FailureWords, useFailureWords } from '../design/FailureWords.tsx';
import { Conflicts } from '../history/Conflicts.tsx';
import { asked } from '../session/asked.ts';
import { useSession } from '../session/session.ts';
import './notices.css';

export function Notices() {
  const { view, saveState, notices, dismiss } = useSession();
  return (
    <div className="notices">
      {view.readOnly ? <ReadOnly why={view.readOnly} /> : null}
      {saveState.kind === 'notSaved' ? <NotSaved {...saveState} /> : null}
      <Conflicts />
      <RestoredNow />
      <Recovery notices={view.recovery.filter((notice) => !isCaution(notice))} />
      <Shared notices={view.recovery.filter(isCaution)} />
      {notices.map(({ id, failure }) => (
        <Failed key={id} failure={failure} onDismiss={() => dismiss(id)} />
      ))}
    </div>
  );
}

function ReadOnly({ why }: { why: Failure }) {
  const { formatMessage } = useIntl();
  return (
    <Banner tone="warning" title={formatMessage({ id: 'notices.readOnly' })}>
      <FailureWords failure={why} />
    </Banner>
  );
}

/** Stays until everything is saved: it cannot be put away. */
function NotSaved({ failure, isTrying }: { failure: Failure; isTrying: boolean }) {
  const { formatMessage } = useIntl();
  const { retry, unsaved, report } = useSession();
  const [copied, setCopied] = useState<readonly string[]>([]);
  const saveCopies = async () => {
    for (const { dialogueId, commands } of unsaved()) {
      const answer = await asked(window.taiwa.calls['exchange.saveCopy'], { dialogueId, commands });
      if (!answer.ok) report(answer.error);
      const file = answer.ok ? (answer.value?.fileName ?? null) : null;
      if (file !== null) setCopied((before) => [...before, file]);
    }
  };
  return (
    <Banner
      tone="danger"
      title={formatMessage({ id: 'notices.notSaved' })}
      actions={
        <>
          <Button onPress={() => void saveCopies()}>{formatMessage({ id: 'exchange.copy' })}</Button>
          <Button onPress={retry} isPending={isTrying}>
            {formatMessage({ id: isTrying ? 'notices.trying' : 'notices.retry' })}
          </Button>
        </>
      }
    >
      <FailureWords failure={failure} />
      {copied.map((file) => (
        <p key={file}>{formatMessage({ id: 'exchange.copied' }, { file })}</p>
      ))}
    </Banner>
  );
}

/** After the library was exchanged for a backup and the page was loaded anew. */
function RestoredNow() {
  const { formatMessage, formatDate } = useIntl();
  const [restored, setRestored] = useState(takeRestored);
  if (restored === null) return null;
  const time = formatDate(restored.madeAt, { dateStyle: 'long', timeStyle: 'short' });
  return (
    <Banner
      tone="info"
      title={formatMessage({ id: 'backups.restored' }, { time, place: restored.aside })}
      onDismiss={() => setRestored(null)}
    />
  );
}

function Recovery({ notices }: { notices: readonly RecoveryNotice[] }) {
  const { formatMessage } = useIntl();
  const [isRead, setIsRead] = useState(0);
  if (notices.length <= isRead) return null;
  const isLoss = notices.some(({ kind }) => kind === 'damaged');
  return (
    <Banner
      tone={isLoss ? 'danger' : 'info'}
      title={formatMessage({ id: isLoss ? 'notices.damaged' : 'notices.recovered' })}
      onDismiss={() => setIsRead(notices.length)}
    >
      <ul className="notices-list">
        {notices.map((notice) => (
          <li key={`${notice.kind} ${notice.file}`}>
            <Mended notice={notice} />
          </li>
        ))}
      </ul>
    </Banner>
  );
}

/** Whether a notice is on the folder, and not on what was mended in it. */
function isCaution({ kind }: RecoveryNotice): boolean {
  return kind === 'synced' || kind === 'copied';
}

/** The library's folder goes to other computers by itself, or did. */
function Shared({ notices }: { notices: readonly RecoveryNotice[] }) {
  const { formatMessage } = useIntl();
  const [isRead, setIsRead] = useState(0);
  if (notices.length <= isRead) return null;
  const program = notices.find(({ kind }) => kind === 'synced')?.file ?? null;
  const copies = notices.filter(({ kind }) => kind === 'copied');
  return (
    <Banner
      tone="warning"
      title={
        program === null
          ? formatMessage({ id: 'notices.copies' })
          : formatMessage({ id: 'notices.synced' }, { program })
      }
      onDismiss={() => setIsRead(notices.length)}
    >
      <p>{formatMessage({ id: 'notices.synced.advice' })}</p>
      {copies.length === 0 ? null : (
        <>
          <p>{formatMessage({ id: 'notices.copies.list' })}</p>
          <ul className="notices-list">
            {copies.map(({ file }) => (
              <li key={file}>{file}</li>
            ))}
          </ul>
        </>
      )}
    </Banner>
  );
}

function Mended({ notice: { kind, file, edits, keptAs } }: { notice: RecoveryNotice }) {
  const { formatMessage } = useIntl();
  const ofJournal = kind === 'recovered' && file === 'journal.jsonl';
  const id = ofJournal ? 'notices.kind.recoveredJournal' : (`notices.kind.${kind}` as const);
  return (
    <>
      {formatMessage({ id }, { file, edits })}
      {keptAs === null ? null : ` ${formatMessage({ id: 'notices.keptAs' }, { file: keptAs })}`}
    </>
  );
}

function Failed({ failure, onDismiss }: { failure: Failure; onDismiss(): void }) {
  const { message, hint } = useFailureWords(failure);
  return (
    <Banner tone="danger" title={message} onDismiss={onDismiss}>
      <p>{hint}</p>
    </Banner>
  );
}
