/** A theme across rounds: round by round, what each side said and what of it is new, changed or not taken up again. */
import { Milestone } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { MAX_THEME_NAME, nameOf } from '../../domain/evolution/themeNames.ts';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import type { Topic } from '../../domain/model/statement.ts';
import { titleIn } from '../../domain/model/topicTitle.ts';
import { goToText } from '../annotate/attention.ts';
import { EarlierRounds } from '../app/EarlierRounds.tsx';
import { usePlace } from '../app/place.tsx';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { FailureWords } from '../design/FailureWords.tsx';
import { Checkbox, TextField } from '../design/Field.tsx';
import { useLang } from '../i18n/useLang.ts';
import { useSession } from '../session/session.ts';
import { useDraft } from '../settings/useDraft.ts';
import { RoundShown } from './RoundShown.tsx';
import { ThemeChoice } from './ThemeChoice.tsx';
import { type Evolution, useEvolution } from './useEvolution.ts';
import './evolution.css';

interface EvolutionDialogProps {
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
}

export function EvolutionDialog(props: EvolutionDialogProps) {
  const { dialogue, topic } = usePlace();
  return dialogue && topic ? <Shown {...props} dialogue={dialogue} topic={topic} /> : null;
}

function Shown({
  isOpen,
  onOpenChange,
  dialogue,
  topic,
}: EvolutionDialogProps & { dialogue: Dialogue; topic: Topic }) {
  const { formatMessage } = useIntl();
  const { go } = usePlace();
  const lang = useLang();
  const { state, setTheme, rename, readMore } = useEvolution(dialogue, topic, isOpen);
  const [onlyChanges, setOnlyChanges] = useState(false);
  const goTo = (dialogueId: string, topicId: string, statementId: string | null) => {
    onOpenChange(false);
    go(dialogueId, topicId);
    if (statementId !== null) goToText(null, statementId);
  };
  const own = titleIn(lang, topic, dialogue.lang);
  const names = state.kind === 'read' ? state.evolution.names : [];
  const theme = (names.find((name) => name.lang === lang) ?? names[0] ?? own).title;
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      size="full"
      title={formatMessage({ id: 'evolution.title' }, { theme })}
      foot={
        <Button look="main" onPress={() => onOpenChange(false)}>
          {formatMessage({ id: 'evolution.close' })}
        </Button>
      }
    >
      {state.kind === 'reading' ? (
        <p className="evolution-note" role="status">
          {formatMessage({ id: 'evolution.loading' })}
        </p>
      ) : state.kind === 'failed' ? (
        <EmptyState icon={Milestone} title={formatMessage({ id: 'evolution.failed' })} isFailure>
          <FailureWords failure={state.failure} />
        </EmptyState>
      ) : (
        <>
          <div className="evolution-tools">
            <ThemeChoice
              dialogue={dialogue}
              topic={topic}
              others={state.evolution.others}
              onChoose={setTheme}
            />
            <ThemeNameField key={lang} topics={state.evolution.topics} theme={theme} onRename={rename} />
            <Checkbox isSelected={onlyChanges} onChange={setOnlyChanges}>
              {formatMessage({ id: 'evolution.onlyChanges' })}
            </Checkbox>
          </div>
          <Rounds evolution={state.evolution} onlyChanges={onlyChanges} goTo={goTo} onMore={readMore} />
        </>
      )}
    </Dialog>
  );
}

interface ThemeNameFieldProps {
  topics: Evolution['topics'];
  /** What it is called now. */
  theme: string;
  onRename(name: string): Promise<void>;
}

/** The theme's name in the window's language, for all of its rounds. */
function ThemeNameField({ topics, theme, onRename }: ThemeNameFieldProps) {
  const { formatMessage } = useIntl();
  const { settings, view } = useSession();
  const lang = useLang();
  const draft = useDraft(nameOf(settings.themeNames, topics)?.[lang] ?? '', (name) => void onRename(name));
  return (
    <TextField
      label={formatMessage({ id: 'evolution.rename' })}
      value={draft.text}
      onChange={draft.type}
      placeholder={theme}
      maxLength={MAX_THEME_NAME}
      lang={lang}
      isDisabled={view.readOnly !== null}
    />
  );
}

interface RoundsProps {
  evolution: Evolution;
  onlyChanges: boolean;
  goTo(dialogueId: string, topicId: string, statementId: string | null): void;
  onMore: (() => void) | null;
}

function Rounds({ evolution, onlyChanges, goTo, onMore }: RoundsProps) {
  const { formatMessage } = useIntl();
  const { rounds, earlier } = evolution;
  return (
    <>
      <p className="evolution-note">
        {formatMessage(
          { id: rounds.length === 1 ? 'evolution.only' : 'evolution.count' },
          { count: rounds.length },
        )}
      </p>
      {rounds.map((round) => (
        <RoundShown key={round.dialogueId} round={round} onlyChanges={onlyChanges} goTo={goTo} />
      ))}
      <EarlierRounds count={earlier} onMore={onMore} />
    </>
  );
}
