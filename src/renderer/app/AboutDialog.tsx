/** What this is, which version, on what it runs, and where the library is. */
import { useIntl } from 'react-intl';
import { Dialog } from '../design/Dialog.tsx';
import { Facts } from '../overview/Facts.tsx';
import { useSession } from '../session/session.ts';

interface AboutDialogProps {
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
}

export function AboutDialog({ isOpen, onOpenChange }: AboutDialogProps) {
  const { formatMessage } = useIntl();
  const { version, host, folder } = useSession().view.about;
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={formatMessage({ id: 'app.about' })}
      isDismissable
    >
      <p>{formatMessage({ id: 'app.about.what' })}</p>
      <Facts
        facts={[
          { label: formatMessage({ id: 'app.about.version' }), values: [version] },
          { label: formatMessage({ id: 'app.about.host' }), values: [host] },
          { label: formatMessage({ id: 'app.about.folder' }), values: [folder] },
          { label: formatMessage({ id: 'app.about.licence' }), values: ['Apache-2.0'] },
        ]}
      />
    </Dialog>
  );
}
