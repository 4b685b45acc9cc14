import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { useKeptDraft } from '../../../shared/drafts/kept-draft.js';
import { ProblemNote } from '../../../shared/problem/ProblemNote.js';
import { Field } from '../common/Field.js';
import type { ClaimFile } from './claim-file.js';
import { DecisionFieldsOf } from './DecisionFieldsOf.js';
import { bodyOf, DECISIONS, EMPTY_DECISION } from './decision.js';

interface DecisionFormProps {
  readonly claim: ClaimFile;
  readonly tag: string;
  readonly onChanged: () => void;
}

/** The next decision, of those that the claim's state allows, with the statement of reasons that goes with it. */
export function DecisionForm({ claim, tag, onChanged }: DecisionFormProps) {
  const { t } = useTranslation(['claims-desk', 'legal']);
  const claimId = claim.id;
  const allowed = DECISIONS.filter((each) => claim.next.includes(each));
  const { draft, setDraft, forget, wasKept } = useKeptDraft(`claim.${claimId}`, EMPTY_DECISION);
  const fields = { ...draft, decision: allowed.find((each) => each === draft.decision) ?? '' };
  const body = bodyOf(fields);
  const decide = useMutation({
    mutationFn: async () => {
      if (body === undefined) return;
      await answer<unknown>(
        api.POST('/api/v1/claims/{claimId}/decisions', {
          params: { path: { claimId }, header: { 'If-Match': tag } },
          body,
        }),
      );
    },
    onSuccess: () => forget(EMPTY_DECISION),
    // where somebody was faster the words stay, and the screen shows what stands now
    onSettled: onChanged,
  });
  return (
    <section className="panel">
      <h2>{t('decide.title')}</h2>
      {allowed.length === 0 ? (
        <p className="quiet">{t('decide.none')}</p>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            decide.mutate();
          }}
        >
          {wasKept && <p className="quiet">{t('legal:kept')}</p>}
          <Field label={t('decide.what')}>
            <select
              required
              value={fields.decision}
              onChange={({ target }) => setDraft({ ...draft, decision: target.value })}
            >
              <option value="" disabled />
              {allowed.map((each) => (
                <option key={each} value={each}>
                  {t(`decide.${each}`)}
                </option>
              ))}
            </select>
          </Field>
          <DecisionFieldsOf fields={fields} lacking={claim.lacking} onChange={setDraft} />
          <Field label={t('legal:reason')} help={t('legal:reasonHelp')}>
            <textarea
              required
              rows={5}
              maxLength={4_000}
              value={fields.reason}
              onChange={({ target }) => setDraft({ ...draft, reason: target.value })}
            />
          </Field>
          {fields.reason.trim() !== '' && fields.decision !== '' && (
            <blockquote className="statement-preview">
              <small className="quiet">{t('decide.preview')}</small>
              <p>
                <strong>{t(`decide.${fields.decision as 'UPHOLD'}`)}</strong>
                {body?.remedy !== undefined && ` · ${t(`remedy.${body.remedy}`)}`}
              </p>
              <p className="said">{fields.reason}</p>
              {body?.ground !== undefined && <p>{body.ground.reference}</p>}
            </blockquote>
          )}
          {decide.error !== null && <ProblemNote error={decide.error} />}
          <Button type="primary" htmlType="submit" loading={decide.isPending}>
            {t('decide.go')}
          </Button>
        </form>
      )}
    </section>
  );
}
