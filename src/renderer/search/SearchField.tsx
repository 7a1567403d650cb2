/** The field: what is typed is looked for at once, words of a composition as soon as they are words. */
import { Search, X } from 'lucide-react';
import { type CompositionEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { LONGEST_QUERY } from '../../domain/search/query.ts';
import { isComposing } from '../annotate/composing.ts';
import { IconButton } from '../design/Button.tsx';
import { optionId } from './HitList.tsx';
import { activate, lookFor, type Searching } from './searching.ts';
import { withoutLooseLetters } from './withoutLooseLetters.ts';

interface SearchFieldProps {
  state: Searching;
  listId: string;
  onOpen(place: number): void;
}

/** Hits that a page key goes over. */
const PAGE_STEP = 8;

export function SearchField({ state, listId, onOpen }: SearchFieldProps) {
  const { formatMessage } = useIntl();
  const field = useRef<HTMLInputElement>(null);
  /** What stands in the field, with what is being composed in it. */
  const [typed, setTyped] = useState(state.text);
  const [composed, setComposed] = useState<string | null>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  // Where the field has the words of a composition that goes on, only they can be half typed.
  const type = (value: string, composing: string | null) => {
    setTyped(value);
    const at = field.current?.selectionStart ?? value.length;
    lookFor(composing === null ? value : withoutLooseLetters(value, composing, at));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // The keys of a composition are the input method's: Enter confirms a word and opens nothing.
    if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const { active, hits } = state;
    const goal = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + PAGE_STEP,
      PageUp: active - PAGE_STEP,
    }[event.key];
    if (goal !== undefined) activate(goal);
    else if (event.key === 'Enter' && active >= 0 && hits.length > 0) onOpen(active);
    else return;
    event.preventDefault();
  };
  const onComposition = ({ data, type: kind }: CompositionEvent) =>
    setComposed(kind === 'compositionend' ? null : data);

  return (
    <div className="search-field">
      <Search aria-hidden />
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-label={formatMessage({ id: 'search.field' })}
        aria-controls={listId}
        aria-expanded={state.hits.length > 0}
        aria-autocomplete="list"
        {...(state.active >= 0 ? { 'aria-activedescendant': optionId(listId, state.active) } : {})}
        placeholder={formatMessage({ id: 'search.placeholder' })}
        maxLength={LONGEST_QUERY}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="go"
        value={typed}
        onChange={({ target, nativeEvent }) => {
          const isInComposition = nativeEvent instanceof InputEvent && nativeEvent.isComposing;
          type(target.value, isInComposition ? (nativeEvent.data ?? composed) : null);
        }}
        onCompositionStart={onComposition}
        onCompositionUpdate={onComposition}
        onCompositionEnd={(event) => {
          onComposition(event);
          type(event.currentTarget.value, null);
        }}
        onKeyDown={onKeyDown}
      />
      {typed === '' ? null : (
        <IconButton
          icon={X}
          label={formatMessage({ id: 'search.clear' })}
          onPress={() => {
            type('', null);
            field.current?.focus();
          }}
        />
      )}
    </div>
  );
}
