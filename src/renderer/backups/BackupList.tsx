/** The backups of a folder with their moments, each of which the library can go back to. */
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { BackupFile, Restored } from '../../contract/backup.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { AskPassphrase } from '../encryption/AskPassphrase.tsx';
import type { BackupsState } from './useBackups.ts';
import './backups.css';

interface BackupListProps {
  backups: BackupsState;
  isDisabled?: boolean;
  /** Before the library is exchanged: whatever is still typed has to be on the disk. */
  beforeRestore?(): Promise<unknown>;
  onRestored(restored: Restored): void;
}

export function BackupList({ backups, isDisabled = false, beforeRestore, onRestored }: BackupListProps) {
  const { formatMessage, formatDate } = useIntl();
  const { view, busy } = backups;
  const [asking, setAsking] = useState<BackupFile | null>(null);
  const timeOf = (at: string) => formatDate(at, { dateStyle: 'long', timeStyle: 'short' });
  /** The backup that waits for its passphrase. */
  const [locked, setLocked] = useState<{ name: string | null } | null>(null);
  const restore = async (name: string | null, passphrase: string | null = null) => {
    await beforeRestore?.();
    const restored = await backups.restore(name, passphrase);
    setAsking(null);
    setLocked(restored === 'locked' ? { name } : null);
    if (restored !== null && restored !== 'locked') onRestored(restored);
  };
  if (view === null) return <p className="backups-note">{formatMessage({ id: 'backups.loading' })}</p>;
  return (
    <section className="backups" aria-label={formatMessage({ id: 'backups.list' })}>
      <h3 className="field-label">{formatMessage({ id: 'backups.list' })}</h3>
      {view.files.length === 0 ? (
        <p className="backups-note">{formatMessage({ id: 'backups.none' })}</p>
      ) : (
        <ul className="backups-list">
          {view.files.map((file) => (
            <li key={file.name} className="backups-row">
              <span>
                <time dateTime={file.madeAt}>{timeOf(file.madeAt)}</time>
                <span className="backups-about">
                  <Size bytes={file.bytes} />
                  {file.isOwn ? null : ` · ${formatMessage({ id: 'backups.other' })}`}
                  {file.isClosed ? ` · ${formatMessage({ id: 'backups.closed' })}` : null}
                </span>
              </span>
              <Button
                look="quiet"
                aria-label={formatMessage({ id: 'backups.restore.label' }, { time: timeOf(file.madeAt) })}
                isDisabled={isDisabled || busy !== null}
                onPress={() => setAsking(file)}
              >
                {formatMessage({ id: 'backups.restore' })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Button isDisabled={isDisabled || busy !== null} onPress={() => void restore(null)}>
        {formatMessage({ id: 'backups.restoreFile' })}
      </Button>
      {locked === null ? null : (
        <AskPassphrase
          title={formatMessage({ id: 'encryption.ofBackup' })}
          intro={formatMessage({ id: 'encryption.ofBackup.intro' })}
          go={formatMessage({ id: busy === 'restoring' ? 'backups.restoring' : 'backups.sure.go' })}
          failure={backups.failure}
          isBusy={busy === 'restoring'}
          onCancel={() => setLocked(null)}
          onGo={(passphrase) => void restore(locked.name, passphrase)}
        />
      )}
      {asking === null ? null : (
        <Sure
          time={timeOf(asking.madeAt)}
          isBusy={busy === 'restoring'}
          onCancel={() => setAsking(null)}
          onGo={() => void restore(asking.name)}
        />
      )}
    </section>
  );
}

function Size({ bytes }: { bytes: number }) {
  const { formatNumber } = useIntl();
  const MEGABYTE = 1024 * 1024;
  const [value, unit] = bytes < MEGABYTE ? [bytes / 1024, 'kilobyte'] : [bytes / MEGABYTE, 'megabyte'];
  return formatNumber(value, { style: 'unit', unit, maximumFractionDigits: unit === 'kilobyte' ? 0 : 1 });
}

interface SureProps {
  time: string;
  isBusy: boolean;
  onCancel(): void;
  onGo(): void;
}

/** Enter does nothing here by itself: the safe button has the focus. */
function Sure({ time, isBusy, onCancel, onGo }: SureProps) {
  const { formatMessage } = useIntl();
  return (
    <Dialog
      isOpen
      onOpenChange={onCancel}
      size="small"
      isBusy={isBusy}
      title={formatMessage({ id: 'backups.sure.title' }, { time })}
      foot={
        <>
          <Button onPress={onCancel} isDisabled={isBusy} autoFocus>
            {formatMessage({ id: 'backups.cancel' })}
          </Button>
          <Button look="danger" onPress={onGo} isDisabled={isBusy}>
            {formatMessage({ id: isBusy ? 'backups.restoring' : 'backups.sure.go' })}
          </Button>
        </>
      }
    >
      <p>{formatMessage({ id: 'backups.sure' }, { time })}</p>
    </Dialog>
  );
}
