import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { ProblemNote } from '../../../shared/problem/ProblemNote.js';

interface Asked {
  readonly id: string;
  readonly email: string;
}

/** Has a link sent; the answer is the same whether there is such a claim or not. */
export function AskForLink() {
  const { t } = useTranslation('track');
  const asking = useMutation({
    mutationFn: ({ id, email }: Asked) =>
      answer(
        api.POST('/api/v1/claims/{claimId}/links', {
          params: { path: { claimId: id.trim() } },
          body: { email: email.trim() },
        }),
      ),
  });
  if (asking.isSuccess) return <Alert className="apart" type="success" showIcon role="status" title={t('sent')} />;
  const rules = [{ required: true, message: t('missing') }];
  return (
    <Form<Asked> layout="vertical" requiredMark={false} className="apart" onFinish={(values) => asking.mutate(values)}>
      <h2>{t('none')}</h2>
      <Form.Item name="id" label={t('number')} rules={rules}>
        <Input className="mono" autoComplete="off" maxLength={64} />
      </Form.Item>
      <Form.Item name="email" label={t('email')} rules={rules}>
        <Input type="email" autoComplete="email" maxLength={254} />
      </Form.Item>
      {asking.error !== null && <ProblemNote error={asking.error} />}
      <Button htmlType="submit" loading={asking.isPending}>
        {t('send')}
      </Button>
    </Form>
  );
}
