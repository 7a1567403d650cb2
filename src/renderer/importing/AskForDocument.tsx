/** Asks for the document: a file, or its text pasted; says why the last one could not be read. */
import { FolderOpen } from 'lucide-react';
import { useIntl } from 'react-intl';
import type { Failure } from '../../domain/failure/failure.ts';
import { Banner } from '../design/Banner.tsx';
import { Button } from '../design/Button.tsx';
import { useFailureWords } from '../design/FailureWords.tsx';
import { TextField } from '../design/Field.tsx';
import { Progress } from '../design/Progress.tsx';
import type { Importing } from './useImport.ts';

interface AskForDocumentProps {
  importing: Importing;
  pasted: string;
  onPasted(text: string): void;
}

export function AskForDocument({ importing, pasted, onPasted }: AskForDocumentProps) {
  const { formatMessage } = useIntl();
  const { step } = importing;
  const isReading = step.kind === 'reading';
  return (
    <div className="import-ask">
      {step.kind === 'asking'
        ? step.failures.map((failure) => (
            <NotImported key={`${failure.code} ${failure.where}`} failure={failure} />
          ))
        : null}
      <p className="import-intro">{formatMessage({ id: 'importing.intro' })}</p>
      <div className="import-file">
        <Button look="main" icon={FolderOpen} onPress={importing.choose} isDisabled={isReading}>
          {formatMessage({ id: 'importing.choose' })}
        </Button>
        <span className="import-hint">{formatMessage({ id: 'importing.drop.hint' })}</span>
      </div>
      <TextField
        label={formatMessage({ id: 'importing.paste' })}
        hint={formatMessage({ id: 'importing.paste.hint' })}
        value={pasted}
        onChange={onPasted}
        rows={10}
        isDisabled={isReading}
      />
      {isReading ? (
        <Progress label={formatMessage({ id: 'importing.reading' })} done={null} />
      ) : (
        <div className="import-read">
          <Button onPress={() => importing.paste(pasted)} isDisabled={pasted.trim() === ''}>
            {formatMessage({ id: 'importing.read' })}
          </Button>
        </div>
      )}
    </div>
  );
}

function NotImported({ failure }: { failure: Failure }) {
  const { message, hint } = useFailureWords(failure);
  return (
    <div className="import-failure">
      <Banner tone="danger" title={message}>
        <p>{hint}</p>
      </Banner>
    </div>
  );
}
