import type { Decision, Premise } from '@app/policy';
import type { License } from './license.js';
import type { UseReason } from './use-decision.js';
import { urn } from './use-vocabulary.js';

const DIMENSION: Readonly<Record<string, string>> = {
  dateTime: 'term',
  media: 'medium',
  spatial: 'territory',
  language: 'language',
  virtualLocation: 'domain',
};

/**
 * The premises that kept live licenses from permitting a use, in words: for each license those of its nearest rule.
 * What is outside the scope settles it; what was not told matters only where nothing is.
 */
export function explain(decision: Decision, licenses: readonly License[]): UseReason[] {
  return licenses.flatMap((license) => {
    const [nearest] = decision.because
      .filter((reason) => reason.policy === urn(license.id) && reason.kind === 'permission')
      .map((reason) => reason.premises.flatMap((premise) => failuresOf(premise, license)))
      .map((failures) => ({ outside: failures.filter(({ code }) => code === 'OUTSIDE_SCOPE'), failures }))
      .sort((a, b) => a.outside.length - b.outside.length);
    if (nearest === undefined) return [];
    return nearest.outside.length > 0 ? nearest.outside : nearest.failures;
  });
}

function failuresOf(premise: Premise, license: License): UseReason[] {
  if (premise.satisfied === true) return [];
  const licenseId = license.id;
  if ('logical' in premise) return premise.premises.slice(0, 1).flatMap((inner) => failuresOf(inner, license));
  if (premise.about === 'action') {
    const granted = license.scope.uses.join(', ');
    return [
      { code: 'OUTSIDE_SCOPE', dimension: 'use', granted, detail: `The license grants only ${granted}`, licenseId },
    ];
  }
  if (premise.about !== 'constraint') return [];
  const dimension = DIMENSION[premise.leftOperand] ?? premise.leftOperand;
  const granted = premise.right.join(', ');
  if (premise.satisfied === 'unknown') {
    const detail = `The question does not tell the ${dimension}; the license grants ${granted}`;
    return [{ code: 'NOT_TOLD', dimension, granted, detail, licenseId }];
  }
  const asked = premise.left.join(', ');
  const detail = `${asked} is outside the ${dimension} of the license: ${granted}`;
  return [{ code: 'OUTSIDE_SCOPE', dimension, asked, granted, detail, licenseId }];
}
