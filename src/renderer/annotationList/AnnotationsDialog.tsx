/** All annotations of a series in one list with filters; files of them go out and come in here. */
import { FileDown, FileUp, MessageSquareText } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { ListedAnnotation } from '../../contract/annotations.ts';
import { draftOf } from '../../domain/model/draft.ts';
import { goToMargin } from '../annotate/attention.ts';
import { EarlierRounds } from '../app/EarlierRounds.tsx';
import { usePlace } from '../app/place.tsx';
import { useRoundName } from '../app/useRoundName.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { FailureWords } from '../design/FailureWords.tsx';
import { SelectField } from '../design/Field.tsx';
import { useLang } from '../i18n/useLang.ts';
import { useSession } from '../session/session.ts';
import { FilterBar } from './FilterBar.tsx';
import { type Filters, NO_FILTERS, passes } from './filters.ts';
import { ListedRow } from './ListedRow.tsx';
import { type ListedRound, useAnnotationList } from './useAnnotationList.ts';
import '../annotate/annotate.css';
import './annotationList.css';

interface AnnotationsDialogProps {
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
}

export function AnnotationsDialog({ isOpen, onOpenChange }: AnnotationsDialogProps) {
  const { formatMessage } = useIntl();
  const { view } = useSession();
  const { dialogue, go } = usePlace();
  const lang = useLang();
  const { series, dialogues } = view.index;
  const [chosen, setChosen] = useState<string | null>(null);
  const [filters, setFilters] = useState<Filters>(NO_FILTERS);
  const seriesId = chosen ?? dialogue?.seriesId ?? series[0]?.id ?? null;
  const { state, said, readMore, save, take } = useAnnotationList(seriesId, isOpen);
  const canTake = dialogue !== null && draftOf(dialogue.id) === null && view.readOnly === null;
  const goTo = ({ dialogueId, place, annotation }: ListedAnnotation) => {
    const first = dialogues.find(({ id }) => id === dialogueId)?.topics[0]?.id ?? null;
    onOpenChange(false);
    go(dialogueId, place?.topicId ?? first);
    goToMargin(annotation.id, place?.statementId ?? null);
  };
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      size="full"
      title={formatMessage({ id: 'annotationList.title' })}
      foot={
        <>
          {canTake ? (
            <Button icon={FileUp} onPress={() => void take(dialogue.id)}>
              {formatMessage({ id: 'annotationList.import' })}
            </Button>
          ) : null}
          <Button look="main" onPress={() => onOpenChange(false)}>
            {formatMessage({ id: 'annotationList.close' })}
          </Button>
        </>
      }
    >
      {series.length < 2 || seriesId === null ? null : (
        <div className="annotation-list-filters">
          <SelectField
            label={formatMessage({ id: 'annotationList.series' })}
            choices={series.map(({ id, name }) => ({ id, name: name[lang] }))}
            chosen={seriesId}
            onChoose={(id) => {
              setChosen(id);
              setFilters(NO_FILTERS);
            }}
          />
        </div>
      )}
      {said === null ? null : <p className="annotation-list-said">{said}</p>}
      {state.kind === 'reading' && seriesId !== null ? (
        <p className="annotation-list-note" role="status">
          {formatMessage({ id: 'annotationList.loading' })}
        </p>
      ) : state.kind === 'failed' ? (
        <EmptyState icon={MessageSquareText} title={formatMessage({ id: 'annotationList.failed' })} isFailure>
          <FailureWords failure={state.failure} />
        </EmptyState>
      ) : (
        <Shown
          rounds={state.kind === 'read' ? state.list.rounds : []}
          filters={filters}
          onFilter={setFilters}
          goTo={goTo}
          onSave={(round, listed) => void save(round.dialogueId, listed, filters.visibility === 'private')}
        />
      )}
      {state.kind === 'read' ? <EarlierRounds count={state.list.earlier} onMore={readMore} /> : null}
    </Dialog>
  );
}

interface ShownProps {
  rounds: readonly ListedRound[];
  filters: Filters;
  onFilter(filters: Filters): void;
  goTo(listed: ListedAnnotation): void;
  onSave(round: ListedRound, listed: readonly ListedAnnotation[]): void;
}

function Shown({ rounds, filters, onFilter, goTo, onSave }: ShownProps) {
  const { formatMessage } = useIntl();
  const nameOf = useRoundName();
  const all = rounds.flatMap(({ annotations }) => annotations);
  if (all.length === 0)
    return (
      <EmptyState icon={MessageSquareText} title={formatMessage({ id: 'annotationList.empty' })}>
        {formatMessage({ id: 'annotationList.empty.hint' })}
      </EmptyState>
    );
  const shown = rounds
    .map((round) => ({ round, listed: round.annotations.filter((each) => passes(each, filters)) }))
    .filter(({ listed }) => listed.length > 0);
  const roundName = (id: string) => {
    const round = rounds.find(({ dialogueId }) => dialogueId === id);
    return round === undefined ? id : nameOf(round);
  };
  const count = shown.reduce((sum, { listed }) => sum + listed.length, 0);
  const lost = all.filter(({ place }) => place === null).length;
  return (
    <>
      <FilterBar all={all} filters={filters} roundName={roundName} onChange={onFilter} />
      <p className="annotation-list-note" role="status">
        {formatMessage({ id: 'annotationList.count' }, { count })} ·{' '}
        {formatMessage({ id: 'annotationList.lost' }, { count: lost })}
      </p>
      {count === 0 ? (
        <EmptyState icon={MessageSquareText} title={formatMessage({ id: 'annotationList.empty' })}>
          {formatMessage({ id: 'annotationList.empty.filtered' })}
        </EmptyState>
      ) : null}
      {shown.map(({ round, listed }) => (
        <section key={round.dialogueId} aria-label={nameOf(round)}>
          <header className="annotation-list-round">
            <h3>{nameOf(round)}</h3>
            <Button
              look="quiet"
              icon={FileDown}
              aria-label={formatMessage({ id: 'annotationList.exportOf' }, { round: nameOf(round) })}
              onPress={() => onSave(round, listed)}
            >
              {formatMessage({ id: 'annotationList.export' })}
            </Button>
          </header>
          <ol className="annotation-list">
            {listed.map((each) => (
              <ListedRow key={each.annotation.id} listed={each} goTo={goTo} />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}
