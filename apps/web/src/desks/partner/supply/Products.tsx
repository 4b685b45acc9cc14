import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { bytesOf, keepAs } from '../../../api/download.js';
import type { components } from '../../../api/schema.js';
import { CopyButton } from '../../../shared/copy/CopyButton.js';
import { ProblemNote } from '../../../shared/problem/ProblemNote.js';
import { EmptyState } from '../../../shared/states/EmptyState.js';
import { ErrorState } from '../../../shared/states/ErrorState.js';
import { Loading } from '../../../shared/states/Loading.js';
import { Choice } from '../terms/Choice.js';

type Product = components['schemas']['ProductView'];

const FORMATS = ['ninjs', 'newsml-g2', 'rss', 'atom', 'json', 'html'] as const;
/** What a browser calls the file. */
const ENDINGS = { ninjs: 'json', 'newsml-g2': 'xml', rss: 'xml', atom: 'xml', json: 'json', html: 'html' } as const;

/** Each product with the addresses of its feeds, a download of its newest page, and a way to license it whole. */
export function Products() {
  const { t } = useTranslation('supply');
  const products = useQuery({
    queryKey: ['desk', 'products'],
    queryFn: async () => (await answer(api.GET('/api/v1/products'))) as unknown as { items: readonly Product[] },
  });
  return (
    <section className="apart">
      <h2>{t('products.title')}</h2>
      <p className="page-lead">{t('products.text')}</p>
      {products.isPending && <Loading />}
      {products.isError && <ErrorState error={products.error} onRetry={() => void products.refetch()} />}
      {products.data?.items.length === 0 && (
        <EmptyState title={t('products.empty')}>{t('products.emptyText')}</EmptyState>
      )}
      <ul className="cards">
        {products.data?.items.map((product) => (
          <li key={product.id}>
            <ProductCard product={product} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ProductCard({ product: { id, name, works } }: { readonly product: Product }) {
  const { t } = useTranslation(['supply', 'partner']);
  const [format, setFormat] = useState<(typeof FORMATS)[number]>('ninjs');
  const [error, setError] = useState<Error>();
  const path = `/api/v1/feeds/${format}?productId=${id}`;
  const address = `${window.location.origin}${path}`;
  const download = () =>
    bytesOf(`${path}&limit=1000`).then(
      (feed) => {
        setError(undefined);
        keepAs(`${name}.${format}.${ENDINGS[format]}`, feed);
      },
      (broken: unknown) => setError(broken instanceof Error ? broken : new Error(String(broken))),
    );
  return (
    <article className="card">
      <h3>{name}</h3>
      <p className="quiet">{works !== undefined && t('products.works', { works })}</p>
      <div className="day">
        <Choice
          label={t('products.format')}
          value={format}
          onChange={setFormat}
          options={FORMATS.map((value) => ({ value, label: value }))}
        />
      </div>
      <code className="snippet">{address}</code>
      <div className="form-end">
        <CopyButton text={address} label={t('products.copy')} doneLabel={t('partner:copied')} />
        <Button size="small" onClick={() => void download()}>
          {t('products.download')}
        </Button>
        <Link to={`/partner/requests/new?product=${id}`}>{t('products.license')}</Link>
      </div>
      {error !== undefined && <ProblemNote error={error} />}
    </article>
  );
}
