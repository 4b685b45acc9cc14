import { useTranslation } from 'react-i18next';
import { Field } from '../common/Field.js';
import { CHANNELS, type FieldName, type NoticeFields, STATEMENTS, statementsIn } from './notice-fields.js';

interface NoticeFormProps {
  readonly fields: NoticeFields;
  readonly onChange: (fields: NoticeFields) => void;
  readonly isDisabled?: boolean;
}

const LONGEST: Readonly<Partial<Record<FieldName, number>>> = {
  recipientName: 200,
  claimantPhone: 60,
  claimantEmail: 320,
  reasons: 8_000,
  signature: 200,
};
const LARGE: readonly FieldName[] = ['locations', 'evidence', 'reasons'];
const GROUPS = [
  ['recipient', ['recipientName', 'address']],
  ['claimant', ['claimantAddress', 'claimantPhone', 'claimantEmail', 'identityProof', 'authority']],
  ['content', ['locations', 'evidence', 'reasons', 'signature']],
] as const satisfies readonly (readonly [string, readonly FieldName[]])[];

/** What a person writes of a notice; name, work and mandate come from what is on record. */
export function NoticeForm({ fields, onChange, isDisabled = false }: NoticeFormProps) {
  const { t } = useTranslation('notice');
  const set = (name: FieldName, value: string): void => onChange({ ...fields, [name]: value });
  const made = statementsIn(fields);
  return (
    <fieldset className="bare" disabled={isDisabled}>
      {GROUPS.map(([group, names]) => (
        <section key={group} className="panel">
          <h2>{t(`group.${group}`)}</h2>
          {group === 'recipient' && (
            <Field label={t('field.channel')}>
              <select value={fields.channel} onChange={({ target }) => set('channel', target.value)}>
                {CHANNELS.map((channel) => (
                  <option key={channel} value={channel}>
                    {t(`channel.${channel}`)}
                  </option>
                ))}
              </select>
            </Field>
          )}
          {names.map((name) => (
            <Field key={name} label={t(`field.${name}`)}>
              {LARGE.includes(name) ? (
                <textarea
                  rows={name === 'reasons' ? 6 : 3}
                  maxLength={LONGEST[name] ?? 50_000}
                  value={fields[name]}
                  onChange={({ target }) => set(name, target.value)}
                />
              ) : (
                <input
                  maxLength={LONGEST[name] ?? 500}
                  required={group === 'recipient'}
                  value={fields[name]}
                  onChange={({ target }) => set(name, target.value)}
                />
              )}
            </Field>
          ))}
        </section>
      ))}
      <section className="panel">
        <h2>{t('group.statements')}</h2>
        {STATEMENTS.map((statement) => (
          <label key={statement} className="check">
            <input
              type="checkbox"
              checked={made.includes(statement)}
              onChange={({ target }) =>
                set(
                  'statements',
                  STATEMENTS.filter((each) => (each === statement ? target.checked : made.includes(each))).join(' '),
                )
              }
            />{' '}
            {t(`statement.${statement}`)}
          </label>
        ))}
      </section>
    </fieldset>
  );
}
