import { useTranslation } from 'react-i18next';
import { StateTag } from '../../../shared/layout/StateTag.js';
import { toneOfState } from './tones.js';

/** State of a report or a case, in the reader's language. */
export function MatterState({ state }: { readonly state: string }) {
  const { t } = useTranslation('legal');
  return <StateTag tone={toneOfState(state)} word={t(`state.${state}` as 'state.TRIAGE', { defaultValue: state })} />;
}

/** Reason codes as words, each with its code for who compares. */
export function Reasons({ codes }: { readonly codes: readonly string[] }) {
  const { t } = useTranslation('legal');
  return (
    <ul className="reasons">
      {codes.map((code) => (
        <li key={code} title={code}>
          {t(`why.${code}` as 'why.LICENSE_NONE', { defaultValue: code })}
        </li>
      ))}
    </ul>
  );
}
