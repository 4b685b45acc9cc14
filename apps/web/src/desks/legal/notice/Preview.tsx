import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bytesOf, keepAs } from '../../../api/download.js';
import { ProblemNote } from '../../../shared/problem/ProblemNote.js';
import { ErrorState } from '../../../shared/states/ErrorState.js';
import { Loading } from '../../../shared/states/Loading.js';
import type { Notice } from './notice-fields.js';
import { noticeKey } from './use-notice.js';

/** The notice in the words in which it goes, or went, out: as text, and as the very PDF. */
export function Preview({ notice }: { readonly notice: Notice }) {
  const { t } = useTranslation('notice');
  const { id: noticeId, version, servedAt, language } = notice;
  const [address, setAddress] = useState<string>();
  const text = useQuery({
    queryKey: [...noticeKey(noticeId), 'text', version],
    queryFn: async () => (await bytesOf(`/api/v1/notices/${noticeId}/text`)).text(),
  });
  const pdf = useMutation({
    mutationFn: async (wanted: 'SHOW' | 'KEEP') => {
      const bytes = await bytesOf(`/api/v1/notices/${noticeId}/pdf`);
      if (wanted === 'KEEP') keepAs(`notice-${noticeId}.pdf`, bytes);
      else setAddress(URL.createObjectURL(bytes));
    },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: of another version, it is no preview any more
  useEffect(() => setAddress(undefined), [version]);
  useEffect(() => () => (address === undefined ? undefined : URL.revokeObjectURL(address)), [address]);
  return (
    <section className="panel">
      <h2>{t(servedAt === undefined ? 'preview.title' : 'preview.out')}</h2>
      <div className="page-actions">
        <Button loading={pdf.isPending} onClick={() => pdf.mutate('SHOW')}>
          {t('preview.pdf')}
        </Button>
        <Button loading={pdf.isPending} onClick={() => pdf.mutate('KEEP')}>
          {t('preview.keep')}
        </Button>
      </div>
      {pdf.error !== null && <ProblemNote error={pdf.error} />}
      {address !== undefined && <iframe className="pdf" src={address} title={t('preview.frame')} />}
      <h3>{t('preview.text')}</h3>
      {servedAt === undefined && <p className="quiet">{t('preview.stale')}</p>}
      {text.isPending && <Loading />}
      {text.isError && <ErrorState error={text.error} onRetry={() => void text.refetch()} />}
      {text.data !== undefined && (
        <section className="source" aria-label={t('preview.text')}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard */}
          <pre tabIndex={0} lang={language}>
            {text.data}
          </pre>
        </section>
      )}
    </section>
  );
}
