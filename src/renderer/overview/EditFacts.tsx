/** The way to correct what is said of a meeting, or to fill in what was open when its round was created. */
import { Pencil } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import { Button } from '../design/Button.tsx';
import { useSession } from '../session/session.ts';

const FactsDialog = lazy(async () => ({ default: (await import('../review/FactsDialog.tsx')).FactsDialog }));

export function EditFacts({ dialogue }: { dialogue: Dialogue }) {
  const { formatMessage } = useIntl();
  const { view, apply } = useSession();
  const [isOpen, setIsOpen] = useState(false);
  if (view.readOnly !== null) return null;
  return (
    <p className="overview-edit">
      <Button
        look="quiet"
        icon={Pencil}
        aria-label={formatMessage({ id: 'agenda.facts.edit.label' })}
        onPress={() => setIsOpen(true)}
      >
        {formatMessage({ id: 'agenda.facts.edit' })}
      </Button>
      {isOpen ? (
        <Suspense fallback={null}>
          <FactsDialog
            dialogue={dialogue}
            onSave={(facts) => void apply({ type: 'facts.set', facts })}
            onClose={() => setIsOpen(false)}
          />
        </Suspense>
      ) : null}
    </p>
  );
}
