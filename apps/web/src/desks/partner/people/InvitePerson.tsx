import { useMutation } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { CopyButton } from '../../../shared/copy/CopyButton.js';
import { ProblemNote } from '../../../shared/problem/ProblemNote.js';
import { Instant } from '../../../shared/time/Instant.js';

/** Invites somebody: the invitation is shown once and handed over by the one who invites. */
export function InvitePerson({ partnerId }: { readonly partnerId: string }) {
  const { t } = useTranslation(['people', 'partner']);
  const [person, setPerson] = useState({ email: '', displayName: '', isAdmin: false });
  const email = person.email.trim();
  const displayName = person.displayName.trim();
  const invite = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/partners/{partnerId}/invitations', {
          params: { path: { partnerId } },
          body: { email, displayName, roles: person.isAdmin ? ['PARTNER', 'PARTNER_ADMIN'] : ['PARTNER'] },
        }),
      ),
  });
  return (
    <details className="panel">
      <summary>{t('invite.open')}</summary>
      <form
        className="stacked narrow"
        onSubmit={(event) => {
          event.preventDefault();
          invite.mutate();
        }}
      >
        <div className="choice">
          <label htmlFor="invite-name">{t('invite.name')}</label>
          <input
            id="invite-name"
            value={person.displayName}
            maxLength={200}
            onChange={({ target }) => setPerson({ ...person, displayName: target.value })}
          />
        </div>
        <div className="choice">
          <label htmlFor="invite-email">{t('invite.email')}</label>
          <input
            id="invite-email"
            type="email"
            value={person.email}
            maxLength={254}
            onChange={({ target }) => setPerson({ ...person, email: target.value })}
          />
        </div>
        <Checkbox checked={person.isAdmin} onChange={({ target }) => setPerson({ ...person, isAdmin: target.checked })}>
          {t('admin')}
        </Checkbox>
        {invite.error !== null && <ProblemNote error={invite.error} />}
        <div>
          <Button htmlType="submit" disabled={email === '' || displayName === ''} loading={invite.isPending}>
            {t('invite.go')}
          </Button>
        </div>
        {invite.data !== undefined && (
          <section className="secret" role="alert">
            <p>{t('invite.handOver')}</p>
            <code className="snippet">{invite.data.token}</code>
            <CopyButton text={invite.data.token} label={t('partner:copy')} doneLabel={t('partner:copied')} />
            <p>
              {t('invite.until')} <Instant at={invite.data.expiresAt} />
            </p>
          </section>
        )}
      </form>
    </details>
  );
}
