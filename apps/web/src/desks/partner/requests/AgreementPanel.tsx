import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answer, answerWithHeaders } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { ProblemNote } from '../../../shared/problem/ProblemNote.js';
import { nameIn } from '../../../shared/publisher/use-publisher.js';
import { ErrorState } from '../../../shared/states/ErrorState.js';
import { Loading } from '../../../shared/states/Loading.js';
import { Instant } from '../../../shared/time/Instant.js';
import { chooseLanguage } from '../../../words/languages.js';
import { useStep } from './use-request.js';

/** The agreement in words, who has signed it, and the partner's own signature. */
export function AgreementPanel({
  agreementId,
  requestId,
}: {
  readonly agreementId: string;
  readonly requestId: string;
}) {
  const { t, i18n } = useTranslation(['requests', 'partner']);
  const agreement = useQuery({
    queryKey: ['desk', 'agreement', agreementId],
    queryFn: async () => {
      const params = { path: { agreementId } };
      const { data, headers } = await answerWithHeaders(api.GET('/api/v1/agreements/{agreementId}', { params }));
      return { ...data, seen: { 'If-Match': headers.get('etag') ?? '' } };
    },
    refetchInterval: ({ state }) => (state.data?.state === 'SIGNED' ? false : 30_000),
  });
  if (agreement.isPending) return <Loading />;
  if (agreement.isError) return <ErrorState error={agreement.error} onRetry={() => void agreement.refetch()} />;
  const { texts, documentHash, signatures, state, licenseId, certificateNumber, seen } = agreement.data;
  const isToBeSigned =
    (state === 'PREPARED' || state === 'PART_SIGNED') && !signatures.some(({ side }) => side === 'LICENSEE');
  return (
    <section className="panel agreement" data-agreement={state}>
      <h2>{t('agreement.title')}</h2>
      <p className="quiet">{t('agreement.texts')}</p>
      {/* WHY: a region that scrolls has to be reachable by keyboard (WCAG 2.1.1) */}
      <section
        className="agreement-text"
        aria-label={t('agreement.title')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
        tabIndex={0}
      >
        {nameIn(texts, chooseLanguage([i18n.language]))}
      </section>
      <p className="quiet">
        {t('agreement.hash')} <code>{documentHash}</code>
      </p>
      <ul>
        {signatures.map(({ side, name, title, signedAt }) => (
          <li key={side}>
            {t(`agreement.side.${side}`)}: {name}, {title} · <Instant at={signedAt} />
          </li>
        ))}
      </ul>
      {isToBeSigned && (
        <SignHere requestId={requestId} agreementId={agreementId} documentHash={documentHash} seen={seen} />
      )}
      {!isToBeSigned && state === 'PART_SIGNED' && <p role="status">{t('agreement.waiting')}</p>}
      {licenseId !== undefined && (
        <p>
          <Link className="button-link" to={`/partner/licenses/${licenseId}`}>
            {t('agreement.license')}
          </Link>{' '}
          {certificateNumber !== undefined && <code>{certificateNumber}</code>}
        </p>
      )}
    </section>
  );
}

interface SignHereProps {
  readonly requestId: string;
  readonly agreementId: string;
  readonly documentHash: string;
  readonly seen: { readonly 'If-Match': string };
}

function SignHere({ requestId, agreementId, documentHash, seen }: SignHereProps) {
  const { t } = useTranslation('requests');
  const [signature, setSignature] = useState({ name: '', title: '' });
  const [isRead, setRead] = useState(false);
  const sign = useStep(requestId, () =>
    answer(
      api.POST('/api/v1/agreements/{agreementId}/signatures', {
        params: { path: { agreementId }, header: seen },
        body: { side: 'LICENSEE', name: signature.name.trim(), title: signature.title.trim(), documentHash },
      }),
    ),
  );
  const isReady = isRead && signature.name.trim() !== '' && signature.title.trim() !== '';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        sign.mutate();
      }}
    >
      {(['name', 'title'] as const).map((field) => (
        <div className="choice" key={field}>
          <label htmlFor={`sign-${field}`}>{t(`agreement.${field === 'name' ? 'name' : 'function'}`)}</label>
          <input
            id={`sign-${field}`}
            value={signature[field]}
            maxLength={200}
            autoComplete={field === 'name' ? 'name' : 'organization-title'}
            onChange={({ target }) => setSignature({ ...signature, [field]: target.value })}
          />
        </div>
      ))}
      <Checkbox checked={isRead} onChange={({ target }) => setRead(target.checked)}>
        {t('agreement.read')}
      </Checkbox>
      {sign.error !== null && <ProblemNote error={sign.error} />}
      <div>
        <Button type="primary" htmlType="submit" disabled={!isReady} loading={sign.isPending}>
          {t('agreement.sign')}
        </Button>
      </div>
    </form>
  );
}
