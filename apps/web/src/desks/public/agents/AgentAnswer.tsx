import { CheckCircleFilled, CloseCircleFilled, QuestionCircleFilled } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { Facts } from '../../../shared/layout/Facts.js';
import { ErrorState } from '../../../shared/states/ErrorState.js';
import { Loading } from '../../../shared/states/Loading.js';
import { Instant } from '../../../shared/time/Instant.js';
import { ChainOfAuthority } from './ChainOfAuthority.js';
import type { Question } from './question.js';

const LOOKS = {
  AUTHORIZED: { tone: 'good', icon: <CheckCircleFilled /> },
  NOT_AUTHORIZED: { tone: 'bad', icon: <CloseCircleFilled /> },
  UNKNOWN: { tone: 'bad', icon: <QuestionCircleFilled /> },
} as const;

/** The register's answer; of every answer but yes, a report that is filled in already. */
export function AgentAnswer({ by, value }: Question) {
  const { t } = useTranslation('agents');
  const navigate = useNavigate();
  const check = useQuery({
    queryKey: ['agents', by, value],
    queryFn: () => answer(api.GET('/api/v1/agents', { params: { query: { [by]: value } } })),
  });
  if (check.isPending) return <Loading />;
  if (check.isError) return <ErrorState error={check.error} onRetry={() => void check.refetch()} />;
  const { answer: verdict, doubt, at, agent, isOperator, chains, report } = check.data;
  const look = LOOKS[verdict];
  const name = agent?.name ?? value;
  return (
    <>
      <div className={`answer answer-${look.tone}`} role="status" data-answer={verdict}>
        <span className="answer-icon" aria-hidden="true">
          {look.icon}
        </span>
        <div>
          <h2>{t(`answer.${verdict}`, { name })}</h2>
          {doubt !== undefined && <p>{t(`doubt.${doubt}` as 'doubt.NO_GRANT', { defaultValue: doubt })}</p>}
          {isOperator && <p>{t('operator')}</p>}
          <p className="quiet">
            {t('asOf')} <Instant at={at} />
          </p>
        </div>
      </div>
      {agent !== undefined && (
        <Facts
          facts={[
            [t('facts.name'), agent.name],
            [t('facts.number'), <code key="number">{agent.number}</code>],
            [t('facts.uscc'), agent.uscc],
            [t('facts.domains'), agent.domains.join(', ')],
          ]}
        />
      )}
      {chains.map((links) => (
        <ChainOfAuthority key={links.map(({ grantId }) => grantId).join()} links={links} />
      ))}
      {report !== undefined && (
        <p>
          <Button danger onClick={() => void navigate('/report', { state: { prefilled: report.body } })}>
            {t('report')}
          </Button>
        </p>
      )}
    </>
  );
}
