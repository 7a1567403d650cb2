/** One commitment: its words and where they stand, and what is said of it, each field kept when it is left. */
import { Button } from 'react-aria-components';
import { useIntl } from 'react-intl';
import { COMMITMENT_STATUSES } from '../../domain/model/commitment.ts';
import { CommitField } from '../agenda/CommitField.tsx';
import { TableSelect } from '../agenda/TableSelect.tsx';
import { useSideName } from '../briefing/sides.ts';
import { useSession } from '../session/session.ts';
import type { LedgerEntry, useLedger } from './useLedger.ts';
import '../agenda/agenda.css';

/** Stands for what nobody has said anything of. */
const PROPOSED = 'proposed';
const STATES = [PROPOSED, ...COMMITMENT_STATUSES] as const;

interface CommitmentRowProps {
  entry: LedgerEntry;
  goTo(entry: LedgerEntry): void;
  change: ReturnType<typeof useLedger>['change'];
}

export function CommitmentRow({ entry, goTo, change }: CommitmentRowProps) {
  const { formatMessage } = useIntl();
  const { view } = useSession();
  const sideName = useSideName();
  const { commitment, citation, side, act, text, lang } = entry;
  const isDisabled = view.readOnly !== null;
  const label = (field: 'status' | 'owner' | 'due' | 'evidence') =>
    formatMessage(
      { id: 'commitments.of' },
      { field: formatMessage({ id: `commitments.${field}` }), citation },
    );
  const field = (name: 'owner' | 'due' | 'evidence', maxLength: number, placeholder?: string) => (
    <td data-column={name} data-label={formatMessage({ id: `commitments.${name}` })}>
      <CommitField
        label={label(name)}
        name={name}
        value={commitment?.[name] ?? ''}
        maxLength={maxLength}
        isLong
        isDisabled={isDisabled}
        {...(placeholder === undefined ? {} : { placeholder })}
        onCommit={(words, visit) => {
          void change(entry, { [name]: words }, visit);
          return true;
        }}
      />
    </td>
  );
  return (
    <tr data-status={commitment?.status ?? PROPOSED}>
      <td data-column="statement">
        <p className="commitments-words" lang={lang}>
          {text}
        </p>
        <p className="commitments-place">
          <span className="commitments-side" data-side={side}>
            {sideName(side)}
          </span>
          <span>{formatMessage({ id: `briefing.act.${act}` })}</span>
          <Button
            className="commitments-cite"
            lang="en"
            aria-label={formatMessage({ id: 'commitments.goTo' }, { citation })}
            onPress={() => goTo(entry)}
          >
            {citation}
          </Button>
        </p>
      </td>
      <td data-column="status" data-label={formatMessage({ id: 'commitments.status' })}>
        <TableSelect<(typeof STATES)[number]>
          label={label('status')}
          name="status"
          choices={STATES.map((id) => ({
            id,
            name: formatMessage({ id: `commitments.status.${id}` }),
          }))}
          chosen={commitment?.status ?? PROPOSED}
          isDisabled={isDisabled}
          onChoose={(status) => void change(entry, status === PROPOSED ? null : { status })}
        />
      </td>
      {field('owner', 200, sideName(side))}
      {field('due', 200)}
      {field('evidence', 2_000)}
    </tr>
  );
}
