import { Checkbox, Form, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BASES, CLAIM_KINDS, type ClaimForm, DECLARATIONS } from './claim-form.js';

interface ClaimFieldsProps {
  readonly form: ClaimForm;
  readonly onChange: (form: ClaimForm) => void;
  /** Fields that were found empty when the claim was to be filed. */
  readonly lacking: readonly (keyof ClaimForm)[];
  /** While the claim is being filed: what is typed then would not be in it. */
  readonly isDisabled: boolean;
}

/** The questions a claim answers, in the order people tell of it. */
export function ClaimFields({ form, onChange, lacking, isDisabled }: ClaimFieldsProps) {
  const { t } = useTranslation('claim');
  const set = <K extends keyof ClaimForm>(name: K, value: ClaimForm[K]) => onChange({ ...form, [name]: value });
  const text = (name: 'where' | 'statement' | 'originalWork' | 'name' | 'email' | 'on') => ({
    id: `claim-${name}`,
    value: form[name],
    onChange: (event: { target: { value: string } }) => set(name, event.target.value),
    'aria-invalid': lacking.includes(name),
  });
  const item = (name: keyof ClaimForm, control: ReactNode, extra?: string) => (
    <Form.Item
      label={t(`field.${name}`)}
      htmlFor={`claim-${name}`}
      extra={extra}
      {...(lacking.includes(name) ? { validateStatus: 'error', help: t(`missing.${name}` as 'missing.on') } : {})}
    >
      {control}
    </Form.Item>
  );
  return (
    <Form layout="vertical" component={false} disabled={isDisabled}>
      {item(
        'kind',
        <Radio.Group
          id="claim-kind"
          className="choices"
          value={form.kind}
          onChange={({ target }) => set('kind', target.value)}
          options={CLAIM_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />,
      )}
      {item('on', <Input type="date" className="day" {...text('on')} />, t('help.on'))}
      {item(
        'basis',
        <Radio.Group
          id="claim-basis"
          className="choices"
          value={form.basis}
          onChange={({ target }) => set('basis', target.value)}
          options={BASES.map((value) => ({ value, label: t(`basis.${value}`) }))}
        />,
      )}
      {item('where', <Input maxLength={2_000} placeholder="https://" {...text('where')} />, t('help.where'))}
      {form.kind === 'COPYRIGHT' &&
        item(
          'originalWork',
          <Input.TextArea rows={2} maxLength={2_000} {...text('originalWork')} />,
          t('help.originalWork'),
        )}
      {item('statement', <Input.TextArea rows={6} maxLength={20_000} {...text('statement')} />, t('help.statement'))}
      {item('name', <Input maxLength={500} autoComplete="name" {...text('name')} />)}
      {item('email', <Input type="email" maxLength={254} autoComplete="email" {...text('email')} />, t('help.email'))}
      <Form.Item label={t('field.declarations')}>
        <Checkbox.Group
          className="choices"
          value={[...form.declarations]}
          onChange={(values) =>
            set(
              'declarations',
              DECLARATIONS.filter((each) => values.includes(each)),
            )
          }
          options={DECLARATIONS.map((value) => ({ value, label: t(`declaration.${value}`) }))}
        />
      </Form.Item>
    </Form>
  );
}
