/** Takes the reader to the hit that was chosen, lights it there, and leads on to the next one. */
import { ChevronDown, ChevronUp, List, X } from 'lucide-react';
import { useEffect, useEffectEvent } from 'react';
import { useIntl } from 'react-intl';
import { announce } from '../annotate/announce.ts';
import { useDialogs } from '../app/dialogs.ts';
import { keysFor } from '../app/keys.ts';
import { usePlace } from '../app/place.tsx';
import { putLightOut } from '../briefing/spotlight.ts';
import { Button, IconButton } from '../design/Button.tsx';
import { useSession } from '../session/session.ts';
import { lightHit } from './lightHit.ts';
import { closeHit, useSearching } from './searching.ts';
import { useHitSteps } from './useHitSteps.ts';
import './search.css';

export function FoundBar() {
  const { formatMessage } = useIntl();
  const { show } = useDialogs();
  const { opened } = useSearching();
  const placeInWords = usePlaceInWords();
  const step = useHitSteps();
  useHitInPlace();
  if (opened === null) return null;
  const text = placeInWords(opened);
  return (
    <section className="search-bar" aria-label={formatMessage({ id: 'search.bar' })}>
      <p>{text}</p>
      <IconButton
        icon={ChevronUp}
        label={formatMessage({ id: 'search.bar.previous' })}
        keys="Shift+F3"
        onPress={() => void step(-1)}
      />
      <IconButton
        icon={ChevronDown}
        label={formatMessage({ id: 'search.bar.next' })}
        keys="F3"
        onPress={() => void step(1)}
      />
      <Button look="quiet" icon={List} onPress={() => show('search')}>
        {formatMessage({ id: 'search.bar.list' })} <kbd>{keysFor('search')}</kbd>
      </Button>
      <IconButton icon={X} label={formatMessage({ id: 'search.bar.close' })} keys="Esc" onPress={closeHit} />
    </section>
  );
}

/** Goes where the hit is, and lights it as soon as its place is on screen. */
function useHitInPlace(): void {
  const { formatMessage } = useIntl();
  const { settings, changeSettings } = useSession();
  const { dialogue, topic, go } = usePlace();
  const placeInWords = usePlaceInWords();
  const { opened, hits, foundFor, turn } = useSearching();
  const hit = opened === null ? undefined : hits[opened];

  const goThere = useEffectEvent(() => {
    if (hit === undefined) return;
    go(hit.dialogueId, hit.place.topicId);
    if (hit.inSource !== null) {
      // A sentence that is lit still would be taken for the hit.
      putLightOut();
      if (!settings.showSource) void changeSettings({ showSource: true });
    }
    announce(placeInWords(opened ?? 0));
  });
  const light = useEffectEvent(() =>
    hit === undefined || hit.inSource !== null
      ? undefined
      : lightHit(hit, foundFor, () => announce(formatMessage({ id: 'search.bar.gone' }))),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` makes the same wish count again
  useEffect(() => goThere(), [turn]);
  const isThere =
    hit !== undefined && dialogue?.id === hit.dialogueId && (topic?.id ?? null) === hit.place.topicId;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` makes the same wish count again
  useEffect(() => (isThere ? light() : undefined), [turn, isThere]);
}

/** Which of how many hits it is. */
function usePlaceInWords(): (opened: number) => string {
  const { formatMessage } = useIntl();
  const { hits, cursor, tally, foundFor } = useSearching();
  return (opened) => {
    const isAll = tally !== null || cursor === null;
    const values = { count: tally?.count ?? hits.length };
    const count = formatMessage({ id: isAll ? 'search.bar.known' : 'search.bar.atLeast' }, values);
    return formatMessage({ id: 'search.bar.place' }, { place: opened + 1, count, text: foundFor.trim() });
  };
}
