import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { ProblemNote } from '../problem/ProblemNote.js';
import { StateNote } from './StateNote.js';

/** A screen broke, or its files are gone because a newer version is served: loading the page anew mends the second. */
export function CrashedScreen() {
  const { t } = useTranslation();
  const error = useRouteError();
  return (
    <main id="main" className="page">
      <StateNote
        heading="h1"
        title={t('crashed.title')}
        role="alert"
        action={
          <Button type="primary" onClick={() => window.location.reload()}>
            {t('crashed.reload')}
          </Button>
        }
      >
        <p>{t('crashed.text')}</p>
        {error instanceof Error && <ProblemNote error={error} />}
      </StateNote>
    </main>
  );
}
