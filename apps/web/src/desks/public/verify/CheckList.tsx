import { CheckOutlined, CloseOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';

interface CheckListProps {
  readonly checks: readonly { readonly name: string; readonly ok: boolean; readonly detail: string }[];
}

/** Everything that was looked at, one line each; what is wrong is there to be seen without unfolding. */
export function CheckList({ checks }: CheckListProps) {
  const { t } = useTranslation('verify');
  return (
    <details className="checks" open={checks.some(({ ok }) => !ok)}>
      <summary>{t('checks', { total: checks.length })}</summary>
      <ul>
        {checks.map(({ name, ok, detail }) => (
          <li key={`${name}-${detail}`} className={ok ? 'check-good' : 'check-bad'}>
            {ok ? <CheckOutlined aria-label={t('holds')} /> : <CloseOutlined aria-label={t('fails')} />}
            <span>
              {t(`check.${name}` as 'check.form', { defaultValue: name })}
              {detail !== '' && (
                <small lang="en" className="quiet">
                  {detail}
                </small>
              )}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
