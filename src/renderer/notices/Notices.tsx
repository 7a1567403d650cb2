/** What failed or was mended, across the top of the window until it is put away. */
import { Banner } from '../design/Banner.tsx';
import { FailureWords } from '../design/FailureWords.tsx';
import { useSession } from '../session/session.ts';

export function Notices() {
  const { notices, dismiss } = useSession();
  return notices.map(({ id, failure }) => (
    <Banner key={id} tone="danger" title={failure.code} onDismiss={() => dismiss(id)}>
      <FailureWords failure={failure} />
    </Banner>
  ));
}
