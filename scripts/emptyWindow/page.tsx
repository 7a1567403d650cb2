/** The least a React window can show: what start-up is measured against. */
import { createRoot } from 'react-dom/client';

const root = document.getElementById('root');
if (root) createRoot(root).render(<h1>Empty window</h1>);
