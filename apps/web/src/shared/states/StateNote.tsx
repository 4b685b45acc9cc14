import type { ReactNode } from 'react';

interface StateNoteProps {
  /** What it is, in a few words. */
  readonly title: string;
  readonly children?: ReactNode;
  /** What to do now. */
  readonly action?: ReactNode;
  /** `h1` where it is the whole screen. */
  readonly heading?: 'h1' | 'h2';
  /** `alert` interrupts who listens; `status` waits its turn. */
  readonly role?: 'status' | 'alert';
}

/** A screen, or a part of one, that has nothing to show, and says why. */
export function StateNote({ title, children, action, heading: Heading = 'h2', role = 'status' }: StateNoteProps) {
  return (
    <div className="state" role={role}>
      <Heading className="state-title">{title}</Heading>
      {children !== undefined && <div className="state-text">{children}</div>}
      {action !== undefined && <div className="state-action">{action}</div>}
    </div>
  );
}
