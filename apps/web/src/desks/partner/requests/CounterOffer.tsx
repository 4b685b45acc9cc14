import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import type { components } from '../../../api/schema.js';
import { useKeptDraft } from '../../../shared/drafts/kept-draft.js';
import { ProblemNote } from '../../../shared/problem/ProblemNote.js';
import { enteredFrom, minorFrom } from '../terms/money.js';
import type { SeenRequest } from './request.js';
import { useStep } from './use-request.js';

interface CounterOfferProps {
  readonly request: SeenRequest;
  readonly quote: components['schemas']['QuoteView'];
  readonly onDone: () => void;
}

/** Another price for the same wish; the desk takes it or leaves it. */
export function CounterOffer({ request, quote, onDone }: CounterOfferProps) {
  const { t } = useTranslation('requests');
  const { id, seen } = request;
  const { draft, setDraft, forget } = useKeptDraft(`counter-offer.${id}`, { net: enteredFrom(quote.net), note: '' });
  const netMinor = minorFrom(draft.net, quote.net.currency);
  const params = { path: { requestId: id }, header: seen };
  const offer = useStep(
    id,
    (net: number) => {
      const note = draft.note.trim();
      const body = { quoteId: quote.id, netMinor: net, ...(note === '' ? {} : { note }) };
      return answer(api.POST('/api/v1/license-requests/{requestId}/counter-offers', { params, body }));
    },
    () => {
      forget();
      onDone();
    },
  );
  return (
    <form
      className="counter-offer"
      onSubmit={(event) => {
        event.preventDefault();
        if (netMinor !== undefined) offer.mutate(netMinor);
      }}
    >
      <div className="choice day">
        <label htmlFor="counter-net">{t('bargain.net', { currency: quote.net.currency })}</label>
        <input
          id="counter-net"
          inputMode="decimal"
          value={draft.net}
          aria-invalid={netMinor === undefined}
          aria-describedby="counter-net-lack"
          onChange={({ target }) => setDraft({ ...draft, net: target.value })}
        />
        <span id="counter-net-lack" className="lack">
          {netMinor === undefined && t('bargain.noAmount')}
        </span>
      </div>
      <div className="choice">
        <label htmlFor="counter-note">{t('bargain.note')}</label>
        <Input.TextArea
          id="counter-note"
          rows={3}
          maxLength={2_000}
          value={draft.note}
          onChange={({ target }) => setDraft({ ...draft, note: target.value })}
        />
      </div>
      {offer.error !== null && <ProblemNote error={offer.error} />}
      <Button htmlType="submit" type="primary" disabled={netMinor === undefined} loading={offer.isPending}>
        {t('bargain.go')}
      </Button>
    </form>
  );
}
