import { Button, Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { PageHead } from '../../../shared/layout/PageHead.js';
import { FileDrop } from './FileDrop.js';
import { issuerMaterial } from './issuer-material.js';
import { NumberInput } from './NumberInput.js';
import { isToken } from './token-in-file.js';
import { Verdict } from './Verdict.js';

/** `/verify?number=`: by number, by the signed text, or by a file. A text never stands in the address: it may be long. */
export function VerifyPage() {
  const { t } = useTranslation('verify');
  const [search, setSearch] = useSearchParams();
  const asked = search.get('number') ?? '';
  const [text, setText] = useState(asked);
  const [pasted, setPasted] = useState('');
  const [token, setToken] = useState<string>();
  useEffect(() => {
    setText(asked);
    if (asked !== '') setToken(undefined);
  }, [asked]);
  useEffect(() => {
    // seen once with a connection, keys and list are there when it breaks
    void issuerMaterial().catch(() => undefined);
  }, []);
  const byNumber = (number: string) => {
    setToken(undefined);
    setSearch(number.trim() === '' ? {} : { number: number.trim() });
  };
  const byToken = (found: string) => {
    setSearch({});
    setToken(found.trim());
  };
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <div className="two-columns">
        <section aria-label={t('ways')}>
          <Form layout="vertical" onFinish={() => byNumber(text)}>
            <NumberInput label={t('byNumber')} value={text} onChange={setText} />
            <Button type="primary" htmlType="submit">
              {t('submit')}
            </Button>
          </Form>
          <FileDrop onToken={byToken} />
          <Form layout="vertical" onFinish={() => byToken(pasted)}>
            <Form.Item label={t('byText')} htmlFor="certificate-text">
              <Input.TextArea
                id="certificate-text"
                className="mono"
                rows={3}
                spellCheck={false}
                value={pasted}
                onChange={(event) => setPasted(event.target.value)}
              />
            </Form.Item>
            <Button htmlType="submit" disabled={!isToken(pasted)}>
              {t('submit')}
            </Button>
          </Form>
        </section>
        <section
          aria-live="polite"
          aria-label={t('answer')}
          className={asked === '' && token === undefined ? '' : 'answer-first'}
        >
          <Verdict {...(token === undefined ? { number: asked } : { token })} />
        </section>
      </div>
    </>
  );
}
