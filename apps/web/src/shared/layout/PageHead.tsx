import type { ReactNode } from 'react';
import { usePageTitle } from './use-page-title.js';

interface PageHeadProps {
  readonly title: string;
  /** A sentence or two on what this screen is for. */
  readonly lead?: ReactNode;
  /** Buttons of the whole screen. */
  readonly actions?: ReactNode;
}

/** The head of every screen: its one `h1`, what it is for, and its actions. */
export function PageHead({ title, lead, actions }: PageHeadProps) {
  usePageTitle(title);
  return (
    <header className="page-head">
      <div>
        <h1>{title}</h1>
        {lead !== undefined && <p className="page-lead">{lead}</p>}
      </div>
      {actions !== undefined && <div className="page-actions">{actions}</div>}
    </header>
  );
}
