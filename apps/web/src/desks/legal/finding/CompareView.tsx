import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../shared/states/EmptyState.js';
import { ErrorState } from '../../../shared/states/ErrorState.js';
import { Loading } from '../../../shared/states/Loading.js';
import { placeOfCredit } from './segments.js';
import { TextPane } from './TextPane.js';
import { type Finding, useTexts } from './use-finding.js';

interface CompareViewProps {
  readonly finding: Finding;
  readonly active: number;
  readonly onActive: (span: number) => void;
}

/** Work and page beside one another, passage by passage. What the page says is text and nothing else. */
export function CompareView({ finding, active, onActive }: CompareViewProps) {
  const { t } = useTranslation('finding');
  const { page, work } = useTexts(finding.id, finding.work?.id);
  const spans = finding.reuse?.spans;
  const ranges = useMemo(() => (spans ?? []).map((span) => ({ work: span.work, page: span.page })), [spans]);
  const ofWork = useMemo(() => ranges.map((range) => range.work), [ranges]);
  const ofPage = useMemo(() => ranges.map((range) => range.page), [ranges]);
  const text = page.data?.text;
  const credit = useMemo(
    () => (text === undefined ? undefined : placeOfCredit(text, finding.credit.line)),
    [text, finding.credit.line],
  );
  const count = ranges.length;
  const step = (by: number): void => onActive((active + by + count) % count);
  if (page.isPending || (finding.work !== undefined && work.isPending)) return <Loading />;
  if (page.isError) return <ErrorState error={page.error} onRetry={() => void page.refetch()} />;
  const [from = 0, to = 0] = ofWork[active] ?? [];
  return (
    <>
      <div className="match-bar">
        {count === 0 ? (
          <span>{t('noMatch')}</span>
        ) : (
          <>
            <Button onClick={() => step(-1)}>
              {t('before')} <kbd>p</kbd>
            </Button>
            <span data-match={active + 1} aria-live="polite">
              {t('match', { at: Math.max(active, 0) + 1, count })} ·{' '}
              <span className="quiet">{t('length', { count: to - from })}</span>
            </span>
            <Button onClick={() => step(1)}>
              {t('next')} <kbd>n</kbd>
            </Button>
          </>
        )}
      </div>
      <CreditBand credit={finding.credit} isInText={credit !== undefined} />
      <div className="text-panes">
        {finding.work === undefined && <EmptyState title={t('noWork')} />}
        {work.isError && <ErrorState error={work.error} onRetry={() => void work.refetch()} />}
        {work.data !== undefined && work.data.text === undefined && <EmptyState title={t('workGone')} />}
        {work.data?.text !== undefined && (
          <TextPane
            title={`${t('work')}: ${work.data.title}`}
            text={work.data.text}
            language={work.data.language}
            ranges={ofWork}
            active={active}
            onPick={onActive}
          />
        )}
        <TextPane
          title={`${t('page')}: ${finding.pageTitle}`}
          text={page.data.text}
          language={finding.snapshot.language}
          ranges={ofPage}
          {...(credit === undefined ? {} : { credit })}
          active={active}
          onPick={onActive}
        />
      </div>
    </>
  );
}

/** How the page names its source, or that it does not. */
function CreditBand({ credit, isInText }: { readonly credit: Finding['credit']; readonly isInText: boolean }) {
  const { t } = useTranslation('finding');
  const { class: kind, duty, line, region, visible } = credit;
  const tone = duty === 'MET' ? 'good' : duty === 'REVIEW' ? 'wait' : 'bad';
  return (
    <p className={`credit-band credit-${tone}`}>
      <strong>{t('credit.title')}</strong>{' '}
      {line === undefined ? t('credit.missing') : <q className="credit-line">{line}</q>}{' '}
      <span className="quiet">
        {[
          t(`credit.class.${kind}` as 'credit.class.NONE', { defaultValue: kind }),
          t(`credit.duty.${duty}`),
          line !== undefined &&
            !isInText &&
            region !== undefined &&
            t('credit.elsewhere', {
              region: t(`credit.region.${region}` as 'credit.region.body', { defaultValue: region }),
            }),
          line !== undefined && !visible && t('credit.hidden'),
        ]
          .filter((part) => typeof part === 'string')
          .join(' · ')}
      </span>
    </p>
  );
}
