/** Brings a document in: ask for it, show what was found in it, add it when the reader says so. */
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { announce } from '../annotate/announce.ts';
import { useDialogs } from '../app/dialogs.ts';
import { usePlace } from '../app/place.tsx';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { useSession } from '../session/session.ts';
import { AskForDocument } from './AskForDocument.tsx';
import { FoundDialogues } from './FoundDialogues.tsx';
import { useDroppedFile } from './useDroppedFile.ts';
import { useImport } from './useImport.ts';
import './importing.css';

interface ImportDialogProps {
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
}

export function ImportDialog({ isOpen, onOpenChange }: ImportDialogProps) {
  const { formatMessage } = useIntl();
  const { view } = useSession();
  const { go } = usePlace();
  const { show } = useDialogs();
  const importing = useImport();
  const { step } = importing;
  // Kept while the dialog is closed by mistake, and while a failure is read.
  const [pasted, setPasted] = useState('');
  const isDragging = useDroppedFile((file) => {
    if (view.readOnly !== null || step.kind === 'reading') return;
    show('import');
    importing.discard();
    importing.drop(file);
  });

  const close = () => {
    importing.discard();
    onOpenChange(false);
  };
  const confirm = async () => {
    const found = step.kind === 'looking' ? step.draft.dialogues : [];
    const added = await importing.confirm();
    const [first] = added ?? [];
    if (!added || !first) return;
    setPasted('');
    onOpenChange(false);
    go(first.id, null);
    const name = found[0]?.title ?? first.id;
    announce(formatMessage({ id: 'importing.added' }, { count: added.length, name }));
  };

  const isLooking = step.kind === 'looking';
  return (
    <>
      {isDragging ? (
        <div className="drop-here" aria-hidden>
          {formatMessage({ id: 'importing.drop' })}
        </div>
      ) : null}
      <Dialog
        isOpen={isOpen}
        onOpenChange={(open) => (open ? onOpenChange(true) : close())}
        title={formatMessage({ id: 'importing.title' })}
        size={isLooking ? 'wide' : 'medium'}
        isBusy={step.kind === 'reading' || (isLooking && step.isAdding)}
        foot={
          isLooking ? (
            <>
              <p className="import-not-added">{formatMessage({ id: 'importing.notAdded' })}</p>
              <Button onPress={importing.discard} isDisabled={step.isAdding}>
                {formatMessage({ id: 'importing.back' })}
              </Button>
              <Button look="main" onPress={() => void confirm()} isDisabled={step.isAdding}>
                {formatMessage({ id: 'importing.confirm' })}
              </Button>
            </>
          ) : null
        }
      >
        {isLooking ? (
          <Looking key={step.draft.draftId}>
            <FoundDialogues draft={step.draft} failure={step.failure} />
          </Looking>
        ) : (
          <AskForDocument importing={importing} pasted={pasted} onPasted={setPasted} />
        )}
      </Dialog>
    </>
  );
}

/** The dialog's content changed under the reader: the focus goes to the beginning of what is new. */
function Looking({ children }: { children: React.ReactNode }) {
  const [element, setElement] = useState<HTMLElement | null>(null);
  useEffect(() => element?.focus(), [element]);
  return (
    <div ref={setElement} tabIndex={-1} className="import-found">
      {children}
    </div>
  );
}
