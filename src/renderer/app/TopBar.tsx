/** The bar on top of the window: where the reader is, what is saved, and what can be done. */
import { FileDown, FileInput, Settings as SettingsIcon } from 'lucide-react';
import { useIntl } from 'react-intl';
import { Button, IconButton } from '../design/Button.tsx';
import { useDialogs } from './dialogs.ts';

export function TopBar() {
  const { formatMessage } = useIntl();
  const { show } = useDialogs();
  return (
    <header className="topbar">
      <IconButton
        icon={SettingsIcon}
        label={formatMessage({ id: 'app.settings' })}
        onPress={() => show('settings')}
      />
      <Button icon={FileInput} onPress={() => show('import')}>
        {formatMessage({ id: 'app.import' })}
      </Button>
      <Button icon={FileDown} look="main" onPress={() => show('pack')}>
        {formatMessage({ id: 'app.pack' })}
      </Button>
    </header>
  );
}
