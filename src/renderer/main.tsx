/** Starts the window's page: asks main for the library, then shows it, or why it could not be opened. */
import './checksWithoutEval.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { newestOf } from '../domain/model/roundOrder.ts';
import { App } from './app/App.tsx';
import { Appearance } from './app/Appearance.tsx';
import { CrashGuard } from './app/CrashGuard.tsx';
import { reportUncaught } from './app/reportError.ts';
import { StartFailure } from './app/StartFailure.tsx';
import { asked } from './session/asked.ts';
import { SessionProvider } from './session/SessionProvider.tsx';
import { createSessionStore } from './session/store.ts';
import './design/base.css';

/** The window comes with its first dialogue, which saves showing it twice; one that takes longer follows. */
const LONGEST_WAIT_MS = 250;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

reportUncaught();
const element = document.getElementById('root');
if (element) {
  const root = createRoot(element);
  const answer = await asked(window.taiwa.calls['library.view'], undefined);
  if (answer.ok) {
    const store = createSessionStore(window.taiwa, answer.value);
    const first = newestOf(answer.value.index.dialogues);
    if (first !== null) await Promise.race([store.begin(first), pause(LONGEST_WAIT_MS)]);
    root.render(
      <StrictMode>
        <SessionProvider store={store}>
          <Appearance>
            <CrashGuard>
              <App />
            </CrashGuard>
          </Appearance>
        </SessionProvider>
      </StrictMode>,
    );
  } else {
    // Nothing is open that could hold something unsaved.
    window.taiwa.on('app.flush', () => void asked(window.taiwa.calls['window.flushed'], { allSaved: true }));
    root.render(<StartFailure failure={answer.error} />);
  }
}
