/** What a topic is called in the round's other language. */
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Lang } from '../../domain/model/lang.ts';
import { NAMED_BY_HAND, type Topic } from '../../domain/model/statement.ts';
import { TextField } from '../design/Field.tsx';
import { FormDialog } from '../design/FormDialog.tsx';
import type { Agenda } from './useAgenda.ts';

interface TopicNameDialogProps {
  topic: Topic;
  lang: Lang;
  agenda: Agenda;
  onClose(): void;
}

export function TopicNameDialog({ topic, lang, agenda, onClose }: TopicNameDialogProps) {
  const { formatMessage } = useIntl();
  const own = topic.also.find((name) => name.lang === lang && name.sourceId === NAMED_BY_HAND)?.title ?? '';
  const said = topic.also.find((name) => name.lang === lang)?.title ?? '';
  const [title, setTitle] = useState(said);
  const save = () => {
    const wanted = title.trim();
    if (wanted !== said) {
      const name = wanted === '' ? null : wanted;
      if (name !== null || own !== '')
        agenda.apply({ type: 'topic.setName', id: topic.id, lang, title: name });
    }
  };
  return (
    <FormDialog
      title={formatMessage({ id: `agenda.name.${lang}` }).replace('…', '')}
      save={formatMessage({ id: 'agenda.name.save' })}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        label={formatMessage({ id: 'agenda.name.field' })}
        hint={formatMessage({ id: lang === 'ja' ? 'agenda.name.hint.ja' : 'agenda.name.hint' })}
        value={title}
        onChange={setTitle}
        maxLength={500}
        lang={lang}
        autoFocus
      />
    </FormDialog>
  );
}
