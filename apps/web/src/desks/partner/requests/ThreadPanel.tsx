import { PaperClipOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { bytesOf, keepAs } from '../../../api/download.js';
import { base64Of } from '../../../shared/forms/base64-of.js';
import { FilePicker } from '../../../shared/forms/FilePicker.js';
import { StateTag } from '../../../shared/layout/StateTag.js';
import { ProblemNote } from '../../../shared/problem/ProblemNote.js';
import { EmptyState } from '../../../shared/states/EmptyState.js';
import { Instant } from '../../../shared/time/Instant.js';
import { chooseLanguage } from '../../../words/languages.js';
import { moneyIn } from '../terms/money.js';
import { Reply } from './Reply.js';
import { entriesOf, type SeenRequest, type Thread } from './request.js';
import { useStep } from './use-request.js';

const OFFER_TONES = {
  OPEN: 'live',
  ACCEPTED: 'good',
  DECLINED: 'bad',
  WITHDRAWN: 'quiet',
  SUPERSEDED: 'quiet',
} as const;

interface ThreadPanelProps {
  readonly request: SeenRequest;
  readonly thread: Thread;
}

/** Both sides' words, files, offers and counter-offers, in order; and the way to add to them. */
export function ThreadPanel({ request, thread }: ThreadPanelProps) {
  const { t } = useTranslation(['requests', 'partner']);
  const { id } = request;
  const enclose = useStep(id, async (files: readonly File[]) => {
    const params = { path: { requestId: id } };
    for (const file of files) {
      const body = { name: file.name, content: await base64Of(file) };
      await answer(api.POST('/api/v1/license-requests/{requestId}/files', { params, body }));
    }
  });
  const entries = entriesOf(thread);
  return (
    <>
      {entries.length === 0 && <EmptyState title={t('thread.empty')}>{t('thread.emptyText')}</EmptyState>}
      <ol className="thread">
        {entries.map((entry) => (
          <Entry key={`${entry.kind} ${entry.at}`} entry={entry} request={request} />
        ))}
      </ol>
      {request.state !== 'DRAFT' && (
        <>
          <Reply request={request} kind="COMMENT" />
          <FilePicker
            label={t('thread.enclose')}
            hint={t('thread.encloseHint')}
            icon={<PaperClipOutlined />}
            isDisabled={enclose.isPending}
            onFiles={(files) => enclose.mutate(files)}
          />
          {enclose.error !== null && <ProblemNote error={enclose.error} />}
        </>
      )}
    </>
  );
}

interface EntryProps {
  readonly entry: ReturnType<typeof entriesOf>[number];
  readonly request: SeenRequest;
}

function Entry({ entry, request }: EntryProps) {
  const { t, i18n } = useTranslation(['requests', 'partner']);
  const language = chooseLanguage([i18n.language]);
  const head = (who: 'PARTNER' | 'DESK', what: string) => (
    <span className="quiet">
      <strong>{t(`side.${who}`)}</strong> · {what} · <Instant at={entry.at} />
    </span>
  );
  if (entry.kind === 'MESSAGE') {
    const { side, kind, text } = entry.message;
    return (
      <li data-side={side}>
        {head(side, t(`message.${kind}`))}
        <p>{text}</p>
      </li>
    );
  }
  if (entry.kind === 'FILE') {
    const { side, name, size, id } = entry.file;
    const path = `/api/v1/license-requests/${request.id}/files/${id}`;
    return (
      <li data-side={side}>
        {head(side, t('message.FILE'))}
        <p>
          <button
            type="button"
            className="as-link"
            onClick={() => void bytesOf(path).then((file) => keepAs(name, file))}
          >
            {name}
          </button>{' '}
          ({t('bytes', { kilobytes: Math.ceil(size / 1_000).toLocaleString(language) })})
        </p>
      </li>
    );
  }
  if (entry.kind === 'QUOTE') {
    return (
      <li data-side="DESK">
        {head('DESK', t('message.QUOTE'))}
        <p>
          {moneyIn(entry.quote.total, language)} ({t(`basis.${entry.quote.basis}`)})
        </p>
      </li>
    );
  }
  const { offer } = entry;
  const currency = request.quote?.net.currency ?? 'CNY';
  return (
    <li data-side="PARTNER">
      {head('PARTNER', t('message.OFFER'))}{' '}
      <StateTag tone={OFFER_TONES[offer.state]} word={t(`offerState.${offer.state}`)} />
      {offer.netMinor !== undefined && <p>{moneyIn({ minor: offer.netMinor, currency }, language)}</p>}
      {offer.note !== undefined && <p>{offer.note}</p>}
      {offer.answer !== undefined && <p>{t('offerAnswer', { answer: offer.answer })}</p>}
      {offer.state === 'OPEN' && <TakeOfferBack request={request} offerId={offer.id} />}
    </li>
  );
}

function TakeOfferBack({ request, offerId }: { readonly request: SeenRequest; readonly offerId: string }) {
  const { t } = useTranslation('requests');
  const { id, seen } = request;
  const params = { path: { requestId: id, offerId }, header: seen };
  const back = useStep(id, () =>
    answer(api.POST('/api/v1/license-requests/{requestId}/counter-offers/{offerId}/withdrawals', { params })),
  );
  return (
    <>
      <Button size="small" loading={back.isPending} onClick={() => back.mutate()}>
        {t('bargain.back')}
      </Button>
      {back.error !== null && <ProblemNote error={back.error} />}
    </>
  );
}
