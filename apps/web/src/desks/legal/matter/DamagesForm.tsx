import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import type { components } from '../../../api/schema.js';
import { Facts } from '../../../shared/layout/Facts.js';
import { ProblemNote } from '../../../shared/problem/ProblemNote.js';
import { Field } from '../common/Field.js';
import { amountIn, fenOf } from './fen.js';

type Damages = components['schemas']['DamagesView'];
const AMOUNTS = ['actualLoss', 'illegalGain', 'licenseFee', 'costs'] as const;

/** What may be claimed, by every reading that is open; the service counts. */
export function DamagesForm() {
  const { t } = useTranslation('matter');
  const [typed, setTyped] = useState({ actualLoss: '', illegalGain: '', licenseFee: '', costs: '', works: '1' });
  const count = useMutation({
    mutationFn: () => {
      const [actualLoss, illegalGain, licenseFee, costs] = AMOUNTS.map((name) => fenOf(typed[name]));
      return answer(
        api.POST('/api/v1/damages', {
          body: {
            ...(actualLoss === undefined ? {} : { actualLoss }),
            ...(illegalGain === undefined ? {} : { illegalGain }),
            ...(licenseFee === undefined ? {} : { licenseFee }),
            ...(costs === undefined ? {} : { costs: [{ what: t('damages.costsWhat'), minor: costs }] }),
            works: Number(typed.works),
          },
        }),
      );
    },
  });
  return (
    <section className="panel">
      <h2>{t('damages.title')}</h2>
      <p className="quiet">{t('damages.text')}</p>
      <form
        className="damages"
        onSubmit={(event) => {
          event.preventDefault();
          count.mutate();
        }}
      >
        {AMOUNTS.map((name) => (
          <Field key={name} label={t(`damages.${name}`)}>
            <input
              inputMode="decimal"
              pattern="[0-9,]{1,13}([.][0-9]{1,2})?"
              value={typed[name]}
              onChange={({ target }) => setTyped({ ...typed, [name]: target.value })}
            />
          </Field>
        ))}
        <Field label={t('damages.works')}>
          <input
            type="number"
            min={1}
            max={1_000}
            value={typed.works}
            onChange={({ target }) => setTyped({ ...typed, works: target.value })}
          />
        </Field>
        <Button htmlType="submit" loading={count.isPending}>
          {t('damages.go')}
        </Button>
      </form>
      {count.error !== null && <ProblemNote error={count.error} />}
      {count.data !== undefined && <Counted damages={count.data} />}
    </section>
  );
}

function Counted({ damages }: { readonly damages: Damages }) {
  const { t, i18n } = useTranslation('matter');
  const { basis, total, multiplied, statutory, lines } = damages;
  const said = ({ minor, currency }: { readonly minor: number; readonly currency: string }) =>
    amountIn(minor, currency, i18n.language);
  return (
    <div role="status" data-basis={basis}>
      <p>
        <strong>{t(`damages.basis.${basis}`)}</strong>
      </p>
      <Facts
        facts={[
          ...lines.map(({ what, rule, amount }) => [`${what} (${rule})`, said(amount)] as const),
          [t('damages.total'), total !== undefined && <strong>{said(total)}</strong>],
          ...multiplied.map(({ code, total: sum }) => [t(`damages.reading.${code}`), said(sum)] as const),
          ...statutory.map(
            ({ code, leastTotal, mostTotal }) =>
              [
                t(`damages.reading.${code}`),
                t('damages.range', { least: said(leastTotal), most: said(mostTotal) }),
              ] as const,
          ),
        ]}
      />
    </div>
  );
}
