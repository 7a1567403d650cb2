/** The window's frame: the bar on top, notices under it, the desk, and the dialogs over it. */
import { useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import { draftOf } from '../../domain/model/draft.ts';
import { ImportDialog } from '../importing/ImportDialog.tsx';
import { Notices } from '../notices/Notices.tsx';
import { PackDialog } from '../packing/PackDialog.tsx';
import { PartiesDialog } from '../parties/PartiesDialog.tsx';
import { ReviewScreen } from '../review/ReviewScreen.tsx';
import { SettingsDialog } from '../settings/SettingsDialog.tsx';
import { AboutDialog } from './AboutDialog.tsx';
import { Announcer } from './Announcer.tsx';
import { Desk } from './Desk.tsx';
import { type DialogName, type Dialogs, DialogsContext } from './dialogs.ts';
import { focusPaneNamed } from './paneFocus.ts';
import { PlaceProvider, usePlace } from './place.tsx';
import { ShortcutSheet } from './ShortcutSheet.tsx';
import { TopBar } from './TopBar.tsx';
import { useWindowKeys } from './useWindowKeys.ts';
import { useWindowTitle } from './useWindowTitle.ts';
import './app.css';

export function App() {
  const [open, setOpen] = useState<DialogName | null>(null);
  const dialogs = useMemo<Dialogs>(() => ({ open, show: setOpen, hide: () => setOpen(null) }), [open]);
  const slot = (name: DialogName) => ({
    isOpen: open === name,
    onOpenChange: (isOpen: boolean) => setOpen(isOpen ? name : null),
  });
  return (
    <DialogsContext value={dialogs}>
      <PlaceProvider>
        <Frame />
        <ImportDialog {...slot('import')} />
        <PackDialog {...slot('pack')} />
        <SettingsDialog {...slot('settings')} />
        <PartiesDialog {...slot('parties')} />
        <ShortcutSheet {...slot('shortcuts')} />
        <AboutDialog {...slot('about')} />
      </PlaceProvider>
    </DialogsContext>
  );
}

function Frame() {
  const { formatMessage } = useIntl();
  const { wanted } = usePlace();
  const reviewed = wanted !== null && draftOf(wanted) !== null ? wanted : null;
  useWindowKeys();
  useWindowTitle();
  return (
    <div className="app">
      <button
        type="button"
        className="skip"
        onClick={() => focusPaneNamed(reviewed === null ? 'briefing' : 'review')}
      >
        {formatMessage({ id: 'app.skip' })}
      </button>
      <TopBar />
      <Notices />
      {/* The handles between the panes are in the landmark too, as everything must be. */}
      <main className="desk">{reviewed === null ? <Desk /> : <ReviewScreen dialogueId={reviewed} />}</main>
      <Announcer />
    </div>
  );
}
