/** The filters of the list; one that leaves no choice is not offered. */
import { useIntl } from 'react-intl';
import type { ListedAnnotation } from '../../contract/annotations.ts';
import { STANCES, VISIBILITIES } from '../../domain/model/annotation.ts';
import { stanceMessage } from '../annotate/stances.ts';
import { Button } from '../design/Button.tsx';
import { SelectField } from '../design/Field.tsx';
import { ANY, answersTo, FILTERS, type Filter, type Filters, NO_FILTERS, STATES } from './filters.ts';

interface FilterBarProps {
  all: readonly ListedAnnotation[];
  filters: Filters;
  roundName(dialogueId: string): string;
  onChange(filters: Filters): void;
}

export function FilterBar({ all, filters, roundName, onChange }: FilterBarProps) {
  const { formatMessage } = useIntl();
  const nameOf = (filter: Filter, answer: string): string => {
    if (answer === ANY) return formatMessage({ id: 'annotationList.any' });
    if (filter === 'state') {
      const state = STATES.find((each) => each === answer);
      if (state !== undefined && state !== ANY) return formatMessage({ id: `annotationList.state.${state}` });
    }
    if (filter === 'stance')
      return formatMessage({ id: stanceMessage(STANCES.find((each) => each === answer) ?? null) });
    if (filter === 'visibility') {
      const visibility = VISIBILITIES.find((each) => each === answer);
      if (visibility !== undefined) return formatMessage({ id: `annotate.visibility.${visibility}` });
    }
    if (filter === 'round') return roundName(answer);
    if (filter === 'author' && answer === '') return formatMessage({ id: 'annotationList.author.none' });
    return answer;
  };
  const isFiltered = FILTERS.some((filter) => filters[filter] !== ANY);
  return (
    <div className="annotation-list-filters">
      {FILTERS.map((filter) => {
        const answers = filter === 'state' ? STATES.slice(1) : answersTo(filter, all);
        if (answers.length < 2 && filters[filter] === ANY) return null;
        return (
          <SelectField<string>
            key={filter}
            label={formatMessage({ id: `annotationList.${filter}` })}
            choices={[ANY, ...answers].map((id) => ({ id, name: nameOf(filter, id) }))}
            chosen={filters[filter]}
            onChoose={(answer) => onChange({ ...filters, [filter]: answer })}
          />
        );
      })}
      {isFiltered ? (
        <Button look="quiet" onPress={() => onChange(NO_FILTERS)}>
          {formatMessage({ id: 'annotationList.reset' })}
        </Button>
      ) : null}
    </div>
  );
}
