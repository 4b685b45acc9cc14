import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import type { components } from '../../../api/schema.js';
import { PageHead } from '../../../shared/layout/PageHead.js';
import { ProblemNote } from '../../../shared/problem/ProblemNote.js';
import { prefilledIn } from './prefilled.js';
import { ReportReceipt } from './ReportReceipt.js';

type Report = components['schemas']['FileReportDto'];
const KINDS = ['UNAUTHORIZED_USE', 'UNAUTHORIZED_SALE', 'FALSE_AGENT', 'BREACH_OF_LICENSE'] as const;

/** `/report`: anybody reports an infringement; comes filled in from a question of `/agents` that was not answered yes. */
export function ReportPage() {
  const { t } = useTranslation('report');
  const { state } = useLocation();
  const filing = useMutation({ mutationFn: (body: Report) => answer(api.POST('/api/v1/reports', { body })) });
  if (filing.data !== undefined) {
    return (
      <div className="narrow">
        <PageHead title={t('title')} />
        <ReportReceipt receipt={filing.data} onAnother={filing.reset} />
      </div>
    );
  }
  return (
    <div className="narrow">
      <PageHead title={t('title')} lead={t('lead')} />
      <Form<Report>
        layout="vertical"
        requiredMark={false}
        initialValues={prefilledIn(state)}
        scrollToFirstError={{ focus: true }}
        onFinish={(values) => filing.mutate(withoutEmpty(values))}
      >
        <Form.Item name="kind" label={t('kindLabel')} rules={[{ required: true, message: t('kindMissing') }]}>
          <Radio.Group className="choices" options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))} />
        </Form.Item>
        <Form.Item name="url" label={t('url')} rules={[{ required: true, type: 'url', message: t('urlMissing') }]}>
          <Input type="url" inputMode="url" maxLength={2048} placeholder="https://" />
        </Form.Item>
        <Form.Item
          name="statement"
          label={t('statement')}
          extra={t('statementHelp')}
          rules={[{ required: true, whitespace: true, message: t('statementMissing') }]}
        >
          <Input.TextArea rows={6} maxLength={4000} />
        </Form.Item>
        <Form.Item name="contact" label={t('contact')} extra={t('contactHelp')}>
          <Input maxLength={320} autoComplete="email" />
        </Form.Item>
        {filing.error !== null && <ProblemNote error={filing.error} />}
        <Button type="primary" htmlType="submit" loading={filing.isPending}>
          {t('submit')}
        </Button>
      </Form>
    </div>
  );
}

/** What was left empty is not sent: an empty text is none. */
function withoutEmpty(values: Report): Report {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== ''),
  ) as Report;
}
