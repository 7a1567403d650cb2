/** The one place that a screen reader hears what a key did. */
import { useAnnouncement } from '../annotate/announce.ts';

export function Announcer() {
  return (
    <p className="visually-hidden" role="status">
      {useAnnouncement()}
    </p>
  );
}
