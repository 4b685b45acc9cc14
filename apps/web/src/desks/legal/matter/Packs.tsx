import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { bytesOf, keepAs } from '../../../api/download.js';
import { ProblemError } from '../../../api/problem.js';
import type { components } from '../../../api/schema.js';
import { useKeptDraft } from '../../../shared/drafts/kept-draft.js';
import { ProblemNote } from '../../../shared/problem/ProblemNote.js';
import { ErrorState } from '../../../shared/states/ErrorState.js';
import { Instant } from '../../../shared/time/Instant.js';
import { chooseLanguage, LANGUAGE_NAMES, LANGUAGES } from '../../../words/languages.js';
import { Field } from '../common/Field.js';
import { caseKey } from './use-case.js';

type Made = components['schemas']['MakePackDto'];
const KINDS = ['PLATFORM_COMPLAINT', 'ADMIN_COMPLAINT', 'COUNSEL'] as const satisfies readonly Made['kind'][];

/** A case as one zip file for who goes on with it, and those that were made before. */
export function Packs({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation(['matter', 'legal']);
  const packs = useQuery({
    queryKey: [...caseKey(caseId), 'packs'],
    queryFn: async () =>
      (await answer(api.GET('/api/v1/cases/{caseId}/packs', { params: { path: { caseId } } }))).items,
  });
  const download = useMutation({
    mutationFn: async (packId: string) => keepAs(`${packId}.zip`, await bytesOf(`/api/v1/packs/${packId}`)),
  });
  return (
    <section className="panel">
      <h2>{t('packs.title')}</h2>
      {packs.isError && <ErrorState error={packs.error} onRetry={() => void packs.refetch()} />}
      {packs.data?.length === 0 && <p className="quiet">{t('packs.none')}</p>}
      <ul className="plain">
        {packs.data?.map(({ id, kind, recipient, madeAt, sha256 }) => (
          <li key={id}>
            <strong>{t(`packs.kind.${kind}`)}</strong> · {recipient} · <Instant at={madeAt} />{' '}
            <Button size="small" loading={download.isPending} onClick={() => download.mutate(id)}>
              {t('packs.download')}
            </Button>
            <br />
            <code className="quiet">{sha256}</code>
          </li>
        ))}
      </ul>
      {download.error !== null && <ProblemNote error={download.error} />}
      <details>
        <summary>{t('packs.make')}</summary>
        <PackForm caseId={caseId} />
      </details>
    </section>
  );
}

const EMPTY = { kind: 'COUNSEL', recipient: '', language: '', reasons: '', publicInterest: '', infringer: '' };

function PackForm({ caseId }: { readonly caseId: string }) {
  const { t, i18n } = useTranslation('matter');
  const queries = useQueryClient();
  const { draft, setDraft, forget } = useKeptDraft(`pack.${caseId}`, EMPTY);
  const language = chooseLanguage([draft.language || i18n.language]);
  const make = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/cases/{caseId}/packs', {
          params: { path: { caseId } },
          body: {
            kind: draft.kind as Made['kind'],
            recipient: draft.recipient.trim(),
            language,
            ...(draft.reasons.trim() === '' ? {} : { reasons: draft.reasons.trim() }),
            ...(draft.publicInterest.trim() === '' ? {} : { publicInterest: draft.publicInterest.trim() }),
            ...(draft.infringer.trim() === '' ? {} : { infringer: draft.infringer.trim() }),
          },
        }),
      ),
    onSuccess: () => forget(EMPTY),
    onSettled: () => queries.invalidateQueries({ queryKey: caseKey(caseId) }),
  });
  const set = (name: keyof typeof EMPTY) => (value: string) => setDraft({ ...draft, [name]: value });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate();
      }}
    >
      <Field label={t('packs.what')}>
        <select value={draft.kind} onChange={({ target }) => set('kind')(target.value)}>
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`packs.kind.${kind}`)}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t('packs.recipient')}>
        <input
          required
          maxLength={300}
          value={draft.recipient}
          onChange={({ target }) => set('recipient')(target.value)}
        />
      </Field>
      <Field label={t('packs.language')}>
        <select value={language} onChange={({ target }) => set('language')(target.value)}>
          {LANGUAGES.map((each) => (
            <option key={each} value={each} lang={each}>
              {LANGUAGE_NAMES[each]}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t('packs.reasons')}>
        <textarea
          rows={3}
          maxLength={8_000}
          value={draft.reasons}
          onChange={({ target }) => set('reasons')(target.value)}
        />
      </Field>
      {draft.kind === 'ADMIN_COMPLAINT' && (
        <>
          <Field label={t('packs.publicInterest')}>
            <textarea
              rows={3}
              maxLength={4_000}
              value={draft.publicInterest}
              onChange={({ target }) => set('publicInterest')(target.value)}
            />
          </Field>
          <Field label={t('packs.infringer')}>
            <input maxLength={300} value={draft.infringer} onChange={({ target }) => set('infringer')(target.value)} />
          </Field>
        </>
      )}
      {make.error !== null && <PackRefused error={make.error} />}
      <Button htmlType="submit" loading={make.isPending}>
        {t('packs.make')}
      </Button>
    </form>
  );
}

function PackRefused({ error }: { readonly error: Error }) {
  const { t } = useTranslation('matter');
  const facts = error instanceof ProblemError ? (error.problem as object as { readonly missing?: unknown }) : {};
  const missing = Array.isArray(facts.missing) ? facts.missing.filter((each) => typeof each === 'string') : [];
  return (
    <>
      <ProblemNote error={error} />
      {missing.length > 0 && (
        <p>
          <strong>{t('packs.lacks')}</strong>{' '}
          {missing.map((need) => t(`packs.need.${need}` as 'packs.need.REASONS', { defaultValue: need })).join(' · ')}
        </p>
      )}
    </>
  );
}
