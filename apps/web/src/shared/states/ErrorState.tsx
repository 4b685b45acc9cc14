import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../api/problem.js';
import { ProblemNote } from '../problem/ProblemNote.js';
import { DeniedState } from './DeniedState.js';

interface ErrorStateProps {
  readonly error: Error;
  readonly onRetry?: () => void;
}

/** What was asked for did not come; what is not for this person is said by DeniedState instead. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const { t } = useTranslation();
  if (error instanceof ProblemError && error.problem.status === 403) return <DeniedState problem={error} />;
  return (
    <div className="state">
      <ProblemNote error={error} />
      {onRetry !== undefined && (
        <div className="state-action">
          <Button onClick={onRetry}>{t('retry')}</Button>
        </div>
      )}
    </div>
  );
}
