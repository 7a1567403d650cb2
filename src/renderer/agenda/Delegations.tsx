/** Who comes: the sides beside each other, each with its delegates in the order of their rank. */
import { Ellipsis } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useIntl } from 'react-intl';
import type { DialogueCommand } from '../../domain/commands/dialogueCommand.ts';
import { type Delegate, MAX_DELEGATE_WORDS, ROLES } from '../../domain/model/delegate.ts';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import type { PartyId } from '../../domain/model/party.ts';
import { sidesOf } from '../../domain/pack/comparison.ts';
import { announce } from '../annotate/announce.ts';
import { isComposing } from '../annotate/composing.ts';
import { useSideName } from '../briefing/sides.ts';
import { MenuButton } from '../design/MenuButton.tsx';
import { useSession } from '../session/session.ts';
import type { Visit } from '../session/typingHistory.ts';
import { AddLine } from './AddLine.tsx';
import { CommitField } from './CommitField.tsx';
import { TableSelect } from './TableSelect.tsx';
import { useKeptFocus } from './useAgenda.ts';

const FIELDS = ['name', 'post', 'languages', 'note'] as const;

export function Delegations({ dialogue }: { dialogue: Dialogue }) {
  const { formatMessage } = useIntl();
  const { settings } = useSession();
  return (
    <section className="overview-section agenda" aria-labelledby="overview-delegations">
      <h2 id="overview-delegations">{formatMessage({ id: 'delegates.title' })}</h2>
      {sidesOf(dialogue, null, settings.ownSide).map((side) => (
        <Delegation key={side} dialogue={dialogue} side={side} />
      ))}
    </section>
  );
}

