import type { ReactNode } from 'react';
import { StateNote } from './StateNote.js';

interface EmptyStateProps {
  readonly title: string;
  /** What would be here, and how it comes to be here. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  readonly heading?: 'h1' | 'h2';
}

/** Nothing is wrong; there is just nothing here yet. */
export function EmptyState({ title, children, action, heading = 'h2' }: EmptyStateProps) {
  return (
    <StateNote title={title} action={action} heading={heading}>
      {children}
    </StateNote>
  );
}
