/** Search over everything as one types: the field, the filters, and what was found. */
import { CircleAlert, SearchX, TextSearch } from 'lucide-react';
import { useEffect, useId } from 'react';
import { useIntl } from 'react-intl';
import { Dialog } from '../design/Dialog.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { FailureWords } from '../design/FailureWords.tsx';
import { HitList } from './HitList.tsx';
import { SearchField } from './SearchField.tsx';
import { SearchFilters } from './SearchFilters.tsx';
import { SearchFoot } from './SearchFoot.tsx';
import { lookAgain, openHit, type Searching, stopLooking, useSearching } from './searching.ts';
import './search.css';

interface SearchDialogProps {
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
}

export function SearchDialog({ isOpen, onOpenChange }: SearchDialogProps) {
  const { formatMessage } = useIntl();
  const state = useSearching();
  const listId = useId();
  useEffect(() => {
    if (!isOpen) return;
    lookAgain();
    return stopLooking;
  }, [isOpen]);

  const open = (place: number) => {
    onOpenChange(false);
    openHit(place);
  };
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={formatMessage({ id: 'search.title' })}
      size="large"
      isDismissable
      foot={<SearchFoot state={state} />}
    >
      <div className="search">
        <SearchField state={state} listId={listId} onOpen={open} />
        <SearchFilters state={state} />
        {state.hits.length > 0 ? (
          <HitList id={listId} state={state} onOpen={open} />
        ) : (
          <Nothing state={state} listId={listId} />
        )}
      </div>
    </Dialog>
  );
}

/** Why there is no list: nothing typed, nothing found, or it failed. */
function Nothing({ state, listId }: { state: Searching; listId: string }) {
  const { formatMessage } = useIntl();
  const { text, foundFor, failure, filters, indexed } = state;
  const isFiltered = Object.values(filters).some((each) => each !== null);
  return (
    <div className="search-nothing">
      {/* What the field names as its list is there, if empty. */}
      <div id={listId} role="listbox" aria-label={formatMessage({ id: 'search.hits' })} hidden />
      {failure !== null ? (
        <EmptyState icon={CircleAlert} title={formatMessage({ id: 'search.failed' })} isFailure>
          <FailureWords failure={failure} />
        </EmptyState>
      ) : text.trim() === '' ? (
        <EmptyState icon={TextSearch} title={formatMessage({ id: 'search.begin' })}>
          <p>{formatMessage({ id: 'search.begin.what' })}</p>
          <p>{formatMessage({ id: 'search.begin.words' })}</p>
          <p>{formatMessage({ id: 'search.begin.terms' })}</p>
        </EmptyState>
      ) : text === foundFor ? (
        <EmptyState icon={SearchX} title={formatMessage({ id: 'search.none' }, { text: text.trim() })}>
          <p>{formatMessage({ id: 'search.none.hint' })}</p>
          {isFiltered ? <p>{formatMessage({ id: 'search.none.filtered' })}</p> : null}
          {indexed.rounds < indexed.of ? <p>{formatMessage({ id: 'search.none.building' })}</p> : null}
        </EmptyState>
      ) : null}
    </div>
  );
}
