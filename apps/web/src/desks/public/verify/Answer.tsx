import { CheckCircleFilled, ClockCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Instant } from '../../../shared/time/Instant.js';
import { toneOf } from './status-tone.js';

interface AnswerProps {
  readonly status: string;
  /** Whose word it is. */
  readonly source: 'service' | 'browser';
  /** Until when the issuer's list told, of an answer without a connection. */
  readonly listedAt?: string;
}

const ICONS = { good: <CheckCircleFilled />, wait: <ClockCircleFilled />, bad: <CloseCircleFilled /> };

/** The answer in a word and a sentence; color and icon say the same again. */
export function Answer({ status, source, listedAt }: AnswerProps) {
  const { t } = useTranslation('verify');
  const tone = toneOf(status);
  return (
    <div className={`answer answer-${tone}`} role="status" data-status={status}>
      <span className="answer-icon" aria-hidden="true">
        {ICONS[tone]}
      </span>
      <div>
        <h2>{t(`status.${status}` as 'status.valid', { defaultValue: status })}</h2>
        <p>{t(`meaning.${status}` as 'meaning.valid', { defaultValue: '' })}</p>
        {source === 'browser' && listedAt !== undefined && (
          <p className="quiet">
            {t('browser.alone')} <Instant at={listedAt} />
          </p>
        )}
      </div>
    </div>
  );
}
