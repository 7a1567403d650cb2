/** Chooses what a paragraph is: text or a heading. */
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { ChevronDown } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useIntl } from 'react-intl';

const STYLES = ['text', 'heading1', 'heading2', 'heading3'] as const;
const LEVELS = { heading1: 1, heading2: 2, heading3: 3 } as const;

export function StyleMenu({ editor }: { editor: Editor }) {
  const { formatMessage } = useIntl();
  const current = useEditorState({
    editor,
    selector: ({ editor: now }) =>
      STYLES.find((style) => style !== 'text' && now.isActive('heading', { level: LEVELS[style] })) ?? 'text',
  });
  const name = formatMessage({ id: `notes.style.${current}` });
  const choose = (style: (typeof STYLES)[number]) => {
    const chain = editor.chain().focus();
    if (style === 'text') chain.setParagraph().run();
    else chain.setHeading({ level: LEVELS[style] }).run();
  };

  return (
    <MenuTrigger>
      <Button
        className="note-tool note-tool-wide"
        aria-label={`${formatMessage({ id: 'notes.style' })}: ${name}`}
      >
        {name}
        <ChevronDown aria-hidden />
      </Button>
      <Popover className="note-menu">
        <Menu selectionMode="single" selectedKeys={[current]}>
          {STYLES.map((style) => (
            <MenuItem key={style} id={style} onAction={() => choose(style)}>
              {formatMessage({ id: `notes.style.${style}` })}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
