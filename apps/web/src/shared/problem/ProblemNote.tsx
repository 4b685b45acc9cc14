import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../api/problem.js';

/** A refusal in the reader's language, with its stable code, each place and the form expected there. */
export function ProblemNote({ error }: { readonly error: Error }) {
  const { t } = useTranslation('problem');
  if (!(error instanceof ProblemError)) {
    return <Alert type="error" showIcon role="alert" title={t('network.title')} description={t('network.text')} />;
  }
  const { problem, fields } = error;
  // a code without words here is told by the kind of refusal it is; the code itself is shown in any case
  const title = t(`codes.${problem.code}` as 'codes.NOT_FOUND', { defaultValue: t('refused') });
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={title}
      description={
        <>
          {problem.detail !== '' && problem.detail !== problem.title && (
            <p lang="en" className="problem-detail">
              {problem.detail}
            </p>
          )}
          {fields.length > 0 && (
            <dl className="problem-fields">
              {fields.map(({ pointer, expected }) => (
                <div key={pointer}>
                  <dt>
                    <code>{pointer === '' ? '/' : pointer}</code>
                  </dt>
                  <dd lang="en">{expected === '' ? t('unexpected') : expected}</dd>
                </div>
              ))}
            </dl>
          )}
          <p className="problem-code">
            <a href={`/docs/errors#${problem.code}`}>
              <code>{problem.code}</code>
            </a>
            {problem.correlationId !== '' && <span> · {t('reference', { id: problem.correlationId })}</span>}
          </p>
        </>
      }
    />
  );
}
