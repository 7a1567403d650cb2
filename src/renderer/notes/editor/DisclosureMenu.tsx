/** Marks the paragraphs that are selected: may be used, not for disclosure, or neither. */
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { Eye } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useIntl } from 'react-intl';
import { DISCLOSURES, disclosureOf } from '../../../domain/disclosure/mark.ts';
import { Named } from './ToolButton.tsx';

/** Stands for a paragraph that says nothing of it. */
const UNMARKED = 'unmarked';
const CHOICES = [...DISCLOSURES, UNMARKED] as const;

export function DisclosureMenu({ editor }: { editor: Editor }) {
  const { formatMessage } = useIntl();
  const current = useEditorState({
    editor,
    selector: ({ editor: now }) => disclosureOf(now.getAttributes('paragraph')) ?? UNMARKED,
  });
  const label = formatMessage({ id: 'notes.disclosure' });
  const choose = (choice: (typeof CHOICES)[number]) => {
    const disclosure = choice === UNMARKED ? null : choice;
    editor.chain().focus().updateAttributes('paragraph', { disclosure }).run();
  };
  return (
    <MenuTrigger>
      <Named label={label} keys="">
        <Button
          className="note-tool"
          aria-label={`${label}: ${formatMessage({ id: `notes.disclosure.${current}` })}`}
          data-active={current !== UNMARKED || undefined}
        >
          <Eye aria-hidden />
        </Button>
      </Named>
      <Popover className="note-menu">
        <Menu selectionMode="single" selectedKeys={[current]}>
          {CHOICES.map((choice) => (
            <MenuItem key={choice} id={choice} onAction={() => choose(choice)}>
              {formatMessage({ id: `notes.disclosure.${choice}` })}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
