import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { ProblemNote } from '../../../shared/problem/ProblemNote.js';
import { usePublisherZone } from '../../../shared/publisher/use-publisher-zone.js';
import { Instant } from '../../../shared/time/Instant.js';
import { PriceTable } from '../terms/PriceTable.js';
import { CounterOffer } from './CounterOffer.js';
import { Reply } from './Reply.js';
import { isOpen, type SeenRequest, type Thread } from './request.js';
import { useStep } from './use-request.js';

interface RequestTurnProps {
  readonly request: SeenRequest;
  readonly thread: Thread | undefined;
}

/** What the partner can do with a request now: send it, answer, accept the offer or make another one, take it back. */
export function RequestTurn({ request, thread }: RequestTurnProps) {
  const { t } = useTranslation(['requests', 'partner']);
  const zone = usePublisherZone();
  const [isBargaining, setBargaining] = useState(false);
  const { id, state, quote, manual, seen } = request;
  const params = { path: { requestId: id }, header: seen };
  const submit = useStep(id, () => answer(api.POST('/api/v1/license-requests/{requestId}/submissions', { params })));
  const accept = useStep(id, (quoteId: string) =>
    answer(api.POST('/api/v1/license-requests/{requestId}/acceptances', { params, body: { quoteId } })),
  );
  const hasOpenOffer = thread?.counterOffers.some((offer) => offer.state === 'OPEN') === true;
  return (
    <section className="panel" data-request={state}>
      <h2>{t(`next.${state}`)}</h2>
      {manual !== undefined && quote === undefined && <p>{t(`partner:manual.${manual.code}`)}</p>}
      {quote !== undefined && (
        <>
          <PriceTable price={quote} carvedOut={quote.carvedOut} />
          {state === 'QUOTED' && (
            <p>
              {t('validUntil')} <Instant at={quote.validUntil} {...zone} />
            </p>
          )}
        </>
      )}
      {state === 'DRAFT' && (
        <Button type="primary" loading={submit.isPending} onClick={() => submit.mutate()}>
          {t('submit')}
        </Button>
      )}
      {state === 'INFO_REQUESTED' && <Reply request={request} kind="INFORMATION" />}
      {state === 'QUOTED' && quote !== undefined && (
        <div className="form-end">
          <Button type="primary" loading={accept.isPending} onClick={() => accept.mutate(quote.id)}>
            {t('accept')}
          </Button>
          {!hasOpenOffer && (
            <Button aria-expanded={isBargaining} onClick={() => setBargaining(!isBargaining)}>
              {t('bargain.open')}
            </Button>
          )}
        </div>
      )}
      {hasOpenOffer && <p role="status">{t('bargain.waiting')}</p>}
      {isBargaining && state === 'QUOTED' && quote !== undefined && !hasOpenOffer && (
        <CounterOffer request={request} quote={quote} onDone={() => setBargaining(false)} />
      )}
      {[submit.error, accept.error].map((error) => error !== null && <ProblemNote key={error.message} error={error} />)}
      {isOpen(state) && <Withdraw request={request} />}
    </section>
  );
}

function Withdraw({ request }: { readonly request: SeenRequest }) {
  const { t } = useTranslation(['requests', 'partner']);
  const [reason, setReason] = useState('');
  const { id, seen } = request;
  const params = { path: { requestId: id }, header: seen };
  const withdraw = useStep(id, () =>
    answer(api.POST('/api/v1/license-requests/{requestId}/withdrawals', { params, body: { reason: reason.trim() } })),
  );
  return (
    <details className="withdraw">
      <summary>{t('withdraw.open')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          withdraw.mutate();
        }}
      >
        <div className="choice">
          <label htmlFor="withdraw-reason">{t('withdraw.reason')}</label>
          <input
            id="withdraw-reason"
            value={reason}
            required
            maxLength={500}
            onChange={({ target }) => setReason(target.value)}
          />
        </div>
        {withdraw.error !== null && <ProblemNote error={withdraw.error} />}
        <Button danger htmlType="submit" loading={withdraw.isPending} disabled={reason.trim() === ''}>
          {t('withdraw.go')}
        </Button>
      </form>
    </details>
  );
}
