import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../../../shared/layout/PageHead.js';
import { Loading } from '../../../shared/states/Loading.js';
import { Advisories } from './Advisories.js';
import { Deliveries } from './Deliveries.js';
import { Products } from './Products.js';

/** WHY lazy: a picture waits for what has to be done, never the other way round. */
const UsageChart = lazy(async () => ({ default: (await import('./UsageChart.js')).UsageChart }));

/** `/partner/supply`: feeds of each product, what has to be taken down or corrected, what was taken, and how much. */
export function SupplyPage() {
  const { t } = useTranslation('supply');
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <Advisories />
      <Products />
      <section className="apart">
        <h2>{t('usage.title')}</h2>
        <Suspense fallback={<Loading />}>
          <UsageChart />
        </Suspense>
      </section>
      <Deliveries />
    </>
  );
}
