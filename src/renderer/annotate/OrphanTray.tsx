/** The annotations whose words are gone: counted at the foot of the margin always, and shown when there are any. */
import { useIntl } from 'react-intl';
import { suggestPlace } from '../../domain/annotations/suggestPlace.ts';
import type { Annotation, Reply } from '../../domain/model/annotation.ts';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import type { Topic } from '../../domain/model/statement.ts';
import { AnnotationCard } from './AnnotationCard.tsx';
import { PlaceQuestion } from './PlaceQuestion.tsx';
import type { MarginActions } from './useMarginActions.ts';

interface OrphanTrayProps {
  dialogue: Dialogue;
  topic: Topic;
  orphans: readonly Annotation[];
  repliesOf(id: Annotation['id']): readonly Reply[];
  active: string | null;
  readOnly: boolean;
  actions: MarginActions;
}

export function OrphanTray({
  dialogue,
  topic,
  orphans,
  repliesOf,
  active,
  readOnly,
  actions,
}: OrphanTrayProps) {
  const { formatMessage } = useIntl();
  const words = formatMessage({ id: 'annotate.orphans' }, { count: orphans.length });
  if (orphans.length === 0) return <p className="margin-orphans-none">{words}</p>;
  const question = (annotation: Annotation) => {
    const suggested = suggestPlace(dialogue, topic, annotation);
    return suggested === null ? null : (
      <PlaceQuestion
        suggested={suggested}
        readOnly={readOnly}
        onPlace={() => actions.place(annotation, suggested)}
      />
    );
  };
  return (
    <details className="margin-orphans" open>
      <summary>{words}</summary>
      <p className="margin-hint">{formatMessage({ id: 'annotate.orphans.hint' })}</p>
      <ol className="margin-list" aria-label={words}>
        {orphans.map((annotation) => (
          <li key={annotation.id}>
            <AnnotationCard
              annotation={annotation}
              replies={repliesOf(annotation.id)}
              moved={false}
              statement={null}
              active={active === annotation.id}
              readOnly={readOnly}
              actions={actions}
            >
              {question(annotation)}
            </AnnotationCard>
          </li>
        ))}
      </ol>
    </details>
  );
}
