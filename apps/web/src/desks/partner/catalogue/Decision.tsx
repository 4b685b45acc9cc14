import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { components } from '../../../api/schema.js';
import { chooseLanguage } from '../../../words/languages.js';
import { moneyIn, moneyOf } from '../terms/money.js';
import { BADGE_TONES, badgeOf } from './verdict-tone.js';

type Answer = Pick<components['schemas']['DecisionView'], 'verdict' | 'reasons'> &
  Partial<Pick<components['schemas']['DecisionView'], 'duties' | 'licenseId' | 'whomToAsk'>>;

/** A verdict in words, why, and what it obliges to. */
export function Decision({ decision }: { readonly decision: Answer }) {
  const { t, i18n } = useTranslation(['catalogue', 'partner']);
  const { verdict, reasons, duties = [], licenseId, whomToAsk } = decision;
  const language = chooseLanguage([i18n.language]);
  const badge = badgeOf(
    verdict,
    reasons.map(({ code }) => code),
  );
  const dimension = (name: string) => t(`partner:dimension.${name}` as 'partner:dimension.use', { defaultValue: name });
  return (
    <div className="decision" role="status" data-verdict={verdict}>
      <strong className={`tag-${BADGE_TONES[badge]} decision-verdict`}>{t(`partner:verdict.${badge}`)}</strong>
      <ul>
        {reasons.map(({ code, detail, dimension: of, asked, granted }) => (
          <li key={`${code} ${of ?? ''}`}>
            {t(`partner:reason.${code}` as 'partner:reason.LICENSE_NONE', { defaultValue: detail })}
            {of !== undefined && ` ${t('decision.dimension', { dimension: dimension(of) })}`}
            {asked !== undefined && ` ${t('decision.asked', { asked })}`}
            {granted !== undefined && ` ${t('decision.granted', { granted })}`}
          </li>
        ))}
        {duties.map((duty) => (
          <li key={`${duty.kind} ${duty.language ?? ''}`}>
            {duty.kind === 'ATTRIBUTE'
              ? t('decision.credit', { line: duty.line ?? '' })
              : t('decision.fee', { fee: moneyIn(moneyOf(duty.net), language) })}
          </li>
        ))}
        {whomToAsk !== undefined && <li>{t('decision.ask', { whom: whomToAsk })}</li>}
      </ul>
      {licenseId !== undefined && <Link to={`/partner/licenses/${licenseId}`}>{t('decision.license')}</Link>}
    </div>
  );
}
