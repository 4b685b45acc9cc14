import { useTranslation } from 'react-i18next';
import { chooseMode, MODE_CHOICES, useMode } from '../../app/mode.js';

/** Light, dark, or as the device has it. */
export function ModeMenu() {
  const { t } = useTranslation();
  const { choice } = useMode();
  return (
    <select
      aria-label={t('mode.label')}
      value={choice}
      onChange={({ target }) => chooseMode(MODE_CHOICES.find((each) => each === target.value) ?? 'system')}
    >
      {MODE_CHOICES.map((each) => (
        <option key={each} value={each}>
          {t(`mode.${each}`)}
        </option>
      ))}
    </select>
  );
}
