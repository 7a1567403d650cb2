/** Corrects what is said of the meeting: title, round, days, form, place, hosts, purpose, result, contact. */
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { type MeetingFacts, meetingFactsSchema } from '../../domain/commands/passageCommand.ts';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { TextField } from '../design/Field.tsx';
import { type FactsForm, readForm, toForm } from './factsForm.ts';
import './review.css';

interface FactsDialogProps {
  dialogue: Dialogue;
  onSave(facts: MeetingFacts): void;
  onClose(): void;
}

export function FactsDialog({ dialogue, onSave, onClose }: FactsDialogProps) {
  const { formatMessage } = useIntl();
  const [form, setForm] = useState(() => toForm(meetingFactsSchema.parse(dialogue)));
  const { facts, wrong } = readForm(form);
  const save = () => {
    if (facts === null) return;
    if (!isSame(facts, meetingFactsSchema.parse(dialogue))) onSave(facts);
    onClose();
  };
  const field = (name: keyof FactsForm, options: { rows?: number; hint?: string; isText?: boolean } = {}) => (
    <TextField
      label={formatMessage({ id: `review.facts.${name}` })}
      value={form[name]}
      onChange={(value) => setForm({ ...form, [name]: value })}
      {...(options.rows === undefined ? {} : { rows: options.rows })}
      {...(options.hint === undefined ? {} : { hint: options.hint })}
      {...(options.isText ? { lang: dialogue.lang } : {})}
      error={wrong?.field === name ? formatMessage({ id: wrong.message }, { value: wrong.value }) : null}
    />
  );
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={formatMessage({ id: 'review.facts.title' })}
      foot={
        <>
          <Button onPress={onClose}>{formatMessage({ id: 'review.cancel' })}</Button>
          <Button look="main" isDisabled={facts === null} onPress={save}>
            {formatMessage({ id: 'review.save' })}
          </Button>
        </>
      }
    >
      <div className="review-form">
        {field('name', { isText: true })}
        <div className="review-form-row">
          {field('round', { hint: formatMessage({ id: 'review.facts.round.hint' }) })}
          {field('published')}
          {field('held', { hint: formatMessage({ id: 'review.facts.held.hint' }) })}
        </div>
        <div className="review-form-row">
          {field('form', { isText: true })}
          {field('venue', { isText: true })}
        </div>
        {field('hosts', { rows: 2, hint: formatMessage({ id: 'review.facts.hosts.hint' }), isText: true })}
        {field('purpose', { rows: 2, isText: true })}
        {field('summary', { rows: 3, isText: true })}
        {field('contact', { rows: 2, isText: true })}
      </div>
    </Dialog>
  );
}

function isSame(a: MeetingFacts, b: MeetingFacts): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
