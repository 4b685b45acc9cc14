import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { keepAs } from '../../../api/download.js';
import { CopyButton } from '../../../shared/copy/CopyButton.js';
import { ProblemNote } from '../../../shared/problem/ProblemNote.js';

/** A copy of the text with its credit line, where a license permits it; each is counted and put on record. */
export function TakeCopy({ workId }: { readonly workId: string }) {
  const { t } = useTranslation(['catalogue', 'partner']);
  // the same key until it succeeds: what is asked for twice because an answer was lost counts once
  const [key, setKey] = useState(() => crypto.randomUUID());
  const taking = useMutation({
    mutationFn: (kind: 'COPY' | 'DOWNLOAD') =>
      answer(api.POST('/api/v1/works/{workId}/copies', { params: { path: { workId } }, body: { kind, key } })),
    onSuccess: (taken, kind) => {
      setKey(crypto.randomUUID());
      if (kind !== 'DOWNLOAD') return;
      const page = `<!doctype html><meta charset="utf-8"><h1>${escaped(taken.title)}</h1>\n${taken.html}\n`;
      keepAs(`${taken.uri.replaceAll(/[^\w.-]+/g, '_')}.html`, new Blob([page], { type: 'text/html' }));
    },
  });
  return (
    <section className="take-copy">
      <h3>{t('copy.title')}</h3>
      <p className="quiet">{t('copy.text')}</p>
      <div className="form-end">
        <Button loading={taking.isPending} onClick={() => taking.mutate('COPY')}>
          {t('copy.take')}
        </Button>
        <Button loading={taking.isPending} onClick={() => taking.mutate('DOWNLOAD')}>
          {t('copy.download')}
        </Button>
      </div>
      {taking.error !== null && <ProblemNote error={taking.error} />}
      {taking.data !== undefined && (
        <div role="status">
          {taking.data.remaining !== undefined && <p>{t('copy.remaining', { remaining: taking.data.remaining })}</p>}
          <p className="form-end">
            <CopyButton text={taking.data.html} label={t('copy.html')} doneLabel={t('partner:copied')} />
            <CopyButton text={taking.data.text} label={t('copy.plain')} doneLabel={t('partner:copied')} />
          </p>
        </div>
      )}
    </section>
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
