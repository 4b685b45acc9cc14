import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { Facts } from '../../../shared/layout/Facts.js';
import { PageHead } from '../../../shared/layout/PageHead.js';
import { ErrorState } from '../../../shared/states/ErrorState.js';
import { Loading } from '../../../shared/states/Loading.js';
import { Instant } from '../../../shared/time/Instant.js';
import { chooseLanguage } from '../../../words/languages.js';
import { languageIn } from '../terms/names.js';
import { MayI } from './MayI.js';
import { TakeCopy } from './TakeCopy.js';

/** `/partner/works/:workId`: one work, whether it may be used, and a copy of it where it may. */
export function WorkPage() {
  const { t, i18n } = useTranslation(['catalogue', 'partner']);
  const { workId = '' } = useParams();
  const work = useQuery({
    queryKey: ['desk', 'work', workId],
    queryFn: () => answer(api.GET('/api/v1/works/{workId}', { params: { path: { workId } } })),
  });
  const me = useQuery({ queryKey: ['desk', 'me'], queryFn: () => answer(api.GET('/api/v1/me')), staleTime: 300_000 });
  if (work.isPending || me.isPending) return <Loading />;
  if (work.isError) {
    return <ErrorState heading="h1" error={work.error} onRetry={() => void work.refetch()} />;
  }
  const { title, language, origin, source, byline, category, versionCreated, embargoedUntil, charCount, uri } =
    work.data;
  const { excerpt, text, copyrightNotice, usageTerms, components = [] } = work.data;
  const reader = chooseLanguage([i18n.language]);
  return (
    <>
      <p>
        <Link to="/partner">← {t('title')}</Link>
      </p>
      <PageHead
        title={title}
        lead={`${t(`origin.${origin}`)}${source === undefined ? '' : ` · ${source}`}`}
        actions={
          <Link className="button-link" to={`/partner/requests/new?works=${workId}`}>
            {t('mayI.request')}
          </Link>
        }
      />
      <div className="two-columns">
        <section className="panel">
          <h2>{t('mayI.open')}</h2>
          <MayI workId={workId} domains={me.data?.partner?.domains ?? []} />
          <TakeCopy workId={workId} />
        </section>
        <section>
          <Facts
            facts={[
              [t('fact.byline'), byline],
              [t('fact.section'), category],
              [t('fact.language'), languageIn(language, reader)],
              [t('fact.version'), <Instant key="version" at={versionCreated} />],
              [t('fact.embargo'), embargoedUntil !== undefined && <Instant key="embargo" at={embargoedUntil} />],
              [t('fact.characters'), charCount.toLocaleString(reader)],
              [t('fact.copyright'), copyrightNotice],
              [t('fact.terms'), usageTerms],
              [t('fact.uri'), <code key="uri">{uri}</code>],
            ]}
          />
          {components.length > 0 && (
            <>
              <h2>{t('fact.parts')}</h2>
              <ul>
                {components.map((part) => (
                  <li key={`${part.type} ${part.title}`}>
                    {part.title} ({t(`origin.${part.origin}`)}
                    {part.source !== undefined && `, ${part.source}`})
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      </div>
      <article className="work-text" lang={language}>
        {(text ?? excerpt).split('\n').map((paragraph, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one text never move
          <p key={place}>{paragraph}</p>
        ))}
      </article>
    </>
  );
}
