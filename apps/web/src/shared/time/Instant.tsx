import { useTranslation } from 'react-i18next';
import { chooseLanguage } from '../../words/languages.js';
import { differs, instantIn, viewerZone, zoneName } from './zones.js';

interface InstantProps {
  /** ISO 8601 with offset. */
  readonly at: string;
  /** IANA zone in which it matters by law; shown as well where its clock shows another time than the viewer's. */
  readonly legalZone?: string;
}

/** An instant on the viewer's clock, and on the law's where that is another. */
export function Instant({ at, legalZone }: InstantProps) {
  const { t, i18n } = useTranslation();
  const language = chooseLanguage([i18n.language]);
  const zone = viewerZone();
  return (
    <time dateTime={at}>
      {instantIn(at, zone, language)} <span className="zone">{zoneName(at, zone, language)}</span>
      {legalZone !== undefined && differs(at, zone, legalZone) && (
        <span className="legal-time">
          {t('time.legal', { time: instantIn(at, legalZone, language), zone: zoneName(at, legalZone, language) })}
        </span>
      )}
    </time>
  );
}
