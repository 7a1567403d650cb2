/** Where backups go, how many are kept, and the way back to each of them. */
import { useIntl } from 'react-intl';
import { announce } from '../annotate/announce.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { FailureWords } from '../design/FailureWords.tsx';
import { SelectField } from '../design/Field.tsx';
import { useSession } from '../session/session.ts';
import { BackupList } from './BackupList.tsx';
import { rememberRestored } from './restored.ts';
import { useBackups } from './useBackups.ts';
import '../settings/settings.css';

interface BackupsDialogProps {
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
}

export function BackupsDialog({ isOpen, onOpenChange }: BackupsDialogProps) {
  const { formatMessage } = useIntl();
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={formatMessage({ id: 'backups.title' })}
      foot={
        <Button look="main" onPress={() => onOpenChange(false)}>
          {formatMessage({ id: 'backups.close' })}
        </Button>
      }
    >
      <Backups />
    </Dialog>
  );
}

const KEPT = ['7', '14', '30', '90', '366'] as const;

function Backups() {
  const { formatMessage, formatTime } = useIntl();
  const { view: library, settings, changeSettings, flush } = useSession();
  const backups = useBackups();
  const { view, busy, failure } = backups;
  const isFixed = library.readOnly !== null;
  const kept = String(settings.backupsKept);
  const make = async () => {
    await flush();
    await backups.make();
    announce(formatMessage({ id: 'backups.made' }, { time: formatTime(new Date()) }));
  };
  return (
    <div className="settings-form">
      <p className="settings-saved">{formatMessage({ id: 'backups.intro' })}</p>
      {failure === null ? null : (
        <div className="backups-failure" role="alert">
          <FailureWords failure={failure} />
        </div>
      )}
      <div className="field">
        <span className="field-label">{formatMessage({ id: 'backups.folder' })}</span>
        <p className="backups-folder">{view?.folder ?? '…'}</p>
        {view?.isBesideLibrary ? (
          <p className="field-hint">{formatMessage({ id: 'backups.beside' })}</p>
        ) : null}
        <div className="backups-buttons">
          <Button isDisabled={isFixed} onPress={() => void backups.chooseFolder()}>
            {formatMessage({ id: 'backups.choose' })}
          </Button>
          {view === null || view.isBesideLibrary ? null : (
            <Button look="quiet" isDisabled={isFixed} onPress={() => void backups.besideLibrary()}>
              {formatMessage({ id: 'backups.useBeside' })}
            </Button>
          )}
        </div>
      </div>
      <SelectField
        label={formatMessage({ id: 'backups.kept' })}
        choices={[...new Set([...KEPT, kept])].map((id) => ({ id, name: id }))}
        chosen={kept}
        onChoose={(count) => void changeSettings({ backupsKept: Number(count) })}
        isDisabled={isFixed}
      />
      <div className="backups-buttons">
        <Button isDisabled={isFixed || busy !== null} onPress={() => void make()}>
          {formatMessage({ id: busy === 'making' ? 'backups.making' : 'backups.make' })}
        </Button>
      </div>
      <BackupList
        backups={backups}
        isDisabled={isFixed}
        beforeRestore={flush}
        onRestored={(restored) => {
          rememberRestored(restored);
          location.reload();
        }}
      />
    </div>
  );
}
