import { Button, Form, Input, Segmented } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { PageHead } from '../../../shared/layout/PageHead.js';
import { AgentAnswer } from './AgentAnswer.js';
import { ASKED_BY, type AskedBy, questionIn } from './question.js';

/** `/agents?name=|number=|domain=`: is this company authorized to sell? */
export function AgentsPage() {
  const { t } = useTranslation('agents');
  const [search, setSearch] = useSearchParams();
  const question = questionIn(search);
  const [by, setBy] = useState<AskedBy>(question?.by ?? 'name');
  const [value, setValue] = useState(question?.value ?? '');
  const asked = search.toString();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is the question; typing is not
  useEffect(() => {
    if (question === undefined) return;
    setBy(question.by);
    setValue(question.value);
  }, [asked]);
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <Form
        layout="vertical"
        className="ask"
        onFinish={() => setSearch(value.trim() === '' ? {} : { [by]: value.trim() })}
      >
        <Form.Item label={t('by.label')}>
          <Segmented<AskedBy>
            aria-label={t('by.label')}
            value={by}
            onChange={setBy}
            options={ASKED_BY.map((each) => ({ value: each, label: t(`by.${each}`) }))}
          />
        </Form.Item>
        <Form.Item label={t(`by.${by}`)} htmlFor="agent-value" help={t(`example.${by}`)}>
          <Input
            id="agent-value"
            size="large"
            maxLength={200}
            value={value}
            onChange={(event) => setValue(event.target.value)}
          />
        </Form.Item>
        <Button type="primary" htmlType="submit" size="large">
          {t('ask')}
        </Button>
      </Form>
      <section aria-live="polite" aria-label={t('answerLabel')}>
        {question !== undefined && <AgentAnswer {...question} />}
      </section>
    </>
  );
}
