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
import { memo } from 'react';
import { useIntl } from 'react-intl';
import { draftOf } from '../../domain/model/draft.ts';
import type { Settings } from '../../domain/model/settings.ts';
import { Button, IconButton, IconToggle } from '../design/Button.tsx';
import { MenuButton } from '../design/MenuButton.tsx';
import { useStable } from '../design/useStable.ts';
import { useCanUndo, useIsReadOnly, useSessionActions, useSettings } from '../session/parts.ts';
import { Breadcrumb } from './Breadcrumb.tsx';
import { useDialogs } from './dialogs.ts';
import { keysFor } from './keys.ts';
import { usePlace } from './place.tsx';
import { SaveStatus } from './SaveStatus.tsx';
import { useUndo } from './useUndo.ts';

export const TopBar = memo(function TopBar() {
  const { dialogue, wanted } = usePlace();
  return (
    <header className="topbar">
      <Breadcrumb />
      <div className="topbar-tools">
        <SaveStatus />
        <UndoButtons />
        <Tools
          hasDialogue={dialogue !== null}
          isReview={wanted !== null && draftOf(wanted) !== null}
          lacksSource={dialogue !== null && dialogue.sources.length === 0}
        />
      </div>
    </header>
  );
});

function UndoButtons() {
  const { undo, redo } = useUndo();
  // They go to where the last edit was made, which changes with each.
  return <UndoTools onUndo={useStable(undo)} onRedo={useStable(redo)} />;
}

const UndoTools = memo(function UndoTools({ onUndo, onRedo }: { onUndo(): void; onRedo(): void }) {
  const { formatMessage } = useIntl();
  const { canUndo, canRedo } = useCanUndo();
  return (
    <span className="topbar-group">
      <IconButton
        icon={Undo2}
        label={formatMessage({ id: 'app.undo' })}
        keys={keysFor('undo')}
        isDisabled={!canUndo}
        onPress={onUndo}
      />
      <IconButton
        icon={Redo2}
        label={formatMessage({ id: 'app.redo' })}
        keys={keysFor('redo')}
        isDisabled={!canRedo}
        onPress={onRedo}
      />
    </span>
  );
});

interface ToolsProps {
  hasDialogue: boolean;
  isReview: boolean;
  /** Whether the dialogue on screen is held without any source. */
  lacksSource: boolean;
}

/** What stays as it is while the dialogue is edited. */
const Tools = memo(function Tools({ hasDialogue, isReview, lacksSource }: ToolsProps) {
  const { formatMessage } = useIntl();
  const settings = useSettings();
  const isReadOnly = useIsReadOnly();
  const { changeSettings } = useSessionActions();
  const { show } = useDialogs();
  return (
    <>
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
        {isReadOnly ? null : (
          <Button icon={FileInput} onPress={() => show('import')}>
            {formatMessage({ id: 'app.import' })}
          </Button>
        )}
        <Button
          look="main"
          icon={FileDown}
          isDisabled={!hasDialogue || isReview}
          onPress={() => show('pack')}
        >
          {formatMessage({ id: 'app.pack' })}
        </Button>
      </span>
    </>
  );
});

function LanguageMenu() {
  const { formatMessage } = useIntl();
  const settings = useSettings();
  const { changeSettings } = useSessionActions();
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
  const settings = useSettings();
  const { changeSettings } = useSessionActions();
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
