import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.js';
import './app/fonts.css';
import './app/app.css';

const root = document.getElementById('root');
if (root === null) throw new Error('INVARIANT: index.html has a #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
