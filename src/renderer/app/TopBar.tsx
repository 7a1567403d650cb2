/** The bar on top of the window: where the reader is, what is saved, and what can be done. */
import {
  FileDown,
  FileInput,
  Keyboard,
  Languages,
  Moon,
  Package,
  PanelRight,
  Redo2,
  Search,
  Settings as SettingsIcon,
  Sun,
  SunMoon,
  Undo2,
} from 'lucide-react';
import { useIntl } from 'react-intl';
import { draftOf } from '../../domain/model/draft.ts';
import type { Settings } from '../../domain/model/settings.ts';
import { Button, IconButton, IconToggle } from '../design/Button.tsx';
import { MenuButton } from '../design/MenuButton.tsx';
import { useSession } from '../session/session.ts';
import { Breadcrumb } from './Breadcrumb.tsx';
import { useDialogs } from './dialogs.ts';
import { keysFor } from './keys.ts';
import { usePlace } from './place.tsx';
import { SaveStatus } from './SaveStatus.tsx';
import { useUndo } from './useUndo.ts';

export function TopBar() {
  const { formatMessage } = useIntl();
  const { canUndo, canRedo, settings, changeSettings, view } = useSession();
  const { undo, redo } = useUndo();
  const { dialogue, wanted } = usePlace();
  const isReview = wanted !== null && draftOf(wanted) !== null;
  const lacksSource = dialogue !== null && dialogue.sources.length === 0;
  const { show } = useDialogs();
  return (
    <header className="topbar">
      <Breadcrumb />
      <div className="topbar-tools">
        <SaveStatus />
        <span className="topbar-group">
          <IconButton
            icon={Undo2}
            label={formatMessage({ id: 'app.undo' })}
            keys={keysFor('undo')}
            isDisabled={!canUndo}
            onPress={undo}
          />
          <IconButton
            icon={Redo2}
            label={formatMessage({ id: 'app.redo' })}
            keys={keysFor('redo')}
            isDisabled={!canRedo}
            onPress={redo}
          />
        </span>
        <span className="topbar-group">
          <IconButton
            icon={Search}
            label={formatMessage({ id: 'search.title' })}
            keys={keysFor('search')}
            onPress={() => show('search')}
          />
          <IconToggle
            icon={PanelRight}
            label={formatMessage({ id: 'app.source' })}
            isSelected={(settings.showSource && !lacksSource) || isReview}
            isDisabled={isReview || lacksSource}
            onChange={(showSource) => void changeSettings({ showSource })}
          />
          <LanguageMenu />
          <ThemeMenu />
          <IconButton
            icon={Package}
            label={formatMessage({ id: 'exchange.open' })}
            isDisabled={isReview}
            onPress={() => show('exchange')}
          />
          <IconButton
            icon={Keyboard}
            label={formatMessage({ id: 'app.shortcuts' })}
            keys="?"
            onPress={() => show('shortcuts')}
          />
          <IconButton
            icon={SettingsIcon}
            label={formatMessage({ id: 'app.settings' })}
            keys={keysFor('settings')}
            onPress={() => show('settings')}
          />
        </span>
        <span className="topbar-group">
          {view.readOnly === null ? (
            <Button icon={FileInput} onPress={() => show('import')}>
              {formatMessage({ id: 'app.import' })}
            </Button>
          ) : null}
          <Button
            look="main"
            icon={FileDown}
            isDisabled={dialogue === null || isReview}
            onPress={() => show('pack')}
          >
            {formatMessage({ id: 'app.pack' })}
          </Button>
        </span>
      </div>
    </header>
  );
}

function LanguageMenu() {
  const { formatMessage } = useIntl();
  const { settings, changeSettings } = useSession();
  return (
    <MenuButton<Settings['language']>
      label={formatMessage({ id: 'app.language' })}
      icon={Languages}
      choices={[
        { id: 'system', name: formatMessage({ id: 'app.language.system' }) },
        // Languages are named in themselves, so that whoever needs one finds it.
        { id: 'en', name: 'English', lang: 'en' },
        { id: 'ja', name: '日本語', lang: 'ja' },
      ]}
      chosen={settings.language}
      onChoose={(language) => void changeSettings({ language })}
    />
  );
}

function ThemeMenu() {
  const { formatMessage } = useIntl();
  const { settings, changeSettings } = useSession();
  const icons = { system: SunMoon, light: Sun, dark: Moon };
  return (
    <MenuButton<Settings['theme']>
      label={formatMessage({ id: 'app.theme' })}
      icon={icons[settings.theme]}
      choices={[
        { id: 'system', name: formatMessage({ id: 'app.theme.system' }), icon: SunMoon },
        { id: 'light', name: formatMessage({ id: 'app.theme.light' }), icon: Sun },
        { id: 'dark', name: formatMessage({ id: 'app.theme.dark' }), icon: Moon },
      ]}
      chosen={settings.theme}
      onChoose={(theme) => void changeSettings({ theme })}
    />
  );
}
