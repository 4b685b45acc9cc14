import { Button, Checkbox } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { components } from '../../../api/schema.js';
import { StateTag } from '../../../shared/layout/StateTag.js';
import { Instant } from '../../../shared/time/Instant.js';
import { chooseLanguage } from '../../../words/languages.js';
import { languageIn } from '../terms/names.js';
import { piecesOf } from './highlights.js';
import { MayI } from './MayI.js';
import { BADGE_TONES, badgeOf } from './verdict-tone.js';

interface WorkCardProps {
  readonly item: components['schemas']['CatalogueItemView'];
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  /** Of this partner. */
  readonly domains: readonly string[];
}

/** A work that was found: what it is, whose, whether it may be reprinted now, and the question for any other use. */
export function WorkCard({ item, isChosen, onChoose, domains }: WorkCardProps) {
  const { t, i18n } = useTranslation(['catalogue', 'partner']);
  const [isAsking, setAsking] = useState(false);
  const questionId = useId();
  const { id, title, excerpt, language, origin, source, section, versionCreated, highlights, mayI } = item;
  const badge = mayI === undefined ? undefined : badgeOf(mayI.verdict, mayI.reasons);
  const facts = [section, languageIn(language, chooseLanguage([i18n.language])), source];
  return (
    <article className="card">
      <header>
        <h2 lang={language}>
          <Link to={`/partner/works/${id}`}>
            <Marked text={title} spans={highlights.title} />
          </Link>
        </h2>
        {badge !== undefined && <StateTag tone={BADGE_TONES[badge]} word={t(`partner:verdict.${badge}`)} />}
      </header>
      <p className="quiet">
        {t(`origin.${origin}`)} · {facts.filter(Boolean).join(' · ')} · <Instant at={versionCreated} />
      </p>
      <p lang={language}>
        <Marked text={excerpt} spans={highlights.excerpt} />
      </p>
      {mayI !== undefined && (
        <p className="quiet">
          {mayI.reasons.map((code) =>
            t(`partner:reason.${code}` as 'partner:reason.LICENSE_NONE', { defaultValue: code }),
          )}
        </p>
      )}
      <footer>
        {badge === 'PROHIBITED' || badge === 'NOT_OURS' ? null : (
          <Checkbox checked={isChosen} onChange={onChoose} aria-label={t('chooseThis', { title })}>
            {t('choose')}
          </Checkbox>
        )}
        <Button size="small" aria-expanded={isAsking} aria-controls={questionId} onClick={() => setAsking(!isAsking)}>
          {t('mayI.open')}
        </Button>
        {mayI?.licenseId !== undefined && (
          <Link to={`/partner/licenses/${mayI.licenseId}`}>{t('decision.license')}</Link>
        )}
      </footer>
      <div id={questionId}>{isAsking && <MayI workId={id} domains={domains} />}</div>
    </article>
  );
}

function Marked({ text, spans }: { readonly text: string; readonly spans: unknown }) {
  return piecesOf(text, spans).map(({ text: piece, isHit }, place) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never move
    isHit ? <mark key={place}>{piece}</mark> : piece,
  );
}
