import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import type { components } from '../../../api/schema.js';
import { ProblemNote } from '../../../shared/problem/ProblemNote.js';
import { chooseLanguage } from '../../../words/languages.js';
import { Choice } from '../terms/Choice.js';
import { territoryIn } from '../terms/names.js';
import { Decision } from './Decision.js';
import { badgeOf } from './verdict-tone.js';

type Question = components['schemas']['UseQuestionDto'];

const ACTIONS = [
  'reprint',
  'excerpt',
  'translation',
  'adaptation',
  'archive',
  'resale',
  'tdm',
  'ai-training',
  'ai-input',
] as const satisfies readonly Question['action'][];
const MEDIA = ['web', 'app', 'print', 'audio', 'video'] as const;
const TERRITORIES = ['CN', 'HK', 'MO', 'TW', 'SG', 'US', 'GB', 'DE', 'JP', '001'];

/** Asks whether this partner may use this work in a certain way now, and shows the answer where it was asked. */
export function MayI({ workId, domains }: { readonly workId: string; readonly domains: readonly string[] }) {
  const { t, i18n } = useTranslation(['catalogue', 'partner']);
  const language = chooseLanguage([i18n.language]);
  const [question, setQuestion] = useState<Omit<Question, 'workId'>>({
    action: 'reprint',
    medium: 'web',
    territory: 'CN',
    ...(domains[0] === undefined ? {} : { domain: domains[0] }),
  });
  const asking = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/decisions', { body: { ...question, workId } })),
  });
  const choose = (part: Partial<Question>) => {
    asking.reset();
    setQuestion({ ...question, ...part });
  };
  return (
    <form
      className="may-i"
      onSubmit={(event) => {
        event.preventDefault();
        asking.mutate();
      }}
    >
      <div className="may-i-fields">
        <Choice
          label={t('mayI.use')}
          value={question.action}
          onChange={(action) => choose({ action })}
          options={ACTIONS.map((value) => ({ value, label: t(`partner:use.${value}`) }))}
        />
        <Choice
          label={t('mayI.medium')}
          value={question.medium ?? 'web'}
          onChange={(medium) => choose({ medium })}
          options={MEDIA.map((value) => ({ value, label: t(`partner:medium.${value}`) }))}
        />
        <Choice
          label={t('mayI.territory')}
          value={question.territory ?? 'CN'}
          onChange={(territory) => choose({ territory })}
          options={TERRITORIES.map((value) => ({ value, label: territoryIn(value, language) }))}
        />
        {domains.length > 0 && (
          <Choice
            label={t('mayI.domain')}
            value={question.domain ?? domains[0] ?? ''}
            onChange={(domain) => choose({ domain })}
            options={domains.map((value) => ({ value, label: value }))}
          />
        )}
        <Button htmlType="submit" loading={asking.isPending}>
          {t('mayI.ask')}
        </Button>
      </div>
      {asking.error !== null && <ProblemNote error={asking.error} />}
      {asking.data !== undefined && (
        <>
          <Decision decision={asking.data} />
          {canBeHad(asking.data) && <Link to={`/partner/requests/new?works=${workId}`}>{t('mayI.request')}</Link>}
        </>
      )}
    </form>
  );
}

function canBeHad({ verdict, reasons }: components['schemas']['DecisionView']): boolean {
  return (
    badgeOf(
      verdict,
      reasons.map(({ code }) => code),
    ) === 'NOT_LICENSED'
  );
}
