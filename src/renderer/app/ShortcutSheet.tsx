/** All keys of the window, by what they are for. */
import { useIntl } from 'react-intl';
import { Dialog } from '../design/Dialog.tsx';
import { writeKeys } from './keys.ts';
import type { ShortcutMessageId } from './shortcutMessages.ts';
import './shortcuts.css';

type Shortcut = [ShortcutMessageId, ...string[]];

const GROUPS: readonly { title: ShortcutMessageId; shortcuts: readonly Shortcut[] }[] = [
  {
    title: 'shortcuts.window',
    shortcuts: [
      ['shortcuts.panes', 'F6', 'Shift+F6'],
      ['shortcuts.topics', '[', ']'],
      ['shortcuts.topicsToo', 'Alt+↑', 'Alt+↓'],
      ['shortcuts.search', 'mod+Shift+F', '/'],
      ['shortcuts.nextHit', 'F3', 'Shift+F3'],
      ['shortcuts.undo', 'mod+Z'],
      ['shortcuts.redo', 'mod+Shift+Z'],
      ['shortcuts.import', 'mod+O'],
      ['shortcuts.newRound', 'mod+Shift+N'],
      ['shortcuts.pack', 'mod+Shift+S'],
      ['shortcuts.print', 'mod+P'],
      ['shortcuts.ask', 'mod+Shift+A'],
      ['shortcuts.evolution', 'mod+Shift+E'],
      ['shortcuts.matrix', 'mod+Shift+M'],
      ['shortcuts.commitments', 'mod+Shift+K'],
      ['shortcuts.annotations', 'mod+Shift+H'],
      ['shortcuts.meeting', 'mod+Shift+G'],
      ['shortcuts.settings', 'mod+,'],
      ['shortcuts.lock', 'mod+Shift+L'],
      ['shortcuts.palette', 'mod+Shift+P'],
      ['shortcuts.sheet', '?'],
    ],
  },
  {
    title: 'shortcuts.statement',
    shortcuts: [
      ['shortcuts.walk', '↑', '↓'],
      ['shortcuts.select', 'Shift+←', 'Shift+→'],
      ['shortcuts.selectWord', 'Ctrl+Shift+←', 'Ctrl+Shift+→'],
      ['shortcuts.highlight', 'H'],
      ['shortcuts.comment', 'C'],
      ['shortcuts.source', 'S'],
      ['shortcuts.toRow', 'Alt+↑', 'Alt+↓'],
      ['shortcuts.apart', 'Alt+Shift+↑', 'Alt+Shift+↓'],
      ['shortcuts.copy', 'mod+C'],
      ['shortcuts.toAnnotations', 'Enter'],
    ],
  },
  {
    title: 'shortcuts.annotation',
    shortcuts: [
      ['shortcuts.walkAnnotations', '↑', '↓'],
      ['shortcuts.edit', 'Enter'],
      ['shortcuts.reply', 'R'],
      ['shortcuts.settle', 'X'],
      ['shortcuts.delete', 'Delete'],
      ['shortcuts.toText', 'Esc'],
    ],
  },
  {
    title: 'shortcuts.sourceText',
    shortcuts: [
      ['shortcuts.walkSource', '↑', '↓'],
      ['shortcuts.toStatement', 'Enter'],
    ],
  },
  {
    title: 'shortcuts.note',
    shortcuts: [
      ['shortcuts.noteMarks', 'mod+B', 'mod+I', 'mod+E'],
      ['shortcuts.noteStrike', 'mod+Shift+X'],
      ['shortcuts.noteLists', 'mod+Shift+8', 'mod+Shift+7', 'mod+Shift+9'],
      ['shortcuts.noteQuote', 'mod+Shift+B'],
      ['shortcuts.noteLink', 'mod+K'],
      ['shortcuts.noteCite', 'mod+Shift+Y'],
    ],
  },
  {
    title: 'shortcuts.inMeeting',
    shortcuts: [
      ['shortcuts.meetingEnd', 'Enter'],
      ['shortcuts.meetingSide', 'Alt+1', 'Alt+2', 'Alt+3'],
      ['shortcuts.meetingMarks', 'Alt+C', 'Alt+V'],
      ['shortcuts.meetingTopic', 'Alt+↑', 'Alt+↓'],
      ['shortcuts.meetingClock', 'Alt+T'],
      ['shortcuts.meetingLines', '↑'],
    ],
  },
  {
    title: 'shortcuts.agenda',
    shortcuts: [
      ['shortcuts.agendaMove', 'Alt+↑', 'Alt+↓'],
      ['shortcuts.agendaCommit', 'Enter'],
      ['shortcuts.agendaBack', 'Esc'],
    ],
  },
  {
    title: 'shortcuts.review',
    shortcuts: [
      ['shortcuts.reviewWalk', '↑', '↓'],
      ['shortcuts.reviewSides', 'J', 'E', 'B', 'N'],
      ['shortcuts.reviewConfirm', 'Enter'],
      ['shortcuts.reviewNext', 'R'],
      ['shortcuts.reviewSplit', 'S'],
      ['shortcuts.reviewJoin', 'M'],
      ['shortcuts.reviewMove', 'T'],
      ['shortcuts.reviewRename', 'F2'],
      ['shortcuts.reviewDrop', 'Delete'],
    ],
  },
];

interface ShortcutSheetProps {
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
}

export function ShortcutSheet({ isOpen, onOpenChange }: ShortcutSheetProps) {
  const { formatMessage } = useIntl();
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={formatMessage({ id: 'app.shortcuts' })}
      isDismissable
      isReading
      size="wide"
    >
      <div className="shortcuts">
        {GROUPS.map(({ title, shortcuts }) => (
          <section key={title} aria-labelledby={title}>
            <h3 id={title}>{formatMessage({ id: title })}</h3>
            <dl>
              {shortcuts.map(([id, ...keys]) => (
                <div key={id}>
                  <dt>{formatMessage({ id })}</dt>
                  <dd>
                    {keys.map((each) => (
                      <kbd key={each}>{writeKeys(each)}</kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
