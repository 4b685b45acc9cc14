import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import type { components } from '../../../api/schema.js';
import { useKeptDraft } from '../../../shared/drafts/kept-draft.js';
import { Facts } from '../../../shared/layout/Facts.js';
import { ProblemNote } from '../../../shared/problem/ProblemNote.js';
import { ErrorState } from '../../../shared/states/ErrorState.js';
import { Instant } from '../../../shared/time/Instant.js';
import { Field } from '../common/Field.js';
import { caseKey } from './use-case.js';

type Power = components['schemas']['MandateCounselDto']['powers'][number];
const POWERS = [
  'GATHER_EVIDENCE',
  'SEND_NOTICES',
  'NEGOTIATE',
  'SUE',
  'APPEAL',
  'SETTLE',
  'ENFORCE',
  'RECEIVE_PAYMENT',
] as const satisfies readonly Power[];
const EMPTY: { counsel: string; firm: string; powers: readonly Power[] } = { counsel: '', firm: '', powers: [] };

/** Who acts for us in this case, and what that person may do: a power that is not named is not given. */
export function Counsel({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation('matter');
  const queries = useQueryClient();
  const params = { path: { caseId } };
  const onSettled = () => queries.invalidateQueries({ queryKey: [...caseKey(caseId), 'counsel'] });
  const standing = useQuery({
    queryKey: [...caseKey(caseId), 'counsel'],
    queryFn: () => answer(api.GET('/api/v1/cases/{caseId}/counsel', { params })),
  });
  const { draft, setDraft, forget } = useKeptDraft(`counsel.${caseId}`, EMPTY);
  const grant = useMutation({
    mutationFn: () =>
      answer(api.POST('/api/v1/cases/{caseId}/counsel', { params, body: { ...draft, powers: [...draft.powers] } })),
    onSuccess: () => forget(EMPTY),
    onSettled,
  });
  const revoke = useMutation({
    mutationFn: () => answer(api.DELETE('/api/v1/cases/{caseId}/counsel', { params })),
    onSettled,
  });
  const error = grant.error ?? revoke.error;
  const mandate = standing.data?.mandate;
  return (
    <section className="panel">
      <h2>{t('counsel.title')}</h2>
      {standing.isError && <ErrorState error={standing.error} onRetry={() => void standing.refetch()} />}
      {error !== null && <ProblemNote error={error} />}
      {mandate !== undefined && (
        <>
          <Facts
            facts={[
              [t('counsel.name'), mandate.counsel],
              [t('counsel.firm'), mandate.firm],
              [t('counsel.powers'), mandate.powers.map((power) => t(`counsel.power.${power}`)).join(' · ')],
              [t('counsel.since'), <Instant key="at" at={mandate.grantedAt} />],
            ]}
          />
          <Button danger loading={revoke.isPending} onClick={() => revoke.mutate()}>
            {t('counsel.revoke')}
          </Button>
        </>
      )}
      {standing.isSuccess && mandate === undefined && (
        <>
          <p className="quiet">{t('counsel.none')}</p>
          <details>
            <summary>{t('counsel.grant')}</summary>
            <form
              onSubmit={(event) => {
                event.preventDefault();
                grant.mutate();
              }}
            >
              <Field label={t('counsel.name')}>
                <input
                  required
                  maxLength={200}
                  value={draft.counsel}
                  onChange={({ target }) => setDraft({ ...draft, counsel: target.value })}
                />
              </Field>
              <Field label={t('counsel.firm')}>
                <input
                  required
                  maxLength={200}
                  value={draft.firm}
                  onChange={({ target }) => setDraft({ ...draft, firm: target.value })}
                />
              </Field>
              <fieldset className="checks">
                <legend>{t('counsel.powers')}</legend>
                {POWERS.map((power) => (
                  <label key={power} className="check">
                    <input
                      type="checkbox"
                      checked={draft.powers.includes(power)}
                      onChange={({ target }) =>
                        setDraft({
                          ...draft,
                          powers: POWERS.filter((each) =>
                            each === power ? target.checked : draft.powers.includes(each),
                          ),
                        })
                      }
                    />{' '}
                    {t(`counsel.power.${power}`)}
                  </label>
                ))}
              </fieldset>
              <Button htmlType="submit" loading={grant.isPending} disabled={draft.powers.length === 0}>
                {t('counsel.grant')}
              </Button>
            </form>
          </details>
        </>
      )}
    </section>
  );
}
