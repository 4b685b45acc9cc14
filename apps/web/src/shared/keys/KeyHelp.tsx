import { useTranslation } from 'react-i18next';
import { SidePanel } from '../dialog/SidePanel.js';
import { useKeysOn } from './use-keys.js';
import './keys.css';

interface KeyHelpProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Key and what it does, in order. */
  readonly keys: readonly (readonly [key: string, does: string])[];
}

/** The sheet behind `?`: every key of a screen, and the way to turn them off. */
export function KeyHelp({ isOpen, onClose, keys }: KeyHelpProps) {
  const { t } = useTranslation('keys');
  const [isOn, turn] = useKeysOn();
  return (
    <SidePanel isOpen={isOpen} onClose={onClose} title={t('title')} closeLabel={t('close')}>
      <dl className="key-list">
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label className="key-switch">
        <input type="checkbox" checked={isOn} onChange={({ target }) => turn(target.checked)} /> {t('on')}
      </label>
    </SidePanel>
  );
}
