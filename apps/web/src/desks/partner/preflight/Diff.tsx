import { useTranslation } from 'react-i18next';
import type { Compared } from './preflight.js';

/** What the page has added to a work's words, and what it has left out; told by elements, not by color alone. */
export function Diff({ compared, language }: { readonly compared: Compared; readonly language: string }) {
  const { t } = useTranslation('preflight');
  const { state, segments = [] } = compared;
  const because = 'because' in compared ? compared.because : undefined;
  const inserted = 'inserted' in compared ? compared.inserted : undefined;
  const deleted = 'deleted' in compared ? compared.deleted : undefined;
  const isCut = 'isCut' in compared && compared.isCut;
  return (
    <>
      <p>
        {t(`compared.${state}`)}
        {because !== undefined && ` ${t(`because.${because}`)}`}
        {state === 'ALTERED' && inserted !== undefined && ` ${t('changes', { inserted, deleted: deleted ?? 0 })}`}
      </p>
      {state === 'ALTERED' && segments.length > 0 && (
        <p className="diff" lang={language}>
          {segments.map(({ kind, text }, place) => {
            // biome-ignore lint/suspicious/noArrayIndexKey: segments of one answer never move
            if (kind === 'DELETE') return <del key={place}>{text}</del>;
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            if (kind === 'INSERT') return <ins key={place}>{text}</ins>;
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            return <span key={place}>{text}</span>;
          })}
        </p>
      )}
      {isCut === true && <p className="quiet">{t('cut')}</p>}
    </>
  );
}
