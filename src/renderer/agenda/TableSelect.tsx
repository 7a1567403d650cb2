/** One of several in a row of a table. */
import { ChevronDown } from 'lucide-react';
import { chooserOf, type MenuChoice } from '../design/choices.ts';

interface TableSelectProps<Id extends string> {
  label: string;
  name: string;
  choices: readonly MenuChoice<Id>[];
  chosen: Id;
  isDisabled: boolean;
  onChoose(id: Id): void;
}

/** The browser's own list: it opens over anything and can be typed into. */
export function TableSelect<Id extends string>(props: TableSelectProps<Id>) {
  const { label, name, choices, chosen, isDisabled, onChoose } = props;
  const choose = chooserOf(choices, onChoose);
  return (
    <span className="agenda-select">
      <select
        className="field-input agenda-input"
        data-field={name}
        aria-label={label}
        value={chosen}
        disabled={isDisabled}
        onChange={(event) => choose(event.target.value)}
      >
        {choices.map(({ id, name: words }) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
      <ChevronDown aria-hidden />
    </span>
  );
}
