/** Asks for documents and reads them; what was found is then reviewed before anything is added. */
import { useCallback, useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import type { DraftView } from '../../contract/importing.ts';
import { useDialogs } from '../app/dialogs.ts';
import { usePlace } from '../app/place.tsx';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { isBundle, offerBundle } from '../exchange/offered.ts';
import { asked } from '../session/asked.ts';
import { useSession } from '../session/session.ts';
import { isSlip, useOpenSlip } from '../slips/useOpenSlip.ts';
import { AskForDocument } from './AskForDocument.tsx';
import { useDroppedFiles } from './useDroppedFiles.ts';
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
  const { show, hide } = useDialogs();
  // Kept while the dialog is closed by mistake, and while a failure is read.
  const [pasted, setPasted] = useState('');
  const review = useCallback(
    (draft: DraftView) => {
      setPasted('');
      hide();
      const [first] = draft.parts;
      if (first) go(first.header.id, null);
    },
    [hide, go],
  );
  const openSlip = useOpenSlip();
  const importing = useImport(review);
  const isReading = importing.step.kind === 'reading';
  const isDragging = useDroppedFiles((files) => {
    if (view.readOnly !== null || isReading) return;
    const [slip] = files.filter(isSlip);
    if (slip) {
      hide();
      void openSlip(slip);
      return;
    }
    const [bundle] = files.filter(isBundle);
    if (bundle) {
      offerBundle(bundle);
      show('exchange');
      return;
    }
    show('import');
    importing.drop(files);
  });

  const isExpecting = isOpen || isDragging;
  useEffect(() => {
    if (isExpecting) void asked(window.taiwa.calls['importing.prepare'], undefined);
  }, [isExpecting]);

  const change = (open: boolean) => {
    if (!open) importing.reset();
    onOpenChange(open);
  };
  return (
    <>
      {isDragging ? (
        <div className="drop-here" aria-hidden>
          {formatMessage({ id: 'importing.drop' })}
        </div>
      ) : null}
      <Dialog
        isOpen={isOpen}
        onOpenChange={change}
        title={formatMessage({ id: 'importing.title' })}
        isBusy={isReading}
        foot={
          isReading ? (
            <Button onPress={importing.stop}>{formatMessage({ id: 'importing.stop' })}</Button>
          ) : null
        }
      >
        <AskForDocument importing={importing} pasted={pasted} onPasted={setPasted} />
      </Dialog>
    </>
  );
}
