/** Makes a briefing pack of the dialogue on screen: what is in it, how it looks, then a file or paper. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import type { PackOptions } from '../../domain/pack/options.ts';
import type { PackPlace } from '../../domain/pack/places.ts';
import { warningsOf } from '../../domain/pack/warnings.ts';
import { OVERVIEW, usePlace } from '../app/place.tsx';
import { useRoundName } from '../app/useRoundName.ts';
import { Dialog } from '../design/Dialog.tsx';
import { useLang } from '../i18n/useLang.ts';
import { lightHit } from '../search/lightHit.ts';
import { asked } from '../session/asked.ts';
import { useSession } from '../session/session.ts';
import { takeAskedSections } from './asking.ts';
import { type Choices, canBeMade, firstChoices, optionsOf } from './choices.ts';
import { PackFoot } from './PackFoot.tsx';
import { PackForm } from './PackForm.tsx';
import { PackPreview } from './PackPreview.tsx';
import { Templates } from './Templates.tsx';
import { usePack } from './usePack.ts';
import { usePreview } from './usePreview.ts';
import './packing.css';

interface PackDialogProps {
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
}

export function PackDialog({ isOpen, onOpenChange }: PackDialogProps) {
  const { dialogue } = usePlace();
  // Each dialogue is asked about anew; while one is on screen its choices stay, also over closing.
  return dialogue === null ? null : (
    <PackOf key={dialogue.id} dialogue={dialogue} isOpen={isOpen} onOpenChange={onOpenChange} />
  );
}

function PackOf({ dialogue, isOpen, onOpenChange }: PackDialogProps & { dialogue: Dialogue }) {
  const { formatMessage } = useIntl();
  const lang = useLang();
  const roundName = useRoundName();
  const { settings, changeSettings, view, applyTo } = useSession();
  const packing = usePack((id, issue) => {
    if (view.readOnly === null) void applyTo(id, { type: 'pack.issue', issue });
  });
  const { step, again } = packing;
  const [choices, setChoices] = useState<Choices>(() => firstChoices(dialogue, settings, lang));
  const change = (patch: Partial<Choices>) => {
    setChoices((before) => ({ ...before, ...patch }));
    if (step.kind !== 'making') again();
  };
  /** Sections that another part of the window asked for are not the reader's own choice. */
  const wasAsked = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the last pack came to goes when the dialog opens
  useEffect(() => {
    if (!isOpen) return;
    again();
    setOpenedAt(new Date());
    const sections = takeAskedSections();
    if (sections !== null || wasAsked.current)
      setChoices((before) => ({ ...before, sections, file: sections === null ? before.file : 'pdf' }));
    wasAsked.current = sections !== null;
    // Pages that nobody will see need not be laid out.
    return () => void asked(window.taiwa.calls['packs.cancel'], undefined);
  }, [isOpen]);

  const isMaking = step.kind === 'making';
  // Of one moment while the dialog is open, so that nothing but a choice changes a page.
  const [openedAt, setOpenedAt] = useState(() => new Date());
  const canShow = isOpen && !isMaking && canBeMade(choices);
  const preview = usePreview(dialogue.id, canShow ? optionsOf(choices, openedAt) : null);

  const start = (make: (dialogueId: Dialogue['id'], options: PackOptions) => void) => {
    const options = optionsOf(choices, new Date());
    if (options.marking !== settings.marking && view.readOnly === null)
      void changeSettings({ marking: options.marking });
    make(dialogue.id, options);
  };
  const { go } = usePlace();
  const openItem = useCallback(
    ({ topicId, noteId }: PackPlace) => {
      onOpenChange(false);
      go(dialogue.id, topicId ?? OVERVIEW);
      if (noteId !== null) lightHit({ place: { kind: 'note', id: noteId } }, '', () => undefined);
    },
    [dialogue.id, go, onOpenChange],
  );
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={formatMessage({ id: 'packing.title' })}
      size="full"
      isBusy={isMaking}
      foot={
        <PackFoot
          packing={packing}
          choices={choices}
          onSave={() => start((id, options) => packing.save(id, options, choices.file))}
          onPrint={() => start(packing.print)}
          onClose={() => onOpenChange(false)}
        />
      }
    >
      <div className="pack-builder">
        <div className="pack-choices">
          <p className="pack-of">{formatMessage({ id: 'packing.of' }, { name: roundName(dialogue) })}</p>
          <Templates dialogue={dialogue} choices={choices} isDisabled={isMaking} onChange={change} />
          <PackForm dialogue={dialogue} choices={choices} isDisabled={isMaking} onChange={change} />
        </div>
        <PackPreview
          preview={preview}
          warnings={warningsOf(dialogue, optionsOf(choices, openedAt))}
          onOpen={openItem}
        />
      </div>
    </Dialog>
  );
}
