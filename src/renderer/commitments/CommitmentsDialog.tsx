/** The ledger: what the rounds of a series promise, who is to do it until when, and what became of it. */
import { ListChecks } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { goToText } from '../annotate/attention.ts';
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
import { CommitmentRow } from './CommitmentRow.tsx';
import { type LedgerEntry, type LedgerRound, useLedger } from './useLedger.ts';
import './commitments.css';

const FILTERS = ['toFollow', 'done', 'dropped', 'none', 'all'] as const;
type Filter = (typeof FILTERS)[number];

interface CommitmentsDialogProps {
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
}

export function CommitmentsDialog({ isOpen, onOpenChange }: CommitmentsDialogProps) {
  const { formatMessage } = useIntl();
  const { view } = useSession();
  const { dialogue, go } = usePlace();
  const lang = useLang();
  const { series } = view.index;
  const [chosen, setChosen] = useState<string | null>(null);
  const [filter, setFilter] = useState<Filter>('toFollow');
  const seriesId = chosen ?? dialogue?.seriesId ?? series[0]?.id ?? null;
  const { state, change, readMore } = useLedger(seriesId, isOpen);
  const goTo = ({ dialogueId, topicId, statementId }: LedgerEntry) => {
    onOpenChange(false);
    go(dialogueId, topicId);
    goToText(null, statementId);
  };
  const filterName = (id: Filter) => formatMessage({ id: `commitments.filter.${id}` });
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      size="full"
      title={formatMessage({ id: 'commitments.title' })}
      foot={
        <Button look="main" onPress={() => onOpenChange(false)}>
          {formatMessage({ id: 'commitments.close' })}
        </Button>
      }
    >
      <div className="commitments-tools">
        {series.length < 2 || seriesId === null ? null : (
          <SelectField
            label={formatMessage({ id: 'commitments.series' })}
            choices={series.map(({ id, name }) => ({ id, name: name[lang] }))}
            chosen={seriesId}
            onChoose={setChosen}
          />
        )}
        <SelectField<Filter>
          label={formatMessage({ id: 'commitments.filter' })}
          choices={FILTERS.map((id) => ({ id, name: filterName(id) }))}
          chosen={filter}
          onChoose={setFilter}
        />
      </div>
      {state.kind === 'reading' && seriesId !== null ? (
        <p className="commitments-note" role="status">
          {formatMessage({ id: 'commitments.loading' })}
        </p>
      ) : state.kind === 'failed' ? (
        <EmptyState icon={ListChecks} title={formatMessage({ id: 'commitments.failed' })} isFailure>
          <FailureWords failure={state.failure} />
        </EmptyState>
      ) : (
        <Shown
          rounds={state.kind === 'read' ? state.ledger.rounds : []}
          filter={filter}
          goTo={goTo}
          change={change}
        />
      )}
      {state.kind === 'read' ? <EarlierRounds count={state.ledger.earlier} onMore={readMore} /> : null}
    </Dialog>
  );
}

interface ShownProps {
  rounds: readonly LedgerRound[];
  filter: Filter;
  goTo(entry: LedgerEntry): void;
  change: ReturnType<typeof useLedger>['change'];
}

function Shown({ rounds, filter, goTo, change }: ShownProps) {
  const { formatMessage } = useIntl();
  const roundName = useRoundName();
  const shown = rounds
    .map((round) => ({ ...round, entries: round.entries.filter((entry) => isShown(entry, filter)) }))
    .filter(({ entries }) => entries.length > 0);
  const count = shown.reduce((sum, { entries }) => sum + entries.length, 0);
  if (count === 0)
    return (
      <EmptyState icon={ListChecks} title={formatMessage({ id: 'commitments.empty' })}>
        {formatMessage({ id: rounds.length > 0 ? 'commitments.empty.filtered' : 'commitments.empty.hint' })}
      </EmptyState>
    );
  return (
    <>
      <p className="commitments-note" role="status">
        {formatMessage({ id: 'commitments.count' }, { count })}
      </p>
      <table className="commitments">
        <thead>
          <tr>
            {(['statement', 'status', 'owner', 'due', 'evidence'] as const).map((column) => (
              <th key={column} scope="col" data-column={column}>
                {formatMessage({ id: `commitments.${column}` })}
              </th>
            ))}
          </tr>
        </thead>
        {shown.map((round) => (
          <tbody key={round.dialogueId}>
            <tr>
              <th className="commitments-round" scope="rowgroup" colSpan={5}>
                {roundName(round)}
              </th>
            </tr>
            {round.entries.map((entry) => (
              <CommitmentRow key={entry.statementId} entry={entry} goTo={goTo} change={change} />
            ))}
          </tbody>
        ))}
      </table>
    </>
  );
}

function isShown({ commitment }: LedgerEntry, filter: Filter): boolean {
  const status = commitment?.status ?? 'proposed';
  if (filter === 'all') return status !== 'none';
  if (filter === 'toFollow') return status === 'proposed' || status === 'open' || status === 'inProgress';
  return status === filter;
}
