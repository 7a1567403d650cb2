/** How fast the delegation speaks, which speaking times are reckoned from; what is no pace is said and not saved. */
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { type SpeakingPace, speakingPaceSchema } from '../../domain/model/speakingPace.ts';
import { TextField } from '../design/Field.tsx';
import { useSession } from '../session/session.ts';

const FIELDS = [
  { name: 'wordsPerMinute', label: 'pace.words', least: 40, most: 300 },
  { name: 'signsPerMinute', label: 'pace.signs', least: 100, most: 700 },
  { name: 'consecutiveFactor', label: 'pace.consecutive', least: 1, most: 4 },
  { name: 'simultaneousFactor', label: 'pace.simultaneous', least: 1, most: 4 },
] as const;

export function PaceFields() {
  const { formatMessage } = useIntl();
  return (
    <fieldset className="settings-pace">
      <legend className="field-label">{formatMessage({ id: 'pace.title' })}</legend>
      {FIELDS.map((field) => (
        <PaceField key={field.name} {...field} />
      ))}
    </fieldset>
  );
}

function PaceField({ name, label, least, most }: (typeof FIELDS)[number]) {
  const { formatMessage } = useIntl();
  const { settings, changeSettings, view } = useSession();
  const [text, setText] = useState(String(settings.pace[name]));
  const read = readPace(settings.pace, name, text);
  const type = (typed: string) => {
    setText(typed);
    const pace = readPace(settings.pace, name, typed);
    if (pace !== null) void changeSettings({ pace });
  };
  return (
    <TextField
      label={formatMessage({ id: label })}
      value={text}
      onChange={type}
      maxLength={6}
      isDisabled={view.readOnly !== null}
      error={read === null ? formatMessage({ id: 'pace.bad' }, { least, most }) : null}
    />
  );
}

function readPace(pace: SpeakingPace, name: keyof SpeakingPace, text: string): SpeakingPace | null {
  const read = speakingPaceSchema.safeParse({ ...pace, [name]: Number(text.normalize('NFKC').trim()) });
  return read.success ? read.data : null;
}
