/** Pairs a statement that stands alone with its counterpart in another source of the round. */
import { Link2 } from 'lucide-react';
import { useIntl } from 'react-intl';
import { paired } from '../../domain/align/correspondence.ts';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import type { Statement } from '../../domain/model/statement.ts';
import { announce } from '../annotate/announce.ts';
import { MenuButton } from '../design/MenuButton.tsx';
import { useSessionActions } from '../session/parts.ts';

interface PairMenuProps {
  dialogue: Dialogue;
  statement: Statement;
  citations: ReadonlyMap<string, string>;
}

/** Nothing where the topic has no other source's statement to pair it with. */
export function PairMenu({ dialogue, statement, citations }: PairMenuProps) {
  const { formatMessage } = useIntl();
  const { apply } = useSessionActions();
  const candidates = candidatesFor(dialogue, statement);
  if (candidates.length === 0) return null;
  const pair = (id: string) => {
    void apply({ type: 'alignments.set', alignments: paired(dialogue, statement.id, id) });
    announce(formatMessage({ id: 'briefing.pair.paired' }, { citation: citations.get(id) ?? '' }));
  };
  return (
    <span className="statement-side">
      <MenuButton
        label={formatMessage({ id: 'briefing.pair.with' })}
        icon={Link2}
        choices={candidates.map(({ id, text, lang }) => ({
          id,
          name: text,
          lang,
          hint: citations.get(id) ?? '',
        }))}
        onChoose={pair}
        align="start"
      />
    </span>
  );
}

/** The statements of the same topic that another source has and that stand alone, too. */
function candidatesFor(dialogue: Dialogue, statement: Statement): Statement[] {
  const topic = dialogue.topics.find(({ statements }) => statements.some(({ id }) => id === statement.id));
  const alone = new Set(topic?.statements.map(({ id }) => id));
  for (const { statements } of dialogue.alignments) for (const id of statements) alone.delete(id);
  return (topic?.statements ?? []).filter(
    (each) => alone.has(each.id) && each.source.sourceId !== statement.source.sourceId,
  );
}
