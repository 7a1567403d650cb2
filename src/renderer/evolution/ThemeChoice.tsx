/** What the topic on screen is about across rounds: as its titles suggest, one of the other themes, or one of its own. */
import { useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import type { Topic } from '../../domain/model/statement.ts';
import { titleIn } from '../../domain/model/topicTitle.ts';
import { announce } from '../annotate/announce.ts';
import { useRoundName } from '../app/useRoundName.ts';
import { Button } from '../design/Button.tsx';
import { SelectField, TextField } from '../design/Field.tsx';
import { useLang } from '../i18n/useLang.ts';
import { useSession } from '../session/session.ts';
import type { Evolution } from './useEvolution.ts';

interface ThemeChoiceProps {
  dialogue: Dialogue;
  topic: Topic;
  others: Evolution['others'];
  onChoose(theme: string | null): Promise<void>;
}

const SUGGESTED = 'suggested';
const GIVEN = 'given';
const ANOTHER = 'another';

export function ThemeChoice({ dialogue, topic, others, onChoose }: ThemeChoiceProps) {
  const { formatMessage } = useIntl();
  const { view } = useSession();
  const lang = useLang();
  const roundName = useRoundName();
  const [name, setName] = useState<string | null>(null);
  const whole = useRef<HTMLDivElement>(null);
  const named = others.flatMap((names, place) => {
    const shown = names.find((each) => each.lang === lang) ?? names[0];
    return shown === undefined ? [] : [{ id: `theme-${place}`, name: shown.title, lang: shown.lang }];
  });
  const choices = [
    { id: SUGGESTED, name: formatMessage({ id: 'evolution.theme.suggested' }) },
    ...(topic.theme === undefined ? [] : [{ id: GIVEN, name: topic.theme }]),
    ...named,
    { id: ANOTHER, name: formatMessage({ id: 'evolution.theme.another' }) },
  ];
  const choose = async (theme: string | null) => {
    setName(null);
    // The field for the name goes away, and must not take the focus with it.
    whole.current?.querySelector('button')?.focus();
    await onChoose(theme);
    announce(formatMessage({ id: 'evolution.theme.done' }));
  };
  const onChosen = (id: string) => {
    if (id === ANOTHER) setName('');
    else if (id === SUGGESTED) void choose(null);
    else if (id === GIVEN) setName(null);
    else void choose(named.find((each) => each.id === id)?.name ?? null);
  };
  const title = titleIn(lang, topic, dialogue.lang).title;
  const wanted = name?.trim() ?? '';
  return (
    <div className="evolution-theme" ref={whole}>
      <SelectField
        label={formatMessage({ id: 'evolution.theme' }, { topic: title, round: roundName(dialogue) })}
        choices={choices}
        chosen={name !== null ? ANOTHER : topic.theme === undefined ? SUGGESTED : GIVEN}
        isDisabled={view.readOnly !== null}
        onChoose={onChosen}
      />
      {name === null ? null : (
        <form
          className="evolution-name"
          onSubmit={(event) => {
            event.preventDefault();
            if (wanted !== '') void choose(wanted);
          }}
        >
          <TextField
            label={formatMessage({ id: 'evolution.theme.name' })}
            hint={formatMessage({ id: 'evolution.theme.hint' })}
            value={name}
            maxLength={200}
            autoFocus
            onChange={setName}
          />
          <Button type="submit" isDisabled={wanted === ''}>
            {formatMessage({ id: 'evolution.theme.set' })}
          </Button>
        </form>
      )}
    </div>
  );
}
