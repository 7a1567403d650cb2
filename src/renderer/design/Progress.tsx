/** How far something has come that takes a while. */
import { Label, ProgressBar } from 'react-aria-components';
import './progress.css';

/** @param done 0 to 1; null where it cannot be known. */
export function Progress({ label, done }: { label: string; done: number | null }) {
  return (
    <ProgressBar
      className="progress"
      {...(done === null ? { isIndeterminate: true } : { value: done * 100 })}
    >
      <Label className="progress-label">{label}</Label>
      <progress className="progress-bar" aria-hidden {...(done === null ? {} : { value: done })} />
    </ProgressBar>
  );
}
