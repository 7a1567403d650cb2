/** Makes a briefing pack of the dialogue on screen: what is in it, how it looks, then a file or paper. */
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import type { PackOptions } from '../../domain/pack/options.ts';
import { usePlace } from '../app/place.tsx';
import { useRoundName } from '../app/useRoundName.ts';
import { Dialog } from '../design/Dialog.tsx';
import { useLang } from '../i18n/useLang.ts';
import { useSession } from '../session/session.ts';
import { type Choices, firstChoices, optionsOf } from './choices.ts';
import { PackFoot } from './PackFoot.tsx';
import { PackForm } from './PackForm.tsx';
import { usePack } from './usePack.ts';
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
  const { settings, changeSettings, view } = useSession();
  const packing = usePack();
  const { step, again } = packing;
  const [choices, setChoices] = useState<Choices>(() => firstChoices(dialogue, settings, lang));
  const change = (patch: Partial<Choices>) => {
    setChoices((before) => ({ ...before, ...patch }));
    if (step.kind !== 'making') again();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the last pack came to goes when the dialog opens
  useEffect(() => {
    if (isOpen) again();
  }, [isOpen]);

  const start = (make: (dialogueId: Dialogue['id'], options: PackOptions) => void) => {
    const options = optionsOf(choices, new Date());
    if (options.marking !== settings.marking && view.readOnly === null)
      void changeSettings({ marking: options.marking });
    make(dialogue.id, options);
  };
  const isMaking = step.kind === 'making';
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={formatMessage({ id: 'packing.title' })}
      size="wide"
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
      <p className="pack-of">{formatMessage({ id: 'packing.of' }, { name: roundName(dialogue) })}</p>
      <PackForm dialogue={dialogue} choices={choices} isDisabled={isMaking} onChange={change} />
    </Dialog>
  );
}
