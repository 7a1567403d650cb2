/** Catches what no one foresaw: logs it, and shows a way on instead of an empty window. */
import { CircleAlert } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Button } from '../design/Button.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { reportError } from './reportError.ts';

export class CrashGuard extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override componentDidCatch(error: unknown): void {
    reportError(error);
  }

  override render(): ReactNode {
    return this.state.crashed ? <Crashed /> : this.props.children;
  }
}

function Crashed() {
  const { formatMessage } = useIntl();
  return (
    <main className="start-failure">
      <EmptyState
        icon={CircleAlert}
        title={formatMessage({ id: 'app.crashed' })}
        isFailure
        actions={
          <Button look="main" onPress={() => location.reload()}>
            {formatMessage({ id: 'app.reload' })}
          </Button>
        }
      >
        <p>{formatMessage({ id: 'app.crashed.hint' })}</p>
      </EmptyState>
    </main>
  );
}
