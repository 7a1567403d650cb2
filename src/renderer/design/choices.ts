/** Things to choose from, in a menu, a list or as radio buttons. */
import type { LucideIcon } from 'lucide-react';

export interface MenuChoice<Id extends string> {
  id: Id;
  name: string;
  /** Language of the name, where it is not the interface's. */
  lang?: string;
  icon?: LucideIcon;
  /** A second, quieter line. */
  hint?: string;
}

/** Turns the key that a widget reports back into one of the choices. */
export function chooserOf<Id extends string>(
  choices: readonly MenuChoice<Id>[],
  onChoose: (id: Id) => void,
): (key: unknown) => void {
  return (key) => {
    const choice = choices.find(({ id }) => id === key);
    if (choice) onChoose(choice.id);
  };
}
