import { useTranslation } from 'react-i18next';
import { useElementWord } from '../../../shared/claims/use-element-word.js';
import { Field } from '../common/Field.js';
import { type DecisionFields, GROUND_KINDS, REMEDIES } from './decision.js';

interface DecisionFieldsOfProps {
  readonly fields: DecisionFields;
  /** Codes of what the claim's law asks for and it lacks. */
  readonly lacking: readonly string[];
  readonly onChange: (fields: DecisionFields) => void;
}

/** The fields that belong to the decision that is chosen, and no other. */
export function DecisionFieldsOf({ fields, lacking, onChange }: DecisionFieldsOfProps) {
  const { t } = useTranslation('claims-desk');
  const set = (name: keyof DecisionFields, value: string): void => onChange({ ...fields, [name]: value });
  const word = useElementWord();
  const { decision } = fields;
  const isStated = ['UPHOLD', 'REJECT', 'FORWARD'].includes(decision);
  const asked = fields.missing.split('\n').filter((line) => line !== '');
  return (
    <>
      {decision === 'FIND_INCOMPLETE' && (
        <fieldset className="checks">
          <legend>{t('form.missing')}</legend>
          {lacking.map((code) => (
            <label key={code} className="check">
              <input
                type="checkbox"
                checked={asked.includes(code)}
                onChange={({ target }) =>
                  set('missing', (target.checked ? [...asked, code] : asked.filter((each) => each !== code)).join('\n'))
                }
              />{' '}
              {word(code)}
            </label>
          ))}
        </fieldset>
      )}
      {decision === 'UPHOLD' && (
        <Field label={t('remedy.title')}>
          <select required value={fields.remedy} onChange={({ target }) => set('remedy', target.value)}>
            <option value="" disabled />
            {REMEDIES.map((remedy) => (
              <option key={remedy} value={remedy}>
                {t(`remedy.${remedy}`)}
              </option>
            ))}
          </select>
        </Field>
      )}
      {decision === 'UPHOLD' && fields.remedy === 'PAID' && (
        <Field label={t('form.amount')}>
          <input
            required
            inputMode="decimal"
            pattern="[0-9,]{1,13}([.][0-9]{1,2})?"
            value={fields.amount}
            onChange={({ target }) => set('amount', target.value)}
          />
        </Field>
      )}
      {decision === 'FORWARD' && (
        <Field label={t('form.sourceEmail')}>
          <input
            type="email"
            maxLength={254}
            value={fields.sourceEmail}
            onChange={({ target }) => set('sourceEmail', target.value)}
          />
        </Field>
      )}
      {isStated && (
        <>
          <Field label={t('form.groundKind')}>
            <select value={fields.groundKind} onChange={({ target }) => set('groundKind', target.value)}>
              <option value="">{t('form.noGround')}</option>
              {GROUND_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`form.${kind}`)}
                </option>
              ))}
            </select>
          </Field>
          {fields.groundKind !== '' && (
            <Field label={t('form.reference')}>
              <input
                required
                maxLength={500}
                value={fields.reference}
                onChange={({ target }) => set('reference', target.value)}
              />
            </Field>
          )}
          <Field label={t('form.territory')}>
            <input
              pattern="[A-Za-z]{2}|[0-9]{3}"
              value={fields.territory}
              onChange={({ target }) => set('territory', target.value)}
            />
          </Field>
          <Field label={t('form.until')}>
            <input type="date" value={fields.until} onChange={({ target }) => set('until', target.value)} />
          </Field>
        </>
      )}
    </>
  );
}
