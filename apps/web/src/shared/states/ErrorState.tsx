import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../api/problem.js';
import { ProblemNote } from '../problem/ProblemNote.js';
import { DeniedState } from './DeniedState.js';

interface ErrorStateProps {
  readonly error: Error;
  readonly onRetry?: () => void;
  /** `h1` where it is the whole screen. */
  readonly heading?: 'h1';
}

/** What was asked for did not come; what is not for this person is said by DeniedState instead. */
export function ErrorState({ error, onRetry, heading }: ErrorStateProps) {
  const { t } = useTranslation();
  const status = error instanceof ProblemError ? error.problem.status : 0;
  if (error instanceof ProblemError && status === 403) {
    return <DeniedState problem={error} heading={heading ?? 'h2'} />;
  }
  return (
    <div className="state">
      {heading === 'h1' && <h1 className="state-title">{t(status === 404 ? 'notFound.title' : 'crashed.title')}</h1>}
      <ProblemNote error={error} />
      {onRetry !== undefined && (
        <div className="state-action">
          <Button onClick={onRetry}>{t('retry')}</Button>
        </div>
      )}
    </div>
  );
}
