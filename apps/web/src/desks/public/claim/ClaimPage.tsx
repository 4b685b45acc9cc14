import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../../../shared/layout/PageHead.js';
import { ProblemNote } from '../../../shared/problem/ProblemNote.js';
import { ClaimDocuments } from './ClaimDocuments.js';
import { ClaimFields } from './ClaimFields.js';
import { ClaimReceipt } from './ClaimReceipt.js';
import { unfilled } from './claim-form.js';
import { useClaimDraft } from './use-claim-draft.js';
import { WindowPanel } from './WindowPanel.js';

/** `/claim`: a claim, with its window counted by the service as the day is named; saved while it is written. */
export function ClaimPage() {
  const { t } = useTranslation('claim');
  const draft = useClaimDraft();
  const { form, setForm, claim, keeper, file, reset } = draft;
  const [isAsked, setAsked] = useState(false);
  const lacking = isAsked ? unfilled(form) : [];
  const filing = useMutation({ mutationFn: file, onSuccess: reset });
  if (filing.data !== undefined) return <ClaimReceipt claim={filing.data} onAnother={filing.reset} />;
  const submit = () => {
    setAsked(true);
    const [first] = unfilled(form);
    if (first === undefined) filing.mutate();
    else document.getElementById(`claim-${first}`)?.focus();
  };
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <div className="two-columns">
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <ClaimFields form={form} onChange={setForm} lacking={lacking} isDisabled={filing.isPending} />
          <ClaimDocuments key={claim?.id} keeper={keeper} isOpen={claim !== undefined && !filing.isPending} />
          {filing.error !== null && <ProblemNote error={filing.error} />}
          <div className="form-end">
            <Button type="primary" htmlType="submit" size="large" loading={filing.isPending}>
              {t('submit')}
            </Button>
            <span role="status" className="quiet" data-saving={draft.saving}>
              {draft.saving !== 'NOTHING' && t(`saving.${draft.saving}`)}
            </span>
          </div>
        </form>
        <WindowPanel claim={claim} error={draft.error} />
      </div>
    </>
  );
}
