/** What can be done with the choices, how far it is, and what came of it. */
import { CircleCheck, FileDown, Printer } from 'lucide-react';
import { useIntl } from 'react-intl';
import type { Failure } from '../../domain/failure/failure.ts';
import { Button } from '../design/Button.tsx';
import { useFailureWords } from '../design/FailureWords.tsx';
import { Progress } from '../design/Progress.tsx';
import { type Choices, canBeMade } from './choices.ts';
import type { Packing, PackStep } from './usePack.ts';

interface PackFootProps {
  packing: Packing;
  choices: Choices;
  onSave(): void;
  onPrint(): void;
  onClose(): void;
}

export function PackFoot({ packing, choices, onSave, onPrint, onClose }: PackFootProps) {
  const { formatMessage } = useIntl();
  const { step } = packing;
  if (step.kind === 'making') return <Making step={step} onStop={packing.stop} />;
  const isEmpty = choices.topics.every(({ isIn }) => !isIn);
  const cannot = !canBeMade(choices);
  const isDone = step.kind === 'saved' || step.kind === 'printed';
  return (
    <>
      <div className="pack-outcome" role="status">
        {isEmpty ? <p>{formatMessage({ id: 'packing.topics.none' })}</p> : <Outcome step={step} />}
      </div>
      <Button onPress={onClose}>{formatMessage({ id: isDone ? 'packing.close' : 'packing.cancel' })}</Button>
      <Button icon={Printer} isDisabled={cannot} onPress={onPrint}>
        {formatMessage({ id: 'packing.print' })}
      </Button>
      <Button look="main" icon={FileDown} isDisabled={cannot} onPress={onSave}>
        {formatMessage({ id: choices.file === 'pdf' ? 'packing.save' : 'packing.saveFile' })}
      </Button>
    </>
  );
}

function Making({ step, onStop }: { step: Extract<PackStep, { kind: 'making' }>; onStop(): void }) {
  const { formatMessage } = useIntl();
  const stage = step.progress?.stage ?? 'outline';
  return (
    <>
      <div className="pack-outcome">
        <Progress
          label={formatMessage({ id: `packing.stage.${stage}` })}
          done={step.progress?.done ?? null}
        />
      </div>
      <Button onPress={onStop} isDisabled={step.progress === null}>
        {formatMessage({ id: 'packing.stop' })}
      </Button>
    </>
  );
}

function Outcome({ step }: { step: PackStep }) {
  const { formatMessage } = useIntl();
  switch (step.kind) {
    case 'saved':
      return (
        <p className="pack-done">
          <CircleCheck aria-hidden />
          {step.pages === null
            ? formatMessage({ id: 'packing.savedFile' }, { file: step.fileName })
            : formatMessage({ id: 'packing.saved' }, { file: step.fileName, pages: step.pages })}
        </p>
      );
    case 'printed':
      return (
        <p className="pack-done">
          <CircleCheck aria-hidden />
          {formatMessage({ id: 'packing.printed' }, { pages: step.pages })}
        </p>
      );
    case 'stopped':
      return <p>{formatMessage({ id: 'packing.stopped' })}</p>;
    case 'failed':
      return <Failed failure={step.failure} />;
    default:
      return null;
  }
}

function Failed({ failure }: { failure: Failure }) {
  const { message, hint } = useFailureWords(failure);
  return (
    <div className="pack-failed">
      <p>{message}</p>
      <p>{hint}</p>
    </div>
  );
}
