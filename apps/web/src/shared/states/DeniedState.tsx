import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ProblemError } from '../../api/problem.js';
import { ProblemNote } from '../problem/ProblemNote.js';
import { StateNote } from './StateNote.js';

interface DeniedStateProps {
  readonly problem?: ProblemError;
  readonly heading?: 'h1' | 'h2';
}

/** This person may not see this; says so plainly, and where they may go. */
export function DeniedState({ problem, heading = 'h2' }: DeniedStateProps) {
  const { t } = useTranslation();
  return (
    <StateNote
      heading={heading}
      title={t('denied.title')}
      role="alert"
      action={<Link to="/desk">{t('denied.home')}</Link>}
    >
      <p>{t('denied.text')}</p>
      {problem !== undefined && <ProblemNote error={problem} />}
    </StateNote>
  );
}
