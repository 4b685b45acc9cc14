import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { claimFrom } from '../../../shared/claims/claim.js';
import { PageHead } from '../../../shared/layout/PageHead.js';
import { ProblemNote } from '../../../shared/problem/ProblemNote.js';
import { AskForLink } from './AskForLink.js';
import { ClaimStanding } from './ClaimStanding.js';
import { secretIn } from './secret.js';

/** `/track#secret`: how a claim stands, by the link of a letter. After `#`, so that no server on the way logs it. */
export function TrackPage() {
  const { t } = useTranslation('track');
  const { hash } = useLocation();
  const redeemed = useMutation({
    mutationFn: async (link: string) =>
      claimFrom(await answer(api.POST('/api/v1/claim-links/redemptions', { body: { secret: secretIn(link) } }))),
  });
  return (
    <div className="narrow">
      <PageHead title={t('title')} lead={t('lead')} />
      {redeemed.data !== undefined ? (
        <ClaimStanding claim={redeemed.data} />
      ) : (
        <>
          <Form<{ link: string }>
            layout="vertical"
            requiredMark={false}
            initialValues={{ link: hash.slice(1) }}
            onFinish={({ link }) => redeemed.mutate(link)}
          >
            <Form.Item
              name="link"
              label={t('link')}
              extra={t('linkHelp')}
              rules={[{ required: true, message: t('missing') }]}
            >
              <Input className="mono" autoComplete="off" spellCheck={false} maxLength={500} />
            </Form.Item>
            {redeemed.error !== null && <ProblemNote error={redeemed.error} />}
            <Button type="primary" htmlType="submit" loading={redeemed.isPending}>
              {t('open')}
            </Button>
          </Form>
          <AskForLink />
        </>
      )}
    </div>
  );
}
