/** The window's frame: the bar on top, notices under it, the desk, and the dialogs over it. */
import { lazy, Suspense, useLayoutEffect, useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import { draftOf } from '../../domain/model/draft.ts';
import { useAskedHistory } from '../history/asking.ts';
import { ImportDialog } from '../importing/ImportDialog.tsx';
import { useShownMeeting } from '../meeting/showing.ts';
import { Notices } from '../notices/Notices.tsx';
import { holdTyping } from '../palette/typedAhead.ts';
import { FoundBar } from '../search/FoundBar.tsx';
import { useShownSlip } from '../slips/showing.ts';
import { Announcer } from './Announcer.tsx';
import { Desk } from './Desk.tsx';
import { type DialogName, type Dialogs, DialogsContext } from './dialogs.ts';
import { focusPaneNamed } from './paneFocus.ts';
import { PlaceProvider, usePlace } from './place.tsx';
import { TopBar } from './TopBar.tsx';
import { useWindowKeys } from './useWindowKeys.ts';
import { useWindowTitle } from './useWindowTitle.ts';
import './app.css';

// What a start does not show is loaded when it is asked for.
const ReviewScreen = lazy(async () => ({
  default: (await import('../review/ReviewScreen.tsx')).ReviewScreen,
}));
const NewRoundDialog = lazy(async () => ({
  default: (await import('../agenda/NewRoundDialog.tsx')).NewRoundDialog,
}));
const PackDialog = lazy(async () => ({ default: (await import('../packing/PackDialog.tsx')).PackDialog }));
const SettingsDialog = lazy(async () => ({
  default: (await import('../settings/SettingsDialog.tsx')).SettingsDialog,
}));
const PartiesDialog = lazy(async () => ({
  default: (await import('../parties/PartiesDialog.tsx')).PartiesDialog,
}));
const BackupsDialog = lazy(async () => ({
  default: (await import('../backups/BackupsDialog.tsx')).BackupsDialog,
}));
const EncryptionDialog = lazy(async () => ({
  default: (await import('../encryption/EncryptionDialog.tsx')).EncryptionDialog,
}));
const ExchangeDialog = lazy(async () => ({
  default: (await import('../exchange/ExchangeDialog.tsx')).ExchangeDialog,
}));
const AskDialog = lazy(async () => ({ default: (await import('../slips/AskDialog.tsx')).AskDialog }));
const CommitmentsDialog = lazy(async () => ({
  default: (await import('../commitments/CommitmentsDialog.tsx')).CommitmentsDialog,
}));
const AnnotationsDialog = lazy(async () => ({
  default: (await import('../annotationList/AnnotationsDialog.tsx')).AnnotationsDialog,
}));
const EvolutionDialog = lazy(async () => ({
  default: (await import('../evolution/EvolutionDialog.tsx')).EvolutionDialog,
}));
const MatrixDialog = lazy(async () => ({
  default: (await import('../matrix/MatrixDialog.tsx')).MatrixDialog,
}));
const MeetingScreen = lazy(async () => ({
  default: (await import('../meeting/MeetingScreen.tsx')).MeetingScreen,
}));
const SlipScreen = lazy(async () => ({ default: (await import('../slips/SlipScreen.tsx')).SlipScreen }));
const HistoryDialog = lazy(async () => ({
  default: (await import('../history/HistoryDialog.tsx')).HistoryDialog,
}));
const SearchDialog = lazy(async () => ({
  default: (await import('../search/SearchDialog.tsx')).SearchDialog,
}));
const PaletteDialog = lazy(async () => ({
  default: (await import('../palette/PaletteDialog.tsx')).PaletteDialog,
}));
const ShortcutSheet = lazy(async () => ({ default: (await import('./ShortcutSheet.tsx')).ShortcutSheet }));
const AboutDialog = lazy(async () => ({ default: (await import('./AboutDialog.tsx')).AboutDialog }));

const DIALOGS = [
  { name: 'newRound', Dialog: NewRoundDialog },
  { name: 'pack', Dialog: PackDialog },
  { name: 'settings', Dialog: SettingsDialog },
  { name: 'parties', Dialog: PartiesDialog },
  { name: 'backups', Dialog: BackupsDialog },
  { name: 'encryption', Dialog: EncryptionDialog },
  { name: 'exchange', Dialog: ExchangeDialog },
  { name: 'search', Dialog: SearchDialog },
  { name: 'palette', Dialog: PaletteDialog },
  { name: 'ask', Dialog: AskDialog },
  { name: 'commitments', Dialog: CommitmentsDialog },
  { name: 'annotations', Dialog: AnnotationsDialog },
  { name: 'evolution', Dialog: EvolutionDialog },
  { name: 'matrix', Dialog: MatrixDialog },
  { name: 'shortcuts', Dialog: ShortcutSheet },
  { name: 'about', Dialog: AboutDialog },
] as const;

export function App() {
  const [open, setOpen] = useState<DialogName | null>(null);
  const dialogs = useMemo<Dialogs>(() => ({ open, show: setOpen, hide: () => setOpen(null) }), [open]);
  // Before the next key: the palette itself is only being loaded.
  useLayoutEffect(() => (open === 'palette' ? holdTyping(() => setOpen(null)) : undefined), [open]);
  const slot = (name: DialogName) => ({
    isOpen: open === name,
    onOpenChange: (isOpen: boolean) => setOpen(isOpen ? name : null),
  });
  return (
    <DialogsContext value={dialogs}>
      <PlaceProvider>
        <Frame />
        <ImportDialog {...slot('import')} />
        <LazyDialogs open={open} slot={slot} />
        <AskedHistory />
      </PlaceProvider>
    </DialogsContext>
  );
}

interface LazyDialogsProps {
  open: DialogName | null;
  slot(name: DialogName): { isOpen: boolean; onOpenChange(isOpen: boolean): void };
}

/** A dialog that was open once stays, so that it can close as it opened. */
function LazyDialogs({ open, slot }: LazyDialogsProps) {
  const [asked, setAsked] = useState<ReadonlySet<DialogName>>(new Set());
  if (open !== null && !asked.has(open)) setAsked(new Set([...asked, open]));
  return DIALOGS.filter(({ name }) => asked.has(name)).map(({ name, Dialog }) => (
    <Suspense key={name} fallback={null}>
      <Dialog {...slot(name)} />
    </Suspense>
  ));
}

/** Loaded when a history is first asked for; it stays, so that it can close as it opened. */
function AskedHistory() {
  const isAsked = useAskedHistory() !== null;
  const [wasAsked, setWasAsked] = useState(false);
  if (isAsked && !wasAsked) setWasAsked(true);
  return wasAsked ? (
    <Suspense fallback={null}>
      <HistoryDialog />
    </Suspense>
  ) : null;
}

function Frame() {
  const { formatMessage } = useIntl();
  const { wanted, dialogue } = usePlace();
  const reviewed = wanted !== null && draftOf(wanted) !== null ? wanted : null;
  const slip = useShownSlip();
  const meetingId = useShownMeeting();
  const meeting = dialogue !== null && dialogue.id === meetingId && wanted === meetingId ? dialogue : null;
  useWindowKeys();
  useWindowTitle();
  return (
    <div className="app">
      <button
        type="button"
        className="skip"
        onClick={() =>
          focusPaneNamed(
            slip !== null ? 'slip' : meeting !== null ? 'meeting' : reviewed === null ? 'briefing' : 'review',
          )
        }
      >
        {formatMessage({ id: 'app.skip' })}
      </button>
      <TopBar />
      <Notices />
      <FoundBar />
      {/* The handles between the panes are in the landmark too, as everything must be. */}
      <main className="desk">
        {slip !== null ? (
          <Suspense fallback={null}>
            <SlipScreen key={slip} id={slip} />
          </Suspense>
        ) : meeting !== null ? (
          <Suspense fallback={null}>
            <MeetingScreen key={meeting.id} dialogue={meeting} />
          </Suspense>
        ) : reviewed === null ? (
          <Desk />
        ) : (
          <Suspense fallback={null}>
            <ReviewScreen dialogueId={reviewed} />
          </Suspense>
        )}
      </main>
      <Announcer />
    </div>
  );
}
