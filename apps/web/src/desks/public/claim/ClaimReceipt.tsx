import { CheckCircleFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Claim } from '../../../shared/claims/claim.js';
import { Facts } from '../../../shared/layout/Facts.js';
import { PageHead } from '../../../shared/layout/PageHead.js';
import { usePublisherZone } from '../../../shared/publisher/use-publisher-zone.js';
import { Instant } from '../../../shared/time/Instant.js';

interface ClaimReceiptProps {
  readonly claim: Claim;
  readonly onAnother: () => void;
}

/** That a claim was received, whether within its window, and what happens next. */
export function ClaimReceipt({ claim, onAnother }: ClaimReceiptProps) {
  const { t } = useTranslation('claim');
  const zone = usePublisherZone();
  const { id, receivedAt, late, window } = claim;
  return (
    <div className="narrow">
      <PageHead title={t('receipt.title')} />
      <div className={`answer answer-${late === true ? 'wait' : 'good'}`} role="status" data-late={late === true}>
        <span className="answer-icon" aria-hidden="true">
          <CheckCircleFilled />
        </span>
        <div>
          <h2>{t(late === true ? 'receipt.late' : 'receipt.inTime')}</h2>
          <p>{t(late === true ? 'receipt.lateText' : 'receipt.inTimeText')}</p>
        </div>
      </div>
      <Facts
        facts={[
          [t('receipt.number'), <code key="id">{id}</code>],
          [t('receipt.receivedAt'), receivedAt !== undefined && <Instant at={receivedAt} {...zone} />],
          [t('window.endsAt'), <Instant key="ends" at={window.endsAt} {...zone} />],
        ]}
      />
      <p>{window.explanation}</p>
      <p>
        {t('receipt.next')} <Link to="/track">{t('receipt.track')}</Link>
      </p>
      <Button onClick={onAnother}>{t('receipt.another')}</Button>
    </div>
  );
}
