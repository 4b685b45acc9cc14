import { useQueries, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { useKeptDraft } from '../../../shared/drafts/kept-draft.js';
import { PageHead } from '../../../shared/layout/PageHead.js';
import { ProblemNote } from '../../../shared/problem/ProblemNote.js';
import { usePublisherZone } from '../../../shared/publisher/use-publisher-zone.js';
import { EmptyState } from '../../../shared/states/EmptyState.js';
import { ErrorState } from '../../../shared/states/ErrorState.js';
import { Loading } from '../../../shared/states/Loading.js';
import { useBasket } from '../catalogue/use-basket.js';
import { dayAt } from '../terms/day-in-zone.js';
import { LiveQuote } from './LiveQuote.js';
import { useSendWish } from './use-send-wish.js';
import { WishFields } from './WishFields.js';
import { formFrom, lacksOf, newWish, scopeFrom } from './wish-form.js';

/** `/partner/requests/new?works=&product=&from=`: what is wished for, and what it would cost as it is being filled in. */
export function WishPage() {
  const zone = usePublisherZone();
  return zone.legalZone === undefined ? <Loading /> : <Wish zone={zone.legalZone} />;
}

function Wish({ zone }: { readonly zone: string }) {
  const { t } = useTranslation(['wish', 'partner']);
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const basket = useBasket();
  const workIds = (search.get('works') ?? '').split(',').filter((id) => id !== '');
  const productId = search.get('product') ?? '';
  const from = search.get('from') ?? '';
  const [firstWork = ''] = workIds;
  const {
    draft: form,
    setDraft,
    forget,
    wasKept,
  } = useKeptDraft('wish', newWish(dayAt(new Date().toISOString(), zone)));
  const works = useQueries({
    queries: workIds.map((workId) => ({
      queryKey: ['desk', 'work', workId],
      queryFn: () => answer(api.GET('/api/v1/works/{workId}', { params: { path: { workId } } })),
    })),
  });
  const options = useQuery({
    queryKey: ['desk', 'license-options', firstWork],
    queryFn: () => answer(api.GET('/api/v1/license-options', { params: { query: { workId: firstWork } } })),
    enabled: firstWork !== '',
  });
  const earlier = useQuery({
    queryKey: ['desk', 'request', from],
    queryFn: () => answer(api.GET('/api/v1/license-requests/{requestId}', { params: { path: { requestId: from } } })),
    enabled: from !== '',
  });
  const { sending, draftId } = useSendWish((requestId) => {
    forget();
    basket.empty();
    void navigate(`/partner/requests/${requestId}`);
  });

  const domain = options.data?.domains[0];
  const isUntouched = form.domains === '' && domain !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is known; what is written is never written over
  useEffect(() => {
    if (isUntouched && !wasKept) setDraft({ ...form, domains: domain ?? '' });
  }, [domain]);
  const scopeOfEarlier = earlier.data?.scope;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the earlier request has come
  useEffect(() => {
    if (scopeOfEarlier !== undefined) setDraft(formFrom(scopeOfEarlier, zone));
  }, [scopeOfEarlier]);

  const lacks = lacksOf(form);
  const scope = lacks.length > 0 ? undefined : scopeFrom(form, zone);
  const isOfProduct = productId !== '';
  const send = (isToBeSent: boolean) => {
    if (scope === undefined) return;
    sending.mutate({ draft: isOfProduct ? { productId, scope } : { workIds, scope }, isToBeSent });
  };
  const without = (id: string) => {
    const next = new URLSearchParams(search);
    next.set('works', workIds.filter((each) => each !== id).join(','));
    setSearch(next);
  };
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <div className="wish">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            send(true);
          }}
        >
          <section className="panel">
            <h2>{t('works.title')}</h2>
            {isOfProduct && <ProductChosen productId={productId} />}
            {!isOfProduct && workIds.length === 0 && (
              <EmptyState title={t('works.none')} action={<Link to="/partner">{t('works.choose')}</Link>}>
                {t('works.noneText')}
              </EmptyState>
            )}
            <ul className="wish-works">
              {works.map((work, place) => {
                const id = workIds[place] ?? '';
                return (
                  <li key={id}>
                    <span lang={work.data?.language}>
                      {work.data?.title ?? (work.isError ? <code>{id}</code> : '…')}
                    </span>
                    <Button size="small" onClick={() => without(id)}>
                      {t('works.remove')}
                    </Button>
                    {work.isError && <ProblemNote error={work.error} />}
                  </li>
                );
              })}
            </ul>
          </section>
          {options.isError && <ErrorState error={options.error} onRetry={() => void options.refetch()} />}
          <WishFields form={form} onChange={setDraft} lacks={lacks} zone={zone} options={options.data} />
          {sending.error !== null && <ProblemNote error={sending.error} />}
          {sending.error !== null && draftId !== undefined && (
            <p>
              <Link to={`/partner/requests/${draftId}`}>{t('kept')}</Link>
            </p>
          )}
          <div className="form-end">
            <Button
              type="primary"
              htmlType="submit"
              loading={sending.isPending}
              disabled={scope === undefined || (workIds.length === 0 && !isOfProduct)}
            >
              {t('send')}
            </Button>
            <Button
              disabled={scope === undefined || sending.isPending || (workIds.length === 0 && !isOfProduct)}
              onClick={() => send(false)}
            >
              {t('save')}
            </Button>
            <span className="quiet">{t('draftHint')}</span>
          </div>
        </form>
        <LiveQuote workIds={workIds} scope={scope} lacks={lacks} isOfProduct={isOfProduct} />
      </div>
    </>
  );
}

function ProductChosen({ productId }: { readonly productId: string }) {
  const { t } = useTranslation('wish');
  const product = useQuery({
    queryKey: ['desk', 'product', productId],
    queryFn: () => answer(api.GET('/api/v1/products/{productId}', { params: { path: { productId } } })),
  });
  if (product.isPending) return <Loading />;
  if (product.isError) return <ErrorState error={product.error} />;
  return <p>{t('works.product', { name: product.data.name, works: product.data.works ?? 0 })}</p>;
}
