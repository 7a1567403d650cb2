/** What is planned of a topic beyond its time: how likely it is to come up, and which office answers for its brief. */
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { LIKELIHOODS, type Likelihood, MAX_UNIT, type Topic } from '../../domain/model/statement.ts';
import { RadioField, TextField } from '../design/Field.tsx';
import { FormDialog } from '../design/FormDialog.tsx';
import type { Agenda } from './useAgenda.ts';

interface TopicPlanDialogProps {
  topic: Topic;
  /** The topic's title as it is shown. */
  name: string;
  agenda: Agenda;
  onClose(): void;
}

type Choice = Likelihood | 'open';

export function TopicPlanDialog({ topic, name, agenda, onClose }: TopicPlanDialogProps) {
  const { formatMessage } = useIntl();
  const [likelihood, setLikelihood] = useState<Choice>(topic.likelihood ?? 'open');
  const [unit, setUnit] = useState(topic.unit ?? '');
  const save = () => {
    const office = unit.trim();
    if (likelihood !== (topic.likelihood ?? 'open') || office !== (topic.unit ?? ''))
      agenda.apply({
        type: 'topic.setPlan',
        id: topic.id,
        likelihood: likelihood === 'open' ? null : likelihood,
        unit: office === '' ? null : office,
      });
  };
  return (
    <FormDialog
      title={formatMessage(
        { id: 'agenda.of' },
        { field: formatMessage({ id: 'agenda.plan.title' }), topic: name },
      )}
      save={formatMessage({ id: 'agenda.name.save' })}
      onSave={save}
      onClose={onClose}
    >
      <RadioField<Choice>
        label={formatMessage({ id: 'agenda.likelihood' })}
        hint={formatMessage({ id: 'agenda.likelihood.hint' })}
        choices={([...LIKELIHOODS, 'open'] as const).map((id) => ({
          id,
          name: formatMessage({ id: `agenda.likelihood.${id}` }),
        }))}
        chosen={likelihood}
        onChoose={setLikelihood}
      />
      <TextField
        label={formatMessage({ id: 'agenda.unit' })}
        hint={formatMessage({ id: 'agenda.unit.hint' })}
        value={unit}
        maxLength={MAX_UNIT}
        onChange={setUnit}
      />
    </FormDialog>
  );
}
