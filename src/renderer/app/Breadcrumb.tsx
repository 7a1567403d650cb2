/** Where the reader is: series, round, topic. */
import { memo } from 'react';
import { Breadcrumb as AriaBreadcrumb, Breadcrumbs, Button } from 'react-aria-components';
import { useIntl } from 'react-intl';
import { draftOf } from '../../domain/model/draft.ts';
import type { Lang } from '../../domain/model/lang.ts';
import { titleIn } from '../../domain/model/topicTitle.ts';
import { useStable } from '../design/useStable.ts';
import { useLang } from '../i18n/useLang.ts';
import { useSessionPart } from '../session/parts.ts';
import { OVERVIEW, usePlace } from './place.tsx';
import { useRoundName } from './useRoundName.ts';

export function Breadcrumb() {
  const { formatMessage } = useIntl();
  const lang = useLang();
  const allSeries = useSessionPart(({ view }) => view.index.series);
  const { dialogue, topic, go } = usePlace();
  const roundName = useRoundName();
  const toOverview = useStable(() => dialogue && go(dialogue.id, OVERVIEW));
  const series = allSeries.find(({ id }) => id === dialogue?.seriesId);
  const shown = dialogue && topic ? titleIn(lang, topic, dialogue.lang) : null;
  if (!dialogue) return <p className="breadcrumb-name">{formatMessage({ id: 'app.name' })}</p>;
  if (draftOf(dialogue.id) !== null)
    return <p className="breadcrumb-name">{formatMessage({ id: 'review.title' })}</p>;
  return (
    <Trail
      series={series?.name[lang] ?? null}
      round={roundName(dialogue)}
      label={shown?.label ?? ''}
      title={shown?.title ?? null}
      titleLang={shown?.lang ?? lang}
      onOverview={toOverview}
    />
  );
}

interface TrailProps {
  /** Null for a dialogue whose series is unknown. */
  series: string | null;
  round: string;
  /** The topic's number and title; null on the overview. */
  label: string;
  title: string | null;
  titleLang: Lang;
  onOverview(): void;
}

/** The same while the dialogue is edited. */
const Trail = memo(function Trail({ series, round, label, title, titleLang, onOverview }: TrailProps) {
  const { formatMessage } = useIntl();
  return (
    <Breadcrumbs className="breadcrumb" aria-label={formatMessage({ id: 'app.breadcrumb' })}>
      {series === null ? null : <AriaBreadcrumb className="breadcrumb-series">{series}</AriaBreadcrumb>}
      <AriaBreadcrumb>
        <Button className="breadcrumb-link" onPress={onOverview}>
          {round}
        </Button>
      </AriaBreadcrumb>
      <AriaBreadcrumb className="breadcrumb-here">
        {title === null ? (
          formatMessage({ id: 'app.overview' })
        ) : (
          <span lang={titleLang}>
            {label} {title}
          </span>
        )}
      </AriaBreadcrumb>
    </Breadcrumbs>
  );
});
