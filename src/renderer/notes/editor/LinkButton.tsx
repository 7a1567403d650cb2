/** Sets, shows, copies and removes a link's address; the app never opens it. */
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { Link as LinkIcon } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import {
  Button,
  Dialog,
  DialogTrigger,
  FieldError,
  Form,
  Input,
  Label,
  Popover,
  Text,
  TextField,
} from 'react-aria-components';
import { useIntl } from 'react-intl';
import { isSafeAddress } from '../../../domain/markdown/safeAddress.ts';
import { Named } from './ToolButton.tsx';

interface LinkButtonProps {
  editor: Editor;
  isOpen: boolean;
  onOpenChange(open: boolean): void;
}

export function LinkButton({ editor, isOpen, onOpenChange }: LinkButtonProps) {
  const { formatMessage } = useIntl();
  const address = useEditorState({
    editor,
    selector: ({ editor: now }) => {
      const href: unknown = now.getAttributes('link').href;
      return typeof href === 'string' ? href : '';
    },
  });
  const label = formatMessage({ id: 'notes.link' });
  const close = () => {
    onOpenChange(false);
    editor.commands.focus();
  };

  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      <Named label={label} keys="Mod+K">
        <Button className="note-tool" aria-label={label} data-active={address !== '' || undefined}>
          <LinkIcon aria-hidden />
        </Button>
      </Named>
      <Popover className="note-popover" placement="top">
        <Dialog aria-label={label}>
          <AddressForm editor={editor} address={address} onDone={close} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function AddressForm({ editor, address, onDone }: { editor: Editor; address: string; onDone(): void }) {
  const { formatMessage } = useIntl();
  const [value, setValue] = useState(address);
  const [refused, setRefused] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const href = value.trim();
    if (!isSafeAddress(href)) {
      setRefused(true);
      return;
    }
    const chain = editor.chain().extendMarkRange('link');
    if (editor.state.selection.empty && address === '')
      chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run();
    else chain.setLink({ href }).run();
    onDone();
  };

  return (
    <Form onSubmit={submit} className="note-link-form">
      <TextField
        value={value}
        onChange={(now) => {
          setValue(now);
          setRefused(false);
        }}
        isInvalid={refused}
        validationBehavior="aria"
        type="url"
        autoFocus
      >
        <Label>{formatMessage({ id: 'notes.link.address' })}</Label>
        <Input ref={input} placeholder="https://" spellCheck="false" />
        {refused ? null : <Text slot="description">{formatMessage({ id: 'notes.link.hint' })}</Text>}
        <FieldError>{formatMessage({ id: 'notes.link.invalid' })}</FieldError>
      </TextField>
      <div className="note-link-actions">
        <Button type="submit" className="note-action note-action-main">
          {formatMessage({ id: 'notes.link.set' })}
        </Button>
        {address === '' ? null : (
          <>
            <Button
              className="note-action"
              onPress={() => {
                copyFrom(input.current);
                onDone();
              }}
            >
              {formatMessage({ id: 'notes.link.copy' })}
            </Button>
            <Button
              className="note-action"
              onPress={() => {
                editor.chain().extendMarkRange('link').unsetLink().run();
                onDone();
              }}
            >
              {formatMessage({ id: 'notes.link.remove' })}
            </Button>
          </>
        )}
      </div>
    </Form>
  );
}

/** Copies what the field holds. The clipboard API asks for a permission, and the app grants none. */
function copyFrom(input: HTMLInputElement | null): void {
  input?.focus();
  input?.select();
  document.execCommand('copy');
}
