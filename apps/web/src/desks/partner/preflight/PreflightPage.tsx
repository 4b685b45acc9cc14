import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { useKeptDraft } from '../../../shared/drafts/kept-draft.js';
import { PageHead } from '../../../shared/layout/PageHead.js';
import { ProblemNote } from '../../../shared/problem/ProblemNote.js';
import { askPreflight } from './preflight.js';
import { NEW_PREFLIGHT, questionFrom } from './question.js';
import { Result } from './Result.js';

/** `/partner/preflight`: a page is looked over before it is published, by the rules that scans use after. */
export function PreflightPage() {
  const { t } = useTranslation('preflight');
  const { draft: form, setDraft } = useKeptDraft('preflight', NEW_PREFLIGHT);
  const me = useQuery({ queryKey: ['desk', 'me'], queryFn: () => answer(api.GET('/api/v1/me')), staleTime: 300_000 });
  const asking = useMutation({ mutationFn: askPreflight });
  const question = questionFrom(form);
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (question !== undefined) asking.mutate(question);
        }}
      >
        <div className="choice">
          <label htmlFor="preflight-page">{t('page')}</label>
          <Input.TextArea
            id="preflight-page"
            className="mono"
            rows={8}
            spellCheck={false}
            value={form.page}
            placeholder="<!doctype html> …  /  https://…"
            onChange={({ target }) => setDraft({ ...form, page: target.value })}
          />
        </div>
        <div className="wish-pair">
          <div className="choice">
            <label htmlFor="preflight-domain">{t('domain')}</label>
            <input
              id="preflight-domain"
              list="preflight-domains"
              value={form.domain}
              disabled={question?.url !== undefined}
              onChange={({ target }) => setDraft({ ...form, domain: target.value })}
            />
            <datalist id="preflight-domains">
              {(me.data?.partner?.domains ?? []).map((domain) => (
                <option key={domain} value={domain} />
              ))}
            </datalist>
          </div>
          <div className="choice">
            <label htmlFor="preflight-at">{t('publishAt')}</label>
            <input
              id="preflight-at"
              type="datetime-local"
              value={form.publishAt}
              onChange={({ target }) => setDraft({ ...form, publishAt: target.value })}
            />
          </div>
        </div>
        <div className="form-end preflight-go">
          <Button type="primary" htmlType="submit" disabled={question === undefined} loading={asking.isPending}>
            {t('go')}
          </Button>
          <span className="quiet">{t('kept')}</span>
        </div>
      </form>
      <div aria-live="polite">
        {asking.error !== null && <ProblemNote error={asking.error} />}
        {asking.data !== undefined && <Result preflight={asking.data} />}
      </div>
    </>
  );
}
