/** The window's frame: the bar on top, notices under it, the desk, and the dialogs over it. */
import { useMemo, useState } from 'react';
import { ImportDialog } from '../importing/ImportDialog.tsx';
import { Notices } from '../notices/Notices.tsx';
import { PackDialog } from '../packing/PackDialog.tsx';
import { SettingsDialog } from '../settings/SettingsDialog.tsx';
import { type DialogName, type Dialogs, DialogsContext } from './dialogs.ts';
import { TopBar } from './TopBar.tsx';
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
      <div className="app">
        <TopBar />
        <Notices />
        <main />
      </div>
      <ImportDialog {...slot('import')} />
      <PackDialog {...slot('pack')} />
      <SettingsDialog {...slot('settings')} />
    </DialogsContext>
  );
}
