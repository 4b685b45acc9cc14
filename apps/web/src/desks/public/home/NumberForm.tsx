import { Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { NumberInput } from '../verify/NumberInput.js';

/** A certificate's number, to be verified at once. */
export function NumberForm() {
  const { t } = useTranslation('home');
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const go = () => {
    if (text.trim() !== '') void navigate(`/verify?number=${encodeURIComponent(text.trim())}`);
  };
  return (
    <Form layout="vertical" onFinish={go} className="home-number">
      <NumberInput label={t('number')} value={text} onChange={setText} />
      <Button type="primary" htmlType="submit" size="large">
        {t('check')}
      </Button>
    </Form>
  );
}
