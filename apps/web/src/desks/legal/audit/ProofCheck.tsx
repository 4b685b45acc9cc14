import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { StateTag } from '../../../shared/layout/StateTag.js';
import { ProblemNote } from '../../../shared/problem/ProblemNote.js';
import { type Entry, logKeys, proofOf } from './log.js';
import { PROOF_STEPS, proveEntry } from './prove-entry.js';

/** Proves an entry here, in this browser, from what the service serves: it need not be believed. */
export function ProofCheck({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation('audit');
  const check = useMutation({
    mutationFn: async () => {
      const [served, keys] = await Promise.all([proofOf(entry.hash), logKeys()]);
      return { served, held: await proveEntry(entry, served, keys) };
    },
  });
  const { held, served } = check.data ?? {};
  const isProved = held !== undefined && PROOF_STEPS.every((step) => held[step]);
  return (
    <div className="proof">
      <Button size="small" loading={check.isPending} onClick={() => check.mutate()}>
        {t('prove.go')}
      </Button>
      {check.error !== null && <ProblemNote error={check.error} />}
      {held !== undefined && served !== undefined && (
        <div role="status" data-proved={isProved}>
          <StateTag tone={isProved ? 'good' : 'bad'} word={t(isProved ? 'prove.proved' : 'prove.failed')} />{' '}
          <span className="quiet">{t('prove.where', { index: served.leafIndex + 1, size: served.treeSize })}</span>
          <ul>
            {PROOF_STEPS.map((step) => (
              <li key={step} data-step={step} data-holds={held[step]}>
                {t(`prove.step.${step}`)}: <strong>{t(held[step] ? 'prove.holds' : 'prove.not')}</strong>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
