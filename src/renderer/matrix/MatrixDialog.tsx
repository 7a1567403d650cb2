/** The whole round on one page: every topic with what Japan, the EU and both said, each entry the way to its place. */
import { Grid3x3, Printer } from 'lucide-react';
import { useIntl } from 'react-intl';
import { goToText } from '../annotate/attention.ts';
import { useDialogs } from '../app/dialogs.ts';
import { usePlace } from '../app/place.tsx';
import { useRoundName } from '../app/useRoundName.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { askForSections } from '../packing/asking.ts';
import { MatrixTable } from './MatrixTable.tsx';

interface MatrixDialogProps {
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
}

export function MatrixDialog({ isOpen, onOpenChange }: MatrixDialogProps) {
  const { formatMessage } = useIntl();
  const { dialogue, go } = usePlace();
  const { show } = useDialogs();
  const roundName = useRoundName();
  if (!dialogue) return null;
  const goTo = (topicId: string, statementId: string | null) => {
    onOpenChange(false);
    go(dialogue.id, topicId);
    if (statementId !== null) goToText(null, statementId);
  };
  const print = () => {
    askForSections(['matrix']);
    show('pack');
  };
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      size="full"
      title={formatMessage({ id: 'matrix.title' }, { round: roundName(dialogue) })}
      foot={
        <>
          <Button icon={Printer} onPress={print}>
            {formatMessage({ id: 'matrix.print' })}
          </Button>
          <Button look="main" onPress={() => onOpenChange(false)}>
            {formatMessage({ id: 'matrix.close' })}
          </Button>
        </>
      }
    >
      {dialogue.topics.length === 0 ? (
        <EmptyState icon={Grid3x3} title={formatMessage({ id: 'matrix.empty' })} />
      ) : (
        <MatrixTable dialogue={dialogue} onGo={goTo} />
      )}
    </Dialog>
  );
}
