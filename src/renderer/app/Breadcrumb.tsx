/** Where the reader is: series, round, topic. */
import { Breadcrumb as AriaBreadcrumb, Breadcrumbs, Button } from 'react-aria-components';
import { useIntl } from 'react-intl';
import { draftOf } from '../../domain/model/draft.ts';
import { titleIn } from '../../domain/model/topicTitle.ts';
import { useLang } from '../i18n/useLang.ts';
import { useSession } from '../session/session.ts';
import { OVERVIEW, usePlace } from './place.tsx';
import { useRoundName } from './useRoundName.ts';

export function Breadcrumb() {
  const { formatMessage } = useIntl();
  const lang = useLang();
  const { view } = useSession();
  const { dialogue, topic, go } = usePlace();
  const roundName = useRoundName();
  const series = view.index.series.find(({ id }) => id === dialogue?.seriesId);
  const shown = dialogue && topic ? titleIn(lang, topic, dialogue.lang) : null;
  if (!dialogue) return <p className="breadcrumb-name">{formatMessage({ id: 'app.name' })}</p>;
  if (draftOf(dialogue.id) !== null)
    return <p className="breadcrumb-name">{formatMessage({ id: 'review.title' })}</p>;
  return (
    <Breadcrumbs className="breadcrumb" aria-label={formatMessage({ id: 'app.breadcrumb' })}>
      {series ? <AriaBreadcrumb className="breadcrumb-series">{series.name[lang]}</AriaBreadcrumb> : null}
      <AriaBreadcrumb>
        <Button className="breadcrumb-link" onPress={() => go(dialogue.id, OVERVIEW)}>
          {roundName(dialogue)}
        </Button>
      </AriaBreadcrumb>
      <AriaBreadcrumb className="breadcrumb-here">
        {shown ? (
          <span lang={shown.lang}>
            {shown.label} {shown.title}
          </span>
        ) : (
          formatMessage({ id: 'app.overview' })
        )}
      </AriaBreadcrumb>
    </Breadcrumbs>
  );
}
