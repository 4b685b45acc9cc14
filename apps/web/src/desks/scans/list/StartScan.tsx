import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { SidePanel } from '../../../shared/dialog/SidePanel.js';
import { ProblemNote } from '../../../shared/problem/ProblemNote.js';
import { addressesIn, TARGET_KINDS, type TargetKind } from './addresses.js';

interface StartForm {
  readonly kind: TargetKind;
  readonly addresses: string;
  readonly again?: boolean;
}

interface StartScanProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The form that starts a scan; it leads on to the scan, to be watched. */
export function StartScan({ isOpen, onClose }: StartScanProps) {
  const { t } = useTranslation('scans');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const starting = useMutation({
    mutationFn: ({ kind, addresses, again }: StartForm) => {
      const targets = addressesIn(addresses).map((address) => ({ [kind]: address }));
      return answer(api.POST('/api/v1/scans', { body: { targets, revisit: again === true ? 'ALL' : 'CHANGED' } }));
    },
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['desk', 'scans'] });
      await navigate(`/scans/${id}`);
    },
  });
  return (
    <SidePanel isOpen={isOpen} onClose={onClose} title={t('startTitle')} closeLabel={t('cancelForm')}>
      <Form<StartForm>
        layout="vertical"
        requiredMark={false}
        initialValues={{ kind: 'url', addresses: '' }}
        onFinish={(values) => starting.mutate(values)}
      >
        <Form.Item name="kind" label={t('kindLabel')}>
          <Radio.Group
            className="choices"
            options={TARGET_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          />
        </Form.Item>
        <Form.Item
          name="addresses"
          label={t('addresses')}
          rules={[
            {
              validator: (_rule, text: string) =>
                addressesIn(text).length > 0 ? Promise.resolve() : Promise.reject(new Error(t('addressesMissing'))),
            },
          ]}
        >
          <Input.TextArea rows={8} className="mono" spellCheck={false} placeholder="https://" />
        </Form.Item>
        <Form.Item name="again" valuePropName="checked">
          <Checkbox>{t('again')}</Checkbox>
        </Form.Item>
        {starting.error !== null && <ProblemNote error={starting.error} />}
        <Button type="primary" htmlType="submit" loading={starting.isPending}>
          {t('go')}
        </Button>
      </Form>
    </SidePanel>
  );
}
