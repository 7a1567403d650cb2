/** Starts the window's page. */
import { createRoot } from 'react-dom/client';

const root = document.getElementById('root');
if (root) {
  window.taiwa.on('app.flush', () => void window.taiwa.calls['window.flushed']({ allSaved: true }));
  const view = await window.taiwa.calls['library.view'](undefined);
  createRoot(root).render(<pre>{JSON.stringify(view, null, 2)}</pre>);
}
