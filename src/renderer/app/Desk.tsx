/** The desk: library, briefing, annotations and source as panes, laid out for the room that the window has. */
import { memo, useEffect } from 'react';
import { useIntl } from 'react-intl';
import { AnnotationMargin } from '../annotate/AnnotationMargin.tsx';
import { useSettings } from '../session/parts.ts';
import { Sidebar } from '../sidebar/Sidebar.tsx';
import { SourcePane } from '../source/SourcePane.tsx';
import { Briefing } from './Briefing.tsx';
import { Pane } from './Pane.tsx';
import { PaneGroup, type Pane as PaneSpec } from './PaneGroup.tsx';
import { rememberFocus } from './paneFocus.ts';
import { usePlace } from './place.tsx';
import { useMedia } from './useMedia.ts';

/** Below this there is no room for panes side by side: narrow windows, and 200 % zoom. */
const STACKED = '(max-width: 57.99rem)';
/** From this on annotations have a column of their own beside the text. */
const WIDE = '(min-width: 96rem)';

export const Desk = memo(function Desk() {
  const isStacked = useMedia(STACKED);
  const isWide = useMedia(WIDE);
  useEffect(() => rememberFocus(), []);
  const panes = usePanes(!isStacked, isWide);
  if (isStacked) return <StackedDesk panes={panes} />;
  const { library, briefing, annotations, source } = panes;
  if (isWide) {
    const all = [library, briefing, annotations, source].filter((pane) => pane !== null);
    return <PaneGroup {...shared(all)} name={nameOf('wide', all)} orientation="horizontal" />;
  }
  const beside = [source, annotations].filter((pane) => pane !== null);
  const all = [library, briefing, sideOf(beside)].filter((pane) => pane !== null);
  return <PaneGroup {...shared(all)} name={nameOf('medium', all)} orientation="horizontal" />;
});

type Panes = { [K in 'library' | 'briefing']: PaneSpec } & {
  [K in 'annotations' | 'source']: PaneSpec | null;
};

/** @param areBeside whether panes stand side by side. @param isWide whether annotations have a pane of their own there. */
function usePanes(areBeside: boolean, isWide: boolean): Panes {
  const { formatMessage } = useIntl();
  const { showSource } = useSettings();
  const { dialogue, topic } = usePlace();
  // Under the source there is no room for cards at their words.
  const isBeside = areBeside && (isWide || !showSource);
  const label = {
    library: formatMessage({ id: 'app.pane.library' }),
    briefing: formatMessage({ id: 'app.pane.main' }),
    annotations: formatMessage({ id: 'annotate.title' }),
    source: formatMessage({ id: 'source.title' }),
  };
  return {
    library: {
      id: 'library',
      label: label.library,
      share: 17,
      least: 180,
      content: (
        <Pane name="library" label={label.library} role="navigation" ground="sunken">
          <Sidebar />
        </Pane>
      ),
    },
    briefing: {
      id: 'briefing',
      label: label.briefing,
      share: 50,
      least: 320,
      content: (
        <Pane name="briefing" label={label.briefing} role="region" ground="sheet">
          <Briefing />
        </Pane>
      ),
    },
    annotations:
      dialogue && topic
        ? {
            id: 'annotations',
            label: label.annotations,
            share: 40,
            least: 160,
            content: (
              <Pane name="annotations" label={label.annotations} role="none" ground="sunken">
                <div className="pane-margin" data-beside={isBeside || undefined}>
                  <AnnotationMargin
                    // Cards that stand at their words are other cards than those of a list.
                    key={isBeside ? 'beside' : 'list'}
                    dialogue={dialogue}
                    topic={topic}
                    isBeside={isBeside}
                  />
                </div>
              </Pane>
            ),
          }
        : null,
    source:
      // A round that is only planned has none, and its agenda wants the room.
      dialogue && dialogue.sources.length > 0 && showSource
        ? {
            id: 'source',
            label: label.source,
            share: 60,
            least: 200,
            content: (
              <Pane name="source" label={label.source} role="region" ground="sheet">
                <SourcePane dialogue={dialogue} topic={topic} />
              </Pane>
            ),
          }
        : null,
  };
}

/** Source over annotations, in one pane beside the briefing. */
function sideOf(panes: readonly PaneSpec[]): PaneSpec | null {
  const [first, second] = panes;
  if (!first) return null;
  if (!second) return { ...first, share: 33, least: 220 };
  return {
    id: 'side',
    label: `${first.label}, ${second.label}`,
    share: 33,
    least: 220,
    content: <PaneGroup name="side" orientation="vertical" panes={panes} />,
  };
}

/** Shares that add up to 100, whichever panes there are; the briefing takes what the others leave. */
function shared(panes: readonly PaneSpec[]): { panes: PaneSpec[] } {
  const WIDE_SHARES: Readonly<Record<string, number>> = { library: 15, annotations: 17, source: 25 };
  const isWide = panes.some(({ id }) => id === 'annotations') && panes.some(({ id }) => id === 'library');
  const sized = panes.map((pane) => ({
    ...pane,
    share: isWide ? (WIDE_SHARES[pane.id] ?? pane.share) : pane.share,
  }));
  const others = sized.filter(({ id }) => id !== 'briefing').reduce((sum, { share }) => sum + share, 0);
  return { panes: sized.map((pane) => (pane.id === 'briefing' ? { ...pane, share: 100 - others } : pane)) };
}

/** Sizes are remembered for each set of panes: hiding the source does not change them for when it is back. */
function nameOf(mode: string, panes: readonly PaneSpec[]): string {
  return `${mode}:${panes.map(({ id }) => id).join('+')}`;
}

function StackedDesk({ panes }: { panes: Panes }) {
  const { library, briefing, annotations, source } = panes;
  const { dialogue, topic } = usePlace();
  return (
    <div className="stack">
      {/* Going somewhere closes the list that led there. */}
      <details className="stack-library" key={`${dialogue?.id}/${topic?.id}`}>
        <summary>{library.label}</summary>
        {library.content}
      </details>
      {briefing.content}
      {annotations?.content}
      {source ? <div className="stack-source">{source.content}</div> : null}
    </div>
  );
}
