import { CheckCircleFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../api/schema.js';

interface ReportReceiptProps {
  readonly receipt: components['schemas']['ReceiptView'];
  readonly onAnother: () => void;
}

/** That a report arrived, and what happens next. */
export function ReportReceipt({ receipt, onAnother }: ReportReceiptProps) {
  const { t } = useTranslation('report');
  return (
    <>
      <div className="answer answer-good" role="status" data-outcome={receipt.outcome}>
        <span className="answer-icon" aria-hidden="true">
          <CheckCircleFilled />
        </span>
        <div>
          <h2>{t(`done.${receipt.outcome}`)}</h2>
          <p>
            {t('number')}: <code>{receipt.reportId}</code>
          </p>
          <p>{t('next')}</p>
        </div>
      </div>
      <Button onClick={onAnother}>{t('another')}</Button>
    </>
  );
}
