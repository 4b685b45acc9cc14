import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../api/problem.js';
import { EmptyState } from '../../../shared/states/EmptyState.js';
import { ErrorState } from '../../../shared/states/ErrorState.js';
import { Loading } from '../../../shared/states/Loading.js';
import { Answer } from './Answer.js';
import { CertificateDetails } from './CertificateDetails.js';
import { CheckList } from './CheckList.js';
import { certificateIn } from './certificate-shown.js';
import { type Asked, useBrowserVerdict, useServiceVerdict } from './use-verdict.js';

/** Statuses of numbers that lead nowhere: answers, not failures. */
const NOWHERE: Readonly<Record<string, string>> = {
  CERTIFICATE_NUMBER_IMPOSSIBLE: 'impossible_number',
  CERTIFICATE_NUMBER_UNKNOWN: 'unknown_number',
};

/** The plain answer, then what it rests on. Without a connection the browser's own answer stands alone, and says so. */
export function Verdict(asked: Asked) {
  const { t } = useTranslation('verify');
  const service = useServiceVerdict(asked);
  const browser = useBrowserVerdict(asked.token);
  if (asked.token === undefined && asked.number === '') {
    return <EmptyState title={t('nothing.title')}>{t('nothing.text')}</EmptyState>;
  }
  if (service.isPending) return <Loading />;
  if (service.data !== undefined) {
    const { status, checks } = service.data;
    const mine = browser.data;
    return (
      <>
        <Answer status={status} source="service" />
        {mine !== undefined && mine.status !== 'unverifiable' && (
          <p className="quiet" role="status">
            {t(mine.subject === undefined ? 'browser.bad' : 'browser.good')}
          </p>
        )}
        <CertificateDetails certificate={certificateIn(service.data)} />
        <CheckList checks={checks} />
      </>
    );
  }
  const nowhere = service.error instanceof ProblemError ? NOWHERE[service.error.problem.code] : undefined;
  if (nowhere !== undefined) return <Answer status={nowhere} source="service" />;
  if (browser.isFetching) return <Loading />;
  if (browser.data !== undefined && !(service.error instanceof ProblemError)) {
    const { status, checks, subject, listedAt } = browser.data;
    return (
      <>
        <Answer status={status} source="browser" {...(listedAt === undefined ? {} : { listedAt })} />
        {subject !== undefined && <CertificateDetails certificate={certificateIn(subject)} />}
        {checks.length > 0 && <CheckList checks={checks} />}
      </>
    );
  }
  return <ErrorState error={service.error} onRetry={() => void service.refetch()} />;
}
