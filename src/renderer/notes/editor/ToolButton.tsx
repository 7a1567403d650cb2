/** One button of the note's toolbar, with a tooltip that names it and its keys. */
import type { LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button, ToggleButton, Tooltip, TooltipTrigger } from 'react-aria-components';

interface ToolProps {
  label: string;
  /** As `Mod+B`; Mod is the platform's command key. */
  keys: string;
  icon: LucideIcon;
}

export function ToolToggle({
  label,
  keys,
  icon: Icon,
  isSelected,
  onChange,
}: ToolProps & { isSelected: boolean; onChange(): void }) {
  return (
    <Named label={label} keys={keys}>
      <ToggleButton className="note-tool" aria-label={label} isSelected={isSelected} onChange={onChange}>
        <Icon aria-hidden />
      </ToggleButton>
    </Named>
  );
}

export function ToolButton({
  label,
  keys,
  icon: Icon,
  isDisabled,
  onPress,
}: ToolProps & { isDisabled: boolean; onPress(): void }) {
  return (
    <Named label={label} keys={keys}>
      <Button className="note-tool" aria-label={label} isDisabled={isDisabled} onPress={onPress}>
        <Icon aria-hidden />
      </Button>
    </Named>
  );
}

/** Gives a button its tooltip. */
export function Named({ label, keys, children }: { label: string; keys: string; children: ReactElement }) {
  return (
    <TooltipTrigger delay={500}>
      {children}
      <Tooltip className="note-tooltip" placement="top">
        {label}
        {keys === '' ? null : <kbd>{shown(keys)}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
}

const IS_MAC = typeof navigator !== 'undefined' && /mac/i.test(navigator.platform);

function shown(keys: string): string {
  if (!IS_MAC) return keys.replace('Mod', 'Ctrl');
  return keys.replace('Mod', '⌘').replace('Shift', '⇧').replace('Alt', '⌥').replaceAll('+', '');
}
