/** Chooses a statement to quote in a note: what was said on the theme, or anything else of the rounds by typing. */
import { Quote } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useState } from 'react';
import {
  Autocomplete,
  Header,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  SearchField,
} from 'react-aria-components';
import { useIntl } from 'react-intl';
import type { Failure } from '../../domain/failure/failure.ts';
import { isComposing } from '../annotate/composing.ts';
import { useRoundName } from '../app/useRoundName.ts';
import { useSideName } from '../briefing/sides.ts';
import { Button } from '../design/Button.tsx';
import { chosenByEnter } from '../design/chosenByEnter.ts';
import { Dialog } from '../design/Dialog.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { FailureWords } from '../design/FailureWords.tsx';
import { Checkbox } from '../design/Field.tsx';
import { asked } from '../session/asked.ts';
import { useSession } from '../session/session.ts';
import { keyOf, offered, type Quotable, type QuotableRound } from './matching.ts';
import './quoting.css';

/** Where the note stands that the statement is to be quoted in. */
export interface QuotingPlace {
  dialogueId: string;
  /** Null for a note on the round itself. */
  topicId: string | null;
}

interface QuoteDialogProps {
  place: QuotingPlace;
  /** @param withWords whether the statement's words come too, or its citation alone. */
  onChoose(statement: Quotable, withWords: boolean): void;
  onClose(): void;
}

export function QuoteDialog({ place, onChoose, onClose }: QuoteDialogProps) {
  const { formatMessage } = useIntl();
  const sideName = useSideName();
  const roundName = useRoundName();
  const [typed, setTyped] = useState('');
  const [isBare, setIsBare] = useState(false);
  const state = useQuotable(place);
  const rounds = useMemo(
    () => (state.kind === 'read' ? offered(state.theme, state.others, typed, sideName) : []),
    [state, typed, sideName],
  );
  const choose = (key: unknown) => {
    const chosen = rounds.flatMap(({ statements }) => statements).find((each) => keyOf(each) === key);
    if (chosen !== undefined) onChoose(chosen, !isBare);
  };
  const onEnter = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const [first] = typed.trim() === '' ? [] : (rounds[0]?.statements ?? []);
    const chosen = chosenByEnter(event, first && keyOf(first));
    if (chosen === null) return;
    event.preventDefault();
    event.stopPropagation();
    choose(chosen);
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={formatMessage({ id: 'quoting.title' })}
      size="large"
      isDismissable
      foot={
        <>
          <Checkbox isSelected={isBare} onChange={setIsBare}>
            {formatMessage({ id: 'quoting.bare' })}
          </Checkbox>
          <Button onPress={onClose}>{formatMessage({ id: 'quoting.cancel' })}</Button>
        </>
      }
    >
      <div className="quoting" onKeyDownCapture={onEnter}>
        <Autocomplete inputValue={typed} onInputChange={setTyped}>
          <SearchField autoFocus className="field">
            <Label className="field-label">{formatMessage({ id: 'quoting.field' })}</Label>
            <Input className="field-input" placeholder={formatMessage({ id: 'quoting.hint' })} />
          </SearchField>
          <ListBox
            className="quoting-list"
            aria-label={formatMessage({ id: 'quoting.list' })}
            onAction={choose}
            renderEmptyState={() => <Nothing state={state} />}
          >
            {rounds.map((round) => (
              <ListBoxSection key={round.id} id={round.id}>
                <Header className="quoting-round">{roundName(round)}</Header>
                {round.statements.map((each) => (
                  <ListBoxItem
                    key={keyOf(each)}
                    id={keyOf(each)}
                    className="quoting-item"
                    textValue={each.text}
                  >
                    <span className="quoting-about">
                      <span className="quoting-citation" lang="en">
                        {each.citation}
                      </span>
                      <span className="quoting-side" data-side={each.side}>
                        {sideName(each.side)}
                      </span>
                      <span>{formatMessage({ id: `briefing.act.${each.act}` })}</span>
                    </span>
                    <span lang={each.lang}>{each.text}</span>
                  </ListBoxItem>
                ))}
              </ListBoxSection>
            ))}
          </ListBox>
        </Autocomplete>
      </div>
    </Dialog>
  );
}

type State =
  | { kind: 'reading' }
  | { kind: 'read'; theme: QuotableRound[]; others: QuotableRound[] }
  | { kind: 'failed'; failure: Failure };

function useQuotable({ dialogueId, topicId }: QuotingPlace): State {
  const { settled } = useSession();
  const [state, setState] = useState<State>({ kind: 'reading' });
  useEffect(() => {
    let isGone = false;
    const read = async () => {
      await settled();
      const list = window.taiwa.calls['quoting.list'];
      const theme = await asked(list, { dialogueId, topicId });
      const others = topicId === null ? theme : await asked(list, { dialogueId, topicId: null });
      if (isGone) return;
      if (!theme.ok) setState({ kind: 'failed', failure: theme.error });
      else if (!others.ok) setState({ kind: 'failed', failure: others.error });
      else setState({ kind: 'read', theme: theme.value, others: others.value });
    };
    void read();
    return () => {
      isGone = true;
    };
  }, [dialogueId, topicId, settled]);
  return state;
}

function Nothing({ state }: { state: State }) {
  const { formatMessage } = useIntl();
  if (state.kind === 'reading')
    return <p className="quoting-none">{formatMessage({ id: 'quoting.reading' })}</p>;
  if (state.kind === 'failed')
    return (
      <EmptyState icon={Quote} title={formatMessage({ id: 'quoting.failed' })} isFailure>
        <FailureWords failure={state.failure} />
      </EmptyState>
    );
  return <p className="quoting-none">{formatMessage({ id: 'quoting.none' })}</p>;
}
