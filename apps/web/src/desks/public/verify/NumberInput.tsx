import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { type NumberReading, readNumber } from './certificate-number.js';

interface NumberInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** Takes a certificate's number; its check character tells of a slip while it is typed. */
export function NumberInput({ label, value, onChange }: NumberInputProps) {
  const { t } = useTranslation('verify');
  const reading = readNumber(value);
  return (
    <Form.Item
      label={label}
      htmlFor="certificate-number"
      {...statusOf(reading)}
      help={<span role="status">{help()}</span>}
    >
      <Input
        id="certificate-number"
        size="large"
        className="mono"
        placeholder="IMP-XXXX-XXXX-XXXX-XXXX"
        autoComplete="off"
        spellCheck={false}
        maxLength={64}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-invalid={reading.kind === 'CHECK' || reading.kind === 'SIGN' || reading.kind === 'LONG'}
      />
    </Form.Item>
  );

  function help(): string {
    if (reading.kind === 'SHORT') return t('number.SHORT', { missing: reading.missing });
    if (reading.kind === 'SIGN') return t('number.SIGN', { sign: reading.sign });
    return t(`number.${reading.kind}`);
  }
}

function statusOf({ kind }: NumberReading): { validateStatus?: 'error' | 'success' } {
  if (kind === 'COMPLETE') return { validateStatus: 'success' };
  return kind === 'EMPTY' || kind === 'SHORT' ? {} : { validateStatus: 'error' };
}
