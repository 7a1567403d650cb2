/** The command palette: every command and every place by its name, typed and chosen without the mouse. */
import { Search, SearchX } from 'lucide-react';
import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useState } from 'react';
import {
  Autocomplete,
  Collection,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  TextField,
} from 'react-aria-components';
import { useIntl } from 'react-intl';
import { isComposing } from '../annotate/composing.ts';
import { useDialogs } from '../app/dialogs.ts';
import { Button } from '../design/Button.tsx';
import { chosenByEnter } from '../design/chosenByEnter.ts';
import { Dialog } from '../design/Dialog.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { lookFor } from '../search/searching.ts';
import { matchEntries, type PaletteEntry } from './matching.ts';
import { receiveTyped } from './typedAhead.ts';
import { useCommands } from './useCommands.ts';
import { usePlaces } from './usePlaces.ts';
import './palette.css';

interface PaletteDialogProps {
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
}

export function PaletteDialog({ isOpen, onOpenChange }: PaletteDialogProps) {
  const { formatMessage } = useIntl();
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={formatMessage({ id: 'palette.title' })}
      size="wide"
      isDismissable
    >
      <Palette onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}

function Palette({ onDone }: { onDone(): void }) {
  const { formatMessage } = useIntl();
  const [text, setText] = useState('');
  useEffect(() => receiveTyped(setText), []);
  // The field comes first and has the focus: what is typed at once is not lost while the list is drawn.
  const isListed = useDeferredValue(true, false);
  const commands = useCommands();
  const places = usePlaces();
  // biome-ignore lint/correctness/useExhaustiveDependencies: while it is open the commands stay what they are
  const entries = useMemo(() => [...commands, ...places], [places]);
  const { groups, further } = useMemo(() => matchEntries(entries, text), [entries, text]);

  const choose = (id: string | number) => {
    const entry = entries.find((each) => each.id === id);
    onDone();
    entry?.run();
  };
  const onEnter = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const chosen = chosenByEnter(event, text.trim() === '' ? undefined : groups[0]?.entries[0]?.id);
    if (chosen === null) return;
    event.preventDefault();
    event.stopPropagation();
    choose(chosen);
  };
  return (
    <div className="palette" onKeyDownCapture={onEnter}>
      <Autocomplete inputValue={text} onInputChange={setText}>
        <TextField className="palette-field" aria-label={formatMessage({ id: 'palette.field' })} autoFocus>
          <Search aria-hidden />
          <Input
            // It is one by its list, which is there at all times.
            role="combobox"
            aria-expanded
            placeholder={formatMessage({ id: 'palette.placeholder' })}
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
          />
        </TextField>
        <ListBox
          className="palette-list"
          aria-label={formatMessage({ id: 'palette.list' })}
          items={isListed ? groups : []}
          selectionMode="none"
          onAction={choose}
          renderEmptyState={() => (isListed ? <Nothing text={text} onDone={onDone} /> : null)}
        >
          {({ group, entries: found }) => (
            <ListBoxSection id={group} className="palette-group">
              <Header>{formatMessage({ id: `palette.${group}` })}</Header>
              <Collection items={found}>{(entry) => <EntryItem entry={entry} />}</Collection>
            </ListBoxSection>
          )}
        </ListBox>
      </Autocomplete>
      {further > 0 ? (
        <p className="palette-more">{formatMessage({ id: 'palette.more' }, { count: further })}</p>
      ) : null}
    </div>
  );
}

function EntryItem({ entry }: { entry: PaletteEntry }) {
  const { name, lang, about, keys } = entry;
  return (
    <ListBoxItem id={entry.id} className="palette-item" textValue={name}>
      <span className="palette-name" {...(lang === undefined ? {} : { lang })}>
        {name}
      </span>
      {about === undefined ? null : <span className="palette-about">{about}</span>}
      {keys === undefined ? null : <kbd>{keys}</kbd>}
    </ListBoxItem>
  );
}

/** What is in no name may be in a text. */
function Nothing({ text, onDone }: { text: string; onDone(): void }) {
  const { formatMessage } = useIntl();
  const { show } = useDialogs();
  const search = () => {
    onDone();
    lookFor(text);
    show('search');
  };
  return (
    <EmptyState icon={SearchX} title={formatMessage({ id: 'palette.none' }, { text: text.trim() })}>
      <p>{formatMessage({ id: 'palette.none.hint' })}</p>
      <Button onPress={search}>{formatMessage({ id: 'palette.none.search' })}</Button>
    </EmptyState>
  );
}
