/** The filters, each with what it would let through: kind as buttons, the others as lists. */
import { ChevronDown, FilterX } from 'lucide-react';
import {
  Button as AriaButton,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  ToggleButton,
  ToggleButtonGroup,
} from 'react-aria-components';
import { useIntl } from 'react-intl';
import { type SearchFilters as Filters, SEARCH_KINDS } from '../../domain/search/searchText.ts';
import { useSideName } from '../briefing/sides.ts';
import { Button } from '../design/Button.tsx';
import { filterBy, type Searching } from './searching.ts';
import { useTitleOfKey } from './useTitleOfKey.ts';

export function SearchFilters({ state }: { state: Searching }) {
  const { formatMessage, formatNumber } = useIntl();
  const { filters, tally } = state;
  const isFiltered = Object.values(filters).some((each) => each !== null);
  const counts = new Map(tally?.kinds.map(({ value, count }) => [value, count]));
  return (
    <div className="search-filters">
      <ToggleButtonGroup
        className="search-kinds"
        aria-label={formatMessage({ id: 'search.kind' })}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[filters.kind ?? 'all']}
        onSelectionChange={(keys) => {
          const [key] = keys;
          filterBy({ kind: SEARCH_KINDS.find((kind) => kind === key) ?? null });
        }}
      >
        {(['all', ...SEARCH_KINDS] as const).map((kind) => {
          const count = kind === 'all' ? null : (counts.get(kind) ?? 0);
          return (
            <ToggleButton
              key={kind}
              id={kind}
              className="search-kind-button"
              data-none={count === 0 || undefined}
            >
              {formatMessage({ id: `search.kind.${kind}` })}
              {count === null || tally === null ? null : (
                <span className="search-count">{formatNumber(count)}</span>
              )}
            </ToggleButton>
          );
        })}
      </ToggleButtonGroup>
      <OtherFilters state={state} />
      {isFiltered ? (
        <Button
          look="quiet"
          icon={FilterX}
          onPress={() =>
            filterBy({ kind: null, side: null, lang: null, seriesId: null, dialogueId: null, topicKey: null })
          }
        >
          {formatMessage({ id: 'search.unfilter' })}
        </Button>
      ) : null}
    </div>
  );
}

function OtherFilters({ state: { filters, tally } }: { state: Searching }) {
  const { formatMessage } = useIntl();
  const sideName = useSideName();
  const { roundOf, seriesOf, topicOf, hasSeries } = useTitleOfKey();
  const langName = (lang: string) =>
    formatMessage({ id: lang === 'ja' ? 'search.lang.ja' : 'search.lang.en' });
  return (
    <>
      <Filter name="side" counts={tally?.sides} chosen={filters.side} nameOf={sideName} />
      {hasSeries ? (
        <Filter
          name="series"
          counts={tally?.series}
          chosen={filters.seriesId}
          nameOf={seriesOf}
          filter="seriesId"
        />
      ) : null}
      <Filter
        name="dialogue"
        counts={tally?.dialogues}
        chosen={filters.dialogueId}
        nameOf={roundOf}
        filter="dialogueId"
      />
      <Filter
        name="topic"
        counts={tally?.topics}
        chosen={filters.topicKey}
        nameOf={topicOf}
        filter="topicKey"
      />
      <Filter name="lang" counts={tally?.langs} chosen={filters.lang} nameOf={langName} />
    </>
  );
}

interface FilterProps {
  name: 'side' | 'series' | 'dialogue' | 'topic' | 'lang';
  filter?: keyof Filters;
  counts: readonly { value: string; count: number }[] | undefined;
  chosen: string | null;
  nameOf(value: string): string;
}

/** Stands for no filter; no side, round or topic is called so. */
const ANY = '*';

function Filter({
  name,
  filter = name === 'side' ? 'side' : 'lang',
  counts = [],
  chosen,
  nameOf,
}: FilterProps) {
  const { formatMessage, formatNumber } = useIntl();
  const label = formatMessage({ id: `search.${name}` });
  const any = formatMessage({ id: 'search.any' });
  const shown = chosen === null ? any : nameOf(chosen);
  // What is chosen stays in the list, also where it lets nothing through any more.
  const choices =
    counts.some(({ value }) => value === chosen) || chosen === null
      ? counts
      : [...counts, { value: chosen, count: 0 }];
  return (
    <Select
      aria-label={label}
      value={chosen ?? ANY}
      onChange={(key) => filterBy({ [filter]: key === ANY || key === null ? null : String(key) })}
    >
      {/* Its name is what it shows, in this order. */}
      <AriaButton
        className="search-filter"
        aria-label={`${label} ${shown}`}
        data-chosen={chosen !== null || undefined}
      >
        <span className="search-filter-name">{label}</span>{' '}
        <span className="search-filter-value">{shown}</span>
        <ChevronDown aria-hidden />
      </AriaButton>
      <Popover className="menu-popover" placement="bottom start">
        <ListBox className="menu" aria-label={label}>
          <ListBoxItem id={ANY} textValue={any} className="menu-item">
            <span className="menu-words">{any}</span>
          </ListBoxItem>
          {choices.map(({ value, count }) => (
            <ListBoxItem key={value} id={value} textValue={nameOf(value)} className="menu-item search-choice">
              <span className="menu-words">{nameOf(value)}</span>
              <span className="search-count">{formatNumber(count)}</span>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