function Delegation({ dialogue, side }: { dialogue: Dialogue; side: PartyId }) {
  const { formatMessage } = useIntl();
  const { applyTo, view } = useSession();
  const apply = (command: DialogueCommand, visit?: Visit) => void applyTo(dialogue.id, command, visit);
  const sideName = useSideName();
  const all = dialogue.delegates ?? [];
  const keepFocus = useKeptFocus(all);
  const own = all.filter(({ party }) => party === side);
  const isReadOnly = view.readOnly !== null;
  const name = sideName(side);

  const add = (written: string) => {
    const hasHead = own.some(({ role }) => role === 'head');
    const delegate: Delegate = {
      id: crypto.randomUUID(),
      party: side,
      name: written,
      post: '',
      role: hasHead ? 'member' : 'head',
      languages: '',
      note: '',
    };
    apply({ type: 'delegate.add', delegate, at: null });
    announce(formatMessage({ id: 'agenda.added' }, { name: written }));
  };
  const move = (delegate: Delegate, by: -1 | 1) => {
    const place = own.indexOf(delegate) + by;
    const other = own[place];
    if (other === undefined) return;
    keepFocus();
    apply({ type: 'delegate.move', id: delegate.id, at: all.indexOf(other) });
    announce(
      formatMessage({ id: 'agenda.moved' }, { name: delegate.name, at: place + 1, total: own.length }),
    );
  };
  const remove = (delegate: Delegate) => {
    apply({ type: 'delegate.remove', id: delegate.id });
    announce(formatMessage({ id: 'agenda.removed' }, { name: delegate.name }));
  };
  return (
    <div className="delegation" data-side={side}>
      <h3>{name}</h3>
      {own.length === 0 ? <p className="overview-none">{formatMessage({ id: 'delegates.none' })}</p> : null}
      {own.filter(({ role }) => role === 'head').length > 1 ? (
        <p className="delegation-warning">{formatMessage({ id: 'delegates.twoHeads' }, { side: name })}</p>
      ) : null}
      {own.length === 0 ? null : (
        <div className="agenda-scroll">
          <table className="agenda-table delegates">
            <thead>
              <tr>
                <th scope="col" className="delegates-name">
                  {formatMessage({ id: 'delegates.name' })}
                </th>
                <th scope="col" className="delegates-post">
                  {formatMessage({ id: 'delegates.post' })}
                </th>
                <th scope="col" className="delegates-role">
                  {formatMessage({ id: 'delegates.role' })}
                </th>
                <th scope="col" className="delegates-languages">
                  {formatMessage({ id: 'delegates.languages' })}
                </th>
                <th scope="col" className="delegates-note">
                  {formatMessage({ id: 'delegates.note' })}
                </th>
                <th scope="col" className="agenda-do">
                  <span className="visually-hidden">{formatMessage({ id: 'agenda.do' })}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {own.map((delegate, place) => (
                <DelegateRow
                  key={delegate.id}
                  delegate={delegate}
                  isFirst={place === 0}
                  isLast={place === own.length - 1}
                  isReadOnly={isReadOnly}
                  onEdit={(edited, visit) => apply({ type: 'delegate.edit', delegate: edited }, visit)}
                  onMove={(by) => move(delegate, by)}
                  onRemove={() => remove(delegate)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {isReadOnly ? null : (
        <AddLine
          label={formatMessage({ id: 'delegates.add' }, { side: name })}
          hint={formatMessage({ id: 'delegates.add.hint' })}
          button={formatMessage({ id: 'agenda.add.button' })}
          maxLength={MAX_DELEGATE_WORDS}
          onAdd={add}
        />
      )}
    </div>
  );
}

interface DelegateRowProps {
  delegate: Delegate;
  isFirst: boolean;
  isLast: boolean;
  isReadOnly: boolean;
  onEdit(delegate: Delegate, visit?: Visit): void;
  onMove(by: -1 | 1): void;
  onRemove(): void;
}

function DelegateRow({ delegate, isFirst, isLast, isReadOnly, onEdit, onMove, onRemove }: DelegateRowProps) {
  const { formatMessage } = useIntl();
  const name = delegate.name || formatMessage({ id: 'delegates.unnamed' });
  const field = (key: (typeof FIELDS)[number]) => (
    <CommitField
      label={formatMessage(
        { id: 'agenda.of' },
        { field: formatMessage({ id: `delegates.${key}` }), topic: name },
      )}
      name={key}
      value={delegate[key]}
      maxLength={MAX_DELEGATE_WORDS}
      isLong
      isDisabled={isReadOnly}
      onCommit={(text, visit) => {
        onEdit({ ...delegate, [key]: text }, visit);
        return true;
      }}
    />
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (isComposing(event) || isReadOnly || !event.altKey || (by !== -1 && by !== 1)) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(by);
  };
  const choices = [
    ...(isFirst ? [] : [{ id: 'up' as const, name: formatMessage({ id: 'agenda.up' }) }]),
    ...(isLast ? [] : [{ id: 'down' as const, name: formatMessage({ id: 'agenda.down' }) }]),
    { id: 'remove' as const, name: formatMessage({ id: 'agenda.remove' }) },
  ];
  return (
    <tr data-row={delegate.id} onKeyDown={onKeyDown}>
      <th scope="row">{field('name')}</th>
      <td>{field('post')}</td>
      <td>
        <TableSelect
          label={formatMessage(
            { id: 'agenda.of' },
            { field: formatMessage({ id: 'delegates.role' }), topic: name },
          )}
          name="role"
          choices={ROLES.map((role) => ({ id: role, name: formatMessage({ id: `delegates.role.${role}` }) }))}
          chosen={delegate.role}
          isDisabled={isReadOnly}
          onChoose={(role) => onEdit({ ...delegate, role })}
        />
      </td>
      <td>{field('languages')}</td>
      <td>{field('note')}</td>
      <td className="agenda-tools">
        {isReadOnly ? null : (
          <MenuButton
            label={formatMessage({ id: 'agenda.menu' }, { topic: name })}
            icon={Ellipsis}
            choices={choices}
            onChoose={(id) => (id === 'remove' ? onRemove() : onMove(id === 'up' ? -1 : 1))}
          />
        )}
      </td>
    </tr>
  );
}
