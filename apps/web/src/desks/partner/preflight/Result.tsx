import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CopyButton } from '../../../shared/copy/CopyButton.js';
import { StateTag } from '../../../shared/layout/StateTag.js';
import { nameIn } from '../../../shared/publisher/use-publisher.js';
import { Instant } from '../../../shared/time/Instant.js';
import { chooseLanguage } from '../../../words/languages.js';
import { Decision } from '../catalogue/Decision.js';
import { LIGHT_TONES } from '../reprints/reprint.js';
import { Diff } from './Diff.js';
import type { Defect, FoundWork, Preflight } from './preflight.js';

const ANSWER_TONES = { GREEN: 'good', AMBER: 'wait', RED: 'bad' } as const;
const SEVERITY_TONES = { MUST: 'bad', MEND: 'wait', CHECK: 'quiet' } as const;

/** The answer first, then what is to be mended, then each work that was found in the page. */
export function Result({ preflight }: { readonly preflight: Preflight }) {
  const { t, i18n } = useTranslation(['preflight', 'partner']);
  const language = chooseLanguage([i18n.language]);
  const { light, outcome, checkedAt, page, works, defects } = preflight;
  return (
    <section className="preflight-result" data-light={light}>
      <div className={`answer answer-${ANSWER_TONES[light]}`}>
        <div>
          <h2>{t(`light.${light}`)}</h2>
          <p>
            {t(`outcome.${outcome}`)} {page.title !== undefined && page.title !== '' && <span>{page.title}</span>} ·{' '}
            <Instant at={checkedAt} />
          </p>
        </div>
      </div>
      {defects.length > 0 && (
        <>
          <h2>{t('defects')}</h2>
          <ol className="defects">
            {defects.map((defect) => (
              <DefectRow
                key={`${defect.code} ${defect.workId ?? ''} ${defect.place.path ?? ''}`}
                defect={defect}
                sentence={nameIn(defect.words, language)}
              />
            ))}
          </ol>
        </>
      )}
      {works.map((found) => (
        <Found key={found.work.id} found={found} />
      ))}
    </section>
  );
}

function DefectRow({ defect, sentence }: { readonly defect: Defect; readonly sentence: string }) {
  const { t } = useTranslation(['preflight', 'partner']);
  const { code, severity, place, fix } = defect;
  const copied = fix?.html;
  return (
    <li data-defect={code}>
      <StateTag tone={SEVERITY_TONES[severity]} word={t(`severity.${severity}`)} /> {sentence}
      {place.path !== undefined && (
        <p className="quiet">
          {t('place')} <code>{place.path}</code>
        </p>
      )}
      {copied !== undefined && (
        <p>
          <code className="snippet">{copied}</code>
          <CopyButton text={copied} label={t('partner:copy')} doneLabel={t('partner:copied')} />
        </p>
      )}
    </li>
  );
}

function Found({ found }: { readonly found: FoundWork }) {
  const { t } = useTranslation(['preflight', 'partner']);
  const { work, light, reuse, license, attribution, headline, text } = found;
  return (
    <section className="panel found-work">
      <h2 lang={work.language}>
        {work.title === undefined ? t('notOut') : <Link to={`/partner/works/${work.id}`}>{work.title}</Link>}
      </h2>
      <p>
        <StateTag tone={LIGHT_TONES[light]} word={t(`short.${light}`)} />{' '}
        {t('covered', { work: Math.round(reuse.workCovered * 100), page: Math.round(reuse.pageCovered * 100) })}
      </p>
      <div className="two-columns">
        <div>
          <h3>{t('license')}</h3>
          <Decision decision={license} />
        </div>
        <div>
          <h3>{t('credit')}</h3>
          <p>{t(attribution.satisfies ? 'creditGood' : 'creditBad')}</p>
          {attribution.line !== undefined && <p>{t('creditFound', { line: attribution.line })}</p>}
          <p>{t('creditNeeded', { line: attribution.required.line })}</p>
        </div>
      </div>
      <h3>{t('headline')}</h3>
      <Diff compared={headline} language={work.language} />
      <h3>{t('text')}</h3>
      <Diff compared={text} language={work.language} />
    </section>
  );
}
