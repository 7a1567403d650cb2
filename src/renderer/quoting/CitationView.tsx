/** A citation in a note's text: it follows its statement, says when the words have changed, and leads there. */
import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { CircleSlash, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton, DialogTrigger, Popover } from 'react-aria-components';
import { useIntl } from 'react-intl';
import { hasChanged } from '../../domain/quoting/citationLink.ts';
import type { Cited } from '../../domain/quoting/cited.ts';
import { announce } from '../annotate/announce.ts';
import { goToText } from '../annotate/attention.ts';
import { usePlace } from '../app/place.tsx';
import { useSideName } from '../briefing/sides.ts';
import { Button } from '../design/Button.tsx';
import { Words } from '../history/Words.tsx';
import { quotedBefore, takeOver } from './insertQuote.ts';
import { readCitation } from './readCitation.ts';
import { type CitedState, useCited } from './useCited.ts';
import './quoting.css';

type Standing = 'reading' | 'same' | 'changed' | 'gone';

export function CitationView({ node, editor, getPos, selected }: NodeViewProps) {
  const { formatMessage } = useIntl();
  const link = readCitation(node.attrs);
  const state = useCited(link);
  const [isOpen, setIsOpen] = useState(false);
  const standing = standingOf(state, link.words);
  // A citation follows its statement: when that has another place by now, this is what it is called.
  const citation = state.kind === 'there' ? state.cited.citation : link.label;
  const finish = (now: Cited, isReplacing: boolean) => {
    const at = getPos();
    if (at === undefined) return;
    takeOver(editor, at, now, isReplacing);
    setIsOpen(false);
    announce(formatMessage({ id: isReplacing ? 'quoting.takeOver.done' : 'quoting.seen.done' }));
  };
  const isWhole = () => {
    const at = getPos();
    return at !== undefined && quotedBefore(editor, at) !== null;
  };
  return (
    <NodeViewWrapper
      as="span"
      className="citation"
      data-standing={standing}
      data-selected={selected || undefined}
    >
      <DialogTrigger isOpen={isOpen} onOpenChange={setIsOpen}>
        <AriaButton
          className="citation-chip"
          lang="en"
          aria-label={formatMessage(
            {
              id:
                standing === 'changed'
                  ? 'quoting.chip.changed'
                  : standing === 'gone'
                    ? 'quoting.chip.gone'
                    : 'quoting.chip',
            },
            { citation },
          )}
        >
          {standing === 'changed' ? <TriangleAlert aria-hidden /> : null}
          {standing === 'gone' ? <CircleSlash aria-hidden /> : null}
          {citation}
        </AriaButton>
        {/* It is the dialog itself, named by the citation: its hidden buttons to close it stand inside. */}
        <Popover className="note-popover citation-popover" placement="top">
          <Shown
            state={state}
            words={link.words}
            standing={standing}
            isEditable={editor.isEditable}
            isWhole={isWhole}
            onFinish={finish}
            onLeave={() => setIsOpen(false)}
          />
        </Popover>
      </DialogTrigger>
    </NodeViewWrapper>
  );
}

interface ShownProps {
  state: CitedState;
  words: string;
  standing: Standing;
  isEditable: boolean;
  /** Whether the words that were quoted still stand before the citation. */
  isWhole(): boolean;
  onFinish(now: Cited, isReplacing: boolean): void;
  /** The reader goes to the statement. */
  onLeave(): void;
}

function Shown({ state, words, standing, isEditable, isWhole, onFinish, onLeave }: ShownProps) {
  const { formatMessage } = useIntl();
  const { go } = usePlace();
  const sideName = useSideName();
  if (state.kind !== 'there')
    return (
      <>
        <p className="citation-say">
          {formatMessage({ id: state.kind === 'gone' ? 'quoting.gone' : 'quoting.reading' })}
        </p>
        <p>{words}</p>
      </>
    );
  const { cited } = state;
  return (
    <>
      <p className="quoting-about">
        <span className="quoting-citation" lang="en">
          {cited.citation}
        </span>
        <span className="quoting-side" data-side={cited.side}>
          {sideName(cited.side)}
        </span>
        <span>{formatMessage({ id: `briefing.act.${cited.act}` })}</span>
      </p>
      {standing === 'changed' ? (
        <>
          <p className="citation-say">{formatMessage({ id: 'quoting.changed' })}</p>
          <Words before={words} now={cited.text} />
        </>
      ) : (
        <p lang={cited.lang}>{cited.text}</p>
      )}
      <div className="citation-do">
        <Button
          onPress={() => {
            onLeave();
            go(cited.dialogueId, cited.topicId);
            goToText(null, cited.statementId);
          }}
        >
          {formatMessage({ id: 'quoting.goTo' })}
        </Button>
        {standing === 'changed' && isEditable ? (
          <>
            <Button onPress={() => onFinish(cited, false)}>{formatMessage({ id: 'quoting.seen' })}</Button>
            {isWhole() ? (
              <Button look="main" onPress={() => onFinish(cited, true)}>
                {formatMessage({ id: 'quoting.takeOver' })}
              </Button>
            ) : null}
          </>
        ) : null}
      </div>
    </>
  );
}

function standingOf(state: CitedState, words: string): Standing {
  if (state.kind !== 'there') return state.kind;
  return hasChanged(words, state.cited.text) ? 'changed' : 'same';
}
