import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../../shared/problem/ProblemNote.js';
import { PriceTable } from '../terms/PriceTable.js';
import { useLiveQuote } from './use-live-quote.js';
import type { Lack, Scope } from './wish-form.js';

interface LiveQuoteProps {
  readonly workIds: readonly string[];
  readonly scope: Scope | undefined;
  readonly lacks: readonly Lack[];
  readonly isOfProduct: boolean;
}

/** What it would cost as it stands, line by line, while it is being filled in. */
export function LiveQuote({ workIds, scope, lacks, isOfProduct }: LiveQuoteProps) {
  const { t } = useTranslation(['wish', 'partner']);
  const { quote, isSettled } = useLiveQuote(isOfProduct ? [] : workIds, scope);
  const { data, error } = quote;
  return (
    <section className="panel wish-quote" aria-live="polite" aria-busy={!isSettled} data-quote={quoteState()}>
      <h2>{t('quote.title')}</h2>
      {isOfProduct && <p>{t('quote.product')}</p>}
      {lacks.length > 0 && (
        <>
          <p>{t('quote.lacking')}</p>
          <ul>
            {lacks.map((lack) => (
              <li key={lack}>{t(`lack.${lack}`)}</li>
            ))}
          </ul>
        </>
      )}
      {lacks.length === 0 && error !== null && <ProblemNote error={error} />}
      {lacks.length === 0 && error === null && data?.price !== undefined && (
        <PriceTable price={data.price} carvedOut={data.carvedOut} />
      )}
      {lacks.length === 0 && error === null && data?.manual !== undefined && (
        <p>
          {t(`partner:manual.${data.manual.code}`)}{' '}
          {data.manual.axis !== undefined &&
            t('quote.axis', {
              axis: t(`partner:dimension.${data.manual.axis}` as 'partner:dimension.use', {
                defaultValue: data.manual.axis,
              }),
              value: data.manual.value ?? '',
            })}
        </p>
      )}
      <p className="quiet">{t('quote.hint')}</p>
    </section>
  );

  function quoteState(): string {
    if (lacks.length > 0) return 'LACKING';
    if (!isSettled || (data === undefined && error === null)) return 'ASKING';
    if (error !== null) return 'REFUSED';
    return data?.price === undefined ? 'MANUAL' : 'PRICED';
  }
}
