import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useKeptDraft } from '../../../shared/drafts/kept-draft.js';
import { ProblemNote } from '../../../shared/problem/ProblemNote.js';
import { Field } from '../common/Field.js';
import type { ClaimFile } from './claim-file.js';

interface ClaimStepsProps {
  readonly claim: ClaimFile;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly onStep: (to: 'excuses' | 'hidings', reason: string) => Promise<unknown>;
}

/** What else may be done with a claim, beside deciding it. */
export function ClaimSteps({ claim, isPending, error, onStep }: ClaimStepsProps) {
  const { t } = useTranslation('claims-desk');
  const { late, excuse, workHidden, state } = claim;
  const isOver = ['CLOSED', 'WITHDRAWN', 'LAPSED', 'UPHELD', 'REJECTED', 'FORWARDED_TO_SOURCE'].includes(state);
  const mayExcuse = late === true && excuse === undefined;
  const mayHide = !workHidden && !isOver;
  if (!mayExcuse && !mayHide) return null;
  return (
    <section className="panel">
      {error !== null && <ProblemNote error={error} />}
      {mayExcuse && (
        <details>
          <summary>{t('excuse')}</summary>
          <ReasonForm
            name={`excuse.${claim.id}`}
            go={t('excuse')}
            isPending={isPending}
            onGo={(r) => onStep('excuses', r)}
          />
        </details>
      )}
      {mayHide && (
        <details>
          <summary>{t('hide')}</summary>
          <ReasonForm
            name={`hide.${claim.id}`}
            go={t('hide')}
            isPending={isPending}
            onGo={(r) => onStep('hidings', r)}
          />
        </details>
      )}
    </section>
  );
}

interface ReasonFormProps {
  readonly name: string;
  readonly go: string;
  readonly isPending: boolean;
  readonly onGo: (reason: string) => Promise<unknown>;
}

function ReasonForm({ name, go, isPending, onGo }: ReasonFormProps) {
  const { t } = useTranslation('legal');
  const { draft, setDraft, forget } = useKeptDraft(name, { reason: '' });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void onGo(draft.reason.trim()).then(
          () => forget({ reason: '' }),
          () => undefined,
        );
      }}
    >
      <Field label={t('reason')} help={t('reasonHelp')}>
        <textarea
          required
          rows={3}
          maxLength={4_000}
          value={draft.reason}
          onChange={({ target }) => setDraft({ reason: target.value })}
        />
      </Field>
      <Button htmlType="submit" loading={isPending}>
        {go}
      </Button>
    </form>
  );
}
