import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { useKeptDraft } from '../../../shared/drafts/kept-draft.js';
import { PageHead } from '../../../shared/layout/PageHead.js';
import { ProblemNote } from '../../../shared/problem/ProblemNote.js';
import { chooseLanguage, LANGUAGE_NAMES, LANGUAGES } from '../../../words/languages.js';
import { Field } from '../common/Field.js';
import { caseKey } from '../matter/use-case.js';
import { NoticeForm } from './NoticeForm.js';
import { EMPTY_FIELDS, REGIMES, writtenOf } from './notice-fields.js';

/** `/legal/cases/:caseId/notices/new`: a notice is begun; the service then says what it lacks. */
export function NewNoticePage() {
  const { t, i18n } = useTranslation(['notice', 'legal']);
  const { caseId = '' } = useParams();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { draft, setDraft, forget, wasKept } = useKeptDraft(`new-notice.${caseId}`, {
    ...EMPTY_FIELDS,
    regime: 'CN_CIVIL_CODE',
    language: '',
  });
  const { regime, language, ...fields } = draft;
  const written = chooseLanguage([language || i18n.language]);
  const create = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/cases/{caseId}/notices', {
          params: { path: { caseId } },
          body: {
            ...writtenOf(fields),
            regime: REGIMES.find((each) => each === regime) ?? 'CN_CIVIL_CODE',
            language: written,
          },
        }),
      ),
    onSuccess: ({ id }) => {
      forget();
      void queries.invalidateQueries({ queryKey: caseKey(caseId) });
      return navigate(`/legal/notices/${id}`);
    },
  });
  return (
    <>
      <p>
        <Link to={`/legal/cases/${caseId}`}>← {t('back')}</Link>
      </p>
      <PageHead title={t('new')} lead={t('newLead')} />
      <form
        className="editor"
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate();
        }}
      >
        {wasKept && <p className="quiet">{t('legal:kept')}</p>}
        <section className="panel">
          <Field label={t('regime')}>
            <select value={regime} onChange={({ target }) => setDraft({ ...draft, regime: target.value })}>
              {REGIMES.map((each) => (
                <option key={each} value={each}>
                  {t(`legal:regime.${each}`)}
                </option>
              ))}
            </select>
          </Field>
          <Field label={t('language')}>
            <select value={written} onChange={({ target }) => setDraft({ ...draft, language: target.value })}>
              {LANGUAGES.map((each) => (
                <option key={each} value={each} lang={each}>
                  {LANGUAGE_NAMES[each]}
                </option>
              ))}
            </select>
          </Field>
        </section>
        <NoticeForm fields={fields} onChange={(next) => setDraft({ ...draft, ...next })} />
        {create.error !== null && <ProblemNote error={create.error} />}
        <Button type="primary" htmlType="submit" loading={create.isPending}>
          {t('create')}
        </Button>
      </form>
    </>
  );
}
